// A finger that is drawn across the film turns it.

const SWIPE = 50; // pixels

function turnsByTouch(node, turn) {
  let from = null;
  node.addEventListener("touchstart", ({ touches }) => (from = touches.length === 1 ? touches[0] : null), { passive: true });
  node.addEventListener("touchcancel", () => (from = null));
  node.addEventListener("touchend", (event) => {
    if (!from) return;
    const to = event.changedTouches[0];
    const [across, down] = [to.clientX - from.clientX, to.clientY - from.clientY];
    from = null;
    if (Math.abs(across) < SWIPE || Math.abs(across) < 2 * Math.abs(down)) return;
    event.preventDefault();
    turn(across < 0 ? 1 : -1);
  });
}
