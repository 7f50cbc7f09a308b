// The five steps of the chosen scene, as Python tells them.

const FORM_FROM_TOP = 72;
const SETTLED_AFTER = 5000; // ms after which a page has its sizes

class Panel {
  constructor(map) {
    this.map = map;
    this.box = element("div", { class: "panel", "aria-live": "polite" });
  }

  fill(id) {
    const { box } = this;
    const { panels, marks, lang, words, doing } = this.map.data;
    const steps = panels[id];
    const held = box.getRootNode().activeElement?.closest?.(".step")?.dataset.step;
    box.hidden = this.map.scenes.length === 0;
    box.classList.toggle("none", !steps);
    if (!steps) box.replaceChildren(words.choose);
    else box.replaceChildren(...steps.map((step) => setApart(stepOf(step, marks), lang)));
    if (doing) for (const step of box.querySelectorAll(".step")) this.letWrite(step);
    box.querySelector(`[data-step="${held}"] button.name`)?.focus();
    // What scrolls can be reached by keyboard.
    for (const step of box.children) if (step.scrollHeight > step.clientHeight + 1) step.tabIndex = 0;
  }

  // A press on a step opens its form under the map, and another shuts it.
  letWrite(step) {
    const id = step.dataset.step;
    const { data } = this.map;
    const open = data.step === id;
    step.classList.add("writable");
    step.classList.toggle("open", open);
    const name = step.querySelector(".name");
    const words = { class: "name", type: "button", title: data.words.write, "aria-expanded": String(open) };
    name.replaceWith(element("button", words, name.textContent));
    step.addEventListener("click", () => {
      if (String(getSelection() ?? "") !== "") return;
      this.map.tell("step", open ? null : id);
      if (!open) bringForm();
    });
  }
}

// The form comes under the map, mostly out of sight: it is scrolled to, under the page's head, and again
// as long as what stands over it gets its size late. Whoever does something else is left where they are.
function bringForm() {
  const app = document.querySelector(".stApp");
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const others = ["pointerdown", "keydown", "wheel"];
  let ending;
  const bring = () => {
    const form = document.querySelector(".st-key-turning");
    if (app.dataset.testScriptState !== "notRunning" || !form) return;
    ending ??= setTimeout(stop, SETTLED_AFTER);
    if (form.getBoundingClientRect().top < innerHeight / 2) return;
    form.style.scrollMarginTop = `${FORM_FROM_TOP}px`;
    form.scrollIntoView({ block: "start", behavior: calm ? "instant" : "smooth" });
  };
  const run = new MutationObserver(bring);
  const sizes = new ResizeObserver(bring);
  const stop = () => {
    clearTimeout(ending);
    run.disconnect();
    sizes.disconnect();
    for (const name of others) removeEventListener(name, stop, true);
  };
  for (const name of others) addEventListener(name, stop, true);
  run.observe(app, { attributeFilter: ["data-test-script-state"] });
  sizes.observe(document.querySelector(".stMainBlockContainer"), { box: "border-box" });
}

function stepOf(step, marks) {
  const head = element(
    "header",
    {},
    element("span", { class: "number" }, String(step.number)),
    element("span", { class: "name" }, step.name),
    element("span", { class: "state" }, step.state),
  );
  const blocks = step.blocks.map((told) => (BLOCKS[told.kind] ?? plain)(told, marks));
  return element("section", { class: "step", "data-step": step.id, "aria-label": step.name }, head, ...blocks);
}

function plain(told) {
  const strong = told.strong ? [" ", element("b", {}, told.strong)] : [];
  return element("p", { class: told.kind }, told.text ?? "", ...strong);
}

const BLOCKS = {
  answers: (told) =>
    element("dl", { class: "answers" }, ...told.rows.flatMap(([name, text]) => [element("dt", {}, name), element("dd", {}, text)])),
  expected: (told) => level(told, "hollow"),
  received: (told) => level(told, ""),
  ground: (told, marks) =>
    element("div", { class: "ground" }, chip(told.chips[0], marks), element("span", {}, ...(told.lines ?? []).flatMap((line, i) => (i ? [element("br"), line] : [line])))),
  action: (told) => element("p", { class: "action" }, element("b", {}, told.strong), element("br"), element("span", {}, told.text ?? "")),
  takes: (told, marks) => {
    const arrow = drawn("svg", { class: "to", width: 14, height: 8, "aria-hidden": "true" });
    arrow.append(drawn("path", { d: "M0 4h12M9 1l3 3-3 3", stroke: "currentColor", fill: "none", "stroke-width": 1.3 }));
    const [now, then] = told.chips.map((each) => chip(each, marks));
    return element("div", { class: "takes" }, element("span", {}, told.lines[0]), now, arrow, element("span", {}, told.lines[1]), then);
  },
};

function level(told, look) {
  const [[name, side]] = told.rows;
  const at = `${(told.share ?? 0) * 100}%`;
  const part = element("i", { class: "part" });
  const knob = element("i", { class: "knob" });
  part.style.width = knob.style.left = at;
  const tone = look === "hollow" ? "ink2" : side;
  const track = element("div", { class: `track ${look} ${tone}` }, element("i", { class: "all" }), ...(told.share === null ? [] : [part, knob]));
  return element(
    "div",
    { class: "level" },
    element("div", { class: "row" }, element("span", {}, name), element("b", {}, told.strong)),
    track,
    told.text ? element("div", { class: "said" }, told.text) : "",
  );
}
