// The question on stage and this phone's vote on it, which counts when the server has said so.

let shownStatus = "";
let shownQuestion = "";

function nameOf(question) {
  return "vote " + JSON.stringify([question.scene, question.aspect, question.round]);
}

function draftOf(question) {
  const name = nameOf(question);
  return (kept.drafts[name] = kept.drafts[name] || { value: null, why: "", feeling: null, seq: 0, counted: null });
}

function choose(value) {
  const draft = draftOf(state.question);
  const isSame = draft.value === value && (draft.counted === value || waiting(nameOf(state.question)));
  draft.value = value;
  if (isSame) flush();
  else cast();
}

function cast() {
  const question = state.question;
  const draft = draftOf(question);
  draft.refused = "";
  write("missed", "");
  keep();
  if (draft.value === null) return paint();
  draft.seq += 1;
  const said = { scene: question.scene, aspect: question.aspect, round: question.round };
  Object.assign(said, { value: draft.value, seq: draft.seq, why: draft.why.trim() || null, feeling: draft.feeling });
  send({ kind: "vote", name: nameOf(question), way: "PUT", path: "vote", said: said });
}

settling.vote = (thing, answer) => {
  const draft = draftOf(thing.said);
  if (answer.error) {
    draft.refused = answer.error;
    if (!waiting(thing.name)) draft.value = draft.counted;
    // Whether another question has come meanwhile is known once the server has been heard.
    hear().then(() => tellMissed(thing.name, answer.error));
  } else if (answer.seq !== thing.said.seq || answer.value !== thing.said.value) {
    // Another page of this phone counted further: what was tapped last is meant.
    draft.seq = Math.max(draft.seq, answer.seq) + 1;
    if (!waiting(thing.name)) send({ ...thing, said: { ...thing.said, seq: draft.seq } });
  } else {
    count(thing.said, draft, thing.said);
  }
};

// A vote that came too late is told beside the question that has taken the place of its own.
function tellMissed(name, error) {
  if (state.question && nameOf(state.question) === name) return hearIn(0);
  write("missed", say("phone.missed", { why: say(`refusal.${error}`) }));
}

function count(question, draft, vote) {
  draft.counted = vote.value;
  draft.sentWhy = vote.why;
  if (question.aspect === "expected") kept.expected[question.scene] = vote.value;
}

// An answer may be older than what was counted meanwhile, and is then not taken over.
function adopt(answer) {
  state = answer;
  const mine = state.mine;
  if (!mine || waiting(nameOf(state.question))) return;
  const draft = draftOf(state.question);
  if (mine.seq < draft.seq) return;
  Object.assign(draft, { value: mine.value, seq: mine.seq });
  count(state.question, draft, mine);
  if (!isWriting()) Object.assign(draft, { feeling: mine.feeling, why: mine.why || "" });
  keep();
}

function paintVote() {
  const question = state.question;
  const draft = draftOf(question);
  const number = { number: question.number, of: question.of };
  write("place", question.number ? say("phone.scene", number) : "");
  write("title", question.title);
  at("title").lang = state.lang;
  show("title", question.title !== "");
  const asked = (question.aspect === "expected" ? say("phone.expected") : say("phone.received")).split("*");
  if (at("question").textContent !== asked.join("")) {
    at("question").textContent = "";
    at("question").append(asked[0], made("em", asked[1]), asked[2]);
  }
  paintBefore(question);
  show("scale", isOpen());
  show("more", isOpen());
  show("counted", isOpen());
  write("note", noteOn(question, draft));
  show("note", at("note").textContent !== "");
  at("note").className = state.status === "closed" || left() === 0 ? "notice" : "";
  const thing = waiting(nameOf(question));
  const what = thing ? (failures ? "kept" : "sent") : "counted";
  const signs = { kept: say("phone.unsent"), sent: say("phone.sending"), counted: "✓ " + say("phone.tick") };
  paintScale(nameOf(question), draft.value, what, signs[what]);
  write("counted", toldOf(draft, what));
  at("counted").className = draft.refused && !thing ? "wrong" : "";
  paintReason(draft, thing);
  tell(question, asked.join(""));
}

function toldOf(draft, what) {
  if (draft.refused && what === "counted") return say("phone.refused", { why: say(`refusal.${draft.refused}`) });
  if (draft.value === null) return say("phone.tap");
  if (what === "counted") return say("phone.counted", { mark: worded(draft.value) });
  return what === "kept" ? say("phone.kept") : say("phone.sending");
}

function noteOn(question, draft) {
  if (isOpen()) return question.round > 1 ? say("phone.again", { n: question.round }) : "";
  if (state.status === "waiting") return say("phone.soon");
  const over = state.status === "open" ? say("phone.time_up") : say("phone.closed");
  const end = state.revealed ? say("phone.revealed") : over;
  const mine = draft.counted === null ? say("phone.no_vote") : say("phone.mine", { mark: worded(draft.counted) });
  const refused = draft.refused ? " " + say("phone.refused", { why: say(`refusal.${draft.refused}`) }) : "";
  return end + "\n" + mine + refused;
}

// What this phone expected of the scene that it is now asked about once more.
function paintBefore(question) {
  const mark = question.aspect === "received" ? kept.expected[question.scene] : undefined;
  show("before", mark !== undefined);
  if (mark !== undefined) write("before-mark", worded(mark));
}

function tell(question, asked) {
  const name = nameOf(question);
  const open = isOpen() ? "open" : "closed";
  const status = state.revealed ? "revealed" : state.status === "open" ? open : state.status;
  const parts = [];
  if (name !== shownQuestion) parts.push(at("place").textContent, question.title, asked);
  if ((name !== shownQuestion || status !== shownStatus) && status === "open") {
    parts.push(say("phone.opened"));
    at("me").open = false;
  } else if (status !== shownStatus) {
    parts.push(at("note").textContent);
  }
  if (status !== shownStatus && status !== "open" && status !== "waiting" && shownStatus) at("ideas").open = true;
  shownQuestion = name;
  shownStatus = status;
  if (parts.length) announce(parts.filter(Boolean).join(". "));
}
