// The room on the stage: what is voted on, who has come, and the sheets over the film that go with it.

const ROOM_ASPECTS = ["expected", "received"];
const NOTE_STAYS = 8000;

class Room {
  constructor(stage) {
    this.stage = stage;
    this.scene = null;
    this.view = null;
    this.error = "";
    this.say = new RoomWords({});
    this.box = element("div", { class: "room" });
    this.buttons = element("div", { class: "room-buttons" });
    this.note = element("p", { class: "room-note", role: "status" });
    this.count = new RoomCount(this);
    this.presenter = new RoomCount(this);
    this.presenter.node.classList.add("for-presenter");
    this.controls = new RoomControls(this);
    this.answers = new RoomAnswers(this);
    this.box.append(this.count.node, this.note);
    this.sheet = null;
    this.tell("");
    this.ownKeys = (event) => this.keepKeys(event);
    addEventListener("keydown", this.ownKeys, true);
  }

  // `room` is null, or has no code, where none is open.
  told(room, words) {
    const known = this.data?.code;
    this.say = new RoomWords(words ?? {}, room?.rungs);
    this.data = room;
    if (known !== room?.code) this.turnTo(room);
    this.box.lang = this.buttons.lang = this.say.lang;
    this.answers.hear(room);
    this.paint();
  }

  turnTo(room) {
    const hadSheet = ["sheet", "found"].includes(this.sheet?.name);
    this.wire?.stop();
    this.view = null;
    this.error = "";
    this.under = false;
    this.close();
    this.wire = room?.code ? new RoomWire(room, (view, error) => this.heard(view, error)) : null;
    if (hadSheet) this.open(room?.code ? "sheet" : "found");
  }

  get isOpen() {
    return Boolean(this.data?.code);
  }

  // The stage has gone.
  rest() {
    this.wire?.stop();
    clearTimeout(this.forget);
    for (const count of [this.count, this.presenter]) count.rest();
    removeEventListener("keydown", this.ownKeys, true);
  }

  heard(view, error) {
    const wasLost = this.error === "lost";
    if (view) {
      const before = this.shown;
      const wasOpen = this.view?.status === "open";
      this.view = view;
      this.until = view.deadline === null ? null : performance.now() + view.deadline * 1000;
      const isVoting = view.status === "open" && !wasOpen;
      // What is revealed comes over the film by itself, on every facilitator's stage, and goes when they vote.
      if (this.shown > before && this.isHere && !isVoting && !this.sheet) this.open("reveal");
      if (this.sheet?.name === "reveal" && (!this.shown || isVoting)) this.close();
    }
    if (WIRE_OUT.includes(error)) this.view = null;
    this.error = error;
    if (wasLost && !error) this.tell("");
    else if (error) this.tell(this.say.refusal(error), true);
    this.paint();
  }

  // A scene by its id; null at the film's own beginning and ending.
  enter(scene) {
    const isOther = scene !== this.scene;
    this.scene = scene;
    // What somebody is typing stays; a picture of votes makes way for the film.
    this.under = false;
    if (this.sheet && !this.sheet.isForm) this.close();
    if (isOther && this.isHere && this.shown && this.view.status !== "open" && !this.sheet) this.open("reveal");
    this.paint();
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "Escape" && this.sheet) {
      this.close();
      return true;
    }
    // A form is left by its buttons and by Escape alone: a key beside it would take what was typed.
    return this.controls.key(event.key.toLowerCase(), event.repeat || Boolean(this.sheet?.isForm));
  }

  // What is typed into a field is the field's, and a button is pressed by space: neither turns the film.
  keepKeys(event) {
    const inside = event.composedPath()[0];
    const isOurs = this.box.contains(inside) || this.buttons.contains(inside);
    if (!isOurs || event.ctrlKey || event.metaKey || event.altKey) return;
    const isField = inside.matches("input, textarea");
    if (event.key === "Escape" && isField) this.close();
    else if (!isField && !(inside.matches("button") && [" ", "Enter"].includes(event.key))) return;
    event.stopImmediatePropagation();
  }

  forPresenter() {
    return this.isOpen ? this.presenter.node : null;
  }

  get isHere() {
    return Boolean(this.view?.question && this.view.question.scene === this.scene);
  }

  // The question that is voted on and not shown yet; null for none.
  get blind() {
    const { question, revealed, status, voted } = this.view ?? {};
    if (!question || revealed) return null;
    return status === "open" || (status === "closed" && voted) ? question : null;
  }

  // Of a room that has not been heard yet, anything may be voted on.
  get isUnheard() {
    return this.isOpen && !this.view && !this.error;
  }

  // How many marks of the scene in the room may be seen.
  get shown() {
    if (!this.view || this.view.hidden) return 0;
    return ROOM_ASPECTS.filter((aspect) => this.view.tally[aspect]).length;
  }

  // Acts, one after the other, until one is refused; true where none was.
  async does(...acts) {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.tell("");
    const error = await this.inOrder(acts);
    this.isBusy = false;
    this.paint();
    // What nobody carried out is not done later by itself, as it might no longer be wanted then.
    if (error) this.tell(error === "lost" ? this.say.say("voting.not_done") : this.say.refusal(error));
    return !error;
  }

  async inOrder(acts) {
    for (const said of acts) {
      const { error } = await this.wire.act(said);
      if (error) return error;
    }
    return "";
  }

  asks(wish) {
    this.stage.trigger("room", this.answers.numbered(wish));
  }

  // The mark of an aspect of a scene that was accepted from its last round.
  acceptedOf(scene, aspect) {
    const round = this.roundOf(aspect);
    const isIt = (one) => one.scene === scene && one.aspect === aspect && one.round === round;
    return (this.data?.accepted ?? []).find(isIt) ?? null;
  }

  // The last round of an aspect of the scene in the room, as far as it is known here.
  roundOf(aspect) {
    const { question, tally } = this.view;
    return question?.aspect === aspect ? question.round : (tally[aspect]?.rounds.at(-1)?.round ?? 1);
  }

  // What was said goes by itself, save what still stands against the room.
  tell(text, isLasting = false) {
    if (this.note.textContent !== text) this.note.textContent = text;
    this.note.hidden = !text;
    clearTimeout(this.forget);
    if (text && !isLasting) this.forget = setTimeout(() => this.tell(""), NOTE_STAYS);
  }

  open(name) {
    if (this.sheet?.name === name) return;
    const from = this.sheet ? this.from : this.box.getRootNode().activeElement;
    // A reveal is come back to from what was opened over it.
    const under = name !== "reveal" && (this.under || this.sheet?.name === "reveal");
    this.under = false;
    this.close();
    this.under = under;
    this.from = from;
    this.sheet = new ROOM_SHEETS[name](this);
    this.sheet.name = name;
    this.box.prepend(this.sheet.node);
    this.sheet.paint?.();
    this.sheet.first?.focus();
    this.paint();
  }

  toggle(name) {
    if (this.sheet?.name === name) this.close();
    else this.open(name);
  }

  close() {
    if (!this.sheet) return;
    const hadFocus = this.sheet.node.contains(this.box.getRootNode().activeElement);
    this.sheet.node.remove();
    this.sheet = null;
    if (this.under && this.shown && this.isHere) this.open("reveal");
    this.paint();
    if (hadFocus && !this.sheet && this.from?.isConnected) this.from.focus();
  }

  paint() {
    this.count.paint();
    this.presenter.paint();
    this.controls.paint();
    if (!this.sheet?.isForm) this.sheet?.paint?.();
    this.box.classList.toggle("covered", Boolean(this.sheet));
    this.stage.heedVotes();
  }
}
