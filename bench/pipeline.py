"""How long a journey takes from its text to its plan: against the parser's own events, thrown away."""

import yaml

from bench.clock import Timing, against, best_in_turns, show
from bench.synthetic import Fullness, synthetic_journey
from momentos.graph.film import make_film
from momentos.graph.flow import make_flow
from momentos.journey.journey import Journey
from momentos.plan.library import shipped_library
from momentos.plan.plan import make_plan
from momentos.rules.check import check
from momentos.scores.score import score
from momentos.text.read import read_text

SIZES = (20, 200, 2_000)
FLOOR = "floor"
_ROUNDS = {20: 30, 200: 9, 2_000: 5}


def drain(text: str) -> None:
    """The floor: libyaml's events of the text, drained by PyYAML and thrown away."""
    for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
        pass


def measure(scenes: int, fullness: Fullness) -> list[Timing]:
    """Every part of the way from a text with that many scenes to its plan."""
    text = synthetic_journey(scenes, fullness=fullness)
    library = shipped_library()
    journey = _readable(text)
    seconds = best_in_turns(
        {
            FLOOR: lambda: drain(text),
            "CSafeLoader": lambda: yaml.load(text, Loader=yaml.CSafeLoader),
            "read + build": lambda: read_text(text),
            "read + build + all rules": lambda: check(make_plan(score(_readable(text)), library)),
            "graph": lambda: make_flow(make_film(journey)),
            "graph + score": lambda: score(journey),
            "graph + score + plan": lambda: make_plan(score(journey), library),
        },
        _ROUNDS.get(scenes, 5),
    )
    return against(FLOOR, seconds)


def _readable(text: str) -> Journey:
    journey = read_text(text).journey
    if journey is None:
        raise ValueError("the synthetic journey cannot be read")
    return journey


def main() -> None:
    """Print a table for every size and fullness."""
    for fullness in Fullness:
        for scenes in SIZES:
            show(f"{fullness}, {scenes} scenes", measure(scenes, fullness), FLOOR)


if __name__ == "__main__":
    main()
