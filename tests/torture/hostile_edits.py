"""Hostile edits, one after the other, on journeys in every handwriting: what is lost, touched or refused.

In the folder of the tests: ``python -m torture.hostile_edits --edits 8000``. Ends with 1 if anything was lost
or touched, or more than `MOST_REFUSED` of the edits were refused.
"""

import argparse
import json
import random
import re
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from random_journeys import random_journey

from momentos.journey.change import changes
from momentos.journey.kinds import PerCustomer, Translated
from momentos.journey.mark import Mark
from momentos.journey.promise import Promise
from momentos.journey.proposal import Effect, Proposal
from momentos.text.edit.edit import UneditableError, edited
from momentos.text.read import Reading, read_text

from .dressing import dressed
from .editing import Editor
from .witness import comments, disturbed

EXAMPLES = Path(__file__).parents[2] / "examples"
EDITS_A_TEXT = 5
MOST_REFUSED = 0.005
PARTS = (Mark, Proposal, Promise, Effect)
"""What says nothing while none of its parts does."""


@dataclass
class Figures:
    """What a run found."""

    edits: int = 0
    refused: list[str] = field(default_factory=list)
    other_model: list[str] = field(default_factory=list)
    disturbed: list[str] = field(default_factory=list)
    comments_lost: list[str] = field(default_factory=list)
    other_breaks: list[str] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        """What must not be, each as a sentence."""
        return [*self.other_model, *self.disturbed, *self.comments_lost, *self.other_breaks]

    def __str__(self) -> str:
        ordered = sorted(self.milliseconds) or [0.0]
        p95 = ordered[int(len(ordered) * 0.95)]
        return (
            f"{self.edits} edits: {len(self.other_model)} read back otherwise, "
            f"{len(self.disturbed)} changed elsewhere, {len(self.comments_lost)} with a comment lost, "
            f"{len(self.other_breaks)} with another line break, {len(self.refused)} refused; "
            f"{statistics.median(ordered):.1f} ms (median), {p95:.1f} ms (95 %)"
        )


def run(edits: int, first: int = 0) -> Figures:
    """The figures of so many edits, on the texts from the number `first` on."""
    figures = Figures()
    for seed, reading in texts(first):
        editor, latest = Editor(random.Random(seed)), reading
        for step in range(EDITS_A_TEXT):
            latest = weighed(latest, editor, figures, f"text {seed}, edit {step}")
            figures.edits += 1
            if figures.edits == edits:
                return figures
    return figures


def texts(first: int) -> Iterator[tuple[int, Reading]]:
    """Journeys in all handwritings, without end: random ones, and every fourth an example with comments."""
    examples = sorted(EXAMPLES.rglob("journey.yaml"))
    seed = first
    while True:
        chance = random.Random(seed)
        if seed % 4:
            journey = enriched(random_journey(seed), Editor(chance))
            reading = read_text(dressed(journey, chance))
            sound = reading.journey == read_text(json.dumps(journey)).journey
        else:
            plain = read_text(chance.choice(examples).read_bytes())
            reading = read_text(commented(plain, chance))
            sound = True
        if sound and reading.journey is not None:
            yield seed, reading
        seed += 1


def enriched(journey: dict[str, Any], editor: Editor) -> dict[str, Any]:
    """A random journey with texts in it."""
    for scene in journey["scenes"]:
        if editor.maybe():
            scene.setdefault("see", {})["text"] = editor.text()
        if editor.maybe():
            scene["describe"] = {"situation": editor.text(), "staff": "nadie"}
        for name in ("notes", "x-a"):
            if editor.maybe(0.3):
                scene[name] = editor.text()
        for name in ("doubts", "learns"):
            if editor.maybe(0.3):
                scene[name] = editor.chance.choice([editor.text(), [editor.text() for _ in range(3)]])
        if editor.maybe(0.2):
            scene["voice"] = [{"text": editor.text(), "count": 2}, {"text": "bien"}]
        if editor.maybe(0.3):
            scene["title"] = editor.text()
    return journey


def commented(reading: Reading, chance: random.Random) -> str:
    """A text with comments strewn in, where they change nothing."""
    lines = reading.text.split("\n")
    for number in range(12):
        at = chance.randrange(len(lines))
        tried = list(lines)
        if chance.random() < 0.5:
            tried[at] += f"  # nota c{number}c"
        else:
            tried.insert(at, " " * chance.choice([0, 2, 4, 6]) + f"# nota c{number}c")
        if read_text("\n".join(tried)).journey == reading.journey:
            lines = tried
    return chance.choice(["\n", "\n", "\r\n"]).join(lines).rstrip(chance.choice(["", "\r\n"]))


def weighed(reading: Reading, editor: Editor, figures: Figures, where: str) -> Reading:
    """The text after one more edit, as it is if that is refused; what became of it goes into the figures."""
    old = reading.journey
    intended = editor.edited(old)
    made = changes(old, intended)
    start = time.perf_counter()
    try:
        after = edited(reading, intended)
    except UneditableError as refusal:
        figures.refused.append(f"{where}: {refusal.reason} {'.'.join(refusal.way)}")
        return reading
    figures.milliseconds.append((time.perf_counter() - start) * 1000)
    again = read_text(after.text).journey
    if again != plainly(intended) and not shares_do_not_fit(reading, after):
        figures.other_model.append(where)
    if other := disturbed(reading.text, old, after.text, after.journey, made):
        figures.disturbed.append(f"{where}: {other[:5]}")
    if comments(reading.text) != comments(after.text):
        lost = set(comments(reading.text)) ^ set(comments(after.text))
        figures.comments_lost.append(f"{where}: {sorted(lost)}")
    if breaks(reading.text) == {"\r\n"} != breaks(after.text):
        figures.other_breaks.append(where)
    return after


def breaks(text: str) -> set[str]:
    """The kinds of line break in a text."""
    return set(re.findall(r"\r\n|\r|\n", text))


def shares_do_not_fit(*readings: Reading) -> bool:
    """Whether a text says shares that do not sum to 1, which the reader then scales or leaves out."""
    return any(issue.code == "S-08" for reading in readings for issue in reading.issues)


def plainly(value: Any) -> Any:
    """A value without blocks that say nothing: those are as good as absent."""
    if isinstance(value, tuple):
        return tuple(plainly(item) for item in value)
    if not is_dataclass(value) or isinstance(value, Translated | PerCustomer):
        return value
    made = replace(value, **{slot.name: plainly(getattr(value, slot.name)) for slot in fields(value)})
    for slot in fields(made):
        inside = getattr(made, slot.name)
        if slot.default is None and isinstance(inside, PARTS) and inside == type(inside)():
            made = replace(made, **{slot.name: None})
    return made


def main() -> int:
    """Print the figures of a run."""
    ask = argparse.ArgumentParser(description=main.__doc__)
    ask.add_argument("--edits", type=int, default=8000)
    ask.add_argument("--first", type=int, default=0, help="the number of the first text")
    asked = ask.parse_args()
    figures = run(asked.edits, asked.first)
    sys.stdout.write("\n- ".join([str(figures), *figures.faults, *figures.refused]) + "\n")
    return int(bool(figures.faults) or len(figures.refused) > figures.edits * MOST_REFUSED)


if __name__ == "__main__":
    sys.exit(main())
