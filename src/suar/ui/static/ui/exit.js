// Leaves this page at once, and leaves no way back to it: by the button, by the early link, by Shift three times.
const button = document.querySelector(".exit");
const said = document.getElementById("exit-said");
let presses = 0;
let forget;

function leave(event) {
  event?.preventDefault();
  said.textContent = button.dataset.left;
  document.documentElement.classList.add("leaving");
  document.title = button.dataset.title;
  location.replace(button.href);
}

function count(event) {
  if (event.key !== "Shift") {
    presses = 0;
    return;
  }
  if (event.repeat) return;
  presses += 1;
  if (presses === 3) return leave();
  said.textContent = `${button.dataset.again} ${3 - presses}`;
  clearTimeout(forget);
  forget = setTimeout(() => { presses = 0; said.textContent = ""; }, 5000);
}

for (const link of document.querySelectorAll("[data-exit]")) link.addEventListener("click", leave);
document.addEventListener("keydown", count);
// Coming back through the browser's memory shows nothing of what was typed.
addEventListener("pageshow", (event) => event.persisted && location.reload());
