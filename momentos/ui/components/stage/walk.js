// Where one is in the film: its shots one after the other, and the scenes that the room has seen.

class Walk {
  constructor() {
    this.shots = [];
    this.at = -1;
    this.passed = new Set(); // scenes that have been on stage
    this.seen = new Set(); // those whose gap has
  }

  get now() {
    return this.shots[this.at];
  }

  // A shot by its scene and its turn, so that it is found in another version of the film.
  get here() {
    return this.now && { scene: this.now.scene?.id ?? null, turn: this.now.turn };
  }

  // Go on where one was, in what may be another film by now; false where that scene has gone.
  over(scenes, asked) {
    const { here, at } = this;
    const inScenes = scenes.flatMap((scene) => scene.turns.map((turn) => ({ scene, turn })));
    this.shots = [{ turn: "opening" }, ...inScenes, { turn: "ending" }];
    const place = this.placeOf(here ?? asked);
    this.to(place >= 0 ? place : here ? at : 0);
    return place >= 0 || !here;
  }

  // The shot itself, else the scene's first; -1 where there is none.
  placeOf({ scene, turn }) {
    const isIt = (shot) => shot.turn === turn && (!shot.scene || shot.scene.id === scene);
    const exact = this.shots.findIndex(isIt);
    return exact >= 0 ? exact : this.shots.findIndex((shot) => shot.scene?.id === scene);
  }

  byScene(by) {
    const ids = [...new Set(this.shots.map((shot) => shot.scene?.id ?? null))];
    // The film's own beginning and ending are one name, and lie at both ends.
    const at = this.at === this.shots.length - 1 ? ids.length : ids.indexOf(this.here.scene);
    const id = ids[at + by];
    return id ? this.placeOf({ scene: id }) : by < 0 ? 0 : this.shots.length - 1;
  }

  to(place) {
    this.at = Math.min(Math.max(place, 0), this.shots.length - 1);
    this.shots.forEach(({ scene }, i) => {
      if (!scene) return;
      if (i <= this.at) this.passed.add(scene.id);
      const last = this.shots[i + 1];
      const isLastValued = last.scene !== scene || last.turn === "take_two";
      if (i <= this.at && isLastValued) this.seen.add(scene.id);
    });
  }
}
