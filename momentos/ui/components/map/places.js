// Where things stand: on the drawing, in its own measure, and on the screen.

function sceneOf(event) {
  return event.composedPath().find((node) => node.classList?.contains("scene")) ?? null;
}

function boxOf(scene) {
  return scene.querySelector(".hover").getBoundingClientRect();
}

function ringOf(scene) {
  return placeOf(scene.querySelector(".hover"));
}

// A scene that several lanes have is held where the pointer is.
function ringUnder(scene, y) {
  const rings = [...scene.querySelectorAll(".hover")];
  return rings.find((ring) => ring.getBoundingClientRect().bottom >= y) ?? rings[0];
}

function placeOf(ring) {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(ring.getAttribute(name)));
  const at = ring.closest(".scene").at ?? { x: 0, y: 0 };
  return { x: at.x + x, y: at.y + y, width, height };
}
