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

const IDLE_AFTER = 2500; // ms without the pointer after which the tools and the pointer itself go

class Stage {
  constructor(root) {
    this.root = root;
    this.told = new Told();
    this.walk = new Walk();
    this.address = new Address();
    this.bars = new Bars(this);
    this.shot = element("section", { class: "shot", "aria-live": "polite", "aria-atomic": "true", tabindex: -1 });
    this.body = element("div", { class: "body" }, this.shot);
    this.black = element("div", { class: "black", hidden: true });
    this.screen = element("div", { class: "screen" }, this.bars.top, this.body, this.bars.low, this.black);
    this.upright = element("p", { class: "upright" });
    this.sheets = new Sheets(this);
    this.presenter = new Presenter(this);
    this.room = new Room(this);
    this.body.append(this.room.box);
    this.bars.low.append(this.room.buttons);
    root.replaceChildren(this.screen, this.upright);
    this.keys = new Keys(this);
    this.keys.listen(document);
    this.listen();
    document.fonts?.ready.then(() => this.fitted());
  }

  listen() {
    this.shot.addEventListener("click", () => String(getSelection() ?? "") || this.go(1));
    this.black.addEventListener("click", () => this.darken(false));
    for (const move of ["pointermove", "pointerdown"]) this.screen.addEventListener(move, () => this.wake());
    turnsByTouch(this.shot, (by) => this.go(by));
    this.wake();
  }

  wake() {
    this.screen.classList.remove("idle");
    clearTimeout(this.idling);
    this.idling = setTimeout(() => this.screen.classList.add("idle"), IDLE_AFTER);
  }

  show(data) {
    const isNew = data.scenes !== this.data?.scenes || data.words !== this.data?.words;
    this.data = data;
    this.root.lang = data.lang;
    if (isNew) this.showFilm();
    this.room.told(data.room, data.room_words);
    if (data.told) this.say(data.told);
    this.rise();
    this.presenter.paint();
  }

  // A film, or what has become of it while it was on stage: one stays where one was.
  showFilm() {
    const { data, walk, bars, sheets } = this;
    const before = walk.here;
    bars.fill();
    this.upright.textContent = data.words.upright;
    const isThere = walk.over(data.scenes, data.at);
    const missing = before ? !isThere && data.words.gone : data.unknown;
    if (missing) this.say(missing);
    const { here } = walk;
    if (here.scene !== before?.scene || here.turn !== before?.turn) this.arrive();
    else this.draw();
    bars.paint();
    sheets.renew();
  }

  // Over everything, also what Streamlit lays over the page, as when its server does not answer.
  rise() {
    const { root } = this;
    if (!root.showPopover || !root.isConnected) return;
    root.popover = "manual";
    if (!root.matches(":popover-open")) root.showPopover();
  }

  // The stage has gone from the page: what it opened elsewhere goes with it.
  rest() {
    if (this.root.isConnected || this.isGone) return;
    this.isGone = true;
    clearTimeout(this.idling);
    this.keys.rest();
    this.room.rest();
    this.presenter.close();
  }

  // Going on

  go(by) {
    this.turnTo(this.walk.at + by);
  }

  goToScene(id) {
    this.turnTo(this.walk.placeOf({ scene: id }));
  }

  goByScene(by) {
    this.turnTo(this.walk.byScene(by));
  }

  turnTo(place) {
    const { walk } = this;
    const from = walk.at;
    walk.to(place);
    this.sheets.close();
    if (walk.at === from) return;
    this.arrive(walk.at === from + 1);
    this.bars.paint();
    this.presenter.paint();
  }

  arrive(isOn = false) {
    const { here } = this.walk;
    this.room.enter(here.scene);
    this.draw(isOn);
    this.address.tell(here);
  }

  // While the room votes on a scene, what the film says of it would sway the votes.
  draw(isOn = false) {
    const { data, room, walk } = this;
    const { scene, turn } = walk.now;
    const isValued = VALUED.has(turn);
    this.shot.className = `shot ${turn}${isOn ? " opens" : ""}`;
    let inside;
    if (isValued && room.isUnheard) inside = [headOf(scene)];
    else if (isValued && this.isBlindTo(scene.id)) inside = votingShot(data, scene, room);
    else inside = SHOTS[turn](data, scene, (id) => this.isBlindTo(id));
    this.shot.replaceChildren(...inside);
    setApart(this.shot, data.spoken);
    this.fitted();
  }

  isBlindTo(id) {
    return this.room.isUnheard || this.room.blind?.scene === id;
  }

  // Votes begin and end while a shot is shown.
  heedVotes() {
    const { isUnheard, blind } = this.room;
    const heeded = JSON.stringify([isUnheard, blind?.scene, blind?.aspect]);
    if (heeded === this.heeded || !this.walk.now) return;
    this.heeded = heeded;
    this.draw();
    this.bars.paint();
    this.sheets.renew();
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
