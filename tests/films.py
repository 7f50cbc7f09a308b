"""Films to test with, read from a few lines of YAML."""

from pathlib import Path

from momentos.journey.journey import Journey
from momentos.text.read import read, read_text

EXAMPLES = Path(__file__).parent.parent / "examples"


def restaurant() -> Journey:
    return _readable(read(EXAMPLES / "restaurant" / "journey.yaml").journey)


def film(*scenes: str, head: str = "") -> Journey:
    """A journey of scenes given as the inside of a YAML mapping; purchase scenes if they do not say."""
    lines = [f"title: A film\n{head}\nscenes:"]
    for scene in scenes:
        phase = "" if "phase:" in scene else "phase: purchase, "
        lines.append(f"  - {{title: Scene, {phase}{scene}}}")
    reading = read_text("\n".join(lines))
    assert reading.issues == ()
    return _readable(reading.journey)


def _readable(journey: Journey | None) -> Journey:
    assert journey is not None
    return journey
