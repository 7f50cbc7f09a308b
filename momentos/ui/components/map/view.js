// What is seen of the film: how large it is, which part of it, and how much room there is.

const WIDTH_STEP = 16;
const SMALLEST_WIDTH = 320;
const SETTLED = 160;
const SCALES = [1, 1.25, 1.5, 2];

class View {
  constructor(map) {
    this.map = map;
    this.scale = 1;
    this.layer = element("div", { class: "layer" });
    this.stage = element("div", { class: "stage" });
    this.scroll = element("div", { class: "scroll" }, this.stage);
    this.overview = new Overview(this);
    this.scroll.addEventListener("scroll", () => this.follow(), { passive: true });
    this.observer = new ResizeObserver(() => this.measure());
    this.observed = false;
  }

  show(svg, overview, upright) {
    this.svg = svg;
    this.size = { width: Number(svg.getAttribute("width")), height: Number(svg.getAttribute("height")) };
    this.acts = [...svg.querySelectorAll(".act")];
    this.gutter = svg.querySelector(".gutter");
    if (svg.parentNode !== this.stage) this.stage.replaceChildren(svg, this.layer);
    this.room ??= this.map.root.clientWidth || this.size.width;
    if (upright) this.scale = 1;
    this.overview.show(overview);
  }

  // How large

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
    return Math.min(1, this.room / this.size.width);
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
    this.bringIn(this.map.chosen);
    this.follow();
  }

  resize() {
    this.svg.setAttribute("width", this.size.width * this.scale);
    this.svg.setAttribute("height", this.size.height * this.scale);
    const scales = this.scales();
    this.buttons.whole.setAttribute("aria-pressed", Math.abs(this.scale - this.whole()) < 0.01);
    this.buttons.further.setAttribute("aria-disabled", this.scale <= scales[0] + 0.01);
    this.buttons.closer.setAttribute("aria-disabled", this.scale >= scales.at(-1) - 0.01);
    const scrolls = this.size.width * this.scale > this.room + 1;
    this.overview.box.hidden = !(this.overview.shown && scrolls);
    if (scrolls) {
      this.scroll.setAttribute("role", "region");
      this.scroll.setAttribute("aria-label", this.map.data.words.scroll);
    } else {
      this.scroll.removeAttribute("role");
      this.scroll.removeAttribute("aria-label");
    }
    this.follow();
  }

  // Which part

  // Acts' names and the rows' names stay in sight while the film passes under them.
  follow() {
    const left = this.scroll.scrollLeft / this.scale;
    this.gutter?.setAttribute("transform", `translate(${left} 0)`);
    for (const act of this.acts) {
      const start = Number(act.dataset.left);
      const shift = Math.min(Number(act.dataset.free), Math.max(0, left + 4 - start));
      act.setAttribute("transform", `translate(${shift} 0)`);
    }
    this.map.cutting.handles.follow();
    this.overview.follow();
  }

  // What is out of sight, if only in part, comes to the middle.
  bringIn(scene) {
    if (scene) this.bringBox(boxOf(scene));
  }

  bringBox(box) {
    const room = this.scroll.getBoundingClientRect();
    const gutter = 88 * this.scale;
    if (box.left >= room.left + gutter && box.right <= room.right - 24) return;
    this.scroll.scrollLeft += (box.left + box.right - room.left - room.right) / 2;
  }

  // A point of the screen, in the drawing's measure.
  pointAt(x, y) {
    const from = this.svg.getBoundingClientRect();
    return { x: (x - from.left) / this.scale, y: (y - from.top) / this.scale };
  }

  // How much room

  watch() {
    this.reported ??= this.map.data.width;
    if (this.observed) return;
    this.observer.observe(this.map.root);
    this.observed = true;
  }

  rest() {
    this.observer.disconnect();
    this.observed = false;
    clearTimeout(this.settling);
  }

  // The width is told to Python in steps, with a dead zone wider than a scroll bar: no layout can chase itself.
  measure() {
    const width = this.map.root.clientWidth;
    this.room = width || this.room;
    this.resize();
    const near = width >= this.reported && width < this.reported + 2 * WIDTH_STEP;
    clearTimeout(this.settling);
    if (!width || near) return;
    this.settling = setTimeout(() => {
      this.reported = Math.max(SMALLEST_WIDTH, Math.floor(width / WIDTH_STEP) * WIDTH_STEP);
      if (this.reported !== this.map.data.width) this.map.tell("width", this.reported);
    }, SETTLED);
  }
}
