// What is being written in a form is sent at every pause, not only when its box is left: a page that goes in
// the meantime, with its machine or because of somebody else, takes no more along than the last words. (The
// film's text as a whole is only looked through then; it is saved by its button.)
const PAUSE = 1500;
const BOX = ":is([class*=st-key-form_], .st-key-film_text) :is(.stTextArea textarea, .stTextInput input)";
// The first thing to be said of something new makes it, and takes away the box.
const FIRST_WORDS = "[class*=st-key-new_form_]";
let pause;

function wait(event) {
  clearTimeout(pause);
  const box = event.composedPath()[0];
  if (!box.matches(BOX) || box.closest(FIRST_WORDS) || event.isComposing) return;
  pause = setTimeout(() => send(box), PAUSE);
}

// As its own key does it. What was emptied is left to those who leave it so: something may be to come.
function send(box) {
  if (!box.isConnected || !box.value.trim()) return;
  box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true }));
}

if (!globalThis.isSentAtPauses) {
  globalThis.isSentAtPauses = true;
  addEventListener("input", wait, true);
  addEventListener("compositionend", wait, true);
}
