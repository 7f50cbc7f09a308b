// A gap as its colour, its shape and its figure.

function chip(told, marks) {
  const mark = drawn("svg", { width: 8, height: 8, viewBox: "0 0 8 8", "aria-hidden": "true" });
  mark.append(drawn("path", told.side ? { d: marks[told.side], fill: "currentColor" } : { d: marks[0], stroke: "currentColor", "stroke-width": 1.6 }));
  return element("span", { class: `chip ${told.step}` }, mark, told.text);
}
