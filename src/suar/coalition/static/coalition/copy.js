// Adds a button that copies the words to pass on. Without it they are plain text, which anybody can select.
for (const holder of document.querySelectorAll("[data-copy]")) {
  const words = document.getElementById(holder.dataset.copy);
  const said = holder.querySelector("[role=status]");
  holder.hidden = false;
  holder.querySelector("button").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(words.textContent.trim());
      said.textContent = holder.dataset.done;
    } catch { // no permission, or no encrypted connection
      getSelection().selectAllChildren(words);
      said.textContent = holder.dataset.failed;
    }
  });
}
