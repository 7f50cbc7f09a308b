// Where everything of a reveal stands, in the measures of a body of 1280 by 588.

const REVEAL = {
  left: 70,
  width: 760,
  tall: 118,
  most: 60,
  axis: { expected: 244, received: 490 },
  label: { expected: 104, received: 350 },
  block: { top: 280, height: 38 },
  rungs: 540,
};
// Limits of the steps of a gap, as shares of the scale, and the ground of each.
const REVEAL_STEPS = [[0.375, "3"], [0.1875, "2"], [0.0625, "1"]];

class RevealPlan {
  constructor(scale, tallies) {
    this.scale = scale;
    this.slot = REVEAL.width / scale.rungs.length;
    const all = tallies.flatMap((tally) => Object.values(tally.counts));
    this.highest = Math.max(1, ...all);
    this.isDots = tallies.every((tally) => tally.n <= REVEAL.most);
    this.fit();
  }

  // The largest dots of which the highest heap finds room, four side by side rather than more.
  fit() {
    for (let pitch = 21; pitch >= 5; pitch -= 1) {
      const most = Math.max(1, Math.floor((this.slot - 10) / pitch));
      for (const columns of [Math.min(4, most), Math.min(6, most), most]) {
        this.pitch = pitch;
        this.columns = columns;
        if (Math.ceil(this.highest / columns) * pitch <= REVEAL.tall) return;
      }
    }
  }

  // Where a mark on the scale stands, rungs in the middle of their slots.
  x(mark) {
    const { min, max } = this.scale;
    const share = max > min ? (mark - min) / (max - min) : 0.5;
    return REVEAL.left + this.slot / 2 + share * (REVEAL.width - this.slot);
  }

  heap(n) {
    return this.isDots ? Math.ceil(n / this.columns) * this.pitch : (n / this.highest) * REVEAL.tall;
  }

  step(gap) {
    const share = Math.abs(gap) / (this.scale.max - this.scale.min || 1);
    const found = REVEAL_STEPS.find(([limit]) => share >= limit - 1e-9);
    return found ? `${gap < 0 ? "b" : "a"}${found[1]}` : "g0";
  }
}
