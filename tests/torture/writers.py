"""Five people in the browser, and an editor that heeds no lock, change one file: what is lost, what is torn.

``python -m tests.torture.writers --runs 3 --edits 60``. Ends with 1 if anything was lost for good, or read
torn while no editor was about.
"""

import argparse
import datetime as dt
import multiprocessing
import random
import re
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Event
from pathlib import Path

from momentos.shelf.answer import Answer, Saved
from momentos.shelf.cutting_room import CuttingRoom
from momentos.shelf.obstacle import UnsavedError
from momentos.text.disk import read_bytes
from momentos.text.read import read_text

NAME = "cafe.yaml"
TOKEN = re.compile(r"(?:w\d|ed)-\d+(?=[^\d])")
_SPAWN = multiprocessing.get_context("spawn")


@dataclass
class Figures:
    """What a run found. A torn read is one that gave no journey."""

    editor: bool
    acknowledged: int
    missing: int
    lost: int
    strays: int
    reads: int
    torn: int
    unsaved: int
    seconds: float

    @property
    def faults(self) -> list[str]:
        """What must not be, each as a sentence."""
        found = [f"{self.lost} acknowledged edits lost for good"] if self.lost else []
        if not self.editor:
            found += [f"{self.missing} edits not in the file"] if self.missing else []
            found += [f"{self.torn} torn reads"] if self.torn else []
        return found

    def __str__(self) -> str:
        about = "with an editor" if self.editor else "alone"
        return (
            f"{about:<15} {self.acknowledged} acknowledged, {self.missing} not in the file, "
            f"{self.lost} lost for good, {self.strays} strays, {self.torn} of {self.reads} reads torn, "
            f"{self.unsaved} refused, {self.seconds:.0f} s"
        )


def run(writers: int, edits: int, *, editor: bool, seed: int = 0) -> Figures:
    """One run in a folder of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        scenes = "".join(f"  - id: w{n}\n    title: Escena {n}\n    phase: pre\n" for n in range(writers))
        (folder / NAME).write_text(f"title: Café\nscenes:\n{scenes}", encoding="utf-8")
        answers: Queue[tuple[list[str], int]] = _SPAWN.Queue()
        seen: Queue[tuple[int, int]] = _SPAWN.Queue()
        stop = _SPAWN.Event()
        people = [
            _SPAWN.Process(target=_write, daemon=True, args=(folder, f"w{n}", edits, seed, answers))
            for n in range(writers)
        ]
        if editor:
            people.append(_SPAWN.Process(target=_edit, daemon=True, args=(folder, edits, seed, answers)))
        reader = _SPAWN.Process(target=_read, daemon=True, args=(folder, stop, seen))
        start = time.monotonic()
        for process in (*people, reader):
            process.start()
        told = [answers.get(timeout=900) for _ in people]
        stop.set()
        reads, torn = seen.get(timeout=60)
        for process in (*people, reader):
            process.join()
        seconds = time.monotonic() - start
        acknowledged = {token for tokens, _ in told for token in tokens}
        in_file = _tokens(read_bytes(folder / NAME))
        history = CuttingRoom.of(folder).keeper.history
        versions = CuttingRoom.of(folder).keeper.versions(NAME)
        kept = set[str]().union(
            *(_tokens(history.content(digest)) for digest in {v.digest for v in versions})
        )
        strays = sum(version.kind.value == "stray" for version in versions)
        unsaved = sum(count for _, count in told)
        missing, lost = len(acknowledged - in_file), len(acknowledged - in_file - kept)
        return Figures(editor, len(acknowledged), missing, lost, strays, reads, torn, unsaved, seconds)


def _tokens(content: bytes) -> set[str]:
    return set(TOKEN.findall(content.decode(errors="replace") + "\n"))


def _write(folder: Path, who: str, edits: int, seed: int, answers: "Queue[tuple[list[str], int]]") -> None:
    """A person who adds a doubt to their own scene, again and again, from what they saw last."""
    chance = random.Random(f"{seed}{who}")
    room = CuttingRoom.of(folder)
    opened = room.open(NAME)
    done: list[str] = []
    refused = 0
    for number in range(edits):
        token = f"{who}-{number}"
        for _ in range(20):
            journey = opened.reading.journey
            if journey is None or not any(scene.id == who for scene in journey.scenes):
                time.sleep(0.01)
                opened = room.open(NAME)
                continue
            scenes = tuple(
                replace(scene, doubts=(*scene.doubts, token)) if scene.id == who else scene
                for scene in journey.scenes
            )
            answer: Answer | None
            try:
                answer = room.change(opened, replace(journey, scenes=scenes), who, dt.datetime.now(dt.UTC))
            except UnsavedError:
                answer = None
            if isinstance(answer, Saved):
                opened = answer.opened
                done.append(token)
                break
            refused += 1
            opened = room.open(NAME)
        time.sleep(chance.random() * 0.01)
    answers.put((done, refused))


def _edit(folder: Path, edits: int, seed: int, answers: "Queue[tuple[list[str], int]]") -> None:
    """A text editor: looks just before it writes, and writes over the file or beside it in turns."""
    chance = random.Random(seed)
    path = folder / NAME
    done: list[str] = []
    for number in range(edits):
        for _ in range(400):
            before = path.read_bytes()
            after = before + f"# ed-{number}\n".encode()
            time.sleep(0.001 + chance.random() * 0.002)
            if path.read_bytes() == before and before:
                if number % 2:
                    with path.open("r+b") as file:
                        file.truncate(0)
                        file.write(after)
                else:
                    path.with_suffix(".swp").write_bytes(after)
                    path.with_suffix(".swp").replace(path)
                done.append(f"ed-{number}")
                break
        time.sleep(0.01 + chance.random() * 0.02)
    answers.put((done, 0))


def _read(folder: Path, stop: Event, seen: "Queue[tuple[int, int]]") -> None:
    reads = torn = 0
    while not stop.is_set():
        journey = read_text(read_bytes(folder / NAME)).journey
        reads += 1
        torn += journey is None or not journey.scenes
        time.sleep(0.001)
    seen.put((reads, torn))


def main() -> int:
    """Print the figures of every run; 1 if there is a fault."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--runs", type=int, default=3)
    asked.add_argument("--writers", type=int, default=5)
    asked.add_argument("--edits", type=int, default=60)
    given = asked.parse_args()
    faults = []
    for editor in (False, True):
        for seed in range(given.runs):
            figures = run(given.writers, given.edits, editor=editor, seed=seed)
            print(figures, flush=True)  # noqa: T201
            faults += figures.faults
    print(*faults, sep="\n")  # noqa: T201
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
