// Sheets over the film: one at a time, closed by their button or by Escape.

function roomSheet(room, name, title, ...inside) {
  const close = element("button", { type: "button", class: "room-close", title: `${room.say.say("voting.close")} (Esc)` }, room.say.say("voting.close"));
  close.addEventListener("click", () => room.close());
  const head = element("header", { class: "room-head" }, element("h2", {}, title), close);
  return element("section", { class: `room-sheet ${name}`, role: "dialog", "aria-label": title }, head, ...inside);
}

function roomDoes(room, name, act, words = {}) {
  const label = room.say.say(`voting.do.${name}`, words);
  const node = element("button", { type: "button", class: "room-button", "data-do": name, title: room.say.say(`voting.tip.${name}`) || label }, label);
  node.addEventListener("click", act);
  return node;
}

// No room is open yet: open one, or rehearse.
class FoundSheet {
  constructor(room) {
    const { say, data } = room;
    const may = data.may !== false;
    const roles = element("input", { type: "text", class: "room-field", "aria-describedby": "room-roles-help", maxlength: 500, value: (data.roles ?? []).join(", ") });
    const open = roomDoes(room, "found_open", () => room.asks({ do: "open", roles: this.roles(roles.value) }));
    const rehearse = roomDoes(room, "rehearse", () => room.asks({ do: "rehearse" }));
    open.classList.add("next");
    open.disabled = rehearse.disabled = !may;
    this.node = roomSheet(
      room, "found", say.say("voting.found.title"),
      element("p", {}, may ? say.say("voting.found.text") : data.why || say.say("voting.found.not")),
      element("label", { class: "room-label" }, say.say("voting.roles"), roles),
      element("p", { id: "room-roles-help", class: "room-small" }, say.say("voting.roles.help")),
      element("div", { class: "room-row" }, open, rehearse),
      element("p", { class: "room-small" }, say.say("voting.rehearse.help")),
      ...(data.ended ? [element("p", { class: "room-small" }, say.say("voting.ended")), element("div", { class: "room-row" }, ...handedOver(room))] : []),
    );
    this.first = may ? open : this.node.querySelector(".room-close");
    this.isForm = true;
  }

  roles(typed) {
    return typed.split(",").map((role) => role.trim().slice(0, 40)).filter(Boolean).slice(0, 12);
  }
}

// What a session leaves behind, while it goes on and after its end.
function handedOver(room) {
  return ["ballots", "minute"].map((name) => roomDoes(room, name, () => room.asks({ do: name })));
}

// How to come in, who has, and what belongs to the room as a whole.
class JoinSheet {
  constructor(room) {
    this.room = room;
    const { say } = room;
    this.qr = element("div", { class: "room-qr" });
    this.code = element("p", { class: "room-code" });
    this.address = element("p", { class: "room-address" });
    this.joined = element("p", { class: "room-many", role: "status" });
    this.reach = element("div", { class: "room-reach" });
    this.acts = element("div", { class: "room-acts" });
    this.door = element("p", { class: "room-shut", role: "status" });
    const how = element("div", { class: "room-how" }, this.door, element("p", { class: "room-small" }, say.say("voting.join.how")), this.address, element("p", { class: "room-small" }, say.say("voting.join.code")), this.code, this.joined);
    this.node = roomSheet(room, "join", say.say("voting.join.title"), element("div", { class: "room-join" }, this.qr, how), this.reach, this.acts);
    this.first = this.node.querySelector(".room-close");
  }

  paint() {
    const { data, view, say } = this.room;
    if (!data?.code) return;
    if (this.drawn !== data.qr) this.draw(data.qr);
    // In threes, as one reads it out.
    this.code.textContent = data.code.replace(/(...)(?=.)/g, "$1 ");
    this.code.setAttribute("aria-label", [...data.code].join(" "));
    this.address.textContent = (data.join ?? "").replace(/^https?:\/\//, "").replace(/\/j\/.*$/, "/join");
    this.joined.textContent = view ? say.counted("voting.joined", view.joined) : "";
    this.door.textContent = view?.locked ? say.say("voting.join.locked") : "";
    this.node.classList.toggle("locked", Boolean(view?.locked));
    this.paintReach(data);
    this.paintActs(data, view);
  }

  draw(qr) {
    this.drawn = qr;
    const read = qr ? new DOMParser().parseFromString(qr, "image/svg+xml").documentElement : null;
    const picture = read?.localName === "svg" ? adopted(read) : null;
    // Only what says its own measures can be shown in others.
    if (picture && !picture.hasAttribute("viewBox")) {
      const [width, height] = ["width", "height"].map((side) => parseFloat(picture.getAttribute(side)) || 100);
      picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
    }
    picture?.setAttribute("role", "img");
    picture?.setAttribute("aria-label", this.room.say.say("voting.join.qr"));
    this.qr.replaceChildren(...(picture ? [picture] : []));
  }

  paintReach({ reach, rehearsal }) {
    const shown = `${reach} ${rehearsal}`;
    if (shown === this.reached) return;
    this.reached = shown;
    const { room } = this;
    const text = (key) => element("p", { class: "room-small" }, room.say.say(key));
    const local = reach === "machine" && !rehearsal;
    this.reach.replaceChildren(
      text(rehearsal ? "voting.reach.rehearsal" : `voting.reach.${reach}`),
      ...(local ? [roomDoes(room, "let_in", () => room.asks({ do: "let_in" }))] : []),
      ...(reach === "network" && !rehearsal ? [roomDoes(room, "shut_out", () => room.asks({ do: "shut_out" }))] : []),
      ...(rehearsal ? [] : [text("voting.reach.else")]),
    );
  }

  paintActs(data, view) {
    const { room } = this;
    const revealed = ROOM_ASPECTS.map((aspect) => Boolean(view?.tally[aspect]));
    const shown = JSON.stringify([data.rehearsal, view?.locked, view?.status, view?.deadline !== null, room.isHere, revealed]);
    if (shown === this.acted) return;
    this.acted = shown;
    const focused = this.acts.getRootNode().activeElement?.dataset?.do;
    const acts = view && view.status !== "ended" ? this.ofRoom(view) : [];
    this.acts.replaceChildren(
      ...acts,
      roomDoes(room, "texts", () => room.open("texts")),
      ...handedOver(room),
      data.rehearsal
        ? roomDoes(room, "stop_rehearsal", () => room.asks({ do: "stop_rehearsal" }))
        : this.twice("rehearse", () => room.asks({ do: "rehearse" })),
      ...(acts.length && !data.rehearsal ? [this.ending()] : []),
    );
    if (focused) [...this.acts.children].find((node) => node.dataset.do === focused)?.focus();
  }

  ofRoom(view) {
    const { room } = this;
    const times = view.status !== "open" ? [] : [30, 60, 120].map((seconds) =>
      roomDoes(room, `timer_${seconds}`, () => room.does({ act: "timer", seconds })));
    const stop = view.status === "open" && view.deadline !== null
      ? [roomDoes(room, "timer_stop", () => room.does({ act: "timer", seconds: null }))] : [];
    const lock = view.locked ? "unlock" : "lock";
    const again = ROOM_ASPECTS.filter((aspect) => room.isHere && view.tally[aspect] && view.status !== "open")
      .map((aspect) => roomDoes(room, `again_${aspect}`, () => room.controls.again(aspect)));
    return [
      ...times,
      ...stop,
      ...again,
      ...(room.scene ? [roomDoes(room, "hands", () => room.open("hands"))] : []),
      roomDoes(room, lock, () => room.does({ act: lock })),
    ];
  }

  // A room is ended for good.
  ending() {
    const { room } = this;
    return this.twice("end", async () => (await room.does({ act: "end" })) && room.asks({ do: "refresh" }));
  }

  // What takes the room's code off the screen is asked twice.
  twice(name, act) {
    const { room } = this;
    const node = roomDoes(room, name, () => {
      if (node.dataset.sure) return act();
      node.dataset.sure = "yes";
      node.textContent = room.say.say(`voting.do.${name}_sure`);
    });
    return node;
  }
}
