// How many have voted and come: a tab on the lower bar, and the same for the presenter's window.

class RoomCount {
  constructor(room) {
    this.room = room;
    this.votes = element("b", { class: "room-votes" });
    this.joined = element("span", { class: "room-joined" });
    this.time = element("span", { class: "room-time" });
    this.share = element("i", { class: "room-share", "aria-hidden": "true" });
    this.node = element("div", { class: "room-count" }, this.votes, this.joined, this.time, this.share);
  }

  paint() {
    const { view, say, data, error } = this.room;
    this.node.hidden = !data?.code || !view;
    clearInterval(this.ticking);
    if (this.node.hidden) return;
    // Over a scene that was not asked yet, the count of another would be taken for its own.
    const isOthers = !this.room.isHere && view.status !== "open";
    const isAsked = view.question && !isOthers && (view.status !== "waiting" || view.voted > 0);
    this.votes.textContent = isAsked ? say.counted("voting.votes", view.voted) : "";
    const isElsewhere = view.status === "open" && !this.room.isHere;
    const about = [
      say.counted("voting.joined", view.joined),
      isElsewhere ? this.elsewhere(view.question) : "",
      data.rehearsal ? say.say("voting.rehearsal") : "",
      view.locked ? say.say("voting.locked") : "",
    ];
    this.joined.textContent = about.filter(Boolean).join(" · ");
    this.node.classList.toggle("open", view.status === "open");
    this.node.classList.toggle("lost", Boolean(error));
    const share = isAsked && view.joined ? Math.min(1, view.voted / view.joined) : 0;
    this.share.style.width = `${share * 100}%`;
    this.tick(view.status === "open" ? this.room.until : null);
  }

  elsewhere({ number, title }) {
    const { say } = this.room;
    return number === null ? say.say("voting.elsewhere_gone", { title }) : say.say("voting.elsewhere", { number });
  }

  tick(until) {
    const show = () => {
      const seconds = Math.max(0, Math.ceil((until - performance.now()) / 1000));
      this.time.textContent = until === null ? "" : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    };
    show();
    if (until !== null) this.ticking = setInterval(show, 250);
  }

  rest() {
    clearInterval(this.ticking);
  }
}
