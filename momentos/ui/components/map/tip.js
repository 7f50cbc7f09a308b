// What a scene says when it is pointed at, or reached by keyboard.

const TIP_AFTER = 350;

class Tip {
  constructor(root) {
    this.root = root;
    this.box = element("div", { class: "tip", role: "tooltip", hidden: true });
  }

  show(scene) {
    const { box } = this;
    box.replaceChildren(element("b", { dir: "auto" }, scene.dataset.title), element("span", {}, scene.dataset.values));
    box.hidden = false;
    const room = this.root.getBoundingClientRect();
    const place = boxOf(scene);
    const left = Math.min(place.left - room.left, room.width - box.offsetWidth);
    box.style.left = `${Math.max(0, left)}px`;
    box.style.top = `${place.bottom - room.top + 8}px`;
  }

  showSoon(scene) {
    clearTimeout(this.coming);
    this.coming = setTimeout(() => this.show(scene), TIP_AFTER);
  }

  hide() {
    clearTimeout(this.coming);
    this.box.hidden = true;
  }
}
