// The line to a room: its state after every event, asked for now and then in any case, and acts in order.

const WIRE_OUT = ["unknown", "expired", "stranger"];
const WIRE_PATIENCE = 8000;
const WIRE_QUIET = 20000;
const WIRE_UNHEARD = 2000;
const WIRE_LATE = 100;

class RoomWire {
  // `heard` gets the state, or the word of what stands against it: "lost" for a server that does not answer.
  constructor({ code, token }, heard) {
    this.path = `/room/${encodeURIComponent(code)}/stage`;
    this.token = token;
    this.heard = heard;
    this.version = -1;
    this.acts = Promise.resolve();
    this.isOn = true;
    this.isListening = false;
    this.wake = () => document.hidden || this.hearIn(0);
    document.addEventListener("visibilitychange", this.wake);
    addEventListener("online", this.wake);
    this.hearIn(0);
  }

  stop() {
    this.isOn = false;
    clearTimeout(this.next);
    this.events?.close();
    document.removeEventListener("visibilitychange", this.wake);
    removeEventListener("online", this.wake);
  }

  // Gives the state that came of it, or {error}.
  act(said) {
    const done = this.acts.then(() => this.ask("POST", said));
    this.acts = done;
    return done.then((answer) => {
      if (!answer.error) this.adopt(answer);
      else this.hearIn(0);
      return answer;
    });
  }

  hearIn(pause) {
    if (!this.isOn) return;
    clearTimeout(this.next);
    this.next = setTimeout(() => this.hear(), pause);
  }

  async hear() {
    if (this.isHearing) return;
    this.isHearing = true;
    const answer = await this.ask("GET");
    this.isHearing = false;
    if (!this.isOn) return;
    if (answer.error) this.heard(null, answer.error);
    else this.adopt(answer);
    if (WIRE_OUT.includes(answer.error)) return this.stop();
    if (!this.events && !answer.error) this.listen();
    // A stream may be cut unnoticed, and what was announced meanwhile is not in the answer yet.
    const isBehind = !answer.error && this.announced > this.version;
    const pause = isBehind ? 0 : this.isListening && !answer.error ? WIRE_QUIET : WIRE_UNHEARD;
    this.hearIn(Math.min(pause, this.untilClosed(answer)));
  }

  // When the time of a vote is up, it is over without an event.
  untilClosed({ status, deadline }) {
    return status === "open" && deadline !== null ? deadline * 1000 + WIRE_LATE : Infinity;
  }

  adopt(view) {
    if (!this.isOn || view.version < this.version) return;
    this.version = view.version;
    this.heard(view, "");
  }

  listen() {
    if (!globalThis.EventSource) return;
    this.events = new EventSource(`${this.path}/events?token=${encodeURIComponent(this.token)}`);
    this.events.onmessage = (event) => {
      this.isListening = true;
      this.announced = JSON.parse(event.data).version;
      if (this.announced !== this.version) this.hearIn(0);
    };
    this.events.onerror = () => {
      this.isListening = false;
      // A browser tries again by itself, except after an answer that is no stream.
      if (this.events.readyState === EventSource.CLOSED) this.events = null;
      this.hearIn(WIRE_UNHEARD / 4);
    };
  }

  async ask(method, said) {
    const patience = new AbortController();
    const end = setTimeout(() => patience.abort(), WIRE_PATIENCE);
    const headers = { "x-stage": this.token, "content-type": "application/json" };
    const body = said === undefined ? undefined : JSON.stringify(said);
    try {
      const answer = await fetch(this.path, { method, headers, body, signal: patience.signal, cache: "no-store" });
      const told = await answer.json();
      return answer.ok || told.error ? told : { error: "lost" };
    } catch {
      return { error: "lost" };
    } finally {
      clearTimeout(end);
    }
  }
}
