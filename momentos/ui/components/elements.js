// Elements of a page and of a drawing, made in one call, and words put into a sentence.

function element(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...inside.filter((piece) => piece !== "" && piece !== null));
  return made;
}

function drawn(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function filled(pattern, words) {
  return pattern.replaceAll(/\{(\w+)\}/g, (_, name) => words[name] ?? "");
}
