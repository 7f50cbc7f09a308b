// The whole film with its curve, which is drawn as far as the room has come; a press leads to a scene.

const CURVE_WIDTH = 1152;

function overviewOf(stage) {
  const { curve, scenes, words } = stage.data;
  const here = stage.walk.here.scene;
  const isSeen = (id) => stage.walk.seen.has(id) && !stage.isBlindTo(id);
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  const places = curve.scenes.filter(({ name }) => byId.has(name));
  const svg = drawing(curve.svg);
  const grown = svg.querySelector(".grown");
  // The curve runs as far as the room has seen all of it.
  const unseen = places.findIndex(({ name }) => !isSeen(name));
  const last = places[(unseen < 0 ? places.length : unseen) - 1];
  const reached = last ? last.left + last.width / 2 + 8 : 0;
  grown.style.clipPath = `inset(-20px ${CURVE_WIDTH - reached}px -20px -20px)`;
  for (const mark of grown.querySelectorAll("[data-id]")) mark.classList.toggle("unseen", !isSeen(mark.dataset.id));

  const told = element("p", { class: "told-scene", "aria-hidden": "true" });
  const tell = (scene) => {
    told.replaceChildren(...(scene ? [element("b", {}, String(scene.number)), " ", scene.title] : []));
    setApart(told, stage.data.spoken);
  };
  const every = Math.ceil(30 / (places[0]?.width ?? 30));
  const columns = places.map(({ name, left, width }) => {
    const scene = byId.get(name);
    const label = `${scene.number}. ${scene.title}`.replaceAll(/[\u2068\u2069]/g, "");
    const isShown = (scene.number - 1) % every === 0 || name === here;
    const column = element("button", { type: "button", class: "column", "aria-label": label, title: label, "aria-current": name === here ? "true" : undefined }, element("span", {}, isShown ? String(scene.number) : ""));
    column.style.setProperty("--x", left);
    column.style.setProperty("--width", width);
    column.addEventListener("click", () => {
      stage.sheets.close();
      stage.goToScene(name);
    });
    for (const on of ["focus", "pointerenter"]) column.addEventListener(on, () => tell(scene));
    return column;
  });
  const acts = curve.acts.map(({ name, left, width }) => {
    const act = element("span", { class: "act-name" }, name);
    act.style.setProperty("--x", left);
    act.style.setProperty("--width", width);
    return act;
  });
  tell(byId.get(here));
  return element("div", { class: "film-curve" }, told, ...acts, svg, ...columns);
}
