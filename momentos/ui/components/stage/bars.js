// The bars above and below: the act, the turn of the scene, the line of marks that grows, and the tools.

const TOOLS = ["overview", "notes", "full", "light", "keys", "leave"];

class Bars {
  constructor(stage) {
    this.stage = stage;
    this.act = element("span", { class: "act" });
    this.tools = element("div", { class: "tools", role: "group" });
    this.turn = element("span", { class: "turn" });
    this.dots = element("span", { class: "dots", "aria-hidden": "true" });
    this.place = element("span", { class: "place" });
    this.marks = element("div", { class: "marks" });
    this.typed = element("span", { class: "typed", hidden: true });
    this.top = element("header", { class: "bar top" }, this.act, this.tools, this.turn, this.dots);
    this.low = element("footer", { class: "bar low" }, this.place, this.typed, this.marks);
    this.marks.addEventListener("click", (event) => {
      const mark = event.target.closest("[data-id]");
      if (mark) stage.goToScene(mark.dataset.id);
    });
  }

  // Once for every film and language.
  fill() {
    const { stage } = this;
    const { words, marks } = stage.data;
    this.tools.setAttribute("aria-label", words.tools);
    const buttons = TOOLS.map((name) => {
      const { key, shown } = STAGE_KEYS[name];
      const node = element("button", { type: "button", title: `${words[`do.${name}`]} (${shown})`, "aria-keyshortcuts": key }, words[`do.${name}`]);
      node.addEventListener("click", () => stage.keys.does(name));
      return node;
    });
    this.tools.replaceChildren(...buttons);
    this.marks.replaceChildren(drawing(marks));
  }

  paint() {
    const { data, walk } = this.stage;
    const { scene, turn } = walk.now;
    this.act.textContent = scene?.act || data.opening.title.replaceAll(/[\u2068\u2069]/g, "");
    this.turn.textContent = data.turns[turn];
    const turns = scene?.turns ?? [];
    this.dots.replaceChildren(...turns.map((one) => element("i", { class: one === turn ? "on" : "" })));
    const count = element("b", {}, String(scene?.number ?? ""));
    this.place.replaceChildren(...(scene ? [count, ` ${filled(data.words.of, { all: data.scenes.length })}`] : []));
    for (const mark of this.marks.querySelectorAll("[data-id]")) {
      const { id } = mark.dataset;
      mark.classList.toggle("here", id === scene?.id);
      mark.classList.toggle("lit", walk.seen.has(id) && !this.stage.isBlindTo(id));
      mark.classList.toggle("passed", walk.passed.has(id));
    }
  }
}
