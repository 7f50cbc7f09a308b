"""G. The path: who reaches which scene, and where the film goes on."""

from collections.abc import Iterator
from itertools import groupby

from momentos.graph.division import overfull
from momentos.journey.issue import Issue
from momentos.journey.place import Path
from momentos.journey.slack import SLACK
from momentos.journey.vocabulary import Phase
from momentos.rules.case import Case

_ACT = {phase: act for act, phase in enumerate(Phase)}


def g_01_shares_over_one(case: Case) -> Iterator[Issue]:
    """The shares that leave a scene sum to more than 1; the type is named where types differ."""
    everyone = len(case.journey.shares)
    for scene_id, found in groupby(overfull(case.scores.film), key=lambda over: over.scene):
        over = tuple(found)
        path = ("scenes", case.scores.film.position[scene_id], "next")
        alike = len(over) == everyone and len({each.total for each in over}) == 1
        for each in over[:1] if alike else over:
            customer = None if alike else case.names.get(each.customer)
            yield case.issue("G-01", path, scene=case.title(scene_id), x=each.total, customer=customer)


def g_02_circle(case: Case) -> Iterator[Issue]:
    """A circle that is not said to be another round; it stands at the way that closes it."""
    cycle = case.scores.film.cycle
    if not cycle:
        return
    last, first = case.scores.film.position[cycle[-1]], cycle[0]
    ways = case.journey.scenes[last].next or ()
    way = next(index for index, branch in enumerate(ways) if branch.to == first and not branch.again)
    circle = tuple(case.title(scene_id) for scene_id in (*cycle, first))
    yield case.issue("G-02", ("scenes", last, "next", way), circle=circle, to=first)


def g_03_unreached(case: Case) -> Iterator[Issue]:
    """A scene that no customer plays; silent where the film cannot be walked."""
    for place, scene, score in case.scenes:
        if score.reach is not None and score.reach <= SLACK:
            yield case.issue("G-03", ("scenes", place), scene=scene.title)


def g_04_falls_through(case: Case) -> Iterator[Issue]:
    """A branch without `next` that runs into its sister, because the file lists them one after the other.

    Speaks once a scene branches.
    """
    position = case.scores.film.position
    scenes = case.journey.scenes
    told = set()
    for _, scene, _ in case.scenes:
        if scene.next is None or len(scene.next) < 2:
            continue
        sisters = {branch.to for branch in scene.next if not branch.again and branch.to in position}
        for place in sorted(position[sister] for sister in sisters):
            following = scenes[place + 1] if place + 1 < len(scenes) else None
            if scenes[place].next is None and following and following.id in sisters and place not in told:
                told.add(place)
                path = ("scenes", place)
                yield case.issue("G-04", path, a=scenes[place].title, b=following.title, to=following.id)


def g_05_goes_back(case: Case) -> Iterator[Issue]:
    """A way to an earlier phase that is not said to be another round."""
    scenes = case.journey.scenes
    for place, scene, _ in case.scenes:
        if scene.phase is None:
            continue
        act = _ACT[scene.phase]
        for path, target in _onward(case, place):
            phase = scenes[target].phase
            if phase is not None and _ACT[phase] < act:
                yield case.issue(
                    "G-05", path, a=scene.title, phase_a=scene.phase, b=scenes[target].title, phase_b=phase
                )


def _onward(case: Case, place: int) -> Iterator[tuple[Path, int]]:
    """Where each way on from a scene is written, and the scene it leads to; other rounds are left out."""
    ways = case.journey.scenes[place].next
    if ways is None:
        if place + 1 < len(case.journey.scenes):
            yield ("scenes", place), place + 1
        return
    position = case.scores.film.position
    for index, branch in enumerate(ways):
        if not branch.again and branch.to in position:
            yield ("scenes", place, "next", index), position[branch.to]


def g_06_empty_phase(case: Case) -> Iterator[Issue]:
    """A phase without scenes; silent while a scene does not say its phase."""
    played = {scene.phase for scene in case.journey.scenes}
    if not played or None in played:
        return
    for phase in Phase:
        if phase not in played:
            yield case.issue("G-06", ("scenes",), phase=phase)


def g_10_no_start(case: Case) -> Iterator[Issue]:
    """A customer type whose film starts nowhere: its weights in `starts` sum to 0.

    Without customer types it is everyone's, and nobody is named.
    """
    if not case.journey.scenes:
        return
    starts = (place for place, scene, _ in case.scenes if scene.starts is not None)
    path = ("scenes", next(starts, 0), "starts")
    for customer in case.scores.film.startless:
        yield case.issue("G-10", path, customer=case.names.get(customer))
