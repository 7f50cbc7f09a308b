// How it feels and why in one sentence: sent with the vote, or when the typing pauses.

const PAUSE = 1500;
let writing = 0;
let writtenOn = null;

function isWriting() {
  return writing !== 0 || document.activeElement === at("why");
}

function startReason() {
  const why = at("why");
  why.maxLength = told.longest.why;
  told.feelings.forEach((word, place) => {
    at("feeling").append(made("button", word, { type: "button", value: place - 2 }));
  });
  at("feeling").addEventListener("click", (event) => {
    const one = event.target.closest("button");
    if (!one) return;
    const draft = draftOf(state.question);
    // Whoever taps it again says nothing about it any more.
    draft.feeling = draft.feeling === Number(one.value) ? null : Number(one.value);
    cast();
  });
  why.addEventListener("input", () => {
    writtenOn = state.question;
    draftOf(writtenOn).why = why.value;
    keep();
    clearTimeout(writing);
    writing = setTimeout(written, PAUSE);
    paint();
  });
  why.addEventListener("blur", () => {
    if (writing) written();
  });
  why.addEventListener("keydown", (event) => {
    // One sentence is one line.
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    why.blur();
  });
}

function written() {
  clearTimeout(writing);
  writing = 0;
  if (state.question && nameOf(state.question) === nameOf(writtenOn) && isOpen()) cast();
}

function paintReason(draft, thing) {
  const why = at("why");
  if (why.dataset.of !== nameOf(state.question) || document.activeElement !== why) {
    why.dataset.of = nameOf(state.question);
    if (why.value !== draft.why) why.value = draft.why;
  }
  for (const one of at("feeling").children) one.setAttribute("aria-pressed", Number(one.value) === draft.feeling);
  const hasMore = draft.why.trim() || draft.feeling !== null;
  const isSent = !thing && !writing && draft.counted !== null && draft.sentWhy;
  const waits = hasMore && draft.value === null ? say("phone.why.waits") : "";
  write("why-note", fits(why, told.longest.why) || waits || (isSent ? say("phone.why.sent") : ""));
}
