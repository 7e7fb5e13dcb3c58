// A combobox over the place picker: type, arrow down, Enter. The hidden input holds what is sent.
function enhance(picker, number) {
  const [chosen, input] = picker.querySelectorAll("input");
  const status = picker.querySelector("[role=status]");
  const list = document.createElement("ul");
  let options = [];
  let active = -1;
  let waiting;

  list.id = `picked-${number}`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", picker.closest(".field")?.querySelector("label")?.textContent.trim() || input.name);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) input.setAttribute(name, value);
  picker.querySelector("button").hidden = true;
  picker.append(list);

  function show(found) {
    options = found;
    active = -1;
    list.replaceChildren(...found.map(row));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  function row(option, place) {
    const item = document.createElement("li");
    const meta = document.createElement("small");
    item.id = `${list.id}-${place}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    meta.textContent = ` ${option.meta}`;
    item.append(option.label, meta);
    item.addEventListener("mousedown", (event) => { event.preventDefault(); choose(place); });
    return item;
  }

  function choose(place) {
    chosen.value = options[place].value;
    input.value = options[place].label;
    show([]);
  }

  function move(step) {
    if (!options.length) return;
    list.children[active]?.setAttribute("aria-selected", "false");
    active = (active + step + options.length) % options.length;
    list.children[active].setAttribute("aria-selected", "true");
    list.children[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", list.children[active].id);
  }

  async function search() {
    const asked = input.value.trim();
    if (asked.length < 2) return show([]);
    const answer = await fetch(`${picker.dataset.picker}?q=${encodeURIComponent(asked)}`).catch(() => null);
    if (!answer?.ok || asked !== input.value.trim()) return;
    show((await answer.json()).options);
    status.textContent = options.length ? `${picker.dataset.count} ${options.length}` : picker.dataset.none;
  }

  input.addEventListener("input", () => {
    chosen.value = "";
    clearTimeout(waiting);
    waiting = setTimeout(search, 250);
  });
  input.addEventListener("blur", () => show([]));
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && active >= 0) choose(active);
    else if (event.key === "Escape") show([]);
    else return;
    event.preventDefault();
  });
}

document.querySelectorAll("[data-picker]").forEach(enhance);
