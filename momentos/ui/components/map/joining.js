// A way that is being drawn from a scene to another, by keys or by hand.

class Joining {
  constructor(cutting, id) {
    this.cutting = cutting;
    this.map = cutting.map;
    this.scene = id;
    this.line = drawn("path", { class: "drawing" });
  }

  // By keys it begins with the scene that follows.
  begin() {
    const { scenes } = this.map;
    const scene = this.map.scene(this.scene);
    const next = scenes[scenes.indexOf(scene) + 1] ?? scenes[0];
    this.aim(next.dataset.id);
    this.cutting.say(filled(this.cutting.words.joining, { scene: scene.dataset.title }));
  }

  goOn() {
    this.aim(this.target);
  }

  show() {}

  // At a scene; or, where there is none, at a point.
  aim(id, point) {
    const { map } = this;
    const scene = id && id !== this.scene ? map.scene(id) : null;
    this.target = scene ? id : undefined;
    this.aimed?.classList.remove("target");
    this.aimed = scene;
    scene?.classList.add("target");
    if (this.line.parentNode !== map.svg) map.svg.append(this.line);
    this.line.setAttribute("d", wayBetween(ringOf(map.scene(this.scene)), scene && ringOf(scene), point));
    if (scene && !point) {
      map.view.bringIn(scene);
      this.cutting.say(filled(this.cutting.words.to, { scene: scene.dataset.title }));
    }
  }

  moveTo(x, y) {
    const { map } = this;
    const there = map.root.getRootNode().elementsFromPoint(x, y).map((node) => node.closest(".scene")).find(Boolean);
    this.aim(there?.dataset.id, map.view.pointAt(x, y));
  }

  step(by) {
    const { scenes } = this.map;
    let at = scenes.findIndex((scene) => scene.dataset.id === this.target);
    do at = (at + by + scenes.length) % scenes.length;
    while (scenes[at].dataset.id === this.scene && scenes.length > 1);
    this.aim(scenes[at].dataset.id);
  }

  drop() {
    const { cutting, scene, target } = this;
    if (!target) return cutting.leave();
    cutting.end();
    const join = () => cutting.preview.join(this.map.scene(scene), this.map.scene(target));
    return cutting.send({ kind: "join", scene, to: target }, join);
  }

  key(event) {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by) this.step(by);
    else if (event.key === "Enter" || event.key === " ") this.drop();
  }

  clicked(scene) {
    this.aim(scene.dataset.id, {});
    this.drop();
  }

  end() {
    this.aimed?.classList.remove("target");
    this.line.remove();
  }
}

function wayBetween(from, to, point) {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = to ? { x: to.x, y: to.y + to.height / 2 } : (point ?? start);
  const reach = Math.max(24, Math.abs(end.x - start.x) / 3);
  const bow = Math.abs(end.y - start.y) < 8 ? 28 : 0;
  return `M${start.x} ${start.y}C${start.x + reach} ${start.y + bow} ${end.x - reach} ${end.y + bow} ${end.x} ${end.y}`;
}
