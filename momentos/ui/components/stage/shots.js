// What a shot shows: the frame and the customer's eyes, the six answers, what is expected, what is received.

const SHOTS = {
  opening: (data) => openingShot(data),
  eyes: (data, scene) => eyesShot(data, scene),
  answers: (data, scene) => [headOf(scene), answersOf(scene)],
  expected: (data, scene) => [headOf(scene), gapPicture(data, scene, false), ...markWords(scene, false)],
  received: (data, scene) => [headOf(scene), gapPicture(data, scene, true), ...markWords(scene, true)],
  take_two: (data, scene) => [headOf(scene), ...takesOf(data, scene)],
  ending: (data, _scene, isBlindTo) => endingShot(data, isBlindTo),
};

const VALUED = new Set(["expected", "received", "take_two"]);

const MANY_RUNGS = 11;

// The question that phones ask, and the scale they answer on.
function votingShot({ words }, scene, { blind, view, say }) {
  const { rungs } = view.scale;
  const marks = rungs.map((rung, place) => element("li", {}, element("b", {}, say.rung(rung)), say.rungWord(place)));
  return [
    headOf(scene),
    fitting("p", { class: "asked" }, 76, 30, words[`vote.${blind.aspect}`]),
    element("p", { class: "asked-how" }, words["vote.how"]),
    element("ol", { class: `asked-scale ${rungs.length > MANY_RUNGS ? "many" : ""}` }, ...marks),
  ];
}

function headOf({ title, place }) {
  const where = place ? [" ", element("span", { class: "where" }, place)] : [];
  return fitting("h1", { class: "title" }, 34, 19, title, ...where);
}

function eyesShot({ words }, scene) {
  const { number, title, quote, feeling, valence } = scene;
  return [
    element("p", { class: "numbered" }, filled(words.scene, { number })),
    fitting("h1", { class: "frame-title" }, 76, 24, title),
    quote ? fitting("blockquote", { class: "eyes-quote" }, 44, 19, element("q", { class: "voice" }, quote)) : "",
    feeling ? element("p", { class: "feeling" }, feelingArc(valence), fitting("span", {}, 23, 17, feeling)) : "",
  ].filter(Boolean);
}

// The mouth of the feeling, bent by how good or bad it is.
function feelingArc(valence) {
  const bend = 12 - (valence ?? 0) * -5.5;
  const ends = 12 - (valence ?? 0) * 2.6;
  const arc = drawn("svg", { class: "arc", viewBox: "0 0 40 24", "aria-hidden": "true" });
  arc.append(drawn("path", { d: `M2 ${ends}Q20 ${bend + (valence ?? 0) * 4} 38 ${ends}`, fill: "none", stroke: "currentColor", "stroke-width": 4, "stroke-linecap": "round" }));
  return arc;
}

function answersOf({ answers }) {
  const cells = answers.map(([name, text]) =>
    element("div", { class: "answer" }, element("dt", {}, name), fitting("dd", {}, 36, 17, text)),
  );
  return element("dl", { class: "six" }, ...cells);
}
