// The shape that says without colour whether a gap falls short, is none or exceeds.

function shapeOf(side, shapes, attributes) {
  const svg = drawn("svg", { viewBox: "0 0 8 8", "aria-hidden": "true", ...attributes });
  svg.append(drawn("path", side ? { d: shapes[side], fill: "currentColor" } : { d: shapes[0], stroke: "currentColor", "stroke-width": 1.6 }));
  return svg;
}
