// The line over the strip: the lanes, what was last done, what the film says of itself, the zoom.

class Head {
  constructor(map) {
    this.map = map;
    this.told = element("span", { class: "told", role: "status" });
    this.undo = element("button", { type: "button", class: "undo", hidden: true });
    this.lanes = element("span", { class: "lanes", role: "radiogroup" });
    this.box = element("div", { class: "head" });
    this.undo.addEventListener("click", () => map.cutting.send({ kind: "undo" }));
    this.lanes.addEventListener("keydown", (event) => this.key(event));
  }

  say(words, taken) {
    this.told.textContent = words;
    this.undo.hidden = !taken;
  }

  fill({ sentences, words, doing, cutting }) {
    const tools = [element("span", { class: "space" }), ...sentences.map((text) => element("span", {}, text))];
    if (cutting) {
      this.undo.replaceChildren(doing.undo);
      const keys = element("button", { type: "button", class: "ask", "aria-label": doing.keys, title: doing.keys }, "?");
      keys.addEventListener("click", () => this.map.showKeys());
      tools.push(keys);
    }
    // What was said stays where it is: a live region that is taken out and put in again is read twice.
    if (this.told.parentNode !== this.box) this.box.append(this.lanes, this.told, this.undo);
    this.fillLanes();
    while (this.undo.nextSibling) this.undo.nextSibling.remove();
    this.box.append(...tools, this.map.view.zoom(words));
  }

  // One strip, or a lane for each channel, owner or customer type: Python lays it out.
  fillLanes() {
    const { choices, words, upright } = this.map.data;
    this.lanes.hidden = upright || this.map.scenes.length === 0;
    this.lanes.setAttribute("aria-label", words.lanes);
    const focused = this.lanes.contains(this.lanes.getRootNode().activeElement);
    const buttons = Object.entries(choices).map(([by, name]) => {
      const on = by === this.laid;
      const button = element("button", { type: "button", role: "radio", "aria-checked": String(on), tabindex: on ? "0" : "-1" }, name);
      button.addEventListener("click", () => this.layIn(by));
      return button;
    });
    this.lanes.replaceChildren(...buttons);
    if (focused) this.lanes.querySelector("[aria-checked=true]").focus();
  }

  // What was asked for is shown as chosen until Python has laid it out.
  get laid() {
    return this.asked ?? this.map.data.lanes;
  }

  heard(lanes) {
    if (lanes === this.asked) this.asked = undefined;
  }

  key(event) {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const names = Object.keys(this.map.data.choices);
    this.layIn(names[(names.indexOf(this.laid) + by + names.length) % names.length]);
  }

  layIn(by) {
    if (by === this.laid) return;
    this.asked = by;
    this.fillLanes();
    this.map.tell("lanes", by);
  }
}
