// What is wrong with the texts on a page: those that cover each other, and those that are not whole and that no
// label of their own, or of the control they stand in, says whole.
() => {
  const SLACK = 1.5;
  const COLLAPSED = 2;
  const CONTROL = "a, button, summary, label, li, td, th, [role], [tabindex]";
  const FLOATS = "dialog, [role=dialog], [role=tooltip], [role=menu]";
  const SILENT = "script, style, title, desc, option, noscript";

  const plain = (text) => text.replace(/\s+/g, " ").trim();
  const kept = (make) => {
    const known = new Map();
    return (key) => known.get(key) ?? known.set(key, make(key)).get(key);
  };
  const parent = (node) => node.parentElement ?? (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
  const edges = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
  const both = (a, b) => ({
    left: Math.max(a.left, b.left), top: Math.max(a.top, b.top), right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom),
  });
  const empty = (box) => box.right - box.left < 0.5 || box.bottom - box.top < 0.5;
  const within = (inner, outer) =>
    inner.left >= outer.left - SLACK && inner.top >= outer.top - SLACK && inner.right <= outer.right + SLACK && inner.bottom <= outer.bottom + SLACK;

  const said = (element, text) => {
    for (let at = element; at; at = parent(at)) {
      const labels = [at.getAttribute("title"), at.getAttribute("aria-label"), at.querySelector(":scope > title")?.textContent];
      if (labels.some((label) => label && plain(label).includes(text))) return true;
      if (at.matches(CONTROL)) return false;
    }
    return false;
  };

  // What lies over the page, such as a dialog, hides the page's texts on purpose.
  const float = kept((element) => {
    for (let at = element; at; at = parent(at)) if (at.matches(FLOATS)) return at;
    return null;
  });

  // Where an SVG clip leaves its element to be seen, on the screen.
  const clipOf = (element) => {
    const id = /^url\("?#([^")]+)"?\)$/.exec(getComputedStyle(element).clipPath)?.[1];
    const clip = id && element.getRootNode().getElementById(id);
    if (!clip) return null;
    const matrix = element.getScreenCTM();
    const corners = [...clip.children].flatMap((shape) => {
      const { x, y, width, height } = shape.getBBox();
      return [[x, y], [x + width, y + height]].map(([across, down]) => new DOMPoint(across, down).matrixTransform(matrix));
    });
    const [across, down] = [corners.map((p) => p.x), corners.map((p) => p.y)];
    return { left: Math.min(...across), top: Math.min(...down), right: Math.max(...across), bottom: Math.max(...down) };
  };

  // What an element does to the texts in it: the box that it leaves to be seen, and how far it scrolls each way.
  const hold = kept((element) => {
    const style = getComputedStyle(element);
    const { position } = style;
    // Chromium calls the texts of a drawing's undisplayed group visible.
    if (style.display === "none") return { position, hides: true };
    if (style.clipPath === "inset(50%)" || style.clip === "rect(0px, 0px, 0px, 0px)") return { position, hides: true };
    if (element instanceof SVGElement && !(element instanceof SVGSVGElement)) return { position, box: clipOf(element) };
    if (style.overflowX === "visible" && style.overflowY === "visible") return { position };
    const box = edges(element.getBoundingClientRect());
    if (box.right - box.left < COLLAPSED || box.bottom - box.top < COLLAPSED) return { position, hides: true };
    if (element instanceof SVGElement) return { position, box };
    const [across, down] = [style.overflowX, style.overflowY].map((overflow) => /auto|scroll/.test(overflow));
    const reach = {
      left: across ? box.left - element.scrollLeft : box.left,
      right: across ? box.right + element.scrollWidth - element.clientWidth - element.scrollLeft : box.right,
      top: down ? box.top - element.scrollTop : box.top,
      bottom: down ? box.bottom + element.scrollHeight - element.clientHeight - element.scrollTop : box.bottom,
    };
    return { position, box, reach };
  });

  // The part of a line that can be seen now, and whether the rest of it can be brought into sight.
  const sight = (element, rect) => {
    let seen = edges(rect);
    let cut = false;
    let out = "static";
    for (let at = element; at && at !== document.body; at = parent(at)) {
      const { position, box, reach, hides } = hold(at);
      if (hides) return null;
      const escaped = out === "fixed" || (out === "absolute" && position === "static");
      if (escaped) continue;
      out = position;
      if (!box || empty(seen)) continue;
      if (!within(seen, reach ?? box)) cut = true;
      seen = both(seen, box);
    }
    return { seen, cut, off: !empty(seen) && (seen.left < -SLACK || seen.right > innerWidth + SLACK) };
  };

  const lines = [];
  const walk = (root) => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (node.shadowRoot) walk(node.shadowRoot);
        continue;
      }
      const element = node.parentElement;
      const text = plain(node.data);
      if (!text || !element || element.closest(SILENT)) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width < 1 || rect.height < 1) continue;
        const found = sight(element, rect);
        if (found) lines.push({ element, text, rect, float: float(element), ...found });
      }
    }
  };
  walk(document.body);

  const faults = [];
  const fault = (kind, text) => faults.push(`${kind}: ${text.slice(0, 60)}`);
  for (const { element, text, cut, off } of lines) {
    if (cut && !said(element, text)) fault("cut off", text);
    if (off) fault("beyond the page", text);
    const drawn = element instanceof SVGElement && text.endsWith("…") && plain(text.slice(0, -1));
    if (drawn && !said(element, drawn)) fault("shortened", text);
  }

  // Letters fill the middle of their line; the line's own box may touch its neighbours.
  const inks = lines
    .filter(({ seen }) => !empty(seen))
    .map(({ element, text, float, seen, rect }) => ({
      element,
      float,
      text,
      left: seen.left + 0.5,
      right: seen.right - 0.5,
      top: Math.max(seen.top, rect.top + 0.25 * rect.height),
      bottom: Math.min(seen.bottom, rect.bottom - 0.25 * rect.height),
    }));
  inks.forEach((a, i) => {
    for (const b of inks.slice(i + 1)) {
      if (a.float !== b.float) continue;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > SLACK && high > SLACK && a.element !== b.element) fault("covers", `${a.text.slice(0, 28)} × ${b.text}`);
    }
  });
  return [...new Set(faults)];
}
