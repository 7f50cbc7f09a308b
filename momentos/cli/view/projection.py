"""The scenes that the plan changes, before and after."""

from rich.table import Table

from momentos.journey.kinds import in_lang
from momentos.plan.plan import Plan, ProjectedScene
from momentos.words.catalogue import Lang, say
from momentos.words.figure import Figure, written
from momentos.words.harmless import harmless


def projection_table(plan: Plan, lang: Lang) -> Table:
    """The scenes with pain or with a change: marks and pain now and after the plan."""
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    table.add_column(say("cli.score.column.scene", lang), overflow="fold")
    for name in ("expected", "received", "pain"):
        table.add_column(say(f"cli.score.column.{name}", lang), no_wrap=True)
    titles = {scene.id: in_lang(scene.title, lang) for scene in plan.scores.journey.scenes}
    for scene in plan.scenes:
        if scene.pain or _changes(scene):
            table.add_row(
                harmless(titles[scene.id]),
                _from_to(Figure.EXPECTED, scene.expected, scene.projected_expected, lang),
                _from_to(Figure.RECEIVED, scene.received, scene.projected_received, lang),
                _from_to(Figure.PAIN, scene.pain, scene.projected_pain, lang),
            )
    return table


def _changes(scene: ProjectedScene) -> bool:
    return (scene.expected, scene.received) != (scene.projected_expected, scene.projected_received)


def _from_to(figure: Figure, now: float | None, projected: float | None, lang: Lang) -> str:
    before, after = written(figure, now, lang), written(figure, projected, lang)
    return before if before == after else f"{before} → {after}"
