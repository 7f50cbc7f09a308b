// The presenter's view in a window of its own: what is on stage, what comes next, notes, the clock, the votes.

const NOTES_WINDOW = "momentos-notes";
const NOTES_OPEN = "momentos.notes";

class Presenter {
  constructor(stage) {
    this.stage = stage;
    this.began = Date.now();
    // After a reload the window is still there, and is taken up again.
    if (sessionStorage.getItem(NOTES_OPEN)) setTimeout(() => this.open(true));
  }

  open(isQuiet = false) {
    if (this.isOpen) return this.window.focus();
    this.window = window.open("", NOTES_WINDOW, "popup,width=1080,height=720");
    if (!this.window) {
      sessionStorage.removeItem(NOTES_OPEN);
      if (!isQuiet) this.stage.say(this.stage.data.words.blocked);
      return undefined;
    }
    sessionStorage.setItem(NOTES_OPEN, "1");
    clearInterval(this.ticking);
    this.ticking = setInterval(() => this.tick(), 500);
    return this.furnish();
  }

  get isOpen() {
    return Boolean(this.window && !this.window.closed);
  }

  close() {
    clearInterval(this.ticking);
    if (this.document) this.stage.keys.unlisten(this.document);
    if (this.isOpen) this.window.close();
    this.window = this.document = null;
    sessionStorage.removeItem(NOTES_OPEN);
  }

  // Whatever was in the window, as after a reload of it, it begins anew.
  furnish() {
    if (this.document) this.stage.keys.unlisten(this.document);
    this.document = this.window.document;
    this.stage.keys.listen(this.document);
    this.clock = element("time", { class: "clock" });
    this.hour = element("span", { class: "hour" });
    this.head = element("header", {}, this.clock, this.button("restart", () => this.restart()), element("span", { class: "space" }), this.hour);
    this.pictures = element("div", { class: "pictures" });
    this.notes = element("section", { class: "notes" });
    this.votes = element("span", {});
    const buttons = [this.button("back", () => this.stage.go(-1)), this.button("on", () => this.stage.go(1)), this.button("black", () => this.stage.darken(!this.stage.isBlack))];
    this.foot = element("footer", {}, ...buttons, element("span", { class: "space" }), this.votes);
    this.document.body.replaceChildren(element("div", { class: "presenter" }, this.head, this.pictures, this.notes, this.foot));
    this.document.body.style.margin = "0";
    this.dress();
    this.paint();
  }

  button(name, act) {
    const node = element("button", { type: "button", "data-does": name });
    node.addEventListener("click", act);
    return node;
  }

  restart() {
    this.began = Date.now();
    this.tick();
  }

  // The window has the stage's own style, and the fonts of the page.
  dress() {
    if (!this.isOpen) return;
    const { document: there } = this;
    const own = this.stage.root.getRootNode();
    const styles = [...own.querySelectorAll("style")].map((style) => style.textContent.replaceAll(":host", ":root"));
    const fonts = [...document.styleSheets].flatMap(fontsOf);
    there.head.replaceChildren(there.createElement("style"));
    there.head.firstChild.textContent = [...fonts, ...styles].join("\n");
    there.documentElement.style.colorScheme = getComputedStyle(this.stage.root).colorScheme;
  }

  paint() {
    if (!this.isOpen || !this.stage.walk.now) return;
    const { data, walk, room } = this.stage;
    const { words } = data;
    const { scene, turn } = walk.now;
    this.document.title = `${words.presenter} · momentos`;
    this.document.documentElement.lang = data.lang;
    this.clock.setAttribute("aria-label", words.elapsed);
    for (const node of this.document.querySelectorAll("[data-does]")) node.textContent = words[`do.${node.dataset.does}`];
    this.pictures.replaceChildren(this.picture("on-stage", words.now, walk.now), this.picture("later", words.later, walk.shots[walk.at + 1]));
    const votes = room.forPresenter();
    this.votes.replaceChildren(...(votes ? [votes] : []));
    for (const node of this.pictures.querySelectorAll("[data-most]")) fit(node);
    const noted = JSON.stringify([data.asks[turn], scene?.notes]);
    if (noted !== this.noted || !this.notes.hasChildNodes()) this.notes.replaceChildren(element("p", { class: "ask" }, data.asks[turn]), ...notesOf(scene));
    this.noted = noted;
    setApart(this.box, data.spoken);
    this.tick();
  }

  get box() {
    return this.document.body.firstChild;
  }

  // A shot by name and as a small picture; the presenter sees it also where the room votes blind.
  picture(kind, heading, shot) {
    const { data, isBlack } = this.stage;
    if (!shot) return element("section", { class: kind }, element("h2", {}, heading), element("p", {}, data.words.last));
    const { scene, turn } = shot;
    const name = scene ? `${scene.number}. ${scene.title}` : data.opening.title;
    const isDark = isBlack && kind === "on-stage";
    const picture = element("div", { class: `shot ${turn}` }, ...SHOTS[turn](data, scene));
    return element(
      "section",
      { class: kind },
      element("h2", {}, heading),
      element("p", { class: "shot-name" }, element("b", {}, name), " ", element("span", {}, isDark ? data.words.is_black : data.turns[turn])),
      element("div", { class: "small-screen", "aria-hidden": "true", inert: true }, picture, isDark ? element("div", { class: "black" }) : ""),
    );
  }

  tick() {
    if (!this.isOpen) return this.close();
    if (this.document !== this.window.document) return this.furnish();
    const { data } = this.stage;
    const seconds = Math.floor((Date.now() - this.began) / 1000);
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, "0"));
    this.clock.textContent = (parts[0] === "00" ? parts.slice(1) : parts).join(":");
    this.hour.textContent = new Date().toLocaleTimeString(data?.lang, { hour: "2-digit", minute: "2-digit" });
    return undefined;
  }
}

function fontsOf(sheet) {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => rule.cssText);
  } catch {
    return []; // a sheet of another site may not be read
  }
}

function notesOf(scene) {
  return (scene?.notes ?? []).flatMap(([name, lines]) => [element("h3", {}, name), ...lines.map((line) => element("p", {}, line))]);
}
