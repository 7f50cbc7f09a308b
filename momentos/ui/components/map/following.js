// A pointer that is followed from where it went down, and what hangs from it.

const STILL = 5;
const NEAR_EDGE = 64;
const FASTEST = 18;

// Nothing starts before the pointer has really moved. Near an edge the film glides under it.
function followed(event, map, { start, move, drop, leave }) {
  const { scroll } = map.view;
  const first = { x: event.clientX, y: event.clientY };
  let last = first;
  let started = false;
  let frame = 0;
  const glide = () => {
    const room = scroll.getBoundingClientRect();
    const over = Math.min(0, last.x - room.left - NEAR_EDGE) + Math.max(0, last.x - room.right + NEAR_EDGE);
    const before = scroll.scrollLeft;
    scroll.scrollLeft += Math.max(-FASTEST, Math.min(FASTEST, over / 4));
    if (scroll.scrollLeft !== before) move(last.x, last.y);
    frame = requestAnimationFrame(glide);
  };
  const moved = (now) => {
    last = { x: now.clientX, y: now.clientY };
    if (!started && Math.hypot(last.x - first.x, last.y - first.y) < STILL) return;
    if (!started) {
      started = true;
      start();
      frame = requestAnimationFrame(glide);
    }
    move(last.x, last.y);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const [name, act] of heard) removeEventListener(name, act, true);
  };
  const heard = Object.entries({
    pointermove: moved,
    pointerup: () => {
      stop();
      if (!started) return;
      map.dropped = performance.now();
      drop();
    },
    pointercancel: () => {
      stop();
      leave();
    },
    keydown: (now) => {
      if (now.key !== "Escape" || !started) return;
      now.stopPropagation();
      stop();
      leave();
    },
  });
  for (const [name, act] of heard) addEventListener(name, act, true);
}

// The card that hangs from the pointer.
class Ghost {
  constructor(scene, event, map) {
    const held = ringUnder(scene, event.clientY);
    const box = held.getBoundingClientRect();
    const sides = ["x", "y", "width", "height"].map((name) => held.getAttribute(name));
    const { width, height } = placeOf(held);
    const { scale } = map.view;
    const copy = drawn("svg", { width: width * scale, height: height * scale, viewBox: sides.join(" ") });
    for (const node of scene.children) if (!/hover|focus/.test(node.getAttribute("class") ?? "")) copy.append(node.cloneNode(true));
    this.root = map.root;
    this.grip = { x: event.clientX - box.left, y: event.clientY - box.top };
    this.middle = box.width / 2 - this.grip.x;
    this.card = element("div", { class: "ghost", "aria-hidden": "true" });
    this.card.append(copy);
    this.root.append(this.card);
  }

  moveTo(x, y) {
    const room = this.root.getBoundingClientRect();
    this.card.style.translate = `${x - this.grip.x - room.left}px ${y - this.grip.y - room.top}px`;
  }

  remove() {
    this.card.remove();
  }
}
