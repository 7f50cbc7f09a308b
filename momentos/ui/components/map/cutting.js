// What somebody does to the film. Only intents leave for Python, by the ids of scenes; what becomes of the
// film comes back with the next drawing.

class Cutting {
  constructor(map) {
    this.map = map;
    this.name = Math.random().toString(36).slice(2);
    this.number = this.heard = 0;
    this.pending = [];
    this.pictures = new Map();
    this.preview = new Preview(map);
    this.menu = new SceneMenu(this);
    this.handles = new Handles(this);
    map.view.layer.append(this.handles.box);
    map.view.scroll.addEventListener("pointerdown", (event) => this.press(event));
    map.view.scroll.addEventListener("contextmenu", (event) => this.asked(event));
  }

  get table() {
    return this.map.table;
  }

  get words() {
    return this.map.data.doing;
  }

  // Whether a title is being written.
  get writing() {
    return Boolean(this.map.view.layer.querySelector(".field"));
  }

  // Whether something has the focus that must not lose it.
  get busy() {
    return this.writing || this.menu.shown || Boolean(this.map.keys?.open);
  }

  laneOf(id) {
    return Math.max(0, this.table.lanes.findIndex((lane) => lane.scenes.includes(id)));
  }

  // Intents

  // `picture` shows what will come of it until that is known; it hears whether the film stands as it did.
  send(cut, picture = undefined) {
    const { drawing } = this.map.data;
    this.pending.push({ number: ++this.number, ...cut });
    if (picture) this.pictures.set(this.number, () => picture(drawing === this.map.data.drawing));
    this.foresee();
    this.map.trigger("cut", { map: this.name, cuts: this.pending });
  }

  // The film as it will be with all that is not answered yet, and nothing else of what was foreseen before.
  foresee() {
    this.preview.clear();
    for (const { number } of this.pending) this.pictures.get(number)?.();
  }

  // What came of them; gives the scene that the visitor is taken to.
  hear(came) {
    const turned = came.turns !== (this.turns ?? came.turns);
    this.turns = came.turns;
    if (came.map !== this.name || came.number <= this.heard) return turned ? this.say(came.said) : undefined;
    this.heard = came.number;
    this.pending = this.pending.filter((cut) => cut.number > came.number);
    for (const number of this.pictures.keys()) if (number <= came.number) this.pictures.delete(number);
    this.foresee();
    this.under?.show();
    this.say(came.said, came.taken);
    return came.scene ?? undefined;
  }

  say(words, taken = false) {
    this.map.head.say(words, taken);
  }

  // What is under way: a scene that is carried, a way that is drawn, a title that is awaited

  carry(scene, ghost = undefined) {
    this.quiet();
    this.under = new Carrying(this, scene, ghost);
  }

  join(scene) {
    this.quiet();
    this.under = new Joining(this, scene.dataset.id);
    this.under.begin();
  }

  add(after) {
    this.under = new Adding(this, after);
  }

  remove(scene) {
    const { id } = scene.dataset;
    this.send({ kind: "delete", scene: id }, () => this.map.scene(id)?.classList.add("going"));
  }

  quiet() {
    this.handles.hide();
    this.map.tip.hide();
  }

  // A new drawing is there: what was under way goes on where it still can.
  drawn() {
    const { under } = this;
    this.preview.middles = undefined;
    this.foresee();
    if (!under) return;
    const there = !under.scene || this.map.scene(under.scene);
    if (this.table && there) under.goOn();
    else this.leave();
  }

  leave() {
    this.end();
    this.foresee();
    this.say(this.words.left);
  }

  end() {
    this.under?.end();
    this.under = undefined;
  }

  // By keys

  key(event, scene) {
    if (event.ctrlKey || event.metaKey) return this.turn(event);
    if (event.altKey) return false;
    if (this.under) return this.keyUnder(event);
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const chosen = scene.dataset.id === this.map.selected;
    const acts = {
      m: () => this.carry(scene),
      n: () => this.add(scene.dataset.id),
      d: () => this.send({ kind: "double", scene: scene.dataset.id }),
      w: () => this.join(scene),
      F2: () => rename(this, scene),
      Delete: () => this.remove(scene),
      ContextMenu: () => this.menu.open(scene),
      "?": () => this.map.showKeys(),
      ...(chosen && { " ": () => this.carry(scene) }),
      ...(event.shiftKey && { F10: () => this.menu.open(scene) }),
    };
    acts[key]?.();
    return key in acts;
  }

  turn(event) {
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return false;
    this.send({ kind: key === "y" || event.shiftKey ? "redo" : "undo" });
    return true;
  }

  keyUnder(event) {
    if (event.key === "Tab") return false;
    if (event.key === "Escape") this.leave();
    else this.under.key(event);
    return true;
  }

  // By hand

  press(event) {
    const scene = sceneOf(event);
    if (!scene || !this.table || this.under || event.button !== 0 || event.pointerType === "touch") return;
    this.follow(event, () => this.carry(scene, new Ghost(scene, event, this.map)));
  }

  draw(event, from) {
    this.follow(event, () => {
      this.quiet();
      this.under = new Joining(this, from);
    });
  }

  follow(event, start) {
    followed(event, this.map, {
      start,
      move: (x, y) => this.under?.moveTo(x, y),
      drop: () => this.under?.drop(),
      leave: () => this.under && this.leave(),
    });
  }

  // What a click on a scene means while something is under way.
  clicked(scene) {
    const { under } = this;
    under?.clicked(scene);
    return Boolean(under);
  }

  asked(event) {
    const scene = sceneOf(event);
    if (!scene || !this.table || this.under) return;
    event.preventDefault();
    this.menu.open(scene);
  }

  wayClicked(path, event) {
    const way = this.table?.ways.find((one) => one.from === path.dataset.from && one.to === path.dataset.to);
    if (way) this.menu.openWay(way, { left: event.clientX, bottom: event.clientY });
  }
}
