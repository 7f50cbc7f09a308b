// What all parts of the page use: the texts, the elements, the limits.

const told = JSON.parse(document.body.dataset.told);

function say(key, places) {
  return told.texts[key].replace(/\{(\w+)\}/g, (all, name) => (places && name in places ? places[name] : all));
}

function at(id) {
  return document.getElementById(id);
}

// A live region repeats whatever is written into it, so the same text is not written twice.
function write(id, text) {
  const element = at(id);
  if (element.textContent !== text) element.textContent = text;
}

function show(id, isShown) {
  at(id).hidden = !isShown;
}

function made(name, text, attributes) {
  const element = document.createElement(name);
  element.textContent = text;
  for (const each in attributes || {}) element.setAttribute(each, attributes[each]);
  return element;
}

function announce(text) {
  write("said", text);
}

// How much still fits is only worth saying near the end.
function fits(area, longest) {
  const left = longest - area.value.length;
  if (left > 40) return "";
  return left > 0 ? say("phone.fits", { n: left }) : say("phone.fits.none", { n: longest });
}
