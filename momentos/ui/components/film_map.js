// The film map in the browser. Python draws; here it is shown, walked, chosen, scrolled and taken hold of.

const maps = new WeakMap();

export default function (component) {
  const { parentElement, data } = component;
  const root = parentElement.querySelector(".map");
  if (!root) return undefined;
  let map = maps.get(parentElement);
  if (!map) {
    map = new FilmMap(root);
    maps.set(parentElement, map);
  }
  map.tell = component.setStateValue;
  map.trigger = component.setTriggerValue;
  map.show(map.told.read(data));
  return () => map.rest();
}

class FilmMap {
  constructor(root) {
    this.root = root;
    this.selected = null;
    this.told = new Told();
    this.layers = new Layers();
    this.view = new View(this);
    this.tip = new Tip(root);
    this.panel = new Panel(this);
    this.head = new Head(this);
    root.replaceChildren(this.head.box, this.view.overview.box, this.view.scroll, this.panel.box, this.tip.box);
    this.cutting = new Cutting(this);
    this.listen(this.view.scroll);
  }

  listen(film) {
    film.addEventListener("click", (event) => this.clicked(event));
    film.addEventListener("dblclick", (event) => !this.cutting.under && this.open(sceneOf(event)));
    film.addEventListener("keydown", (event) => this.key(event));
    film.addEventListener("pointerover", (event) => this.point(event));
    // A scene that was under the pointer when something was dropped is not entered anew.
    film.addEventListener("pointermove", (event) => this.cutting.handles.pass(sceneOf(event)));
    film.addEventListener("pointerleave", () => this.unpoint());
    film.addEventListener("focusin", (event) => this.focused(event));
    film.addEventListener("focusout", () => this.tip.hide());
  }

  show(data) {
    const fresh = data.drawing !== this.data?.drawing || Boolean(data.cutting) !== Boolean(this.table);
    const focus = fresh ? this.root.getRootNode().activeElement?.dataset?.id : undefined;
    const led = data.came && this.cutting.hear(data.came);
    this.data = data;
    this.table = data.cutting;
    this.head.heard(data.lanes);
    if (fresh) this.draw();
    if (led) this.waiting = undefined;
    if (this.waiting === undefined || this.waiting === data.selected || Date.now() > this.patience) {
      this.waiting = undefined;
      this.selected = data.selected ?? null;
    }
    this.mark();
    this.panel.fill(this.selected);
    if (fresh) {
      this.view.bringIn(this.chosen);
      this.cutting.drawn();
    }
    const here = led ?? focus;
    if (here && !this.cutting.busy) (this.scene(here) ?? this.scenes[0])?.focus({ preventScroll: true });
    this.cutting.handles.hold(this.chosen);
    this.view.watch();
  }

  rest() {
    this.view.rest();
    this.tip.hide();
  }

  draw() {
    const { drawing, overview, upright } = this.data;
    this.tip.hide();
    this.cutting.preview.clear();
    this.svg = this.layers.draw(drawing);
    this.scenes = [...this.svg.querySelectorAll(".scene")];
    this.root.classList.toggle("upright", upright);
    this.head.fill(this.data);
    this.view.show(this.svg, overview, upright);
    this.view.resize();
    this.first?.remove();
    if (this.table && this.scenes.length === 0) this.inviteFirst();
  }

  // The first blank frame of an empty film is where its first scene is written.
  inviteFirst() {
    this.first = element("button", { type: "button", class: "first" }, this.data.doing.first);
    Object.assign(this.first.style, { top: `${this.table.top}px`, height: `${this.table.height}px` });
    this.first.addEventListener("click", () => this.cutting.add());
    this.view.layer.append(this.first);
  }

  showKeys() {
    this.keys?.remove();
    this.keys = keysDialog(this.data.doing);
    this.root.append(this.keys);
    this.keys.showModal();
  }

  // Choosing

  scene(id) {
    return this.scenes.find((scene) => scene.dataset.id === id);
  }

  get chosen() {
    return this.scene(this.selected);
  }

  clicked(event) {
    if (performance.now() - (this.dropped ?? 0) < 50) return;
    const scene = sceneOf(event);
    if (scene && this.cutting.clicked(scene)) return;
    if (scene) this.choose(scene.dataset.id);
    const way = event.composedPath().find((node) => node.classList?.contains("way"));
    if (way && !scene) this.cutting.wayClicked(way, event);
  }

  choose(id) {
    if (id === this.selected) return;
    this.selected = this.waiting = id;
    this.patience = Date.now() + 4000;
    this.mark();
    this.panel.fill(id);
    if (this.data.upright) this.panel.box.scrollIntoView({ block: "nearest", behavior: "smooth" });
    this.trigger("chosen", id);
  }

  open(scene) {
    if (scene) this.trigger("opened", scene.dataset.id);
  }

  mark() {
    for (const part of this.svg.querySelectorAll(".of")) part.classList.toggle("on", part.dataset.of === this.selected);
    const here = this.chosen ?? this.scenes[0];
    for (const scene of this.scenes) {
      scene.setAttribute("aria-selected", scene.dataset.id === this.selected);
      scene.setAttribute("tabindex", scene === here ? "0" : "-1");
    }
  }

  // Walking

  key(event) {
    const scene = sceneOf(event);
    if (!scene) return;
    if (this.table && this.cutting.key(event, scene)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = this.scenes.indexOf(scene);
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, ...(this.data.upright && { ArrowDown: at + 1, ArrowUp: at - 1 }), Home: 0, End: this.scenes.length - 1 }[event.key];
    if (target !== undefined) this.scenes[target]?.focus();
    else if (event.key === "Enter") this.open(scene);
    else if (event.key === " ") this.choose(scene.dataset.id);
    else if (event.key === "Escape") this.tip.hide();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  focused(event) {
    const scene = sceneOf(event);
    if (!scene) return;
    for (const other of this.scenes) other.setAttribute("tabindex", other === scene ? "0" : "-1");
    this.view.bringIn(scene);
    this.cutting.handles.hold(scene);
    if (scene.matches(":focus-visible") && !this.cutting.under) this.tip.show(scene);
  }

  point(event) {
    const scene = sceneOf(event);
    if (scene) this.cutting.handles.hold(scene);
    if (scene && !this.cutting.under) this.tip.showSoon(scene);
    else this.tip.hide();
  }

  unpoint() {
    this.tip.hide();
    const focused = this.scenes.find((scene) => scene.matches(":focus"));
    this.cutting.handles.hold(focused ?? this.chosen);
  }
}
