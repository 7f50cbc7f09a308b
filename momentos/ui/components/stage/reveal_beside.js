// Beside the picture: the means with half their interval, how far the room agrees, and who sees it how.

const REVEAL_GROUPS = 6;

function revealBeside(room, plan, tallies) {
  const { say } = room;
  const marks = ROOM_ASPECTS.filter((aspect) => tallies[aspect]).map((aspect) => revealMark(room, aspect, tallies[aspect]));
  const groups = ["role", "type"].flatMap((kind) => revealGroups(say, plan, tallies, kind));
  const joined = ["role", "type"].flatMap((kind) => revealJoined(say, tallies, kind));
  return element("div", { class: "reveal-beside" }, ...marks, ...(groups.length ? [element("ul", { class: "reveal-groups" }, ...groups)] : []), ...joined);
}

function revealMark(room, aspect, tally) {
  const { say } = room;
  const half = tally.low === null ? null : Math.max(tally.mean - tally.low, tally.high - tally.mean);
  const accepted = room.acceptedOf(room.view.question.scene, aspect);
  const before = tally.rounds.at(-2);
  const about = [
    before && before.mean !== null ? say.say("voting.before", { round: say.round(before.round), mean: say.figure(before.mean) }) : "",
    tally.hands ? say.counted("voting.of_hands", tally.hands) : "",
    accepted ? say.say("voting.accepted", { mark: say.figure(accepted.score) }) : "",
  ].filter(Boolean);
  const mean = tally.mean === null
    ? [element("p", { class: "reveal-few" }, `${say.counted("voting.votes", tally.n)}. ${say.say("voting.few")}`)]
    : [
        element("p", { class: "reveal-of" }, element("span", { class: "reveal-big" }, say.figure(tally.mean)), half === null ? "" : element("span", { class: "reveal-half" }, `± ${say.figure(half)}`)),
        revealAgreement(say, tally),
      ];
  return element("div", { class: "reveal-mark" }, element("h3", {}, say.aspect(aspect)), ...mean, ...(about.length ? [element("p", { class: "reveal-about" }, about.join(" · "))] : []));
}

function revealAgreement(say, { rwg, consensus }) {
  const line = element("p", { class: "reveal-agree" });
  if (rwg !== null) line.append(element("span", {}, `${say.say("voting.agreement")} ${say.figure(rwg)} (r`, element("sub", {}, "wg"), ")"));
  if (rwg !== null && consensus !== null) line.append(" · ");
  if (consensus !== null) line.append(element("span", {}, `${say.say("voting.consensus")} ${say.figure(consensus)}`));
  return line;
}

function revealKey(group) {
  return JSON.stringify(group.names);
}

function revealGroups(say, plan, tallies, kind) {
  const of = (aspect) => tallies[aspect]?.by[kind] ?? [];
  const told = of("received").length ? "received" : "expected";
  const other = new Map(of("expected").map((group) => [revealKey(group), group]));
  const rows = of(told).map((group) => {
    const name = say.all(group.names);
    const expected = told === "received" ? other.get(revealKey(group)) : null;
    const figure = expected && expected.mean !== null && group.mean !== null
      ? revealChip(say, plan, group.mean - expected.mean)
      : element("span", { class: "reveal-mean-of" }, group.mean === null ? say.say("voting.few.short") : `${say.aspect(told)} ${say.figure(group.mean, 1)}`);
    return element("li", {}, element("span", { class: "reveal-name", title: name, dir: "auto" }, name), element("span", { class: "reveal-of-n" }, `n = ${group.n}`), figure);
  });
  if (rows.length <= REVEAL_GROUPS) return rows;
  const rest = element("li", { class: "reveal-rest" }, say.say("voting.more_groups", { n: rows.length - REVEAL_GROUPS + 1 }));
  return [...rows.slice(0, REVEAL_GROUPS - 1), rest];
}

function revealChip(say, plan, gap) {
  const step = plan.step(gap);
  const shape = step === "g0" ? "=" : gap < 0 ? "▼" : "▲";
  const sign = element("span", { class: "reveal-shape", "aria-hidden": "true" }, shape);
  return element("span", { class: `reveal-chip ${step}` }, sign, say.signed(gap, 1));
}

function revealJoined(say, tallies, kind) {
  const groups = (tallies.received ?? tallies.expected)?.by[kind] ?? [];
  return groups.filter(({ names }) => names.length > 1)
    .map(({ names }) => element("p", { class: "reveal-about" }, say.say("voting.joined_groups", { names: say.all(names) })));
}
