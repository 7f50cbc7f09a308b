// The wall of posters: each a button that opens its film.

const walls = new WeakMap();

export default function (component) {
  const { parentElement, data, setTriggerValue } = component;
  const wall = parentElement.querySelector(".wall");
  if (!wall) return;
  const hung = walls.get(wall) ?? new Map();
  walls.set(wall, hung);
  const posters = data.posters.map((told) => {
    const known = hung.get(told.id);
    const poster = known?.svg === told.svg ? known : hang(told);
    poster.button.onclick = () => setTriggerValue("opened", told.id);
    return [told.id, poster];
  });
  hung.clear();
  for (const [id, poster] of posters) hung.set(id, poster);
  const buttons = posters.map(([, poster]) => poster.button);
  if (buttons.some((button, i) => wall.children[i] !== button) || wall.children.length !== buttons.length) {
    wall.replaceChildren(...buttons);
  }
}

function hang({ id, svg }) {
  const poster = drawing(svg);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "poster";
  button.dataset.id = id;
  button.setAttribute("aria-label", poster.getAttribute("aria-label"));
  poster.setAttribute("aria-hidden", "true");
  button.append(poster);
  return { svg, button };
}
