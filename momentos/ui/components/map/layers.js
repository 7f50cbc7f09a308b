// The drawing of the film in layers, each of parts. A part that says what it said before keeps its node, so
// a small change of the film is a small change of the page.

class Layers {
  constructor() {
    this.groups = [];
    this.nodes = new Map();
  }

  // Gives the svg element, which stays the same one.
  draw({ around, layers }) {
    const [svg, ...groups] = brought([around, ...layers.map(([group]) => group)]);
    this.svg = dressed(this.svg, svg);
    this.groups = groups.map((group, i) => dressed(this.groups[i], group));
    const nodes = this.take(layers.flatMap(([, parts]) => parts));
    layers.forEach(([, parts], i) => hold(this.groups[i], nodes.splice(0, parts.length).filter(Boolean)));
    hold(this.svg, this.groups);
    return this.svg;
  }

  // The node of every part in its order: the one it had, else one that is made now. An empty part has none.
  take(parts) {
    const before = this.nodes;
    const taken = parts.map((part) => before.get(part)?.pop());
    const made = brought(parts.filter((part, i) => part && !taken[i]));
    const nodes = parts.map((part, i) => taken[i] ?? (part ? made.shift() : undefined));
    this.nodes = new Map(parts.map((part) => [part, []]));
    nodes.forEach((node, i) => this.nodes.get(parts[i]).push(node));
    return nodes;
  }
}

// Elements of a drawing, made of their texts.
function brought(texts) {
  return [...drawing(`<svg xmlns="http://www.w3.org/2000/svg">${texts.join("")}</svg>`).children];
}

// The node that stands, with the attributes of the new one; the new one where none stands yet.
function dressed(standing, made) {
  if (!standing) return made;
  for (const { name } of [...standing.attributes]) if (!made.hasAttribute(name)) standing.removeAttribute(name);
  for (const { name, value } of made.attributes) standing.setAttribute(name, value);
  return standing;
}

// Lets a node hold these nodes in this order, moving none that stands right.
function hold(holder, nodes) {
  const wanted = new Set(nodes);
  for (const node of [...holder.childNodes]) if (!wanted.has(node)) node.remove();
  let here = holder.firstChild;
  for (const node of nodes) {
    if (node === here) here = here.nextSibling;
    else holder.insertBefore(node, here);
  }
}
