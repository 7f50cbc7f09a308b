// The seconds that are left: the server's, from which a phone only counts on.

let saidLeft = null;

function startTimer() {
  setInterval(tick, 500);
}

function left() {
  return state.deadline === null ? null : Math.max(0, state.deadline - (performance.now() - heardAt) / 1000);
}

function isOpen() {
  return state.status === "open" && left() !== 0;
}

function tick() {
  if (!state || isOut) return;
  const seconds = state.status === "open" && left() !== null ? Math.ceil(left()) : null;
  write("time", seconds === null ? "" : Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0"));
  at("time").className = seconds !== null && seconds <= 10 ? "soon" : "";
  if ((seconds === 30 || seconds === 10) && saidLeft !== seconds) announce(say("phone.left", { n: seconds }));
  const isUp = seconds === 0 && saidLeft !== 0;
  saidLeft = seconds;
  if (!isUp) return;
  paint();
  hearIn(300 + Math.random() * 1000);
}
