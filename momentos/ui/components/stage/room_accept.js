// A form over the film: the marks that are accepted, with their words. What comes meanwhile leaves it alone.

class AcceptSheet {
  constructor(room) {
    this.room = room;
    this.isForm = true;
    const { say, view } = room;
    this.scene = view.question.scene;
    this.asked = ROOM_ASPECTS.filter((aspect) => view.tally[aspect]?.n).map((aspect) => this.aspect(aspect, view.tally[aspect]));
    this.fault = element("p", { class: "room-fault", role: "alert" });
    const send = element("button", { class: "room-button next" }, say.say("voting.accept.send"));
    const form = element("form", { novalidate: true },
      element("p", { class: "room-small" }, say.say("voting.accept.help")),
      element("div", { class: "room-marks" }, ...this.asked.map(({ node }) => node)),
      this.fault,
      element("div", { class: "room-row" }, send),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.node = roomSheet(room, "accept", say.say("voting.accept.title", { scene: view.question.title }), form);
    this.first = this.node.querySelector("input:checked");
  }

  aspect(aspect, tally) {
    const { say, view, data } = this.room;
    const round = tally.rounds.at(-1)?.round ?? 1;
    const known = ["mean", "median"].filter((take) => tally[take] !== null);
    const now = data.now?.[this.scene]?.[aspect];
    const typed = element("input", { type: "text", class: "room-field short", inputmode: "decimal", "aria-label": say.say("voting.take.typed"), maxlength: 12 });
    const choices = [...known, "typed"].map((take, place) => {
      const input = element("input", { type: "radio", name: `room-take-${aspect}`, value: take, checked: known.length > 0 && place === 0 });
      const figure = take === "typed" ? typed : element("b", {}, say.figure(tally[take]));
      return element("label", { class: "room-choice" }, input, say.say(`voting.take.${take}`), " ", figure);
    });
    const radio = choices.at(-1).querySelector("input");
    typed.addEventListener("input", () => (radio.checked = true));
    const leave = element("label", { class: "room-choice" }, element("input", { type: "radio", name: `room-take-${aspect}`, value: "", checked: !known.length }), say.say("voting.take.none"), " ", now ? element("small", {}, now) : "");
    const text = element("textarea", { class: "room-field", rows: 3, maxlength: 2000, dir: "auto" }, data.words?.[this.scene]?.[aspect] ?? "");
    const before = text.value;
    const words = element("label", { class: "room-label" }, say.say(`voting.words.${aspect}`), text);
    const known_ = say.say("voting.accept.ground", { votes: say.counted("voting.votes", tally.n), round: say.round(round) });
    const node = element("fieldset", { "data-aspect": aspect }, element("legend", {}, say.aspect(aspect)), element("p", { class: "room-small" }, known_), ...choices, leave, words);
    // Words go with a mark: without one they would be typed in vain.
    text.disabled = !known.length;
    node.addEventListener("input", () => (text.disabled = leave.control.checked));
    return { aspect, round, node, typed, words: () => (text.value === before ? null : text.value.trim() || null), scale: view.scale };
  }

  send() {
    const { room } = this;
    const wish = { do: "accept", scene: this.scene, expected: null, received: null };
    for (const { aspect, round, node, typed, words, scale } of this.asked) {
      const take = node.querySelector("input[type=radio]:checked").value;
      if (!take) continue;
      const score = room.say.number(typed.value);
      if (take === "typed" && !(score >= scale.min && score <= scale.max)) {
        this.fault.textContent = room.say.say("voting.accept.wrong", { min: room.say.rung(scale.min), max: room.say.rung(scale.max) });
        return typed.focus();
      }
      wish[aspect] = { round, take, ...(take === "typed" ? { score } : {}), text: words() };
    }
    if (!wish.expected && !wish.received) {
      this.fault.textContent = room.say.say("voting.accept.nothing");
      return;
    }
    this.fault.textContent = room.say.say("voting.accept.sending");
    room.asks(wish);
  }

  // It stays open, with all that was typed, until Python has said that it is kept.
  answered({ ok, said }) {
    if (ok === false) this.fault.textContent = said;
    else this.room.close();
  }
}
