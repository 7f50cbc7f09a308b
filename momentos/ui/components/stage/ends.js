// How the film begins and how it ends.

function openingShot({ opening }) {
  return [
    fitting("h1", { class: "film-title" }, 84, 28, opening.title),
    opening.about ? fitting("p", { class: "about" }, 32, 18, opening.about) : "",
    element("p", { class: "length" }, opening.length),
  ].filter(Boolean);
}

function endingShot({ opening, ending, shapes }, isBlindTo = () => false) {
  const { heading, worst, promise, actions, figures } = ending;
  // Nothing hurts yet and nothing is promised.
  if (!worst.length && !promise) {
    return [fitting("h1", { class: "film-title" }, 84, 28, heading), fitting("p", { class: "about" }, 32, 18, opening.title)];
  }
  const rows = worst.map(({ id, number, title, gap, pain }) =>
    element(
      "li",
      {},
      element("span", { class: "number" }, String(number)),
      fitting("span", { class: "name" }, 36, 19, title),
      isBlindTo(id) ? "" : element("div", {}, gap ? element("span", { class: `figure row ${toneOf(gap)}` }, shapeOf(gap.side, shapes, { class: "shape" }), element("b", {}, gap.text)) : "", element("span", { class: "pain" }, pain)),
    ),
  );
  const promised = figures.map(([name, now, then]) =>
    element("div", {}, element("dt", {}, name), element("dd", {}, element("span", { class: "before" }, now), element("i", { "aria-hidden": "true" }, "→"), element("b", {}, then))),
  );
  const plan = promise ? [element("section", { class: "promise" }, element("h2", {}, promise), element("p", { class: "actions" }, actions), element("dl", {}, ...promised))] : [];
  return [element("div", { class: `ending-page ${plan.length ? "" : "alone"}` }, element("section", { class: "worst" }, element("h1", {}, heading), element("ol", {}, ...rows)), ...plan)];
}
