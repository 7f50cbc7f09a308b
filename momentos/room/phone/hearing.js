// What the server says: the state, asked for after each event, and every few seconds where no events come.

const OUT = ["unknown", "expired"];
const FULL = ["locked", "full"];

let state = null;
let heardAt = 0;
let isLost = false;
let isOut = "";
let isHearing = null;
let version = 0;
let events = null;
let isListening = false;
let hearingNext = 0;
let due = Infinity;

function hearIn(pause) {
  const when = performance.now() + pause;
  if (when >= due) return;
  clearTimeout(hearingNext);
  due = when;
  hearingNext = setTimeout(hear, pause);
}

function hear() {
  clearTimeout(hearingNext);
  due = Infinity;
  if (!isHearing) isHearing = heard().finally(() => (isHearing = null));
  return isHearing;
}

async function heard() {
  const answer = await ask("GET", "state");
  const wasLost = isLost;
  isLost = answer.error === "lost";
  isOut = OUT.concat(FULL).includes(answer.error) ? answer.error : isLost ? isOut : "";
  if (!answer.error) {
    heardAt = performance.now();
    adopt(answer);
  }
  paint();
  if (OUT.includes(isOut)) return;
  if (!isOut && !events) listen();
  if (wasLost || !answer.error) flush();
  // Events may be cut off unnoticed, so the state is asked for now and then in any case.
  hearIn((isOut ? 10000 : isListening && !isLost ? 60000 : 3000) * (0.8 + 0.4 * Math.random()));
  if (state && version > state.version) hearSoon();
}

// A whole room hears of a change at once: it asks within a second, not all in the same moment.
function hearSoon() {
  hearIn(Math.random() * 1000);
}

function listen() {
  if (!window.EventSource) return;
  events = new EventSource("/room/" + told.code + "/events");
  events.onmessage = (event) => {
    isListening = true;
    version = JSON.parse(event.data).version;
    if (isLost || !state || version !== state.version) hearSoon();
  };
  events.onerror = () => {
    isListening = false;
    // A browser tries again by itself, except after an answer that is no stream.
    if (events.readyState === EventSource.CLOSED) events = null;
    hearIn(3000 * Math.random());
  };
}

function wake() {
  if (!document.hidden) hearIn(0);
}

function startHearing() {
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("pageshow", (event) => event.persisted && wake());
  window.addEventListener("online", wake);
  hearIn(0);
}
