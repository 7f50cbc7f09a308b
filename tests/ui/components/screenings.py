"""Films as the stage shows them, read from a few lines of YAML."""

from pathlib import Path

from films import film

from momentos.plan.library import shipped_library
from momentos.plan.plan import make_plan
from momentos.scores.score import score
from momentos.text.read import Origin, Reading
from momentos.ui.components.scene_told import told_scenes
from momentos.ui.components.stage_shots import Shots, shots
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang


def screened(*scenes: str, head: str = "") -> Screening:
    """A film of scenes given as the inside of a YAML mapping, written in Spanish if `head` does not say."""
    journey, library = film(*scenes, head=head), shipped_library()
    plan = make_plan(score(journey), library)
    return Screening(
        "film", Path("film.yaml"), Reading(journey, (), "", None, Origin()), plan, library, (), ()
    )


def all_shots(screening: Screening, lang: Lang = Lang.ES) -> dict[str, Shots]:
    """What the stage shows of each scene, by its id."""
    return {told.scene.id: shots(told, screening) for told in told_scenes(screening.plan, lang)}


def only_shots(scene: str, head: str = "", lang: Lang = Lang.ES) -> Shots:
    """What the stage shows of the one scene of a film."""
    (found,) = all_shots(screened(scene, head=head), lang).values()
    return found
