// The room on the stage: what is voted on, who has come, and the sheets over the film that go with it.

const ROOM_ASPECTS = ["expected", "received"];

class Room {
  constructor(stage) {
    this.stage = stage;
    this.at = { scene: null, turn: null };
    this.view = null;
    this.error = "";
    this.say = new RoomWords({});
    this.box = element("div", { class: "room" });
    this.buttons = element("div", { class: "room-buttons" });
    this.note = element("p", { class: "room-note", role: "status" });
    this.count = new RoomCount(this);
    this.presenter = new RoomCount(this);
    this.controls = new RoomControls(this);
    this.answers = new RoomAnswers(this);
    this.box.append(this.count.node, this.note);
    this.sheet = null;
  }

  // `room` is null, or has no code, where none is open.
  told(room, words) {
    const known = this.data?.code;
    this.say = new RoomWords(words ?? {});
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
    this.close();
    this.wire = room?.code ? new RoomWire(room, (view, error) => this.heard(view, error)) : null;
    if (hadSheet && room?.code) this.open("sheet");
  }

  get isOpen() {
    return Boolean(this.data?.code);
  }

  heard(view, error) {
    const wasLost = this.error === "lost";
    if (view) {
      const before = this.shown;
      const wasOpen = this.view?.status === "open";
      this.view = view;
      const isVoting = view.status === "open" && !wasOpen;
      // What is revealed comes over the film by itself, on every facilitator's stage, and goes when they vote.
      if (this.shown > before && this.isHere && !isVoting && !this.sheet) this.open("reveal");
      if (this.sheet?.name === "reveal" && (!this.shown || isVoting)) this.close();
    }
    this.error = error;
    if (wasLost && !error) this.tell("");
    else if (error) this.tell(this.say.refusal(error));
    this.paint();
  }

  enter({ scene, turn }) {
    const id = scene?.id ?? scene;
    const isOther = id !== this.at.scene;
    this.at = { scene: id, turn };
    // What somebody is typing stays; a picture of votes makes way for the film.
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
    // What is typed into a field is the field's: a space there does not turn the film.
    const inside = event.composedPath?.()[0] ?? event.target;
    if (this.sheet && this.box.contains(inside) && inside.matches?.("input, textarea")) return true;
    return this.controls.key(event.key.toLowerCase());
  }

  forPresenter() {
    return this.isOpen ? this.presenter.node : null;
  }

  get isHere() {
    return Boolean(this.view?.question && this.view.question.scene === this.at.scene);
  }

  // How many marks of the scene in the room may be seen.
  get shown() {
    if (!this.view || this.view.hidden) return 0;
    return ROOM_ASPECTS.filter((aspect) => this.view.tally[aspect]).length;
  }

  // Acts, one after the other, until one is refused; true where none was.
  async does(...acts) {
    this.tell("");
    for (const said of acts) {
      const answer = await this.wire.act(said);
      if (answer.error) {
        this.tell(this.say.refusal(answer.error));
        return false;
      }
    }
    return true;
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

  tell(text) {
    if (this.note.textContent !== text) this.note.textContent = text;
    this.note.hidden = !text;
  }

  open(name) {
    if (this.sheet?.name === name) return;
    const before = this.sheet ? this.from : this.box.getRootNode().activeElement;
    this.close();
    this.from = before;
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
    this.paint();
    if (hadFocus && this.from?.isConnected) this.from.focus();
  }

  paint() {
    this.count.paint();
    this.presenter.paint();
    this.controls.paint();
    if (!this.sheet?.isForm) this.sheet?.paint?.();
    this.box.classList.toggle("covered", Boolean(this.sheet));
  }
}
