// The wall of posters: each a link that opens its film.

const walls = new WeakMap();

export default function (component) {
  const { parentElement, data } = component;
  const wall = parentElement.querySelector(".wall");
  if (!wall) return;
  wall.onclick = turn;
  const hung = walls.get(wall) ?? new Map();
  walls.set(wall, hung);
  const posters = data.posters.map((told) => {
    const known = hung.get(told.id);
    const poster = known?.svg === told.svg ? known : hang(told);
    poster.link.setAttribute("href", told.href);
    return [told.id, poster];
  });
  hung.clear();
  for (const [id, poster] of posters) hung.set(id, poster);
  const links = posters.map(([, poster]) => poster.link);
  if (links.some((link, i) => wall.children[i] !== link) || wall.children.length !== links.length) {
    wall.replaceChildren(...links);
  }
}

function hang({ id, svg }) {
  const poster = drawing(svg);
  const link = document.createElement("a");
  link.className = "poster";
  link.dataset.id = id;
  link.setAttribute("aria-label", poster.getAttribute("aria-label"));
  poster.setAttribute("aria-hidden", "true");
  link.append(poster);
  return { svg, link };
}
