// What somebody does to the film. Only intents leave for Python, by the ids of scenes; what becomes of the
// film comes back with the next drawing.

const STILL = 5;
const NEAR_EDGE = 64;
const FASTEST = 18;
const FIELD = 200;

class Cutting {
  constructor(map) {
    this.map = map;
    this.name = Math.random().toString(36).slice(2);
    this.number = this.heard = 0;
    this.pending = [];
    this.preview = new Preview(map);
    this.menu = new Menu(map.root);
    this.tools = this.toolbox();
    map.scroll.addEventListener("pointerdown", (event) => this.press(event));
    map.scroll.addEventListener("contextmenu", (event) => this.asked(event));
  }

  get table() {
    return this.map.table;
  }

  get words() {
    return this.map.data.doing;
  }

  // Whether something has the focus that must not lose it.
  get busy() {
    return Boolean(this.map.layer.querySelector(".field")) || !this.menu.box.hidden || Boolean(this.map.keys?.open);
  }

  // Intents

  send(cut) {
    this.pending.push({ number: ++this.number, ...cut });
    this.map.trigger("cut", { map: this.name, cuts: this.pending });
  }

  // What came of them; gives the scene that the visitor is taken to.
  hear(came) {
    if (came.map !== this.name || came.number <= this.heard) return undefined;
    this.heard = came.number;
    this.pending = this.pending.filter((cut) => cut.number > came.number);
    this.say(came.said, came.taken);
    return came.scene ?? undefined;
  }

  say(words, taken = false) {
    this.map.told.textContent = words;
    this.map.undo.hidden = !taken;
  }

  // A new drawing is there: what was under way goes on where it still can.
  drawn() {
    const { under } = this;
    this.preview.middles = undefined;
    if (!under) return;
    const there = !under.scene || this.map.scene(under.scene);
    if (!this.table || !there) this.leave();
    else if (under.kind === "carry") this.resume();
    else if (under.kind === "join") this.aim(under.target);
  }

  // Doing

  add(after) {
    const places = this.table.places;
    const place = after ? places.find((one) => one.after === after && this.table.acts[one.act].scenes[one.at - 1] === after) : places[0];
    if (place) this.preview.show(undefined, place, this.laneOf(after));
    const { map } = this;
    const box = place ? this.preview.box : { x: 72, y: 48, width: FIELD };
    this.under = { kind: "add" };
    this.fieldAt(box, this.words.field, "", (title) => {
      this.under = undefined;
      if (title) this.send({ kind: "add", scene: after, phase: place ? this.table.acts[place.act].phase : undefined, title });
      else this.preview.clear();
      (map.scene(after) ?? map.scenes[0])?.focus({ preventScroll: true });
    });
  }

  rename(scene) {
    const id = scene.dataset.id;
    const { x, y, width } = ringOf(scene);
    this.fieldAt({ x, y: y + 12, width }, this.words.rename, this.table.titles[id], (title) => {
      if (title && title !== this.table.titles[id]) this.send({ kind: "rename", scene: id, title });
      this.map.scene(id)?.focus({ preventScroll: true });
    });
  }

  fieldAt(box, name, value, done) {
    const { map } = this;
    const { scale } = map;
    const width = Math.max(FIELD, box.width * scale);
    const x = Math.max(map.scroll.scrollLeft, Math.min(box.x * scale, map.scroll.scrollLeft + map.scroll.clientWidth - width));
    this.tools.hidden = true;
    map.hideTip();
    titleField(map.layer, { x, y: box.y * scale, width, name, value }, done);
  }

  remove(scene) {
    this.send({ kind: "delete", scene: scene.dataset.id });
  }

  // Carrying a scene, by keys or by hand

  carry(scene, hand = null) {
    const id = scene.dataset.id;
    const places = placesOf(id, this.table);
    const home = places.findIndex((place) => this.table.acts[place.act].scenes[place.at] === id);
    this.under = { kind: "carry", scene: id, places, home, at: home, lane: this.laneOf(id), homeLane: this.laneOf(id), hand };
    this.tools.hidden = true;
    this.map.hideTip();
    scene.classList.add("carried");
    this.preview.show(id, places[home], this.under.lane);
    if (!hand) this.say(filled(this.words.carried, { scene: scene.dataset.title }));
  }

  resume() {
    const { under } = this;
    const { act, at } = under.places[under.at];
    const fresh = placesOf(under.scene, this.table);
    const same = fresh.findIndex((place) => place.act === act && place.at === at);
    if (same < 0) return this.leave();
    this.map.scene(under.scene).classList.add("carried");
    Object.assign(under, { places: fresh, at: same, home: fresh.findIndex((place) => this.table.acts[place.act].scenes[place.at] === under.scene) });
    return this.move(same, under.lane);
  }

  move(at, lane) {
    const { under, table } = this;
    under.at = Math.max(0, Math.min(under.places.length - 1, at));
    under.lane = Math.max(0, Math.min(table.lanes.length - 1, lane));
    this.preview.show(under.scene, under.places[under.at], under.lane);
    if (!under.hand) {
      const aside = this.preview.middleOfHole - this.preview.middle(under.scene);
      const down = table.settable ? table.lanes[under.lane].top - table.lanes[under.homeLane].top : 0;
      this.map.scene(under.scene).style.transform = `translate(${aside}px, ${down}px)`;
      this.map.bringBox(this.preview.hole.getBoundingClientRect());
    }
    this.say(this.whereabouts());
  }

  whereabouts() {
    const { under, table, words } = this;
    const place = under.places[under.at];
    const act = table.acts[place.act].name;
    const before = table.acts[place.act].scenes[place.at - 1];
    const scene = before && this.map.scene(before)?.dataset.title;
    const same = under.at === under.home && under.lane === under.homeLane;
    const pattern = same ? words.same : before ? words.behind : words.head;
    const lane = table.lanes[under.lane];
    return filled(pattern, { act, scene }) + (lane ? ` ${lane.name}.` : "");
  }

  drop() {
    const { under, table } = this;
    const place = under.places[under.at];
    this.end();
    if (under.at === under.home && under.lane === under.homeLane) return this.leave();
    const lane = under.lane === under.homeLane ? undefined : table.lanes[under.lane]?.key;
    this.send({ kind: "move", scene: under.scene, after: place.after, phase: table.acts[place.act].phase, lanes: table.by, lane });
    return undefined;
  }

  leave() {
    this.end();
    this.preview.clear();
    this.say(this.words.left);
  }

  end() {
    const { under } = this;
    under?.hand?.remove();
    this.under = undefined;
    this.aimed?.classList.remove("target");
    this.line?.remove();
    for (const scene of this.map.scenes) scene.classList.remove("carried");
  }

  laneOf(id) {
    return Math.max(0, this.table.lanes.findIndex((lane) => lane.scenes.includes(id)));
  }

  // Drawing a way

  join(scene) {
    const { scenes } = this.map;
    this.under = { kind: "join", scene: scene.dataset.id };
    this.tools.hidden = true;
    this.map.hideTip();
    const next = scenes[scenes.indexOf(scene) + 1] ?? scenes[0];
    this.aim(next.dataset.id);
    this.say(filled(this.words.joining, { scene: scene.dataset.title }));
  }

  aim(id, to) {
    const { map, under } = this;
    const target = id && id !== under.scene ? map.scene(id) : null;
    under.target = target ? id : undefined;
    this.aimed?.classList.remove("target");
    this.aimed = target;
    target?.classList.add("target");
    const from = ringOf(map.scene(under.scene));
    const end = target ? ringOf(target) : null;
    this.line ??= drawn("path", { class: "drawing" });
    if (this.line.parentNode !== map.svg) map.svg.append(this.line);
    this.line.setAttribute("d", wayBetween(from, end, to));
    if (target && !to) {
      map.bringIn(target);
      this.say(filled(this.words.to, { scene: target.dataset.title }));
    }
  }

  step(by) {
    const { scenes } = this.map;
    const { under } = this;
    let at = scenes.findIndex((scene) => scene.dataset.id === under.target);
    do at = (at + by + scenes.length) % scenes.length;
    while (scenes[at].dataset.id === under.scene && scenes.length > 1);
    this.aim(scenes[at].dataset.id);
  }

  joined() {
    const { scene, target } = this.under;
    if (!target) return this.leave();
    this.end();
    this.send({ kind: "join", scene, to: target });
    return undefined;
  }

  // Keys

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
      F2: () => this.rename(scene),
      Delete: () => this.remove(scene),
      ContextMenu: () => this.openMenu(scene),
      "?": () => this.map.showKeys(),
      ...(chosen && { " ": () => this.carry(scene) }),
      ...(event.shiftKey && { F10: () => this.openMenu(scene) }),
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
    const { under } = this;
    if (event.key === "Tab") return false;
    const aside = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const down = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.leave();
    else if (under.kind === "join" && (aside || down)) this.step(aside ?? down);
    else if (under.kind === "join" && (event.key === "Enter" || event.key === " ")) this.joined();
    else if (under.kind === "carry" && aside) this.move(under.at + aside, under.lane);
    else if (under.kind === "carry" && down && this.table.settable) this.move(under.at, under.lane + down);
    else if (under.kind === "carry" && event.key === "Home") this.move(0, under.lane);
    else if (under.kind === "carry" && event.key === "End") this.move(under.places.length - 1, under.lane);
    else if (under.kind === "carry" && (event.key === "Enter" || event.key === " ")) this.drop();
    return true;
  }

  // What a click on a scene means while something is under way.
  clicked(scene) {
    if (!this.under) return false;
    if (this.under.kind === "join") {
      this.aim(scene.dataset.id, {});
      this.joined();
    } else if (this.under.kind === "carry") {
      const at = this.under.places.findIndex((place) => place.at > 0 && this.table.acts[place.act].scenes[place.at - 1] === scene.dataset.id);
      if (at >= 0) this.move(at, this.table.settable ? this.laneOf(scene.dataset.id) : this.under.lane);
      this.drop();
    }
    return true;
  }

  // By hand

  press(event) {
    const scene = sceneOf(event);
    if (!scene || !this.table || this.under || event.button !== 0 || event.pointerType === "touch") return;
    const ring = ringUnder(scene, event.clientY);
    const box = ring.getBoundingClientRect();
    const grip = { x: event.clientX - box.left, y: event.clientY - box.top };
    this.follow(event, {
      start: () => this.carry(scene, ghostOf(scene, ring, this.map)),
      move: (x, y) => this.carried(x, y, grip, box.width),
      drop: () => this.drop(),
    });
  }

  carried(x, y, grip, width) {
    const { map, under, table } = this;
    const room = map.root.getBoundingClientRect();
    under.hand.style.translate = `${x - grip.x - room.left}px ${y - grip.y - room.top}px`;
    const from = map.svg.getBoundingClientRect();
    const middle = (x - grip.x + width / 2 - from.left) / map.scale;
    const height = (y - from.top) / map.scale;
    const distance = (place) => Math.abs(place.x - middle);
    const own = table.widths[under.scene] / 2;
    const home = Math.abs(this.preview.middle(under.scene) - middle) < own;
    const nearest = under.places.reduce((best, place, i) => (distance(place) < distance(under.places[best]) ? i : best), 0);
    const rows = table.lanes.map((lane) => Math.abs(lane.top + lane.height / 2 - height));
    const lane = table.settable ? rows.indexOf(Math.min(...rows)) : under.lane;
    const at = home ? under.home : nearest;
    if (at !== under.at || lane !== under.lane) this.move(at, lane);
  }

  // Follows a pointer from where it went down: nothing starts before it has really moved.
  follow(event, { start, move, drop }) {
    const { map } = this;
    const first = { x: event.clientX, y: event.clientY };
    let last = first;
    let started = false;
    let frame = 0;
    const glide = () => {
      const room = map.scroll.getBoundingClientRect();
      const over = Math.min(0, last.x - room.left - NEAR_EDGE) + Math.max(0, last.x - room.right + NEAR_EDGE);
      const before = map.scroll.scrollLeft;
      map.scroll.scrollLeft += Math.max(-FASTEST, Math.min(FASTEST, over / 4));
      if (map.scroll.scrollLeft !== before) move(last.x, last.y);
      frame = requestAnimationFrame(glide);
    };
    const moved = (now) => {
      last = { x: now.clientX, y: now.clientY };
      if (!started && Math.hypot(last.x - first.x, last.y - first.y) < STILL) return;
      if (!started) {
        started = true;
        start();
        frame = requestAnimationFrame(glide);
      }
      if (this.under) move(last.x, last.y);
    };
    const stop = () => {
      cancelAnimationFrame(frame);
      for (const [name, act] of heard) removeEventListener(name, act, true);
    };
    const heard = Object.entries({
      pointermove: moved,
      pointerup: () => {
        stop();
        if (!started) return;
        map.quiet = performance.now();
        if (this.under) drop();
      },
      pointercancel: () => {
        stop();
        if (this.under) this.leave();
      },
      keydown: (now) => {
        if (now.key !== "Escape" || !started) return;
        now.stopPropagation();
        stop();
        if (this.under) this.leave();
      },
    });
    for (const [name, act] of heard) addEventListener(name, act, true);
  }

  // The two round handles at a scene's right edge

  toolbox() {
    const plus = element("button", { type: "button", class: "tool", tabindex: "-1" }, "+");
    const more = element("button", { type: "button", class: "tool", tabindex: "-1", "aria-haspopup": "menu" }, "⋯");
    const box = element("div", { class: "tools", hidden: true }, plus, more);
    plus.addEventListener("click", () => {
      if (performance.now() - (this.map.quiet ?? 0) > 50) this.add(this.handled);
    });
    plus.addEventListener("pointerdown", (event) => {
      const scene = this.map.scene(this.handled);
      if (event.button !== 0 || !scene) return;
      this.follow(event, {
        start: () => {
          this.under = { kind: "join", scene: this.handled };
          box.hidden = true;
          this.map.hideTip();
        },
        move: (x, y) => this.aimAt(x, y),
        drop: () => this.joined(),
      });
    });
    more.addEventListener("click", () => this.openMenu(this.map.scene(this.handled)));
    this.plus = plus;
    this.more = more;
    return box;
  }

  aimAt(x, y) {
    const { map } = this;
    const there = map.root.getRootNode().elementsFromPoint(x, y).map((node) => node.closest(".scene")).find(Boolean);
    const from = map.svg.getBoundingClientRect();
    this.aim(there?.dataset.id, { x: (x - from.left) / map.scale, y: (y - from.top) / map.scale });
  }

  handle(scene) {
    const { map, tools } = this;
    tools.hidden = !scene || !this.table || Boolean(this.under) || Boolean(map.layer.querySelector(".field"));
    if (tools.hidden) return;
    this.handled = scene.dataset.id;
    const ring = ringOf(scene);
    const words = { scene: scene.dataset.title };
    this.plus.setAttribute("aria-label", filled(this.words.plus, words));
    this.more.setAttribute("aria-label", filled(this.words.menu, words));
    const x = Math.min((ring.x + ring.width + this.table.space / 2) * map.scale, map.size.width * map.scale - 13);
    tools.style.left = `${x - 12}px`;
    tools.style.top = `${(ring.y + ring.height / 2) * map.scale - 24}px`;
  }

  // The menu of a scene, and the card of a way

  asked(event) {
    const scene = sceneOf(event);
    if (!scene || !this.table || this.under) return;
    event.preventDefault();
    this.openMenu(scene);
  }

  openMenu(scene) {
    const { words, map, table } = this;
    const id = scene.dataset.id;
    map.hideTip();
    const ways = table.ways.filter((way) => way.from === id);
    this.menu.open(
      boxOf(scene),
      filled(words.menu, { scene: scene.dataset.title }),
      [
        [words.open, () => map.open(scene)],
        [words.add, () => this.add(id)],
        [words.move, () => this.carry(map.scene(id))],
        [words.rename, () => this.rename(map.scene(id))],
        [words.double, () => this.send({ kind: "double", scene: id })],
        [words.join, () => this.join(map.scene(id))],
        ...ways.map((way) => [this.named(words.ways, way), () => this.openWay(way, boxOf(map.scene(id)), map.scene(id))]),
        [words.delete, () => this.remove(map.scene(id))],
      ],
      scene,
    );
  }

  named(pattern, way) {
    const title = (id) => this.map.scene(id)?.dataset.title ?? "";
    return filled(pattern, { source: title(way.from), target: title(way.to) });
  }

  openWay(way, beside, back) {
    const name = this.named(this.words.way, way);
    const part = [this.words.part, () => this.send({ kind: "part", scene: way.from, to: way.to })];
    const said = way.said.replaceAll(/[\u2068\u2069]/g, "");
    this.menu.open(beside, name, [part], back, said ? `${name}. ${said}` : name);
  }

  wayClicked(path, event) {
    const way = this.table?.ways.find((one) => one.from === path.dataset.from && one.to === path.dataset.to);
    if (!way) return;
    const at = { left: event.clientX, bottom: event.clientY };
    this.openWay(way, at, this.map.scene(way.from));
  }
}

// A scene can go anywhere but behind itself.
function placesOf(id, table) {
  return table.places.filter((place) => table.acts[place.act].scenes[place.at - 1] !== id);
}

function filled(pattern, words) {
  return pattern.replaceAll(/\{(\w+)\}/g, (_, name) => words[name] ?? "");
}

// A scene that several lanes have is held where the pointer is.
function ringUnder(scene, y) {
  const rings = [...scene.querySelectorAll(".hover")];
  return rings.find((ring) => ring.getBoundingClientRect().bottom >= y) ?? rings[0];
}

function ringOf(scene) {
  return placeOf(scene.querySelector(".hover"));
}

function placeOf(ring) {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(ring.getAttribute(name)));
  return { x, y, width, height };
}

function wayBetween(from, to, point) {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = to ? { x: to.x, y: to.y + to.height / 2 } : (point ?? start);
  const reach = Math.max(24, Math.abs(end.x - start.x) / 3);
  const bow = Math.abs(end.y - start.y) < 8 ? 28 : 0;
  return `M${start.x} ${start.y}C${start.x + reach} ${start.y + bow} ${end.x - reach} ${end.y + bow} ${end.x} ${end.y}`;
}

// The card that hangs from the pointer.
function ghostOf(scene, held, map) {
  const ring = placeOf(held);
  const size = { width: ring.width * map.scale, height: ring.height * map.scale };
  const copy = drawn("svg", { ...size, viewBox: `${ring.x} ${ring.y} ${ring.width} ${ring.height}` });
  for (const node of scene.children) if (!/hover|focus/.test(node.getAttribute("class") ?? "")) copy.append(node.cloneNode(true));
  const ghost = element("div", { class: "ghost", "aria-hidden": "true" });
  ghost.append(copy);
  map.root.append(ghost);
  return ghost;
}
