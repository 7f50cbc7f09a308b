// All that can be done to a scene, in a menu, and the card of a way.

class SceneMenu {
  constructor(cutting) {
    this.cutting = cutting;
    this.map = cutting.map;
    this.menu = new Menu(this.map.root);
  }

  get shown() {
    return !this.menu.box.hidden;
  }

  open(scene) {
    const { cutting, map } = this;
    const { words } = cutting;
    const { id, title } = scene.dataset;
    map.tip.hide();
    const ways = cutting.table.ways.filter((way) => way.from === id);
    const items = [
      [words.open, () => map.open(scene)],
      [words.add, () => cutting.add(id)],
      [words.move, () => cutting.carry(map.scene(id))],
      [words.rename, () => rename(cutting, map.scene(id))],
      [words.double, () => cutting.send({ kind: "double", scene: id })],
      [words.join, () => cutting.join(map.scene(id))],
      ...ways.map((way) => [this.named(words.ways, way), () => this.openWay(way, boxOf(map.scene(id)))]),
      [words.delete, () => cutting.remove(map.scene(id))],
    ];
    this.menu.open(boxOf(scene), filled(words.menu, { scene: title }), items, scene);
  }

  openWay(way, beside) {
    const { cutting, map } = this;
    const name = this.named(cutting.words.way, way);
    const part = [cutting.words.part, () => cutting.send({ kind: "part", scene: way.from, to: way.to })];
    const said = way.said.replaceAll(/[\u2068\u2069]/g, "");
    this.menu.open(beside, name, [part], map.scene(way.from), said ? `${name}. ${said}` : name);
  }

  named(pattern, way) {
    const title = (id) => this.map.scene(id)?.dataset.title ?? "";
    return filled(pattern, { source: title(way.from), target: title(way.to) });
  }
}
