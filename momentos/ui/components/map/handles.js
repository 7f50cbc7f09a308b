// The two round handles at a scene's right edge, above and below it, where they cover no word: one adds, or
// draws a way where it is dragged; one opens the menu.

const OVER_THE_EDGE = 6;
const HALF = 12;

class Handles {
  constructor(cutting) {
    this.cutting = cutting;
    this.map = cutting.map;
    this.plus = element("button", { type: "button", class: "tool", tabindex: "-1" }, "+");
    this.more = element("button", { type: "button", class: "tool", tabindex: "-1", "aria-haspopup": "menu" }, "⋯");
    this.box = element("div", { class: "tools", hidden: true }, this.plus, this.more);
    this.plus.addEventListener("click", () => {
      if (performance.now() - (this.map.dropped ?? 0) > 50) cutting.add(this.held);
    });
    this.plus.addEventListener("pointerdown", (event) => {
      if (event.button === 0 && this.map.scene(this.held)) cutting.draw(event, this.held);
    });
    this.more.addEventListener("click", () => cutting.menu.open(this.map.scene(this.held)));
  }

  hold(scene) {
    const { cutting, box } = this;
    const { view } = this.map;
    box.hidden = !scene || !cutting.table || Boolean(cutting.under) || cutting.writing;
    if (box.hidden) return;
    this.held = scene.dataset.id;
    const ring = ringOf(scene);
    const words = { scene: scene.dataset.title };
    this.plus.setAttribute("aria-label", filled(cutting.words.plus, words));
    this.more.setAttribute("aria-label", filled(cutting.words.menu, words));
    const x = Math.min((ring.x + ring.width + cutting.table.space / 2) * view.scale, view.size.width * view.scale - HALF - 1);
    box.style.left = `${x - HALF}px`;
    box.style.top = `${(ring.y - OVER_THE_EDGE) * view.scale - HALF}px`;
    box.style.height = `${(ring.height + 2 * OVER_THE_EDGE) * view.scale + 2 * HALF}px`;
  }

  pass(scene) {
    if (scene && (this.box.hidden || scene.dataset.id !== this.held)) this.hold(scene);
  }

  follow() {
    if (!this.box.hidden) this.hold(this.map.scene(this.held));
  }

  hide() {
    this.box.hidden = true;
  }
}
