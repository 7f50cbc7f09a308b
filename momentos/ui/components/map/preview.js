// How the film would stand with a scene somewhere else: the frames between make room, the acts follow.
// It is a picture only; where everything really stands comes back from Python.

class Preview {
  constructor(map) {
    this.map = map;
    this.hole = drawn("rect", { class: "hole", rx: 2 });
    this.lines = [];
  }

  // `id` is put at `place` (in `lane`, if there are lanes); a scene that is new has no id yet.
  show(id, place, lane) {
    const { svg, table } = this.map;
    const acts = table.acts.map((act) => [...act.scenes]);
    const from = acts.findIndex((scenes) => scenes.includes(id));
    const was = from < 0 ? -1 : acts[from].indexOf(id);
    if (was >= 0) acts[from].splice(was, 1);
    const at = from === place.act && place.at > was && was >= 0 ? place.at - 1 : place.at;
    acts[place.act].splice(at, 0, id);
    svg.classList.add("moving");
    this.place(acts, id, lane);
  }

  place(acts, id, lane) {
    const { svg, table, scenes } = this.map;
    const groups = new Map(scenes.map((scene) => [scene.dataset.id, scene]));
    let x = Math.min(...table.acts.map((act) => act.left));
    let drawnAct = 0;
    table.acts.forEach((act, i) => {
      const left = x;
      for (const scene of acts[i]) {
        const width = table.widths[scene] ?? table.slot;
        if (scene === id) this.dig(x, width, lane);
        else this.shift(groups.get(scene), x + width / 2 - this.middle(scene));
        x += width;
      }
      if (act.scenes.length) this.stretch(svg, drawnAct++, left, x, act);
      if (acts[i].length) x += table.gap;
    });
  }

  middle(id) {
    this.middles ??= middles(this.map.table);
    return this.middles.get(id);
  }

  shift(scene, by) {
    if (scene) scene.style.translate = `${by}px`;
  }

  dig(x, width, lane) {
    const { svg, table } = this.map;
    const row = table.lanes[lane] ?? table;
    const space = Math.min(table.space, width / 4);
    const box = { x: x + space / 2 + 1, y: row.top + 1, width: width - space - 2, height: row.height - 2 };
    for (const [name, value] of Object.entries(box)) this.hole.setAttribute(name, value);
    this.box = box;
    this.middleOfHole = x + width / 2;
    if (!this.hole.isConnected) svg.append(this.hole);
  }

  // The black band of an act, with its holes and its name, reaches from `left` to `right`.
  stretch(svg, number, left, right, act) {
    const more = right - left - (act.right - act.left);
    for (const band of svg.querySelectorAll(`.band[data-act="${number}"]`)) {
      for (const part of band.children) {
        const { x, width } = (part.first ??= { x: Number(part.getAttribute("x")), width: Number(part.getAttribute("width")) });
        part.style.x = `${x + left - act.left}px`;
        part.style.width = `${Math.max(0, width + more)}px`;
      }
    }
    const name = this.map.view.acts[number];
    if (name) name.style.translate = `${left - act.left}px`;
  }

  // A way that will be there.
  join(from, to) {
    if (!from || !to) return;
    const line = drawn("path", { class: "drawing", d: wayBetween(ringOf(from), ringOf(to)) });
    this.lines.push(line);
    this.map.svg.append(line);
  }

  clear() {
    const { svg, scenes, view } = this.map;
    for (const line of this.lines.splice(0)) line.remove();
    for (const scene of scenes ?? []) scene.classList.remove("going");
    if (!svg?.classList.contains("moving")) return;
    svg.classList.remove("moving");
    for (const scene of scenes) scene.style.translate = "";
    for (const act of view.acts) act.style.translate = "";
    for (const part of svg.querySelectorAll(".band > *")) part.style.x = part.style.width = "";
    this.hole.remove();
  }
}

function middles(table) {
  const found = new Map();
  for (const act of table.acts) {
    let x = act.left;
    for (const scene of act.scenes) {
      found.set(scene, x + table.widths[scene] / 2);
      x += table.widths[scene];
    }
  }
  return found;
}
