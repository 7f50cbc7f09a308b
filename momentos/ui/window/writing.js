// What is being written in a form is sent at every pause, not only when its box is left: a page that goes in
// the meantime, with its machine or because of somebody else, takes no more along than the last words. (The
// film's text as a whole is only looked through then; it is saved by its button.)
const PAUSE = 1500;
const BOX = ":is([class*=st-key-form_], .st-key-film_text) :is(.stTextArea textarea, .stTextInput input)";
// The first thing to be said of something new makes it, and takes away the box.
const FIRST_WORDS = "[class*=st-key-new_form_]";
// Whoever closes or reloads a page gives a sign before: a shortcut's first key goes down, or the pointer leaves.
const SHORTCUTS = ["Control", "Meta", "F5"];
let pause;

function wait(event) {
  clearTimeout(pause);
  const box = event.composedPath()[0];
  if (isWritten(box) && !event.isComposing) pause = setTimeout(() => send(box), PAUSE);
}

function isWritten(box) {
  return box?.matches?.(BOX) && !box.closest(FIRST_WORDS);
}

// As its own key does it. What was emptied is left to those who leave it so: something may be to come.
function send(box) {
  if (!box.isConnected || !box.value.trim()) return;
  box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true }));
}

function sendAtOnce() {
  clearTimeout(pause);
  if (isWritten(document.activeElement)) send(document.activeElement);
}

if (!globalThis.isSentAtSigns) {
  globalThis.isSentAtSigns = true; // several windows of the app may stand in one page, one after the other
  addEventListener("keydown", (event) => SHORTCUTS.includes(event.key) && !event.repeat && sendAtOnce(), true);
  document.documentElement.addEventListener("mouseleave", sendAtOnce);
}
if (!globalThis.isSentAtPauses) {
  globalThis.isSentAtPauses = true;
  addEventListener("input", wait, true);
  addEventListener("compositionend", wait, true);
}
