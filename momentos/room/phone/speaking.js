// As whom a phone speaks: a customer type and a role, said once and changed at will.

function startSpeaking() {
  for (const id of ["type", "role"]) at(id).addEventListener("change", introduce);
}

function introduce() {
  const said = { type: at("type").value || null, role: at("role").value || null };
  send({ kind: "me", name: "me", way: "PUT", path: "me", said: said });
}

settling.me = (thing, answer) => {
  state.me = answer.error ? state.me : answer;
};

function paintMe() {
  const thing = waiting("me");
  const me = thing ? thing.said : state.me;
  paintChoice("type", state.types, me.type);
  paintChoice("role", state.roles, me.role);
  const chosen = ["type", "role"].filter((id) => at(id).value).map((id) => at(id).selectedOptions[0].text);
  write("me-said", say("phone.me", { who: chosen.join(", ") || say("phone.unsaid") }));
  show("me", state.status !== "ended" && state.types.length + state.roles.length > 0);
}

function paintChoice(id, named, chosen) {
  const select = at(id);
  const of = JSON.stringify(named);
  if (select.dataset.of !== of) {
    select.dataset.of = of;
    select.textContent = "";
    select.append(made("option", say("phone.unsaid"), { value: "" }));
    for (const one of named) select.append(made("option", one.name, { value: one.id, lang: state.lang }));
  }
  select.parentElement.hidden = !named.length;
  if (select.value !== (chosen || "")) select.value = chosen || "";
}
