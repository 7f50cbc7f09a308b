// The reveal: how the room answered, as a picture, with its figures beside it and as a table to be read aloud.

class RevealSheet {
  constructor(room) {
    this.room = room;
    const { say } = room;
    this.title = element("h2", { class: "reveal-title", tabindex: "-1", dir: "auto" });
    this.about = element("p", { class: "reveal-votes" });
    this.body = element("div", { class: "reveal-body" });
    this.node = element("section", { class: "reveal", "aria-label": say.say("voting.reveal") }, this.title, this.about, this.body);
    this.first = this.title;
  }

  paint() {
    const { view, say, data } = this.room;
    if (!view?.question) return;
    const { question, tally: tallies, scale } = view;
    const shown = JSON.stringify([question, tallies, data?.accepted, say.lang]);
    if (shown === this.shown) return;
    const wasShown = this.shown !== undefined;
    this.shown = shown;
    const told = ROOM_ASPECTS.map((aspect) => tallies[aspect]).filter(Boolean);
    const last = tallies[question.aspect] ?? told.at(-1);
    const plan = new RevealPlan(scale, told);
    this.title.textContent = question.title || say.say("voting.scene_left");
    this.about.replaceChildren(element("b", {}, this.counted(tallies)), element("span", {}, say.round(last?.rounds.at(-1)?.round ?? 1)), ...(data?.rehearsal ? [element("span", {}, say.say("voting.rehearsal"))] : []));
    this.body.replaceChildren(revealPicture(plan, tallies, say), revealBeside(this.room, plan, tallies), revealTable(plan, tallies, say));
    // The gap opens once; what is painted again, an accepted mark for one, does not move.
    this.node.classList.toggle("opening", !wasShown);
  }

  // Each mark stands on its own votes.
  counted(tallies) {
    const { say } = this.room;
    const known = ROOM_ASPECTS.filter((aspect) => tallies[aspect]);
    const counts = known.map((aspect) => say.counted("voting.votes", tallies[aspect].n));
    if (new Set(counts).size === 1) return counts[0];
    return known.map((aspect, place) => `${say.aspect(aspect)}: ${counts[place]}`).join(" · ");
  }
}

function revealTable(plan, tallies, say) {
  const cells = (tag, texts, attributes = {}) => texts.map((text) => element(tag, attributes, text));
  const { rungs } = plan.scale;
  const head = element("tr", {}, element("td", {}), ...cells("th", rungs.map((rung, place) => `${say.rung(rung)} ${say.rungWord(place)}`.trim()), { scope: "col" }), ...cells("th", [say.say("voting.mean"), say.say("voting.interval")], { scope: "col" }));
  const rows = ROOM_ASPECTS.filter((aspect) => tallies[aspect]).map((aspect) => {
    const { counts, mean, low, high } = tallies[aspect];
    const marks = rungs.map((rung) => say.figure(counts[rung] ?? 0, 0));
    const interval = low === null ? say.say(mean === null ? "voting.few.short" : "voting.all_agree") : say.say("voting.from_to", { low: say.figure(low), high: say.figure(high) });
    return element("tr", {}, element("th", { scope: "row" }, say.aspect(aspect)), ...cells("td", [...marks, mean === null ? say.say("voting.few.short") : say.figure(mean), interval]));
  });
  const [expected, received] = ROOM_ASPECTS.map((aspect) => tallies[aspect]?.mean ?? null);
  const gap = expected !== null && received !== null ? say.say("voting.gap", { gap: say.signed(received - expected) }) : "";
  return element("table", { class: "reveal-table" }, element("caption", {}, `${say.say("voting.table")} ${gap}`), element("thead", {}, head), element("tbody", {}, ...rows));
}

const ROOM_SHEETS = { found: FoundSheet, sheet: JoinSheet, reveal: RevealSheet, texts: TextsSheet, hands: HandsSheet, accept: AcceptSheet };
