// A scene's title, written over the film: of one that is added, or of one that is there.

const FIELD = 200;

// What is under way while a scene is added: the place that waits for its title.
class Adding {
  constructor(cutting, after) {
    const { table } = cutting;
    this.cutting = cutting;
    this.after = after;
    this.place = after
      ? table.places.find((one) => one.after === after && table.acts[one.act].scenes[one.at - 1] === after)
      : table.places[0];
    this.phase = this.place && table.acts[this.place.act].phase;
    this.lane = cutting.laneOf(after);
    this.show();
    const box = this.place ? cutting.preview.box : { x: 71, y: table.top + 12, width: FIELD };
    fieldAt(cutting, box, cutting.words.field, "", (title) => this.done(title));
  }

  done(title) {
    const { cutting, after, phase } = this;
    const { map } = cutting;
    cutting.under = undefined;
    if (title) cutting.send({ kind: "add", scene: after, phase, title }, (same) => same && this.show());
    else cutting.foresee();
    (map.scene(after) ?? map.scenes[0])?.focus({ preventScroll: true });
  }

  show() {
    if (this.place) this.cutting.preview.show(undefined, this.place, this.lane);
  }

  goOn() {}

  key() {}

  clicked() {}

  end() {}
}

function rename(cutting, scene) {
  const { id } = scene.dataset;
  const { x, y, width } = ringOf(scene);
  const now = cutting.table.titles[id];
  fieldAt(cutting, { x, y: y + 12, width }, cutting.words.rename, now, (title) => {
    if (title && title !== now) cutting.send({ kind: "rename", scene: id, title });
    cutting.map.scene(id)?.focus({ preventScroll: true });
  });
}

function fieldAt(cutting, box, name, value, done) {
  const { view } = cutting.map;
  const { scroll, scale } = view;
  const width = Math.max(FIELD, box.width * scale);
  const x = Math.max(scroll.scrollLeft, Math.min(box.x * scale, scroll.scrollLeft + scroll.clientWidth - width));
  cutting.quiet();
  titleField(view.layer, { x, y: box.y * scale, width, name, value }, done);
}
