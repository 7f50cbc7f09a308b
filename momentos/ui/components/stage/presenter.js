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
    this.dress();
    this.stage.keys.listen(this.window.document);
    clearInterval(this.ticking);
    this.ticking = setInterval(() => this.tick(), 500);
    return this.paint();
  }

  get isOpen() {
    return Boolean(this.window && !this.window.closed);
  }

  close() {
    clearInterval(this.ticking);
    if (this.isOpen) this.window.close();
    this.window = null;
    sessionStorage.removeItem(NOTES_OPEN);
  }

  // The window has the stage's own style, and the fonts of the page.
  dress() {
    if (!this.isOpen) return;
    const { document: there } = this.window;
    const own = this.stage.root.getRootNode();
    const styles = [...own.querySelectorAll("style")].map((style) => style.textContent.replaceAll(":host", ":root"));
    const fonts = [...document.styleSheets].flatMap(fontsOf);
    there.head.replaceChildren(there.createElement("style"));
    there.head.firstChild.textContent = [...fonts, ...styles].join("\n");
    there.documentElement.style.colorScheme = getComputedStyle(this.stage.root).colorScheme;
    this.box = element("div", { class: "presenter" });
    there.body.replaceChildren(this.box);
    there.body.style.margin = "0";
  }

  paint() {
    if (!this.isOpen) return;
    const { stage } = this;
    const { data, shots, at, now } = stage;
    const { words } = data;
    this.window.document.title = `${words.presenter} · momentos`;
    this.window.document.documentElement.lang = data.lang;
    this.clock = element("time", { class: "clock", "aria-label": words.elapsed });
    this.hour = element("span", { class: "hour" });
    const press = (name, act) => {
      const node = element("button", { type: "button" }, words[`do.${name}`]);
      node.addEventListener("click", act);
      return node;
    };
    const restart = press("restart", () => {
      this.began = Date.now();
      this.tick();
    });
    const buttons = [press("back", () => stage.go(-1)), press("on", () => stage.go(1)), press("black", () => stage.darken(!stage.isBlack))];
    const votes = stage.room.forPresenter();
    this.box.replaceChildren(
      element("header", {}, this.clock, restart, element("span", { class: "space" }), this.hour),
      this.told("on-stage", words.now, now),
      this.told("later", words.later, shots[at + 1]),
      element("section", { class: "notes" }, element("p", { class: "ask" }, data.asks[now.turn]), ...notesOf(now.scene)),
      element("footer", {}, ...buttons, element("span", { class: "space" }), ...(votes ? [votes] : [])),
    );
    setApart(this.box, data.spoken);
    for (const node of this.box.querySelectorAll("[data-most]")) fit(node);
    this.tick();
  }

  // A shot by name and as a small picture of what the room sees.
  told(kind, heading, shot) {
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
    const { data } = this.stage;
    const seconds = Math.floor((Date.now() - this.began) / 1000);
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, "0"));
    this.clock.textContent = (parts[0] === "00" ? parts.slice(1) : parts).join(":");
    this.hour.textContent = new Date().toLocaleTimeString(data.lang, { hour: "2-digit", minute: "2-digit" });
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
