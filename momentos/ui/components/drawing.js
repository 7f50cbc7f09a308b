// A drawing made in Python, brought into the page. It arrives as the same SVG text that files get and is
// copied element by element from a list of what a drawing needs: nothing that runs or loads comes along.

const SVG = "http://www.w3.org/2000/svg";
const ELEMENTS = new Set(["svg", "g", "defs", "pattern", "clipPath", "rect", "path", "line", "circle", "text", "title"]);
const UNSAFE_NAME = /^on|^style$|href|:/i;
const UNSAFE_VALUE = /url\((?!#)|javascript:/i;

function adopted(node) {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
  if (node.namespaceURI !== SVG || !ELEMENTS.has(node.localName)) return null;
  const made = document.createElementNS(SVG, node.localName);
  for (const { name, value } of node.attributes) {
    if (!UNSAFE_NAME.test(name) && !UNSAFE_VALUE.test(value)) made.setAttribute(name, value);
  }
  for (const child of node.childNodes) {
    const copy = adopted(child);
    if (copy) made.append(copy);
  }
  return made;
}

function drawing(text) {
  return adopted(new DOMParser().parseFromString(text, "image/svg+xml").documentElement);
}
