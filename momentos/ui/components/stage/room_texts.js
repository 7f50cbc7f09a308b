// What the room wrote: ideas with their dots, and the reasons behind revealed votes; each may be taken away.

class TextsSheet {
  constructor(room) {
    this.room = room;
    this.body = element("div", { class: "room-texts" });
    this.node = roomSheet(room, "texts", room.say.say("voting.texts.title"), this.body);
    this.first = this.node.querySelector(".room-close");
    this.sure = "";
  }

  paint() {
    const { view, say, isHere } = this.room;
    const hidden = !view || view.hidden;
    const ideas = view && isHere ? [...view.ideas].sort((a, b) => b.dots - a.dots) : [];
    const reasons = isHere && !hidden ? view.reasons : [];
    const shown = JSON.stringify([ideas, reasons, this.sure]);
    if (shown === this.shown) return;
    this.shown = shown;
    const at = this.body.scrollTop;
    const focused = this.body.getRootNode().activeElement?.dataset?.id;
    this.body.replaceChildren(
      ...this.list("ideas", ideas, (idea) => this.dots(idea.dots)),
      ...this.list("reasons", reasons, (reason) => `${say.aspect(reason.aspect)} ${say.rung(reason.value)}`),
    );
    this.body.scrollTop = at;
    if (focused) (this.body.querySelector(`[data-id="${CSS.escape(focused)}"]`) ?? this.first).focus();
  }

  dots(n) {
    const { say } = this.room;
    const marks = element("span", { class: "room-dots", "aria-hidden": "true" }, "●".repeat(Math.min(n, 12)));
    return element("span", {}, marks, element("span", {}, ` ${say.counted("voting.dots", n)}`));
  }

  list(name, texts, beside) {
    const { say } = this.room;
    const head = element("h3", {}, say.say(`voting.${name}`));
    if (!texts.length) return [head, element("p", { class: "room-small" }, say.say(`voting.${name}.none`))];
    const rows = texts.map((one) =>
      element("li", {}, element("span", { class: "room-text", dir: "auto" }, one.text), element("span", { class: "room-beside" }, beside(one)), this.removal(one)));
    return [head, element("ul", {}, ...rows)];
  }

  removal({ id, text }) {
    const { room } = this;
    const isSure = this.sure === id;
    const label = room.say.say(isSure ? "voting.remove.sure" : "voting.remove");
    const node = element("button", { type: "button", class: "room-remove", "data-id": id, "aria-label": `${label}: ${text}` }, label);
    node.addEventListener("click", () => {
      this.sure = isSure ? "" : id;
      if (isSure) room.does({ act: "remove", id });
      else this.paint();
    });
    return node;
  }
}
