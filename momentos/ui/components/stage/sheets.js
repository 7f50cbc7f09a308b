// What is laid over the shot for a while: the whole film, or the keys.

class Sheets {
  constructor(stage) {
    this.stage = stage;
    this.name = null;
  }

  toggle(name) {
    const from = this.name ? this.from : this.stage.root.getRootNode().activeElement;
    const isOpen = this.name === name;
    this.close();
    if (isOpen) return;
    this.name = name;
    this.from = from;
    this.node = this.made();
    this.stage.body.append(this.node);
    (this.node.querySelector("[aria-current]") ?? this.node.querySelector("button")).focus();
  }

  made() {
    const { words } = this.stage.data;
    const title = words[this.name];
    const close = element("button", { type: "button", class: "sheet-close", title: "Esc" }, words["do.close"]);
    close.addEventListener("click", () => this.close());
    const inside = this.name === "keys" ? keysList(words) : overviewOf(this.stage);
    return element("div", { class: `sheet ${this.name}`, role: "dialog", "aria-label": title }, element("header", {}, element("h2", {}, title), close), inside);
  }

  // What it shows has changed meanwhile.
  renew() {
    if (!this.name) return;
    const { name, from } = this;
    this.close();
    this.toggle(name);
    this.from = from;
  }

  close() {
    if (!this.name) return;
    const hadFocus = this.node.contains(this.stage.root.getRootNode().activeElement);
    this.node.remove();
    this.name = null;
    if (hadFocus && this.from?.isConnected) this.from.focus();
  }

  // Under a sheet the film stands still: its keys are the sheet's.
  key(event) {
    if (!this.name) return false;
    const { key } = event;
    if (key === "Escape") this.close();
    else if (this.name === "overview" && ["ArrowLeft", "ArrowRight"].includes(key)) this.step(key === "ArrowLeft" ? -1 : 1);
    else return STAGE_ON.has(key) || STAGE_BACK.has(key) || ["ArrowUp", "ArrowDown", "Home", "End"].includes(key);
    return true;
  }

  step(by) {
    const buttons = [...this.node.querySelectorAll(".column")];
    const at = buttons.indexOf(this.stage.root.getRootNode().activeElement);
    buttons[at + by]?.focus();
  }
}

function keysList(words) {
  const named = ["on", "back", "scenes", "number", "ends"].map((name) => [words[`key.${name}`], words[`key.says.${name}`]]);
  const letters = ["m", "n", "b", "f", "l", "v", "j", "r", "h", "c", "i"].map((letter) => [letter.toUpperCase(), words[`key.says.${letter}`]]);
  const all = [...named, ...letters, [words["key.escape"], words["key.says.escape"]]];
  return element("dl", { class: "keys-list" }, ...all.flatMap(([key, says]) => [element("dt", {}, key), element("dd", {}, says)]));
}
