// A scene that is carried to another place of the film, by keys or by hand.

class Carrying {
  constructor(cutting, scene, ghost) {
    this.cutting = cutting;
    this.map = cutting.map;
    this.scene = scene.dataset.id;
    this.ghost = ghost;
    this.lane = this.homeLane = cutting.laneOf(this.scene);
    this.places = this.free();
    this.at = this.home = this.places.findIndex((place) => this.isHome(place));
    scene.classList.add("carried");
    cutting.preview.show(this.scene, this.places[this.home], this.lane);
    if (!ghost) cutting.say(filled(cutting.words.carried, { scene: scene.dataset.title }));
  }

  get table() {
    return this.map.table;
  }

  // A scene can go anywhere but behind itself.
  free() {
    return this.table.places.filter((place) => this.before(place) !== this.scene);
  }

  before(place) {
    return this.table.acts[place.act].scenes[place.at - 1];
  }

  isHome(place) {
    return this.table.acts[place.act].scenes[place.at] === this.scene;
  }

  get still() {
    return this.at === this.home && this.lane === this.homeLane;
  }

  // The film was drawn anew under it: its place is looked for there.
  goOn() {
    const { act, at } = this.places[this.at];
    const places = this.free();
    const same = places.findIndex((place) => place.act === act && place.at === at);
    if (same < 0) return this.cutting.leave();
    this.map.scene(this.scene).classList.add("carried");
    this.places = places;
    this.home = places.findIndex((place) => this.isHome(place));
    return this.move(same, this.lane);
  }

  move(at, lane) {
    const { map, cutting } = this;
    this.at = Math.max(0, Math.min(this.places.length - 1, at));
    this.lane = Math.max(0, Math.min(this.table.lanes.length - 1, lane));
    this.show();
    if (!this.ghost) map.view.bringBox(cutting.preview.hole.getBoundingClientRect());
    cutting.say(this.whereabouts());
  }

  // Under a ghost the scene goes along unseen: where it is dropped, it stands at once.
  show() {
    const { table, map } = this;
    const { preview } = this.cutting;
    preview.show(this.scene, this.places[this.at], this.lane);
    const aside = preview.middleOfHole - preview.middle(this.scene);
    const down = table.settable ? table.lanes[this.lane].top - table.lanes[this.homeLane].top : 0;
    map.scene(this.scene).style.translate = `${aside}px ${down}px`;
  }

  // Nothing is awaited at the hole any more.
  stand() {
    this.show();
    this.cutting.preview.hole.remove();
  }

  whereabouts() {
    const { table } = this;
    const { words } = this.cutting;
    const place = this.places[this.at];
    const act = table.acts[place.act].name;
    const before = this.before(place);
    const scene = before && this.map.scene(before)?.dataset.title;
    const pattern = this.still ? words.same : before ? words.behind : words.head;
    const lane = table.lanes[this.lane];
    return filled(pattern, { act, scene }) + (lane ? ` ${lane.name}.` : "");
  }

  // By hand: to the place that is nearest to the middle of the card that hangs from the pointer.
  moveTo(x, y) {
    const { map, table, ghost } = this;
    ghost.moveTo(x, y);
    const point = map.view.pointAt(x + ghost.middle, y);
    const distance = (place) => Math.abs(place.x - point.x);
    const own = table.widths[this.scene] / 2;
    const home = Math.abs(this.cutting.preview.middle(this.scene) - point.x) < own;
    const nearest = this.places.reduce((best, place, i) => (distance(place) < distance(this.places[best]) ? i : best), 0);
    const rows = table.lanes.map((lane) => Math.abs(lane.top + lane.height / 2 - point.y));
    const lane = table.settable ? rows.indexOf(Math.min(...rows)) : this.lane;
    const at = home ? this.home : nearest;
    if (at !== this.at || lane !== this.lane) this.move(at, lane);
  }

  drop() {
    const { cutting, table } = this;
    const { act, after } = this.places[this.at];
    if (this.still) return cutting.leave();
    cutting.end();
    const lane = this.lane === this.homeLane ? undefined : table.lanes[this.lane]?.key;
    const cut = { kind: "move", scene: this.scene, after, phase: table.acts[act].phase, lanes: table.by, lane };
    return cutting.send(cut, (same) => same && this.stand());
  }

  key(event) {
    const aside = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const down = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (aside) this.move(this.at + aside, this.lane);
    else if (down && this.table.settable) this.move(this.at, this.lane + down);
    else if (event.key === "Home") this.move(0, this.lane);
    else if (event.key === "End") this.move(this.places.length - 1, this.lane);
    else if (event.key === "Enter" || event.key === " ") this.drop();
  }

  // A scene that is clicked is the one to stand behind.
  clicked(scene) {
    const { id } = scene.dataset;
    const at = this.places.findIndex((place) => this.before(place) === id);
    if (at >= 0) this.move(at, this.table.settable ? this.cutting.laneOf(id) : this.lane);
    this.drop();
  }

  end() {
    this.ghost?.remove();
    for (const scene of this.map.scenes) scene.classList.remove("carried");
  }
}
