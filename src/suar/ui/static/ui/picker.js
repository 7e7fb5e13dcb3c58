// A combobox over the place picker: type, arrow down, Enter. The hidden input holds what is sent.
// Without a connection the search button comes back, which asks the server the plain way.

function listFor(picker, input, number) {
  const list = document.createElement("ul");
  const label = picker.closest(".field")?.querySelector("label")?.textContent.trim();
  list.id = `picked-${number}`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label || input.name);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  picker.append(list);
  return list;
}

function row(list, option, place, choose) {
  const item = document.createElement("li");
  const meta = document.createElement("small");
  item.id = `${list.id}-${place}`;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  meta.textContent = option.meta;
  item.append(`${option.label} `, meta);
  item.addEventListener("mousedown", (event) => {
    event.preventDefault();
    choose(place);
  });
  return item;
}

async function ask(address, words) {
  const answer = await fetch(`${address}?q=${encodeURIComponent(words)}`).catch(() => null);
  return answer?.ok ? (await answer.json()).options : null;
}

function enhance(picker, number) {
  const [chosen, input] = picker.querySelectorAll("input");
  const button = picker.querySelector("button");
  const status = picker.querySelector("[role=status]");
  const list = listFor(picker, input, number);
  let options = [];
  let active = -1;
  let waiting;

  function show(found) {
    options = found;
    active = -1;
    list.replaceChildren(...found.map((option, place) => row(list, option, place, choose)));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  function choose(place) {
    chosen.value = options[place].value;
    input.value = options[place].label;
    show([]);
  }

  function move(step) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = (active + step + options.length) % options.length;
    list.children[active].setAttribute("aria-selected", "true");
    list.children[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", list.children[active].id);
  }

  async function search() {
    const words = input.value.trim();
    const found = words.length < 2 ? [] : await ask(picker.dataset.picker, words);
    if (words !== input.value.trim()) return;
    button.hidden = found !== null;
    show(found ?? []);
    if (words.length > 1 && found) status.textContent = found.length ? `${picker.dataset.count} ${found.length}` : picker.dataset.none;
  }

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(active < 0 ? 0 : -1),
    Enter: () => choose(active),
    Escape: () => show([]),
  };
  button.hidden = true;
  input.addEventListener("input", () => {
    chosen.value = "";
    clearTimeout(waiting);
    waiting = setTimeout(search, 250);
  });
  input.addEventListener("blur", () => show([]));
  input.addEventListener("keydown", (event) => {
    if (list.hidden || !keys[event.key] || (event.key === "Enter" && active < 0)) return;
    event.preventDefault();
    keys[event.key]();
  });
}

document.querySelectorAll("[data-picker]").forEach(enhance);
