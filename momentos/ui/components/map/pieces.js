// What opens on the map: a menu, a card with what can be done, the list of keys, a field for a title.

const EDGE = 8;

// A menu of [words, what it does] beside a box of the page; it gives the focus back when it closes.
class Menu {
  constructor(root) {
    this.root = root;
    this.box = element("div", { class: "menu", hidden: true });
    root.append(this.box);
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.box.addEventListener("focusout", (event) => {
      if (!this.box.contains(event.relatedTarget)) this.box.hidden = true;
    });
  }

  open(beside, name, items, back, said = "") {
    const buttons = items.map(([words, act]) => {
      const item = element("button", { type: "button", role: "menuitem", tabindex: "-1" }, words);
      item.addEventListener("click", () => {
        this.close();
        act();
      });
      return item;
    });
    const about = said ? [element("p", {}, said)] : [];
    this.box.replaceChildren(...about, element("div", { role: "menu", "aria-label": name }, ...buttons));
    this.back = back;
    this.box.hidden = false;
    stand(this.box, beside, this.root);
    buttons[0]?.focus();
  }

  close() {
    if (this.box.hidden) return;
    this.back?.focus({ preventScroll: true });
    this.box.hidden = true;
  }

  key(event) {
    const items = [...this.box.querySelectorAll("button")];
    const at = items.indexOf(event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[(to + items.length) % items.length].focus();
    else if (event.key === "Escape" || event.key === "Tab") this.close();
    else if (event.key !== "Enter" && event.key !== " ") return event.stopPropagation();
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  }
}

// Beside a box, inside the root and the window.
function stand(piece, beside, root) {
  const room = root.getBoundingClientRect();
  const left = Math.min(beside.left - room.left, room.width - piece.offsetWidth);
  const below = beside.bottom + EDGE;
  const fits = below + piece.offsetHeight <= innerHeight;
  const top = fits ? below : Math.max(EDGE, innerHeight - piece.offsetHeight - EDGE);
  piece.style.left = `${Math.max(0, left)}px`;
  piece.style.top = `${top - room.top}px`;
}

function keysDialog(words) {
  const close = element("button", { type: "button" }, words.close);
  const rows = words.list.flatMap(([key, text]) => [element("dt", {}, key), element("dd", {}, text)]);
  const dialog = element("dialog", { class: "keys", "aria-label": words.keys }, element("dl", {}, ...rows), close);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  return dialog;
}

// A line to write a title in, laid over the film; `done` gets the title, or null where it is left.
function titleField(layer, { x, y, width, name, value }, done) {
  const field = element("input", { class: "field", type: "text", "aria-label": name });
  field.value = value;
  Object.assign(field.style, { left: `${x}px`, top: `${y}px`, width: `${width}px` });
  let open = true;
  const end = (title) => {
    if (!open) return;
    open = false;
    field.remove();
    done(title);
  };
  field.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Enter") end(field.value.trim() || null);
    if (event.key === "Escape") end(null);
  });
  field.addEventListener("blur", () => end(field.value.trim() === value ? null : field.value.trim() || null));
  layer.append(field);
  field.focus({ preventScroll: true });
  field.select();
  return field;
}
