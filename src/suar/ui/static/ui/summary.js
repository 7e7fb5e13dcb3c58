// A form that came back: the list of what to look at takes the focus, so that it is read first.
document.querySelector(".summary")?.focus();
for (const link of document.querySelectorAll(".summary a")) {
  link.addEventListener("click", (event) => {
    const field = document.querySelector(link.hash);
    if (!field) return;
    event.preventDefault();
    field.focus();
    (field.closest(".field") || field).scrollIntoView();
  });
}
