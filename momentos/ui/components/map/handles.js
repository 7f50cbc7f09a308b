// The two round handles at a scene's right edge: one adds, or draws a way where it is dragged; one opens the menu.

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
    const x = Math.min((ring.x + ring.width + cutting.table.space / 2) * view.scale, view.size.width * view.scale - 13);
    box.style.left = `${x - 12}px`;
    box.style.top = `${(ring.y + ring.height / 2) * view.scale - 24}px`;
  }

  follow() {
    if (!this.box.hidden) this.hold(this.map.scene(this.held));
  }

  hide() {
    this.box.hidden = true;
  }
}
