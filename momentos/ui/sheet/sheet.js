// Builds a tree of text nodes. No text is ever read as markup, and only what is listed here can be built.
const TAGS = new Set(["div", "section", "nav", "h2", "h3", "p", "span", "strong", "small", "blockquote", "ul", "ol",
  "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "a", "details",
  "summary"]);
const SEEN = new WeakMap();
let opened; // the link that opened or shut something last, until another one has taken its place
let isHeld = false; // whether something is being pressed
const waiting = []; // what is drawn when that is over
addEventListener("pointerdown", () => (isHeld = true), true);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, release, true);

function release() {
  isHeld = false;
  setTimeout(() => waiting.splice(0).forEach((drawn) => drawn()), 0); // after the click
}

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
  turn(event);
  opened = event.defaultPrevented ? event.target.closest("a[data-place]") : undefined;
}

// What looks like a button is pressed like one.
function pressBySpace(event) {
  const link = event.key === " " && event.target.closest("a[data-place]");
  if (!link) return;
  event.preventDefault();
  link.click();
}

const inPlace = (root, place) => root.querySelector(`a[data-place="${place}"]`);

// Where a link has opened or shut something, whoever pressed it goes on from there, unless they are elsewhere.
function goOn(root) {
  const link = opened && inPlace(root, opened.dataset.place);
  if (!link || link.href === opened.href) return;
  const isFree = document.activeElement === document.body || opened.matches(":focus");
  opened = undefined;
  if (isFree) link.focus();
}

function draw(root, data) {
  if (SEEN.get(root) !== data) return; // something newer waits
  const held = root.querySelector("a[data-place]:focus")?.dataset.place;
  root.replaceChildren(...JSON.parse(data).map(build));
  if (held) inPlace(root, held)?.focus();
  goOn(root);
}

export default function ({ parentElement, data }) {
  const root = parentElement.querySelector("#sheet");
  root.onclick = press;
  root.onkeydown = pressBySpace;
  if (SEEN.get(root) === data) return;
  SEEN.set(root, data);
  // A link that is drawn anew under the finger that presses it would never hear of it.
  if (isHeld) waiting.push(() => draw(root, data));
  else draw(root, data);
}
