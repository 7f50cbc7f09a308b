// A long film in small, with a window on the part that is in sight.

class Overview {
  constructor(view) {
    this.view = view;
    this.box = element("div", { class: "over", hidden: true });
    this.window = element("div", { class: "window" });
    this.box.onpointerdown = (event) => {
      this.box.setPointerCapture(event.pointerId);
      this.box.onpointermove = (now) => this.drag(now);
      this.drag(event);
    };
    this.box.onpointerup = this.box.onpointercancel = () => { this.box.onpointermove = null; };
  }

  show(svg) {
    this.shown = Boolean(svg);
    if (!svg) return this.box.replaceChildren();
    const bars = drawing(svg);
    bars.setAttribute("width", "100%");
    bars.setAttribute("preserveAspectRatio", "none");
    return this.box.replaceChildren(bars, this.window);
  }

  drag(event) {
    const { scroll, size, scale } = this.view;
    const box = this.box.getBoundingClientRect();
    const middle = (event.clientX - box.left) / box.width;
    scroll.scrollLeft = middle * size.width * scale - scroll.clientWidth / 2;
  }

  follow() {
    if (!this.shown || this.box.hidden) return;
    const { scroll, size, scale } = this.view;
    const part = this.box.clientWidth / (size.width * scale);
    this.window.style.left = `${scroll.scrollLeft * part}px`;
    this.window.style.width = `${scroll.clientWidth * part}px`;
  }
}
