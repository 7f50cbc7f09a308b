// Builds a tree of text nodes. No text is ever read as markup, and only what is listed here can be built.
const TAGS = new Set(["div", "section", "nav", "h2", "h3", "p", "span", "strong", "small", "blockquote", "ul", "ol",
  "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "a", "details",
  "summary"]);
const SEEN = new WeakMap();
let pressed; // the link that was pressed last, until another one has taken its place

function build(node) {
  if (typeof node === "string") return document.createTextNode(node);
  if (!TAGS.has(node.t)) throw new Error(`a sheet has no <${node.t}>`);
  const element = document.createElement(node.t);
  if (node.c) element.className = node.c;
  if (node.i) element.title = node.i;
  if (node.l) {
    element.setAttribute("aria-label", node.l);
    if (node.t === "span" || node.t === "div") element.setAttribute("role", "img");
  }
  if (node.s) element.setAttribute("scope", node.s);
  if (node.w) element.colSpan = node.w;
  if (node.x) element.setAttribute("aria-hidden", "true");
  if (node.n !== undefined) element.style.setProperty("--n", String(node.n));
  if (node.m !== undefined) element.style.setProperty("--m", String(node.m));
  if (node.p) element.dataset.place = node.p;
  if (node.o) element.setAttribute("aria-current", "page");
  if (node.h && node.t === "a" && /^([a-z]+|\.\/)(\?|$)/.test(node.h)) element.setAttribute("href", node.h);
  for (const kid of node.k ?? []) element.append(build(kid));
  return element;
}

function press(event) {
  const { href, dataset } = event.target.closest("a[data-place]") ?? { dataset: {} };
  pressed = { href, place: dataset.place };
  return turn(event);
}

// Where a link has opened or shut something, whoever pressed it goes on from there.
function goOn(root) {
  if (!pressed?.place) return;
  const links = [...root.querySelectorAll("a[data-place]")];
  const link = links.find(({ dataset, href }) => dataset.place === pressed.place && href !== pressed.href);
  if (!link) return;
  pressed = undefined;
  link.focus();
}

export default function ({ parentElement, data }) {
  const root = parentElement.querySelector("#sheet");
  root.onclick = press;
  if (SEEN.get(root) === data) return;
  SEEN.set(root, data);
  root.replaceChildren(...JSON.parse(data).map(build));
  goOn(root);
}
