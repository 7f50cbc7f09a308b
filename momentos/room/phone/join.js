// Coming in: a code is typed and leads to its room; in a room, everything is started and drawn.

function startJoin() {
  show("join", true);
  write("place", "momentos");
  const wrong = () => at("code").setAttribute("aria-invalid", at("why-not").textContent !== "");
  wrong();
  at("join").addEventListener("submit", (event) => {
    event.preventDefault();
    // Whoever pastes the whole address means the code in it.
    const code = at("code").value.replace(/^.*\/j\//, "").replace(/[\s\-–.·]/g, "").toUpperCase();
    if (code.length === told.length) return location.assign("/j/" + encodeURIComponent(code));
    write("why-not", say("phone.join.length", { n: code.length }));
    wrong();
    at("code").focus();
  });
}

function message(heading, text, isOut) {
  write("message-heading", heading);
  write("message-text", text);
  show("message", true);
  show("ballot", false);
  show("message-again", isOut);
}

function paint() {
  write("lost", isLost ? say("phone.lost") : "");
  if (isOut) {
    show("me", false);
    show("ideas", false);
    return message(say("phone.out.heading"), say(`refusal.${isOut}`), true);
  }
  if (!state) return message(say("phone.entering"), "", false);
  if (state.status === "ended") {
    message(say("phone.ended.heading"), say("phone.ended.text"), false);
  } else if (!state.question) {
    message(say("phone.first.heading"), say("phone.first.text"), false);
  } else {
    show("message", false);
    show("ballot", true);
    paintVote();
  }
  if (state.status === "ended" || !state.question) write("place", "");
  paintMe();
  paintIdeas();
  tick();
}

show("bar", true);
if (told.page === "join") {
  startJoin();
} else {
  write("room", say("phone.room", { code: told.code }));
  startSpeaking();
  startScale();
  startReason();
  startIdeas();
  startTimer();
  paint();
  startHearing();
}
