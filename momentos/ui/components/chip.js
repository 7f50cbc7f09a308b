// A gap as its colour, its shape and its figure.

function chip(told, marks) {
  return element("span", { class: `chip ${told.step}` }, shapeOf(told.side, marks, { width: 8, height: 8 }), told.text);
}
