// Wishes to Python, numbered, and what came of them: words to tell and files to keep, each once.

class RoomAnswers {
  constructor(room) {
    this.room = room;
    this.last = 0;
    this.said = null;
    this.file = null;
  }

  numbered(wish) {
    this.last = Math.max(Date.now(), this.last + 1);
    return { ...wish, number: this.last };
  }

  // What Python still knew from an earlier page is not told again on this one.
  hear(told) {
    const isNew = (known, now) => now && now.number !== known && this.last > 0;
    if (isNew(this.said, told?.answer)) {
      this.said = told.answer.number;
      this.room.tell(told.answer.said);
      this.room.sheet?.answered?.(told.answer);
    }
    if (isNew(this.file, told?.file)) {
      this.file = told.file.number;
      this.keep(told.file);
    }
  }

  keep({ name, type, text }) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = element("a", { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }
}
