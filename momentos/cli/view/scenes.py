"""The table of scenes: who plays each, what they expect and receive, and where it hurts."""

from collections.abc import Sequence
from itertools import groupby

from rich.table import Table
from rich.text import Text

from momentos.cli.view.bar import VERDICT_STYLES, gap_bar
from momentos.journey.kinds import in_lang
from momentos.journey.mark import Mark
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Phase
from momentos.scores.score import SceneScore, Scores
from momentos.words.catalogue import Lang, say, term
from momentos.words.customer import customer_name
from momentos.words.figure import Figure, written
from momentos.words.figures import date, listing, percent, plain_number, signed
from momentos.words.harmless import harmless

_WIDE = 100
_WIDEST = 150
_NARROW = 72
_SIDE = 4


def scenes_table(scores: Scores, lang: Lang, width: int) -> Table:
    """The scenes in file order under their acts; a wider terminal shows more of each."""
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 1, 0, 0))
    columns = _columns(width)
    for name in columns:
        _add_column(table, name, lang)
    played = zip(scores.journey.scenes, scores.scenes, strict=True)
    for position, (phase, act) in enumerate(groupby(played, key=lambda pair: pair[0].phase)):
        if position:
            table.add_row()
        table.add_row(Text(_act(phase, lang), style="dim italic"))
        for scene, score in act:
            cells = _cells(scene, score, scores, lang)
            table.add_row(*(cells[name] for name in columns))
    return table


def _columns(width: int) -> Sequence[str]:
    columns = ["scene", "reach", "expected", "received", "gap", "bar", "pain"]
    if width < _NARROW:
        columns.remove("bar")
        columns.remove("reach")
    if width >= _WIDE:
        columns[1:1] = ["id", "importance"]
    if width >= _WIDEST:
        columns += ["verdict", "ground", "n", "date"]
    return columns


def _add_column(table: Table, name: str, lang: Lang) -> None:
    header = "" if name == "bar" else say(f"cli.score.column.{name}", lang)
    if name == "scene":
        table.add_column(header, min_width=18, overflow="fold")
    elif name in {"id", "ground"}:
        table.add_column(header, overflow="fold", style="dim")
    else:
        table.add_column(header, justify="left" if name in {"bar", "verdict"} else "right", no_wrap=True)


def _act(phase: Phase | None, lang: Lang) -> str:
    name = term(phase, lang) if phase else say("cli.score.no_phase", lang)
    return name[:1].upper() + name[1:]


def _cells(scene: Scene, score: SceneScore, scores: Scores, lang: Lang) -> dict[str, Text | str]:
    style = VERDICT_STYLES.get(score.verdict, "") if score.verdict else ""
    return {
        "scene": _named(scene, score, scores, lang),
        "id": harmless(scene.id),
        "importance": plain_number(round(score.importance, 1), lang),
        "reach": percent(score.reach, lang, 0),
        "expected": written(Figure.EXPECTED, score.expected, lang),
        "received": written(Figure.RECEIVED, score.received, lang),
        "gap": Text(signed(score.gap, lang), style=style),
        "bar": gap_bar(score.gap, scores.journey.scale.width / 2, _SIDE, score.verdict),
        "pain": written(Figure.PAIN, score.pain, lang),
        "verdict": Text(term(score.verdict, lang) if score.verdict else "", style=style),
        **_ground(scene, lang),
    }


def _named(scene: Scene, score: SceneScore, scores: Scores, lang: Lang) -> Text:
    """The scene's title and, where only some types receive less than they expect, who they are."""
    text = Text(harmless(in_lang(scene.title, lang)))
    valued = [given for given in score.by_customer.values() if given.reach and given.gap is not None]
    if score.below and len(score.below) < len(valued):
        who = listing([customer_name(scores.journey, id_, lang) for id_ in score.below], lang)
        text.append(f"\n{say('cli.score.below', lang, customers=harmless(who))}", style="dim")
    return text


def _ground(scene: Scene, lang: Lang) -> dict[str, Text | str]:
    """What the received mark stands on: its sources, how many people and when."""
    mark = scene.received or Mark()
    return {
        "ground": ", ".join(term(source, lang) for source in mark.evidence),
        "n": Text("" if mark.n is None else str(mark.n), style="dim"),
        "date": Text(date(mark.date, lang) if mark.date else "", style="dim"),
    }
