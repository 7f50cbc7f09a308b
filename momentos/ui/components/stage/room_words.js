// The room's words and figures, as the reader's language writes them.

class RoomWords {
  // `rungs` are the words of the scale's rungs from the lowest to the highest, empty where there is none.
  constructor(words, rungs = []) {
    this.words = words;
    this.rungs = rungs;
    this.lang = words["voting.lang"] ?? "es";
  }

  say(key, inside = {}) {
    const pattern = this.words[key] ?? "";
    return pattern.replaceAll(/\{(\w+)\}/g, (_, name) => inside[name] ?? "");
  }

  // "1 voto", "28 votos".
  counted(key, n) {
    return this.say(n === 1 ? `${key}.one` : `${key}.many`, { n: this.figure(n, 0) });
  }

  refusal(error) {
    return this.say(error === "lost" ? "voting.lost" : `refusal.${error}`) || this.say("refusal.bad");
  }

  aspect(aspect) {
    return this.say(`voting.${aspect}`);
  }

  round(n) {
    return this.say(n < 4 ? `voting.round.${n}` : "voting.round.n", { n });
  }

  figure(value, places = 2) {
    const options = { minimumFractionDigits: places, maximumFractionDigits: places };
    return new Intl.NumberFormat(this.lang, options).format(value).replace("-", "−");
  }

  // A rung of the scale, with decimals only where it has some.
  rung(value) {
    return new Intl.NumberFormat(this.lang, { maximumFractionDigits: 2 }).format(value).replace("-", "−");
  }

  signed(value, places = 2) {
    const text = this.figure(Math.abs(value), places);
    return `${this.isNothing(value, places) ? "±" : value < 0 ? "−" : "+"}${text}`;
  }

  isNothing(value, places) {
    return Math.round(Math.abs(value) * 10 ** places) === 0;
  }

  all(names) {
    return new Intl.ListFormat(this.lang).format(names.map((name) => name ?? this.say("voting.unsaid")));
  }

  // The number that was typed with a comma or a point; NaN for anything else.
  number(typed) {
    const text = typed.trim().replace(",", ".").replace("−", "-");
    return text === "" ? NaN : Number(text);
  }

  rungWord(place) {
    return this.rungs[place] ?? "";
  }
}
