// What is wrong with the texts on a page: those that cover each other, and those cut off with no way to be read.
() => {
  const SLACK = 1.5;
  const shown = [];

  const parent = (node) => node.parentElement ?? (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
  const readable = (element) => {
    for (let at = element, up = 0; at && up < 6; at = parent(at), up += 1) {
      if (at.title || at.getAttribute?.("aria-label") || at.querySelector?.(":scope > title")) return true;
    }
    return false;
  };
  const hidden = (element) => {
    for (let at = element; at; at = parent(at)) {
      const style = getComputedStyle(at);
      if (style.display === "none" || style.visibility === "hidden" || Number(style.opacity) === 0) return true;
      if (style.clipPath === "inset(50%)" || style.clip === "rect(0px, 0px, 0px, 0px)") return true;
    }
    return false;
  };

  // The part of a rectangle that its scrolling and clipping ancestors leave to be seen.
  const visible = (element, rect) => {
    let { left, top, right, bottom } = rect;
    let scrolls = false;
    for (let at = element; at; at = parent(at)) {
      const style = getComputedStyle(at);
      if (!(at instanceof SVGElement) && style.overflowX !== "visible") {
        const edge = at.getBoundingClientRect();
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) scrolls = true;
        [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
    }
    return { left, top, right, bottom, scrolls };
  };

  const note = (element, text, rect) => {
    if (rect.width < 1 || rect.height < 1 || hidden(element)) return;
    const seen = visible(element, rect);
    const cut = rect.right - seen.right > SLACK || seen.left - rect.left > SLACK;
    shown.push({ element, text: text.trim().slice(0, 60), rect, seen, cut });
  };

  const walk = (root) => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (node.shadowRoot) walk(node.shadowRoot);
        continue;
      }
      const element = node.parentElement;
      if (!node.data.trim() || !element || /^(script|style|title|desc|option|noscript)$/i.test(element.tagName)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) note(element, node.data, rect);
    }
  };
  walk(document.body);

  const faults = [];
  for (const { element, text, rect, seen, cut } of shown) {
    if (seen.right <= seen.left || seen.bottom <= seen.top) continue;
    if (cut && !seen.scrolls && !readable(element)) faults.push(`cut off: ${text}`);
    if (rect.right > innerWidth + SLACK && !seen.scrolls) faults.push(`beyond the page: ${text}`);
    const style = getComputedStyle(element);
    const shortened = style.textOverflow === "ellipsis" && element.scrollWidth > element.clientWidth + 1;
    if (shortened && !readable(element)) faults.push(`shortened: ${text}`);
    const drawing = element.ownerSVGElement;
    if (drawing && !readable(element)) {
      const edge = drawing.getBoundingClientRect();
      const overflows = getComputedStyle(drawing).overflow !== "visible";
      if (overflows && (rect.left < edge.left - SLACK || rect.right > edge.right + SLACK)) faults.push(`outside its drawing: ${text}`);
    }
  }

  // Letters fill the middle of their line; the line's own box may touch its neighbours.
  const ink = ({ seen, rect }) => ({
    left: seen.left + 0.5,
    right: seen.right - 0.5,
    top: Math.max(seen.top, rect.top + 0.25 * rect.height),
    bottom: Math.min(seen.bottom, rect.bottom - 0.25 * rect.height),
  });
  const inks = shown.map(ink);
  for (let i = 0; i < shown.length; i += 1) {
    for (let j = i + 1; j < shown.length; j += 1) {
      if (shown[i].element === shown[j].element) continue;
      const a = inks[i], b = inks[j];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > SLACK && high > SLACK) faults.push(`covers: ${shown[i].text} × ${shown[j].text}`);
    }
  }
  return [...new Set(faults)];
}
