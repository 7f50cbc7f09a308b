"""The scenes with most pain, with the arithmetic of each figure."""

from collections.abc import Sequence

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from momentos.journey.kinds import in_lang
from momentos.scores.explain import Factor, Term, explain_scene
from momentos.scores.explanation import SceneFigure
from momentos.scores.score import SceneScore, Scores
from momentos.words.catalogue import Lang, say
from momentos.words.customer import customer_name
from momentos.words.figure import Figure, written
from momentos.words.figures import percent, plain_number
from momentos.words.harmless import harmless


def worst_scenes(scores: Scores, worst: Sequence[SceneScore], lang: Lang) -> Group:
    """The scenes, worst first; under each, what every customer type adds to its pain, most first."""
    titles = {scene.id: in_lang(scene.title, lang) for scene in scores.journey.scenes}
    parts: list[Text | Padding] = []
    for scene in worst:
        pain = written(Figure.PAIN, scene.pain, lang)
        parts.append(Text.assemble((pain, "bold"), "  ", (harmless(titles[scene.id]), "bold")))
        parts.append(Padding(_by_type(scores, scene, lang), (0, 0, 0, 2)))
    return Group(*parts, Text(say("cli.score.arithmetic", lang), style="dim"))


def _by_type(scores: Scores, scene: SceneScore, lang: Lang) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(justify="right", no_wrap=True, style="dim")
    terms = {term.about[-1]: term for term in explain_scene(scores, scene.id, SceneFigure.PAIN).terms}
    pains = {id_: given.pain for id_, given in scene.by_customer.items() if given.pain}
    for id_, pain in sorted(pains.items(), key=lambda found: -found[1]):
        name = harmless(customer_name(scores.journey, id_, lang))
        table.add_row(written(Figure.PAIN, pain, lang), name, _product(scores, terms[id_], lang))
    return table


def _product(scores: Scores, term: Term, lang: Lang) -> str:
    """100 × share × reach × importance/5 × shortfall/width, as in the formula below the scenes."""
    factors = dict(term.factors)
    width = plain_number(scores.journey.scale.width, lang)
    written = (
        percent(factors[Factor.SHARE], lang, 0),
        percent(factors[Factor.REACH], lang, 0),
        f"{plain_number(factors[Factor.IMPORTANCE], lang)}/5",
        f"{plain_number(factors[Factor.SHORTFALL], lang)}/{width}",
    )
    return f"= 100 × {' × '.join(written)}"
