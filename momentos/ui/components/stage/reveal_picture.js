// The picture of a reveal: one dot a person over the scale, the means with their intervals, the gap between.

function revealText(x, y, kind, text, anchor = "middle") {
  const made = drawn("text", { x, y, class: kind, "text-anchor": anchor });
  made.append(text);
  return made;
}

function revealPicture(plan, tallies, say) {
  const picture = drawn("svg", { viewBox: "0 0 1280 588", class: "reveal-picture", "aria-hidden": "true", focusable: "false" });
  for (const aspect of ROOM_ASPECTS) picture.append(revealRow(plan, aspect, tallies[aspect], say));
  picture.append(...revealScale(plan, say));
  const [expected, received] = ROOM_ASPECTS.map((aspect) => tallies[aspect]?.mean ?? null);
  if (expected !== null && received !== null) picture.append(revealGap(plan, expected, received, say));
  return picture;
}

function revealScale(plan, say) {
  const { rungs } = plan.scale;
  return rungs.flatMap((rung, place) => [
    revealText(plan.x(rung), REVEAL.rungs, "reveal-rung", say.rung(rung)),
    revealText(plan.x(rung), REVEAL.rungs + 25, "reveal-word", say.rungWord(place)),
  ]);
}

function revealRow(plan, aspect, tally, say) {
  const axis = REVEAL.axis[aspect];
  const row = drawn("g", { class: `reveal-row ${aspect}` });
  row.append(
    revealText(REVEAL.left, REVEAL.label[aspect], "reveal-aspect", say.aspect(aspect), "start"),
    drawn("line", { x1: REVEAL.left, x2: REVEAL.left + REVEAL.width, y1: axis, y2: axis, class: "reveal-axis" }),
  );
  if (!tally) {
    row.append(revealText(REVEAL.left + REVEAL.width / 2, axis - 44, "reveal-none", say.say("voting.not_yet")));
    return row;
  }
  const before = tally.rounds.at(-2);
  if (before?.counts) row.append(...revealGhosts(plan, axis, before));
  for (const [rung, n] of Object.entries(tally.counts)) row.append(...revealHeap(plan, Number(rung), n, axis, say));
  if (tally.mean !== null) row.append(...revealMean(plan, axis, tally));
  return row;
}

function revealHeap(plan, rung, n, axis, say) {
  const middle = plan.x(rung);
  const figure = revealText(middle, axis - plan.heap(n) - 9, "reveal-n", say.figure(n, 0));
  if (!plan.isDots) {
    const height = plan.heap(n);
    const width = Math.min(plan.slot * 0.56, 84);
    return [drawn("rect", { x: middle - width / 2, y: axis - height, width, height, class: "reveal-bar" }), figure];
  }
  const { pitch, columns } = plan;
  const across = Math.min(n, columns);
  const radius = (pitch * 8) / 21;
  const dots = Array.from({ length: n }, (_, i) =>
    drawn("circle", {
      cx: middle + ((i % columns) - (across - 1) / 2) * pitch,
      cy: axis - 3 - pitch / 2 - Math.floor(i / columns) * pitch,
      r: radius,
      class: "reveal-dot",
      "stroke-width": (radius * 2.2) / 8,
    }));
  return [...dots, figure];
}

// The round before: where its heaps stood, and its mean, behind what the room says now.
function revealGhosts(plan, axis, { counts, n, mean }) {
  const most = Math.max(1, ...Object.values(counts));
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0) || n;
  const width = Math.min(plan.slot - 8, 104);
  const ghosts = Object.entries(counts).map(([rung, times]) => {
    const height = Math.min(REVEAL.tall, plan.isDots && all <= REVEAL.most ? plan.heap(times) : (times / most) * REVEAL.tall);
    return drawn("rect", { x: plan.x(Number(rung)) - width / 2, y: axis - height - 2, width, height: height + 2, class: "reveal-ghost" });
  });
  if (mean !== null) ghosts.push(drawn("path", { d: `M${plan.x(mean) - 9} ${axis + 26}l9 -22 9 22z`, class: "reveal-ghost-mean" }));
  return ghosts;
}

function revealMean(plan, axis, { mean, low, high }) {
  const x = plan.x(mean);
  const interval = low === null ? [] : [drawn("line", { x1: plan.x(low) + 3, x2: plan.x(high) - 3, y1: axis + 14, y2: axis + 14, class: "reveal-interval" })];
  return [...interval, drawn("path", { d: `M${x - 9} ${axis + 27}l9 -22 9 22z`, class: "reveal-mean" })];
}

function revealGap(plan, expected, received, say) {
  const gap = received - expected;
  const step = plan.step(gap);
  const { top, height } = REVEAL.block;
  const [from, to] = [plan.x(expected), plan.x(received)];
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const isInside = right - left >= 140;
  const x = isInside ? left + 18 : right > REVEAL.left + REVEAL.width - 130 ? left - 136 : right + 16;
  const block = drawn("g", { class: `reveal-gap ${step} ${isInside ? "inside" : step === "g0" ? "alike" : gap < 0 ? "below" : "above"}` });
  const middle = top + height / 2;
  const shape = step === "g0"
    ? `M${x} ${middle - 6}h20v4h-20zM${x} ${middle + 3}h20v4h-20z`
    : gap < 0 ? `M${x} ${middle - 8}h20l-10 16z` : `M${x} ${middle + 8}h20l-10 -16z`;
  block.append(
    drawn("rect", { x: left, y: top, width: right - left, height, class: "reveal-block" }),
    drawn("path", { d: shape, class: "reveal-sign" }),
    revealText(x + 28, middle + 10, "reveal-figure", say.signed(gap), "start"),
    drawn("line", { x1: from, x2: from, y1: top - 4, y2: top + height + 4, class: "reveal-from" }),
    drawn("line", { x1: to, x2: to, y1: top - 4, y2: top + height + 4, class: "reveal-to" }),
  );
  block.style.setProperty("--from", `${from}px`);
  return block;
}
