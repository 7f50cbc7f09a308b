// What is expected and received as two lines on the scale, with the hole or the hill between them.

const STAGE_WIDTH = 1280;
const STAGE_HEIGHT = 588;
const TICK_TEXT = 24;
const LARGEST = 124;
const BESIDE = 96;
const SMALL = 76;
const LEAST_FIGURE = 19;
// How much of a block's height its figure takes.
const ROOM_OF_LINE = 0.9;

function gapPicture({ shapes, lang }, scene, isReceived) {
  const { scale, ticks, expected, received, block } = scene.picture;
  // Beside a low block stands its figure, and no line runs through it.
  const right = isReceived && block ? block.x + block.width : scale.x + scale.width;
  const svg = drawn("svg", { class: "picture", viewBox: `0 0 ${STAGE_WIDTH} ${STAGE_HEIGHT}`, "aria-hidden": "true" });
  svg.append(drawn("line", { class: "axis", x1: scale.x, x2: scale.x, y1: scale.y, y2: scale.y + scale.height }));
  for (const { y, value } of ticks) {
    const text = drawn("text", { class: "tick", x: scale.x - 26, y: y + 8, "font-size": TICK_TEXT, "text-anchor": "end" });
    text.textContent = value.toLocaleString(lang, { maximumFractionDigits: 3 });
    svg.append(drawn("line", { class: "axis", x1: scale.x - 12, x2: scale.x, y1: y, y2: y }), text);
  }
  if (isReceived && block) svg.append(...blockOf(scene, block));
  if (expected !== null) svg.append(drawn("line", { class: "line expected", x1: scale.x, x2: right, y1: expected, y2: expected }));
  if (isReceived && received !== null) {
    const line = drawn("line", { class: "line received", x1: scale.x, x2: right, y1: received, y2: received });
    if (expected !== null) line.style.setProperty("--from", `${expected - received}px`);
    svg.append(line);
  }
  const figure = isReceived && scene.gap ? [gapFigure(scene, shapes)] : [];
  return element("div", { class: "gap" }, svg, ...figure);
}

// The block opens from the line of what is expected.
function blockOf({ gap }, { x, y, width, height }) {
  const hatch = drawn("pattern", { id: "stage-hole", width: 28, height: 28, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" });
  hatch.append(drawn("line", { x1: 0, x2: 0, y1: 0, y2: 28, stroke: `var(--mo-${gap.step}-ink)`, "stroke-width": 3, opacity: 0.16 }));
  const defs = drawn("defs", {});
  defs.append(hatch);
  const hole = drawn("g", { class: `block ${gap.side < 0 ? "falls" : "rises"}` });
  hole.append(drawn("rect", { x, y, width, height, fill: `var(--mo-${gap.step})` }));
  if (gap.side < 0) hole.append(drawn("rect", { x, y, width, height, fill: "url(#stage-hole)" }));
  return [defs, hole];
}

function gapFigure({ gap, picture }, shapes) {
  const { block, beside } = picture;
  const place = beside ?? block;
  const tone = beside ? toneOf(gap) : `on-${gap.step}`;
  return placed(place, element("div", { class: `figure ${tone}${beside ? " beside" : ""}` }, shapeOf(gap.side, shapes, { class: "shape" }), figureText(gap.text, beside ? BESIDE : Math.min(LARGEST, ROOM_OF_LINE * place.height))));
}

// The figure as large as its place lets it be, on one line.
function figureText(text, most) {
  return fitting("b", {}, Math.max(LEAST_FIGURE, Math.floor(most)), LEAST_FIGURE, text);
}

const toneOf = (gap) => (gap.side < 0 ? "below" : gap.side > 0 ? "above" : "level");

// The words of each mark, on its line where it has one, and what they rest on.
function markWords({ expected, received, picture, gap }, isReceived) {
  const { alone, expected_label, received_label, block, beside } = picture;
  const found = [];
  const isSaid = (mark, words) => picture[mark] !== null || words.text;
  if (isSaid("expected", expected)) found.push(wordsOf(expected, isReceived ? expected_label : alone, ""));
  if (!isReceived) return expected.ground ? [...found, groundUnder(expected.ground, alone)] : found;
  const isInside = block && !beside;
  if (isInside && received.ground) found.push(placed({ ...block, width: 620 }, element("p", { class: "ground" }, received.ground), `in-block on-${gap.step}`));
  if (isSaid("received", received)) found.push(wordsOf(received, received_label, isInside ? "" : received.ground));
  return found;
}

function wordsOf({ name, text }, { box, above }, ground) {
  const inside = [element("b", {}, name), " ", text, ground ? element("small", {}, ` ${ground}`) : ""];
  return placed(box, fitting("p", { class: `words ${above ? "stands" : "hangs"}` }, 36, 17, ...inside));
}

function groundUnder(text, { box }) {
  return placed({ ...box, y: box.y + box.height + 24, height: 60 }, element("p", { class: "ground" }, text));
}

function placed({ x, y, width, height }, inside, name = "") {
  const node = element("div", { class: `placed ${name}` }, inside);
  for (const [key, value] of Object.entries({ x, y, width, height })) node.style.setProperty(`--${key}`, value);
  return node;
}
