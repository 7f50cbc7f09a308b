// Take one beside take two: the same gap, so that the room sees it close.

function takesOf({ words, shapes }, scene) {
  const { take_two: two, gap, received } = scene;
  const texts = [
    takeText(filled(words.take, { number: 1 }), two.one || received.name, "one"),
    takeText(filled(words.take, { number: 2 }), two.two || two.action, "two"),
  ];
  const picture = two.picture ? takesPicture(two, gap, shapes) : [];
  const isSaid = two.action && two.two;
  const action = isSaid ? [fitting("p", { class: "action" }, 21, 17, element("b", {}, two.action), element("br"), [two.said, two.more].filter(Boolean).join(" · "))] : [];
  const rest = [two.different, two.pain].filter(Boolean).join(" ");
  const after = fitting("div", { class: "after" }, 22, 17, rest);
  return [...texts, ...picture, element("div", { class: "below-takes" }, ...action, ...(rest ? [after] : []))];
}

function takeText(name, text, which) {
  return element("div", { class: `take ${which}` }, element("h2", {}, name), fitting("p", {}, which === "two" ? 44 : 30, 17, text));
}

function takesPicture(two, gap, shapes) {
  const { line, one, two: then } = two.picture;
  const svg = drawn("svg", { class: "picture", viewBox: `0 0 ${STAGE_WIDTH} ${STAGE_HEIGHT}`, "aria-hidden": "true" });
  for (const [take, told] of [[one, gap], [then, two.gap]]) {
    const { x, y, width, height } = take.block;
    const end = told.side <= 0 && y + height > line ? y + height : y;
    svg.append(drawn("rect", { class: take === then ? "then" : "", x, y, width, height, fill: `var(--mo-${told.step})` }));
    svg.append(drawn("line", { class: "line received", x1: x, x2: x + width, y1: end, y2: end }));
  }
  svg.append(drawn("line", { class: "line expected", x1: 64, x2: 1216, y1: line, y2: line }));
  const figures = [[one, gap], [then, two.gap]].map(([take, told]) => {
    const tone = take.inside ? `on-${told.step}` : toneOf(told);
    return placed(take.figure, element("div", { class: `figure small ${tone}` }, shapeOf(told.side, shapes, { class: "shape" }), figureText(told.text, Math.min(SMALL, ROOM_OF_LINE * take.figure.height))));
  });
  return [svg, ...figures];
}
