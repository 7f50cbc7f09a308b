// What is sent: in order, one thing at a time, each again until the server says that it counts, or why not.

const PATIENCE = 8000;
const LONGEST_PAUSE = 15000;
const AGAIN = ["slow_down", "unsaved"];

const settling = {};
let isSending = false;
let failures = 0;
let sendingAgain = 0;

// A later thing of the same name takes the place of one that has not begun.
function send(thing) {
  const begun = isSending ? 1 : 0;
  const place = kept.queue.findIndex((one, at) => at >= begun && one.name === thing.name);
  if (place < 0) kept.queue.splice(turn(thing, begun), 0, thing);
  else kept.queue[place] = thing;
  keep();
  flush();
}

// What people write may be stopped on its way, by a filter for instance: a vote does not wait behind it.
function turn(thing, begun) {
  const isAside = (one) => one.kind === "idea" || one.kind === "dot";
  const place = kept.queue.findIndex((one, at) => at >= begun && isAside(one));
  return place < 0 || isAside(thing) ? kept.queue.length : place;
}

function waiting(name) {
  return kept.queue.filter((one) => one.name === name).pop();
}

async function flush() {
  // Before the first state the server does not know this phone.
  if (isSending || !kept.queue.length || !state) return;
  clearTimeout(sendingAgain);
  isSending = true;
  const thing = kept.queue[0];
  paint();
  const answer = isMoved(thing) ? { error: "moved" } : await ask(thing.way, thing.path, thing.said);
  isSending = false;
  if (answer.error === "stranger" && (thing.tries = (thing.tries || 0) + 1) < 3) {
    await hear();
    wait();
  } else if (!answer.error || (answer.error !== "lost" && !AGAIN.includes(answer.error))) {
    failures = 0;
    kept.queue.shift();
    settling[thing.kind](thing, answer);
    keep();
    flush();
  } else {
    wait();
  }
  paint();
}

function wait() {
  failures += 1;
  const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** failures) * (0.5 + Math.random() / 2);
  sendingAgain = setTimeout(flush, pause);
}

// An idea belongs to the scene it was written for, and the server takes it for the one on stage.
function isMoved(thing) {
  return thing.scene !== undefined && !(state.question && state.question.scene === thing.scene);
}

// The server's answer; {error: "lost"} for none, and for one that is not the server's, as a hotel's login page.
async function ask(way, path, said) {
  const patience = new AbortController();
  const end = setTimeout(() => patience.abort(), PATIENCE);
  const wish = { method: way, signal: patience.signal, cache: "no-store", referrerPolicy: "same-origin" };
  if (said) {
    wish.headers = { "content-type": "application/json" };
    wish.body = JSON.stringify(said);
  }
  try {
    const answer = await fetch("/room/" + told.code + "/" + path, wish);
    const found = await answer.json();
    if (found && (answer.ok || `refusal.${found.error}` in told.texts)) return found;
  } catch (lost) {
    // No connection, no patience, or no JSON: all the same to a phone.
  } finally {
    clearTimeout(end);
  }
  return { error: "lost" };
}
