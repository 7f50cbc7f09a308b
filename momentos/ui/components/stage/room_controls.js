// The facilitator's buttons in the lower bar: what may be done now, the next step in yellow.

const ROOM_KEYS = { next: "v", close: "c", hide: "h", again: "r", sheet: "j", texts: "i" };

class RoomControls {
  constructor(room) {
    this.room = room;
    this.shown = "";
  }

  // What may be done now, in the order in which it stands; the last is the next step.
  get choices() {
    const { room } = this;
    if (!room.data) return [];
    if (!room.isOpen) return [this.choice("found", () => room.toggle("found"), ROOM_KEYS.sheet)];
    const sheet = this.choice("sheet", () => room.toggle("sheet"), ROOM_KEYS.sheet);
    if (!room.view || room.view.status === "ended") return [sheet];
    return [sheet, ...this.ofVote().filter(Boolean)];
  }

  choice(name, act, key, words = {}) {
    return { name, act, key, label: this.room.say.say(`voting.do.${name}`, words) };
  }

  ofVote() {
    const { room } = this;
    const { view } = room;
    if (view.status === "open") {
      return [this.choice("close", () => room.does({ act: "close" }), room.isHere ? ROOM_KEYS.next : ROOM_KEYS.close)];
    }
    if (!room.isHere) return room.scene ? [this.ask("expected")] : [];
    const { aspect } = view.question;
    if (view.revealed) return this.ofRevealed(aspect);
    const open = this.choice(view.status === "waiting" ? "open" : "reopen", () => room.does({ act: "open" }), "o");
    if (!view.voted) return [{ ...open, key: ROOM_KEYS.next }];
    const reveal = this.choice("reveal", () => this.reveal(), aspect === "expected" ? ROOM_KEYS.hide : ROOM_KEYS.next);
    return aspect === "expected" ? [open, reveal, this.ask("received")] : [open, reveal];
  }

  ofRevealed(aspect) {
    const { room } = this;
    const isSeen = room.sheet?.name === "reveal";
    const isShown = !room.view.hidden;
    const again = this.choice("again", () => this.again(aspect), ROOM_KEYS.again);
    const look = isShown && !isSeen && this.choice("look", () => room.open("reveal"), ROOM_KEYS.hide);
    const hide = isShown
      ? isSeen && this.choice("hide", () => room.does({ act: "hide" }), ROOM_KEYS.hide)
      : this.choice("show", () => room.does({ act: "reveal", ...this.seen() }), ROOM_KEYS.hide);
    if (aspect === "expected" && !room.view.tally.received) return [look, hide, again, this.ask("received")];
    return [look, hide, again, this.accept()];
  }

  accept() {
    const { room } = this;
    if (room.data.rehearsal || room.view.hidden) return null;
    const means = ROOM_ASPECTS.map((aspect) => room.view.tally[aspect]?.mean ?? null).filter((mean) => mean !== null);
    const marks = room.say.all(means.map((mean) => room.say.figure(mean)));
    const name = ROOM_ASPECTS.some((aspect) => room.acceptedOf(room.scene, aspect)) ? "accepted" : means.length ? "accept" : "accept_typed";
    return this.choice(name, () => room.open("accept"), ROOM_KEYS.next, { marks });
  }

  ask(aspect) {
    const { room } = this;
    const put = { act: "put", scene: room.scene, aspect };
    return this.choice(`ask_${aspect}`, () => room.does(put, { act: "open" }), ROOM_KEYS.next);
  }

  seen() {
    const { scene, aspect, round } = this.room.view.question;
    return { scene, aspect, round };
  }

  again(aspect) {
    const { room } = this;
    const seen = { scene: room.scene, aspect, round: room.roundOf(aspect) };
    return room.does({ act: "put", scene: seen.scene, aspect }, { act: "reset", ...seen }, { act: "open" });
  }

  // Both marks are shown at once where both were voted on; what is on stage comes last and stays there.
  reveal() {
    const { room } = this;
    const { votes, tally } = room.view;
    const seen = this.seen();
    const { scene, aspect } = seen;
    const other = ROOM_ASPECTS.find((one) => one !== aspect);
    const first = votes[other] && !tally[other] ? [{ act: "put", scene, aspect: other }, { act: "reveal" }] : [];
    const back = first.length ? [{ act: "put", scene, aspect }] : [];
    return room.does(...first, ...back, { act: "reveal", ...seen });
  }

  // True for a key of the room's, which is not to do anything else; one that is held down does its thing once.
  key(key, isHeld) {
    const { room } = this;
    const chosen = this.choices.find((choice) => choice.key === key);
    if (chosen) isHeld || chosen.act();
    else if (key === ROOM_KEYS.texts && room.view) isHeld || room.toggle("texts");
    else return false;
    return true;
  }

  // While an act is under way the next step is not offered yet: a press too many would be lost, or do it.
  paint() {
    const { room } = this;
    if (room.isBusy) return;
    const choices = this.choices;
    const shown = JSON.stringify(choices.map(({ name, label, key }) => [name, label, key]));
    this.acts = new Map(choices.map(({ name, act }) => [name, act]));
    if (shown === this.shown) return;
    const focused = room.buttons.getRootNode().activeElement?.dataset?.do;
    this.shown = shown;
    const nodes = choices.map(({ name, label, key }, place) => {
      const isNext = place > 0 && place === choices.length - 1;
      const title = `${label} (${key.toUpperCase()})`;
      const kind = isNext ? "room-button next" : "room-button";
      const node = element("button", { type: "button", class: kind, title, "data-do": name, "aria-keyshortcuts": key }, label);
      node.addEventListener("click", () => this.acts.get(name)?.());
      return node;
    });
    const had = room.buttons.contains(room.buttons.getRootNode().activeElement);
    room.buttons.replaceChildren(...nodes);
    if (had) (nodes.find((node) => node.dataset.do === focused) ?? nodes.at(-1))?.focus();
  }
}
