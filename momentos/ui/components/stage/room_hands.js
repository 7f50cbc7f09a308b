// A form over the film: a show of hands, or ballots on paper. What comes meanwhile leaves it alone.

class HandsSheet {
  constructor(room) {
    this.room = room;
    this.isForm = true;
    const { say, view } = room;
    const aspect = room.isHere ? view.question.aspect : "expected";
    // What is counted belongs to the question that was asked when the hands were raised.
    this.scene = room.scene;
    this.aspects = ROOM_ASPECTS.map((one) => {
      const input = element("input", { type: "radio", name: "room-aspect", value: one, checked: one === aspect });
      return element("label", { class: "room-choice" }, input, say.aspect(one));
    });
    this.fields = view.scale.rungs.map((rung, place) => {
      const names = [say.rung(rung), say.rungWord(place)];
      const input = element("input", { type: "number", class: "room-field", min: 0, max: 10000, step: 1, inputmode: "numeric", "data-rung": rung, "aria-label": names.join(" ").trim() });
      return element("label", { class: "room-rung" }, element("b", {}, names[0]), element("span", {}, names[1]), input);
    });
    this.fault = element("p", { class: "room-fault", role: "alert" });
    this.closes = element("p", { class: "room-closes", role: "status" });
    this.send = element("button", { class: "room-button next" }, say.say("voting.hands.send"));
    this.sure = element("button", { type: "button", class: "room-button next" }, say.say("voting.hands.close_and_send"));
    const form = element("form", { novalidate: true },
      element("p", { class: "room-small" }, say.say("voting.hands.help")),
      element("div", { class: "room-row", role: "radiogroup", "aria-label": say.say("voting.hands.of") }, ...this.aspects),
      element("div", { class: "room-rungs" }, ...this.fields),
      this.fault,
      this.closes,
      element("div", { class: "room-row" }, this.send, this.sure),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.enter();
    });
    form.addEventListener("change", () => this.tellWhatCloses());
    this.sure.addEventListener("click", () => this.enter(this.closes.textContent));
    this.node = roomSheet(room, "hands", say.say("voting.hands.title"), form);
    this.first = this.fields[0].querySelector("input");
    this.tellWhatCloses();
  }

  get aspect() {
    return this.node.querySelector("input[type=radio]:checked").value;
  }

  get isOnStage() {
    const { question } = this.room.view;
    return question?.scene === this.scene && question.aspect === this.aspect;
  }

  // Hands for another question put that on stage, where only one vote can be open.
  tellWhatCloses() {
    const { say, view } = this.room;
    const open = view.status === "open" && !this.isOnStage ? view.question : null;
    const key = open?.number === null ? "voting.hands.closes_left" : "voting.hands.closes";
    this.closes.textContent = open ? say.say(key, { number: open.number, aspect: say.aspect(open.aspect) }) : "";
    this.send.hidden = Boolean(open);
    this.sure.hidden = !open;
  }

  // A vote is closed by the button that says so alone, and only the one that was told of.
  enter(told = "") {
    this.tellWhatCloses();
    const closes = this.closes.textContent;
    if (closes && closes !== told) this.sure.focus();
    else this.count();
  }

  async count() {
    const { room, aspect } = this;
    const inputs = this.fields.map((field) => field.querySelector("input"));
    const counts = {};
    const wrong = inputs.find((input) => {
      const n = input.value === "" ? 0 : Number(input.value);
      if (input.validity.badInput || !Number.isInteger(n) || n < 0 || n > 10000) return true;
      if (n) counts[input.dataset.rung] = n;
      return false;
    });
    this.fault.textContent = wrong ? room.say.say("voting.hands.wrong") : "";
    if (wrong) return wrong.focus();
    // Hands count on a question that was put, so that they can be revealed as phones' votes are.
    const put = this.isOnStage ? [] : [{ act: "put", scene: this.scene, aspect }];
    const isDone = await room.does(...put);
    const round = isDone ? room.view.question.round : 1;
    if (isDone && (await room.does({ act: "hand", scene: this.scene, aspect, round, counts }))) {
      const n = Object.values(counts).reduce((sum, one) => sum + one, 0);
      room.close();
      room.tell(room.say.counted("voting.hands.done", n));
    } else this.fault.textContent = room.note.textContent;
  }
}
