// Opens a dialog over the page instead of unfolding it in the page; the browser keeps and returns the focus.
for (const opener of document.querySelectorAll("[data-dialog]")) {
  const dialog = document.querySelector(opener.hash);
  opener.setAttribute("role", "button");
  opener.addEventListener("keydown", (event) => event.key === " " && (event.preventDefault(), opener.click()));
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    dialog.showModal();
  });
  dialog.addEventListener("click", (event) => {
    if (!dialog.open || !event.target.closest("[data-close]")) return;
    event.preventDefault();
    dialog.close();
  });
}
