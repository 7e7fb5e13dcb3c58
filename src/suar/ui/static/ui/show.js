// Adds a button that shows what was typed into a passphrase field.
for (const holder of document.querySelectorAll("[data-show]")) {
  const input = holder.querySelector("input");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = holder.dataset.show;
  button.setAttribute("aria-controls", input.id);
  button.addEventListener("click", () => {
    const shown = input.type === "text";
    input.type = shown ? "password" : "text";
    button.textContent = shown ? holder.dataset.show : holder.dataset.hide;
  });
  input.form?.addEventListener("submit", () => { input.type = "password"; });
  holder.append(button);
}

// What can wait is fetched only now, so that on a slow line the style sheet comes first.
for (const each of document.querySelectorAll("[data-later]")) import(each.dataset.later);
