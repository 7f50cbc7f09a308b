// The stage in the browser: all the film's shots are here, and are turned without the server.

const stages = new WeakMap();

export default function (component) {
  const { parentElement, data } = component;
  const root = parentElement.querySelector(".stage");
  if (!root) return undefined;
  let stage = stages.get(parentElement);
  if (!stage) {
    stage = new Stage(root);
    stages.set(parentElement, stage);
  }
  stage.trigger = component.setTriggerValue;
  stage.show(stage.told.read(data));
  return () => setTimeout(() => stage.rest());
}

const SWIPE = 50;
const IDLE_AFTER = 2500; // ms without the pointer after which the tools and the pointer itself go

class Stage {
  constructor(root) {
    this.root = root;
    this.told = new Told();
    this.at = -1;
    this.furthest = 0;
    this.address = new Address();
    this.bars = new Bars(this);
    this.room = new Room(this);
    this.shot = element("section", { class: "shot", "aria-live": "polite", "aria-atomic": "true", tabindex: -1 });
    this.body = element("main", { class: "body" }, this.shot, this.room.box);
    this.bars.low.append(this.room.buttons);
    this.black = element("div", { class: "black", hidden: true });
    this.screen = element("div", { class: "screen" }, this.bars.top, this.body, this.bars.low, this.black);
    this.upright = element("p", { class: "upright" });
    root.replaceChildren(this.screen, this.upright);
    this.sheets = new Sheets(this);
    this.presenter = new Presenter(this);
    this.keys = new Keys(this);
    this.keys.listen(document);
    this.listen();
    document.fonts?.ready.then(() => this.fitted());
  }

  listen() {
    this.shot.addEventListener("click", () => String(getSelection() ?? "") || this.go(1));
    this.black.addEventListener("click", () => this.darken(false));
    this.screen.addEventListener("pointermove", () => this.wake());
    this.screen.addEventListener("pointerdown", () => this.wake());
    let from = null;
    this.body.addEventListener("touchstart", (event) => (from = event.touches.length === 1 ? event.touches[0] : null), { passive: true });
    this.body.addEventListener("touchend", (event) => {
      if (!from) return;
      const [x, y] = [event.changedTouches[0].clientX - from.clientX, event.changedTouches[0].clientY - from.clientY];
      from = null;
      if (Math.abs(x) < SWIPE || Math.abs(x) < 2 * Math.abs(y)) return;
      event.preventDefault();
      this.go(x < 0 ? 1 : -1);
    });
  }

  wake() {
    this.screen.classList.remove("idle");
    clearTimeout(this.idling);
    this.idling = setTimeout(() => this.screen.classList.add("idle"), IDLE_AFTER);
  }

  show(data) {
    const { key, scenes, at } = data;
    const isSame = this.data?.key === key;
    const isNew = data.scenes !== this.data?.scenes || data.words !== this.data?.words;
    const here = isSame ? this.here : at;
    this.data = data;
    const inScenes = scenes.flatMap((scene) => scene.turns.map((turn) => ({ scene, turn })));
    this.shots = [{ turn: "opening" }, ...inScenes, { turn: "ending" }];
    this.root.lang = data.lang;
    this.room.told(data.room, data.room_words);
    if (isNew) {
      this.bars.fill();
      this.upright.textContent = data.words.upright;
      this.sheets.close();
      this.turnTo(this.placeOf(here));
    }
    if (data.told) this.say(data.told);
    this.rise();
    this.presenter.paint();
  }

  // Over everything, also what Streamlit lays over the page, as when its server does not answer.
  rise() {
    this.root.popover = "manual";
    if (this.root.isConnected && !this.root.matches(":popover-open")) this.root.showPopover?.();
  }

  // The stage has gone from the page: what it opened elsewhere goes with it.
  rest() {
    if (this.root.isConnected || this.isGone) return;
    this.isGone = true;
    this.keys.rest();
    this.presenter.close();
  }

  // Where one is

  get now() {
    return this.shots[this.at];
  }

  get here() {
    return this.now && { scene: this.now.scene?.id ?? null, turn: this.now.turn };
  }

  placeOf(asked) {
    const { scene, turn } = asked ?? {};
    const isIt = (shot) => (shot.scene ? shot.scene.id === scene && shot.turn === turn : shot.turn === turn);
    const exact = this.shots.findIndex(isIt);
    if (exact >= 0) return exact;
    return Math.max(0, this.shots.findIndex((shot) => shot.scene?.id === scene));
  }

  // Going on

  go(by) {
    this.turnTo(this.at + by);
  }

  goToScene(id) {
    this.turnTo(this.placeOf({ scene: id }));
  }

  goByScene(by) {
    const ids = this.data.scenes.map((scene) => scene.id);
    const place = this.now.scene ? ids.indexOf(this.now.scene.id) + by : by > 0 && this.at === 0 ? 0 : by < 0 && this.at > 0 ? ids.length - 1 : -1;
    if (ids[place]) this.goToScene(ids[place]);
    else this.turnTo(by < 0 ? 0 : this.shots.length - 1);
  }

  turnTo(place) {
    const to = Math.min(Math.max(place, 0), this.shots.length - 1);
    const isMove = to !== this.at;
    const isOn = to === this.at + 1;
    this.at = to;
    this.furthest = Math.max(this.furthest, to);
    const { scene, turn } = this.now;
    this.bars.paint();
    this.sheets.repaint();
    this.room.enter({ scene: scene ? { id: scene.id } : null, turn });
    this.draw(isOn);
    if (isMove) this.address.tell(this.here);
    this.presenter.paint();
  }

  // While the room votes on the scene, what the film says of it would sway the votes.
  draw(isOn = false) {
    const { scene, turn } = this.now;
    this.unseen = VALUED.has(turn) ? this.room.unseen : null;
    this.shot.className = `shot ${turn}${isOn ? " opens" : ""}`;
    this.shot.replaceChildren(...(this.unseen ? votingShot(this.data, scene, this.unseen) : SHOTS[turn](this.data, scene)));
    setApart(this.shot, this.data.spoken);
    this.fitted();
  }

  votes() {
    if (this.now && VALUED.has(this.now.turn) && this.unseen !== this.room.unseen) this.draw();
  }

  fitted() {
    for (const node of this.shot.querySelectorAll("[data-most]")) fit(node);
  }

  get isBlack() {
    return !this.black.hidden;
  }

  darken(isBlack) {
    this.black.hidden = !isBlack;
    this.presenter.paint();
  }

  toggleLight() {
    const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
    const now = getComputedStyle(this.root).colorScheme || (isDark ? "dark" : "light");
    this.root.style.colorScheme = now.includes("dark") ? "light" : "dark";
    this.presenter.dress();
    this.presenter.paint();
  }

  toggleFull() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => {});
  }

  leave() {
    if (document.fullscreenElement) document.exitFullscreen();
    goTo(this.address.leading("map"), true);
  }

  say(text) {
    this.room.tell(text);
  }
}
