// What this phone keeps while its page is reloaded: what is not sent yet, and what was tapped and typed.

const keptAs = "momentos " + told.code;
const kept = remembered();

function remembered() {
  try {
    const found = JSON.parse(sessionStorage.getItem(keptAs));
    if (found && Array.isArray(found.queue) && found.drafts && found.expected) return found;
  } catch (blocked) {
    // A phone may forbid it; then things are kept for as long as the page is open.
  }
  return { queue: [], drafts: {}, expected: {} };
}

function keep() {
  try {
    sessionStorage.setItem(keptAs, JSON.stringify(kept));
  } catch (blocked) {
    // As above.
  }
}

// Where a page is not encrypted, as in a room's own network, a phone has no randomUUID.
function newKey() {
  const signs = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(signs, (sign) => sign.toString(16).padStart(2, "0")).join("");
}
