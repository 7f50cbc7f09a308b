"""What made a figure: the terms of the film's, a scene's and a customer type's figures.

Each explanation names its formula by a key of the catalogue (``formula.…``).
"""

from momentos.journey.scene import Scene
from momentos.scores.explanation import (
    Explanation,
    Factor,
    IndexFigure,
    SceneFigure,
    Source,
    Term,
    TypeFigure,
    recompute,
)
from momentos.scores.marks import Ground, benefit_weights, ground, trait_marks
from momentos.scores.score import Scores
from momentos.scores.terms import (
    content_terms,
    felt_scenes,
    nothing,
    pain_scale,
    pain_terms,
    reach_terms,
    term,
    valued_scenes,
    valued_types,
)

__all__ = [
    "Explanation",
    "Factor",
    "Source",
    "Term",
    "explain_index",
    "explain_scene",
    "explain_type",
    "recompute",
]


def explain_index(scores: Scores, name: str) -> Explanation:
    """What made a figure of the whole film; raises ValueError for a name that `IndexFigure` has not."""
    figure = IndexFigure(name)
    scale, source = 1.0, Source.SEED
    weight = (Factor.WEIGHT, Factor.IMPORTANCE)
    match figure:
        case IndexFigure.EXPECTED:
            terms = [term(*scene, *weight, Factor.EXPECTED) for scene in valued_scenes(scores)]
            divisors = [term(*scene, *weight) for scene in valued_scenes(scores)]
        case IndexFigure.RECEIVED:
            terms = [term(*scene, *weight, Factor.RECEIVED) for scene in valued_scenes(scores)]
            divisors = [term(*scene, *weight) for scene in valued_scenes(scores)]
        case IndexFigure.VALUE_OFFER:
            terms = [term(*scene, *weight, Factor.RECEIVED) for scene in valued_scenes(scores)]
            divisors = [term(*scene, *weight, Factor.EXPECTED) for scene in valued_scenes(scores)]
        case IndexFigure.SATISFACTION | IndexFigure.TOTAL_SATISFACTION:
            above = figure is IndexFigure.TOTAL_SATISFACTION
            terms = [t for scene in scores.scenes for t in content_terms(scores, scene, above=above)]
            divisors = [
                term(*type_, Factor.SHARE, Factor.REACH)
                for scene in scores.scenes
                for type_ in valued_types(scores, scene)
            ]
        case IndexFigure.BOND:
            felt = (Factor.REACH, Factor.IMPORTANCE)
            terms = [term(*scene, *felt, Factor.VALENCE) for scene in felt_scenes(scores)]
            divisors = [term(*scene, *felt) for scene in felt_scenes(scores)]
        case IndexFigure.PAIN:
            scale, source = pain_scale(scores), Source.OURS
            terms = [t for scene in scores.scenes for t in pain_terms(scores, scene)]
            divisors = []
    value: float | None = getattr(scores.index, figure.value)
    return Explanation(
        figure, value, f"formula.index.{figure.value}", source, scale, tuple(terms), tuple(divisors)
    )


def explain_scene(scores: Scores, scene_id: str, name: str) -> Explanation:
    """What made a figure of a scene.

    Raises KeyError for an unknown scene, ValueError for a name that `SceneFigure` has not.
    """
    figure, found = SceneFigure(name), scores.scene(scene_id)
    value: float | None = getattr(found, figure.value)
    scale, source = 1.0, Source.OURS
    divisors: list[Term] = []
    match figure:
        case SceneFigure.IMPORTANCE | SceneFigure.EXPECTED | SceneFigure.RECEIVED | SceneFigure.GAP:
            if not found.weight:
                return _mark(scores, scene_id, scores.customer, TypeFigure(figure.value), value)
            factor = Factor(figure.value)
            source = Source.SEED if figure is SceneFigure.GAP else Source.OURS
            there = list(valued_types(scores, found))
            terms = [term(*type_, Factor.SHARE, Factor.REACH, factor) for type_ in there]
            divisors = [term(*type_, Factor.SHARE, Factor.REACH) for type_ in there]
        case SceneFigure.PAIN:
            scale, terms = pain_scale(scores), pain_terms(scores, found)
        case SceneFigure.REACH:
            terms = [
                Term(
                    (scene_id, customer),
                    ((Factor.SHARE, scores.journey.shares[customer]), (Factor.REACH, type_.reach)),
                )
                for customer, type_ in found.by_customer.items()
                if type_.reach is not None
            ]
        case SceneFigure.WEIGHT:
            terms = [term(*type_, Factor.SHARE, Factor.REACH) for type_ in valued_types(scores, found)]
        case SceneFigure.SATISFIED | SceneFigure.DELIGHTED:
            terms = content_terms(scores, found, above=figure is SceneFigure.DELIGHTED)
    if not terms and value is not None:
        terms = [nothing(scene_id)]
    return Explanation(
        figure, value, f"formula.scene.{figure.value}", source, scale, tuple(terms), tuple(divisors)
    )


def explain_type(scores: Scores, scene_id: str, customer: str, name: str) -> Explanation:
    """What made a figure of one customer type in a scene.

    Raises KeyError for an unknown scene or type, ValueError for a name that `TypeFigure` has not.
    """
    figure, found = TypeFigure(name), scores.scene(scene_id)
    value: float | None = getattr(found.by_customer[customer], figure.value)
    match figure:
        case TypeFigure.REACH:
            terms, scale = reach_terms(scores, scene_id, customer), 1.0
        case TypeFigure.PAIN:
            terms = [t for t in pain_terms(scores, found) if t.about[1] == customer]
            scale = pain_scale(scores)
        case _:
            return _mark(scores, scene_id, customer, figure, value)
    return Explanation(figure, value, f"formula.type.{figure.value}", Source.OURS, scale, tuple(terms), ())


def _mark(
    scores: Scores, scene_id: str, customer: str | None, figure: TypeFigure, value: float | None
) -> Explanation:
    """What made a mark that is not a mean of types: who wrote it, or the traits of the scene."""
    about = (scene_id,) if customer is None else (scene_id, customer)
    if value is None:
        return Explanation(figure, None, "formula.mark.written", Source.SEED, 1.0, (), ())
    if figure is TypeFigure.GAP:
        scene = scores.scene(scene_id)
        found = scene if customer is None else scene.by_customer[customer]
        terms = (
            Term(about, ((Factor.RECEIVED, found.received or 0.0),)),
            Term(about, ((Factor.SUBTRACTED, -1.0), (Factor.EXPECTED, found.expected or 0.0))),
        )
        return Explanation(figure, value, "formula.mark.gap", Source.SEED, 1.0, terms, ())
    if figure in (TypeFigure.EXPECTED, TypeFigure.RECEIVED):
        received = figure is TypeFigure.RECEIVED
        written = scores.journey.scenes[scores.film.position[scene_id]]
        if ground(written, customer, received=received) is Ground.BENEFITS:
            return _benefits_mark(scores, written, figure, value)
    term_ = Term(about, ((Factor(figure.value), value),))
    return Explanation(figure, value, "formula.mark.written", Source.SEED, 1.0, (term_,), ())


def _benefits_mark(scores: Scores, scene: Scene, figure: TypeFigure, value: float) -> Explanation:
    which = 1 if figure is TypeFigure.EXPECTED else 2
    traits = [
        ((scene.id, benefit), trait[0], score)
        for benefit, trait in zip(
            scene.benefits, trait_marks(scene, benefit_weights(scores.journey)), strict=True
        )
        if (score := trait[which]) is not None
    ]
    weight = Factor.IMPORTANCE
    terms = tuple(Term(about, ((weight, w), (Factor(figure.value), score))) for about, w, score in traits)
    divisors = tuple(Term(about, ((weight, w),)) for about, w, _ in traits)
    return Explanation(figure, value, "formula.mark.benefits", Source.SEED, 1.0, terms, divisors)
