// The rungs of the scale: the highest on top, moved along with arrows, chosen with a tap or the space bar.

function worded(mark) {
  const word = state.scale.words[String(mark)];
  return word ? figure(mark) + " " + word : figure(mark);
}

function figure(mark) {
  return new Intl.NumberFormat(told.lang, { maximumFractionDigits: 9 }).format(mark);
}

function paintScale(name, chosen, what, said) {
  const scale = at("scale");
  const of = name + JSON.stringify(state.scale);
  if (scale.dataset.of !== of) {
    scale.dataset.of = of;
    scale.textContent = "";
    for (const mark of state.scale.rungs.slice().reverse()) scale.append(rung(mark));
  }
  for (const one of scale.children) {
    const isChosen = Number(one.value) === chosen;
    one.setAttribute("aria-checked", isChosen);
    one.className = isChosen ? what : "";
    const sign = isChosen ? said : "";
    if (one.lastChild.textContent !== sign) one.lastChild.textContent = sign;
  }
  if (!scale.contains(document.activeElement)) {
    reach(scale.querySelector("[aria-checked=true]") || scale.firstChild);
  }
}

function rung(mark) {
  const one = made("button", "", { type: "button", role: "radio", value: mark, "aria-label": worded(mark) });
  one.append(made("b", figure(mark)), made("span", state.scale.words[String(mark)] || ""), made("i", ""));
  return one;
}

// One rung alone is in the order of the Tab key.
function reach(rung) {
  for (const one of at("scale").children) one.tabIndex = one === rung ? 0 : -1;
}

function startScale() {
  const scale = at("scale");
  scale.addEventListener("click", (event) => {
    const one = event.target.closest("button");
    if (!one) return;
    reach(one);
    choose(Number(one.value));
  });
  scale.addEventListener("keydown", (event) => {
    const all = Array.from(scale.children);
    const place = all.indexOf(document.activeElement);
    const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
    const to = { Home: 0, End: all.length - 1 }[event.key];
    const next = to === undefined ? place + steps[event.key] : to;
    if (place < 0 || event.altKey || event.ctrlKey || event.metaKey || !(next === next)) return;
    event.preventDefault();
    const one = all[(next + all.length) % all.length];
    reach(one);
    one.focus();
  });
}
