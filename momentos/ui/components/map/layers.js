// The drawing of the film in layers, each of parts. A part that says what it said before keeps its node, and
// one that only moved is only moved, so a small change of the film is a small change of the page.

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
    layers.forEach(([, parts], i) => hold(this.groups[i], nodes.splice(0, parts.length)));
    hold(this.svg, this.groups);
    return this.svg;
  }

  // The node of every part in its order and its place: the one it had, else one that is made now.
  take(parts) {
    const before = this.nodes;
    const taken = parts.map(([text]) => before.get(text)?.shift());
    const made = brought(parts.filter((_, i) => !taken[i]).map(([text]) => text));
    this.nodes = new Map(parts.map(([text]) => [text, []]));
    return parts.map(([text, x, y], i) => {
      const node = taken[i] ?? made.shift();
      if (x || y || node.at) place(node, x, y);
      this.nodes.get(text).push(node);
      return node;
    });
  }
}

function place(node, x, y) {
  if (node.at?.x === x && node.at.y === y) return;
  node.at = { x, y };
  node.setAttribute("transform", `translate(${x} ${y})`);
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
