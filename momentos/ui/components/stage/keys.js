// The stage's keys, in its own window and in the presenter's; those of the room go before them.

const STAGE_KEYS = {
  overview: { key: "m", shown: "M" },
  notes: { key: "n", shown: "N" },
  full: { key: "f", shown: "F" },
  light: { key: "l", shown: "L" },
  keys: { key: "?", shown: "?" },
  leave: { key: "Escape", shown: "Esc" },
};
const STAGE_ON = new Set(["ArrowRight", "PageDown", " ", "Enter"]);
const STAGE_BACK = new Set(["ArrowLeft", "PageUp", "Backspace"]);
const LONGEST_NUMBER = 4;
const NUMBER_PATIENCE = 4000; // ms after which a number that was begun is forgotten

class Keys {
  constructor(stage) {
    this.stage = stage;
    this.number = "";
    this.hear = (event) => this.heard(event);
    this.documents = new Set();
  }

  listen(place) {
    place.addEventListener("keydown", this.hear, true);
    this.documents.add(place);
  }

  rest() {
    for (const place of this.documents) this.unlisten(place);
    clearTimeout(this.forget);
  }

  unlisten(place) {
    place.removeEventListener("keydown", this.hear, true);
    this.documents.delete(place);
  }

  heard(event) {
    const { stage } = this;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The stage covers the page: what has the focus beneath it, as a message of Streamlit's, gets no keys.
    const path = event.composedPath();
    const isOurs = path.includes(stage.root) || path[0].ownerDocument !== document;
    if (this.key(event, isOurs ? path[0] : stage.root)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  // True for a key that has done something, and is to do nothing else.
  key(event, inside) {
    const { stage } = this;
    const { key } = event;
    if (["Shift", "Control", "Alt", "Meta", "Tab"].includes(key)) return false;
    if (stage.isBlack) return stage.darken(false), true;
    if (this.number && key === "Enter") return this.jump(), true;
    const isButton = inside.matches("button, a");
    if (isButton && (key === "Enter" || key === " ")) return false;
    if (inside.matches("input, textarea")) return false;
    if (stage.sheets.key(event)) return true;
    if (stage.room.key(event)) return true;
    if (/^\d$/.test(key)) return this.type(key), true;
    if (this.number) this.type("");
    return this.walks(key) || this.toolOf(key, event.repeat);
  }

  walks(key) {
    const { stage } = this;
    if (STAGE_ON.has(key)) stage.go(1);
    else if (STAGE_BACK.has(key)) stage.go(-1);
    else if (key === "ArrowDown") stage.goByScene(1);
    else if (key === "ArrowUp") stage.goByScene(-1);
    else if (key === "Home") stage.turnTo(0);
    else if (key === "End") stage.turnTo(Infinity);
    else return false;
    return true;
  }

  toolOf(key, isHeld) {
    if (key.toLowerCase() === "b" || key === ".") {
      if (!isHeld) this.stage.darken(true);
      return true;
    }
    const name = Object.keys(STAGE_KEYS).find((one) => STAGE_KEYS[one].key.toLowerCase() === key.toLowerCase());
    if (name && !isHeld) this.does(name);
    return Boolean(name);
  }

  does(name) {
    const { stage } = this;
    if (name === "overview" || name === "keys") stage.sheets.toggle(name);
    else if (name === "notes") stage.presenter.open();
    else if (name === "full") stage.toggleFull();
    else if (name === "light") stage.toggleLight();
    else stage.leave();
  }

  // A number is typed figure by figure, and Enter goes to that scene.
  type(figure) {
    clearTimeout(this.forget);
    this.number = figure ? (this.number + figure).slice(-LONGEST_NUMBER) : "";
    const { typed } = this.stage.bars;
    typed.textContent = this.number;
    typed.hidden = !this.number;
    if (this.number) this.forget = setTimeout(() => this.type(""), NUMBER_PATIENCE);
  }

  jump() {
    const { stage } = this;
    const scene = stage.data.scenes.find((one) => one.number === Number(this.number));
    this.type("");
    if (scene) stage.goToScene(scene.id);
  }
}
