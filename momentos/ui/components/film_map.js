// The film map in the browser. Python draws; here it is shown, walked, chosen, scrolled and taken hold of.

const WIDTH_STEP = 16;
const SMALLEST_WIDTH = 320;
const SETTLED = 160;
const TIP_AFTER = 350;
const SCALES = [1, 1.25, 1.5, 2];
const maps = new WeakMap();

export default function (component) {
  const { parentElement, data } = component;
  const root = parentElement.querySelector(".map");
  if (!root) return undefined;
  let map = maps.get(parentElement);
  if (!map) {
    map = new FilmMap(root);
    maps.set(parentElement, map);
  }
  map.tell = component.setStateValue;
  map.trigger = component.setTriggerValue;
  map.show(data);
  return () => map.rest();
}

class FilmMap {
  constructor(root) {
    this.told = element("span", { class: "told", role: "status" });
    this.undo = element("button", { type: "button", class: "undo", hidden: true });
    this.lanes = element("span", { class: "lanes", role: "radiogroup" });
    this.head = element("div", { class: "head" });
    this.layer = element("div", { class: "layer" });
    this.stage = element("div", { class: "stage" });
    this.over = element("div", { class: "over", hidden: true });
    this.scroll = element("div", { class: "scroll" });
    this.tip = element("div", { class: "tip", role: "tooltip", hidden: true });
    this.panel = element("div", { class: "panel", "aria-live": "polite" });
    root.replaceChildren(this.head, this.over, this.scroll, this.panel, this.tip);
    this.root = root;
    this.scale = 1;
    this.selected = null;
    this.scroll.append(this.stage);
    this.cutting = new Cutting(this);
    this.layer.append(this.cutting.tools);
    this.undo.addEventListener("click", () => this.cutting.send({ kind: "undo" }));
    this.observer = new ResizeObserver(() => this.measure());
    this.scroll.addEventListener("scroll", () => this.follow(), { passive: true });
    this.scroll.addEventListener("click", (event) => this.clicked(event));
    this.scroll.addEventListener("dblclick", (event) => !this.cutting.under && this.open(sceneOf(event)));
    this.scroll.addEventListener("keydown", (event) => this.key(event));
    this.scroll.addEventListener("pointerover", (event) => this.point(event));
    this.scroll.addEventListener("pointerleave", () => this.unpoint());
    this.scroll.addEventListener("focusin", (event) => this.focused(event));
    this.scroll.addEventListener("focusout", () => this.hideTip());
    this.observed = false;
  }

  show(data) {
    const fresh = data.svg !== this.data?.svg || Boolean(data.cutting) !== Boolean(this.table);
    const focus = fresh ? this.root.getRootNode().activeElement?.dataset?.id : undefined;
    const led = data.came && this.cutting.hear(data.came);
    this.data = data;
    this.table = data.cutting;
    this.reported ??= data.width;
    if (data.lanes === this.asked) this.asked = undefined;
    if (fresh) this.draw();
    else if (this.cutting.pending.length === 0 && !this.cutting.under) this.cutting.preview.clear();
    if (led) this.waiting = undefined;
    if (this.waiting === undefined || this.waiting === data.selected || Date.now() > this.patience) {
      this.waiting = undefined;
      this.selected = data.selected ?? null;
    }
    this.mark();
    this.fillPanel();
    if (fresh && this.scene(this.selected)) this.bringIn(this.scene(this.selected));
    if (fresh) this.cutting.drawn();
    const here = led ?? focus;
    if (here && !this.cutting.busy) (this.scene(here) ?? this.scenes[0])?.focus({ preventScroll: true });
    this.cutting.handle(this.scene(this.selected));
    if (!this.observed) {
      this.observer.observe(this.root);
      this.observed = true;
    }
  }

  rest() {
    this.observer.disconnect();
    this.observed = false;
    clearTimeout(this.settling);
    this.hideTip();
  }

  draw() {
    const { svg, sentences, words, overview } = this.data;
    this.svg = drawing(svg);
    this.size = { width: Number(this.svg.getAttribute("width")), height: Number(this.svg.getAttribute("height")) };
    this.scenes = [...this.svg.querySelectorAll(".scene")];
    this.acts = [...this.svg.querySelectorAll(".act")];
    this.gutter = this.svg.querySelector(".gutter");
    this.stage.replaceChildren(this.svg, this.layer);
    this.fillHead(sentences, words);
    this.root.classList.toggle("upright", this.data.upright);
    if (this.data.upright) this.scale = 1;
    this.over.replaceChildren();
    if (overview) this.window = this.overview(drawing(overview));
    this.resize();
  }

  fillHead(sentences, words) {
    const said = sentences.map((text) => element("span", {}, text));
    const tools = [element("span", { class: "space" }), ...said];
    if (this.table) {
      this.undo.replaceChildren(this.data.doing.undo);
      const keys = element("button", { type: "button", class: "ask", "aria-label": this.data.doing.keys, title: this.data.doing.keys }, "?");
      keys.addEventListener("click", () => this.showKeys());
      tools.push(keys);
    }
    // What was said stays where it is: a live region that is taken out and put in again is read twice.
    if (this.told.parentNode !== this.head) this.head.append(this.lanes, this.told, this.undo);
    this.fillLanes();
    while (this.undo.nextSibling) this.undo.nextSibling.remove();
    this.head.append(...tools, this.zoom(words));
    if (this.table && this.scenes.length === 0) this.inviteFirst();
  }

  // One strip, or a lane for each channel, owner or customer type: Python lays it out.
  fillLanes() {
    const { choices, words, lanes, upright } = this.data;
    this.lanes.hidden = upright || this.scenes.length === 0;
    this.lanes.setAttribute("aria-label", words.lanes);
    const focused = this.lanes.contains(this.root.getRootNode().activeElement);
    const chosen = this.asked ?? lanes;
    const buttons = Object.entries(choices).map(([by, name]) => {
      const on = by === chosen;
      const button = element("button", { type: "button", role: "radio", "aria-checked": String(on), tabindex: on ? "0" : "-1" }, name);
      button.addEventListener("click", () => this.layIn(by));
      return button;
    });
    this.lanes.onkeydown = (event) => {
      const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!by) return;
      event.preventDefault();
      const names = Object.keys(choices);
      this.layIn(names[(names.indexOf(this.asked ?? lanes) + by + names.length) % names.length]);
    };
    this.lanes.replaceChildren(...buttons);
    if (focused) this.lanes.querySelector("[aria-checked=true]").focus();
  }

  layIn(by) {
    if (by === (this.asked ?? this.data.lanes)) return;
    this.asked = by;
    this.fillLanes();
    this.tell("lanes", by);
  }

  inviteFirst() {
    const first = element("button", { type: "button", class: "first" }, this.data.doing.first);
    first.addEventListener("click", () => this.cutting.add());
    this.layer.append(first);
  }

  showKeys() {
    this.keys?.remove();
    this.keys = keysDialog(this.data.doing);
    this.root.append(this.keys);
    this.keys.showModal();
  }

  // Zoom and scrolling

  zoom(words) {
    const button = (text, name, act) => {
      const made = element("button", { type: "button", "aria-label": name }, text);
      made.addEventListener("click", act);
      return made;
    };
    this.buttons = {
      further: button("−", words.further, () => this.step(-1)),
      whole: button(words.whole, words.whole, () => this.setScale(this.whole())),
      closer: button("+", words.closer, () => this.step(1)),
    };
    return element("span", { class: "zoom", role: "group", "aria-label": words.zoom }, ...Object.values(this.buttons));
  }

  whole() {
    const room = this.root.clientWidth || this.size.width;
    return Math.min(1, room / this.size.width);
  }

  scales() {
    const whole = this.whole();
    return whole < 0.995 ? [whole, ...SCALES] : SCALES;
  }

  step(by) {
    const scales = this.scales();
    const here = scales.findIndex((scale) => scale >= this.scale - 0.01);
    this.setScale(scales[Math.min(scales.length - 1, Math.max(0, here + by))]);
  }

  setScale(scale) {
    const middle = (this.scroll.scrollLeft + this.scroll.clientWidth / 2) / this.scale;
    this.scale = scale;
    this.resize();
    this.scroll.scrollLeft = middle * scale - this.scroll.clientWidth / 2;
    if (this.scene(this.selected)) this.bringIn(this.scene(this.selected));
    this.follow();
  }

  resize() {
    this.svg.setAttribute("width", this.size.width * this.scale);
    this.svg.setAttribute("height", this.size.height * this.scale);
    const scales = this.scales();
    this.buttons.whole.setAttribute("aria-pressed", Math.abs(this.scale - this.whole()) < 0.01);
    this.buttons.further.setAttribute("aria-disabled", this.scale <= scales[0] + 0.01);
    this.buttons.closer.setAttribute("aria-disabled", this.scale >= scales.at(-1) - 0.01);
    const scrolls = this.size.width * this.scale > this.scroll.clientWidth + 1;
    this.over.hidden = !(this.data.overview && scrolls);
    if (scrolls) {
      this.scroll.setAttribute("role", "region");
      this.scroll.setAttribute("aria-label", this.data.words.scroll);
    } else {
      this.scroll.removeAttribute("role");
      this.scroll.removeAttribute("aria-label");
    }
    this.follow();
  }

  // Acts' names and the rows' names stay in sight while the film passes under them.
  follow() {
    const left = this.scroll.scrollLeft / this.scale;
    this.gutter?.setAttribute("transform", `translate(${left} 0)`);
    for (const act of this.acts) {
      const start = Number(act.dataset.left);
      const shift = Math.min(Number(act.dataset.free), Math.max(0, left + 4 - start));
      act.setAttribute("transform", `translate(${shift} 0)`);
    }
    if (!this.cutting.tools.hidden) this.cutting.handle(this.scene(this.cutting.handled));
    if (this.window && !this.over.hidden) {
      const part = this.over.clientWidth / (this.size.width * this.scale);
      this.window.style.left = `${this.scroll.scrollLeft * part}px`;
      this.window.style.width = `${this.scroll.clientWidth * part}px`;
    }
  }

  overview(bars) {
    bars.setAttribute("width", "100%");
    bars.setAttribute("preserveAspectRatio", "none");
    const frame = element("div", { class: "window" });
    const drag = (event) => {
      const box = this.over.getBoundingClientRect();
      const middle = (event.clientX - box.left) / box.width;
      this.scroll.scrollLeft = middle * this.size.width * this.scale - this.scroll.clientWidth / 2;
    };
    this.over.onpointerdown = (event) => {
      this.over.setPointerCapture(event.pointerId);
      this.over.onpointermove = drag;
      drag(event);
    };
    this.over.onpointerup = this.over.onpointercancel = () => { this.over.onpointermove = null; };
    this.over.replaceChildren(bars, frame);
    return frame;
  }

  // The width is told to Python in steps, with a dead zone wider than a scroll bar: no layout can chase itself.
  measure() {
    this.resize();
    const width = this.root.clientWidth;
    const near = width >= this.reported && width < this.reported + 2 * WIDTH_STEP;
    clearTimeout(this.settling);
    if (!width || near) return;
    this.settling = setTimeout(() => {
      this.reported = Math.max(SMALLEST_WIDTH, Math.floor(width / WIDTH_STEP) * WIDTH_STEP);
      if (this.reported !== this.data.width) this.tell("width", this.reported);
    }, SETTLED);
  }

  // Choosing

  scene(id) {
    return this.scenes.find((scene) => scene.dataset.id === id);
  }

  clicked(event) {
    if (performance.now() - (this.quiet ?? 0) < 50) return;
    const scene = sceneOf(event);
    if (scene && this.cutting.clicked(scene)) return;
    if (scene) this.choose(scene.dataset.id);
    const way = event.composedPath().find((node) => node.classList?.contains("way"));
    if (way && !scene) this.cutting.wayClicked(way, event);
  }

  choose(id) {
    if (id === this.selected) return;
    this.selected = this.waiting = id;
    this.patience = Date.now() + 4000;
    this.mark();
    this.fillPanel();
    if (this.data.upright) this.panel.scrollIntoView({ block: "nearest", behavior: "smooth" });
    this.trigger("chosen", id);
  }

  open(scene) {
    if (scene) this.trigger("opened", scene.dataset.id);
  }

  mark() {
    for (const part of this.svg.querySelectorAll(".of")) part.classList.toggle("on", part.dataset.of === this.selected);
    const here = this.scene(this.selected) ?? this.scenes[0];
    for (const scene of this.scenes) {
      scene.setAttribute("aria-selected", scene.dataset.id === this.selected);
      scene.setAttribute("tabindex", scene === here ? "0" : "-1");
    }
  }

  key(event) {
    const scene = sceneOf(event);
    if (!scene) return;
    if (this.table && this.cutting.key(event, scene)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = this.scenes.indexOf(scene);
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, ...(this.data.upright && { ArrowDown: at + 1, ArrowUp: at - 1 }), Home: 0, End: this.scenes.length - 1 }[event.key];
    if (target !== undefined) this.scenes[target]?.focus();
    else if (event.key === "Enter") this.open(scene);
    else if (event.key === " ") this.choose(scene.dataset.id);
    else if (event.key === "Escape") this.hideTip();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  focused(event) {
    const scene = sceneOf(event);
    if (!scene) return;
    for (const other of this.scenes) other.setAttribute("tabindex", other === scene ? "0" : "-1");
    this.bringIn(scene);
    this.cutting.handle(scene);
    if (scene.matches(":focus-visible") && !this.cutting.under) this.showTip(scene);
  }

  // What is out of sight, if only in part, comes to the middle.
  bringIn(scene) {
    this.bringBox(boxOf(scene));
  }

  bringBox(box) {
    const room = this.scroll.getBoundingClientRect();
    const gutter = 88 * this.scale;
    if (box.left >= room.left + gutter && box.right <= room.right - 24) return;
    this.scroll.scrollLeft += (box.left + box.right - room.left - room.right) / 2;
  }

  // The tip

  point(event) {
    const scene = sceneOf(event);
    clearTimeout(this.tipping);
    if (scene) this.cutting.handle(scene);
    if (scene && !this.cutting.under) this.tipping = setTimeout(() => this.showTip(scene), TIP_AFTER);
    else this.tip.hidden = true;
  }

  unpoint() {
    this.hideTip();
    const focused = this.scenes.find((scene) => scene.matches(":focus"));
    this.cutting.handle(focused ?? this.scene(this.selected));
  }

  showTip(scene) {
    this.tip.replaceChildren(element("b", { dir: "auto" }, scene.dataset.title), element("span", {}, scene.dataset.values));
    this.tip.hidden = false;
    const room = this.root.getBoundingClientRect();
    const box = boxOf(scene);
    const left = Math.min(box.left - room.left, room.width - this.tip.offsetWidth);
    this.tip.style.left = `${Math.max(0, left)}px`;
    this.tip.style.top = `${box.bottom - room.top + 8}px`;
  }

  hideTip() {
    clearTimeout(this.tipping);
    this.tip.hidden = true;
  }

  // The five steps

  fillPanel() {
    const { panels, marks, lang } = this.data;
    const steps = panels[this.selected];
    const held = this.panel.getRootNode().activeElement?.closest?.(".step")?.dataset.step;
    this.panel.hidden = this.scenes.length === 0;
    this.panel.classList.toggle("none", !steps);
    if (!steps) this.panel.replaceChildren(this.data.words.choose);
    else this.panel.replaceChildren(...steps.map((step) => setApart(stepOf(step, marks), lang)));
    if (this.data.doing) for (const step of this.panel.querySelectorAll(".step")) this.letWrite(step);
    this.panel.querySelector(`[data-step="${held}"] button.name`)?.focus();
    // What scrolls can be reached by keyboard.
    for (const step of this.panel.children) if (step.scrollHeight > step.clientHeight + 1) step.tabIndex = 0;
  }

  // A press on a step opens its form under the map, and another shuts it.
  letWrite(step) {
    const id = step.dataset.step;
    const open = this.data.step === id;
    step.classList.add("writable");
    step.classList.toggle("open", open);
    const name = step.querySelector(".name");
    const words = { class: "name", type: "button", title: this.data.words.write, "aria-expanded": String(open) };
    name.replaceWith(element("button", words, name.textContent));
    step.addEventListener("click", () => {
      if (String(getSelection() ?? "") === "") this.tell("step", open ? null : id);
    });
  }
}

function sceneOf(event) {
  return event.composedPath().find((node) => node.classList?.contains("scene")) ?? null;
}

function boxOf(scene) {
  return scene.querySelector(".hover").getBoundingClientRect();
}
