// Ideas for the take two of the scene on stage, and the dots on them.

function startIdeas() {
  at("idea").maxLength = told.longest.idea;
  at("idea").addEventListener("input", () => write("idea-note", fits(at("idea"), told.longest.idea)));
  at("idea-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = at("idea").value.trim();
    if (!text) return at("idea").focus();
    const key = newKey();
    const said = { text: text, key: key };
    const name = "idea " + key;
    at("idea").value = "";
    write("idea-note", "");
    send({ kind: "idea", name: name, way: "POST", path: "ideas", said: said, scene: state.question.scene });
  });
  at("ideas").addEventListener("toggle", () => state && paintIdeas());
  at("ideas-list").addEventListener("click", (event) => {
    const one = event.target.closest("button");
    if (one && one.getAttribute("aria-disabled") !== "true") dot(one);
  });
}

function dot(button) {
  const said = { idea: button.value, on: button.getAttribute("aria-pressed") !== "true" };
  const name = "dot " + button.value;
  send({ kind: "dot", name: name, way: "PUT", path: "dots", said: said, scene: state.question.scene });
}

settling.idea = (thing, answer) => {
  if (!answer.error) {
    const has = state.ideas.some((one) => one.id === answer.id);
    if (!has) state.ideas.push({ id: answer.id, text: answer.text, dots: 0, dotted: false, mine: true });
    return;
  }
  // Nobody should have to type it again.
  if (!at("idea").value) at("idea").value = thing.said.text;
  write("idea-note", answer.error === "moved" ? say("phone.idea.moved") : refused(answer));
};

settling.dot = (thing, answer) => {
  if (answer.error && answer.error !== "moved") write("idea-note", refused(answer));
  const idea = state.ideas.find((one) => one.id === thing.said.idea);
  if (!answer.error && idea && idea.dotted !== thing.said.on) {
    idea.dotted = thing.said.on;
    idea.dots += thing.said.on ? 1 : -1;
  }
};

function refused(answer) {
  return say("phone.refused", { why: say(`refusal.${answer.error}`) });
}

function paintIdeas() {
  show("ideas", state.question !== null && state.status !== "ended");
  if (!state.question) return;
  const coming = kept.queue.filter((one) => one.kind === "idea" && one.scene === state.question.scene);
  const all = state.ideas.length + coming.length;
  write("ideas-count", all ? String(all) : "");
  // A room may have hundreds, and a phone may be slow.
  if (!at("ideas").open) return;
  const ideas = state.ideas.map(withMyDot);
  const given = ideas.filter((one) => one.dotted).length;
  const list = at("ideas-list");
  const known = new Map(Array.from(list.children, (one) => [one.dataset.of, one]));
  const items = ideas.map((idea) => item(idea, known.get(idea.id), given < told.most.dots));
  items.push(...coming.map((thing) => comingItem(thing)));
  const shown = new Set(items);
  for (const one of Array.from(list.children)) if (!shown.has(one)) one.remove();
  items.forEach((one, place) => {
    if (list.children[place] !== one) list.insertBefore(one, list.children[place] || null);
  });
  show("ideas-none", !all);
  write("dots", say("phone.dots", { n: Math.max(0, told.most.dots - given), of: told.most.dots }));
  show("dots", ideas.length > 0);
  const mine = ideas.filter((one) => one.mine).length + coming.length;
  show("idea-form", mine < told.most.ideas);
  if (mine >= told.most.ideas) write("dots", at("dots").textContent + ". " + say("phone.ideas.all", { n: mine }));
}

function withMyDot(idea) {
  const thing = waiting("dot " + idea.id);
  if (!thing || thing.said.on === idea.dotted) return idea;
  return { ...idea, dotted: thing.said.on, dots: idea.dots + (thing.said.on ? 1 : -1) };
}

// An item stays the same element, so that a finger or a key is not left without what it was on.
function item(idea, found, mayDot) {
  const one = found || made("li", "", { "data-of": idea.id });
  if (!found) {
    const text = made("span", idea.text, { dir: "auto" });
    if (idea.mine) one.className = "mine";
    const whose = made("small", idea.mine ? say("phone.idea.mine") : "");
    one.append(text, whose, made("button", "", { type: "button" }));
  }
  const button = one.lastChild;
  button.value = idea.id;
  button.setAttribute("aria-pressed", idea.dotted);
  button.setAttribute("aria-disabled", !idea.dotted && !mayDot);
  button.setAttribute("aria-label", say("phone.dot", { idea: idea.text, n: idea.dots }));
  button.textContent = (idea.dotted ? "● " : "○ ") + idea.dots;
  return one;
}

function comingItem(thing) {
  const one = made("li", "", { class: "coming" });
  const sign = failures ? say("phone.unsent") : say("phone.sending");
  one.append(made("span", thing.said.text, { dir: "auto" }), made("small", sign));
  return one;
}
