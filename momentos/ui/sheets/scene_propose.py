"""Step five of one scene: take two, the actions that get there and what the library suggests."""

from collections.abc import Iterable

from momentos.drawing.gap_step import gap_scale
from momentos.journey.kinds import in_lang
from momentos.journey.proposal import Action, Effect, Proposal
from momentos.journey.scene import Scene
from momentos.journey.slack import SLACK
from momentos.plan.explain import ActionFigure, explain_action
from momentos.plan.plan import PlannedAction
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Node, div, el, span
from momentos.ui.sheet.tag import Tag
from momentos.ui.sheets.facts import dotted, facts
from momentos.ui.sheets.gap import chip
from momentos.ui.sheets.why import why, whys
from momentos.words.catalogue import Lang, say, term
from momentos.words.effort import effort
from momentos.words.figures import date, listing, money, number, plain_number, signed
from momentos.words.kpi import kpi_change, kpi_name
from momentos.words.sentence import capital


def propose(screening: Screening, scene: Scene, lang: Lang) -> Node:
    """Take two in words, both takes as gaps, and every action of the plan that touches the scene."""
    proposal = scene.propose
    words = in_lang(proposal.text, lang) if proposal else ""
    different = in_lang(proposal.different, lang) if proposal else ""
    actions = screening.plan.by_scene[scene.id]
    return div(
        "",
        el(Tag.BLOCKQUOTE, words, style="take-two") if words else _nothing(screening, scene, lang),
        el(Tag.P, say("ui.scene.different", lang, words=different)) if different else None,
        takes(screening, scene, lang),
        el(Tag.P, missing, style="faint") if (missing := no_action(screening, scene, lang)) else None,
        el(Tag.UL, *(_action(screening, action, lang) for action in actions), style="actions")
        if actions
        else None,
        _by_customer(screening, scene, lang),
    )


def _nothing(screening: Screening, scene: Scene, lang: Lang) -> Node:
    """A scene as good as expected asks for no proposal; of one that nobody valued, nobody knows."""
    score = screening.scores.scene(scene.id)
    if score.below:
        key = "ui.scene.propose.unsaid"
    else:
        key = "film.scene_unvalued" if score.gap is None else "ui.scene.propose.none"
    return el(Tag.P, say(key, lang), style="faint")


def no_action(screening: Screening, scene: Scene, lang: Lang) -> str:
    """Of a second take that no action brings about, that one is missing; nothing of any other."""
    if scene.propose in (None, Proposal()) or screening.plan.by_scene[scene.id]:
        return ""
    return say("ui.scene.propose.no_action", lang)


def takes(screening: Screening, scene: Scene, lang: Lang) -> Node | None:
    """Both takes as gaps side by side; None where there is no second one, or it changes nothing."""
    projected = screening.projected[scene.id]
    now, after = screening.scores.scene(scene.id).gap, projected.projected_gap
    if now is None or after is None:
        return None
    if abs(after - now) < SLACK:
        return None
    scale = gap_scale(screening.journey)
    target = plain_number(projected.target, lang) if projected.target is not None else ""
    return div(
        "takes",
        span("quiet", say("ui.scene.take1", lang)),
        chip(now, scale, lang, 2),
        el(Tag.SPAN, "→", style="arrow", hidden=True),
        span("quiet", say("ui.scene.take2", lang)),
        chip(after, scale, lang, 2),
        span("quiet", say("ui.scene.target", lang, n=target)) if target else None,
    )


def _action(screening: Screening, planned: PlannedAction, lang: Lang) -> Node:
    action = planned.action
    return el(
        Tag.LI,
        div("title", in_lang(planned.title, lang)),
        el(Tag.P, in_lang(planned.how, lang)) if planned.how else None,
        div("quiet", dotted(_commitment(screening, planned, lang))),
        facts(_reasons(screening, action, planned, lang)),
        action_why(screening, planned, lang) if planned.status.live else None,
    )


def action_why(screening: Screening, planned: PlannedAction, lang: Lang) -> Node | None:
    """The arithmetic of what an action is worth alone."""
    reasons = (
        why(
            screening,
            say(f"ui.action.why.{figure.value}", lang),
            explain_action(screening.plan, planned.id, figure),
            lang,
        )
        for figure in ActionFigure
    )
    return whys(say("ui.action.why", lang), reasons)


def _commitment(screening: Screening, planned: PlannedAction, lang: Lang) -> Iterable[str]:
    areas = [in_lang(area, lang) for area in planned.areas]
    yield in_lang(planned.owner, lang)
    yield say("ui.action.with", lang, areas=listing(areas, lang)) if areas else ""
    yield date(planned.due, lang) if planned.due else ""
    yield money(planned.cost, screening.journey.currency, lang) if planned.cost else ""
    yield say("ui.action.effort", lang, degree=effort(planned.effort, lang, assumed=planned.assumes_effort))
    yield term(planned.status, lang)


def _reasons(
    screening: Screening, action: Action, planned: PlannedAction, lang: Lang
) -> Iterable[tuple[str, str]]:
    yield say("ui.action.levers", lang), capital(dotted(term(lever, lang) for lever in planned.levers))
    yield say("ui.action.effect", lang), _effect(action.effect, lang)
    if planned.gain:
        yield say("ui.action.gain", lang), number(-planned.gain, lang, 1)
    yield say("ui.action.for_customer", lang), in_lang(action.for_customer, lang)
    yield say("ui.action.for_company", lang), in_lang(action.for_company, lang)
    if action.kpi and (change := kpi_change(screening.journey, action.kpi, lang)):
        name = kpi_name(screening.journey, action.kpi.id or "", lang)
        yield say("ui.action.kpi", lang), f"{name}: {change}" if name else change
    yield say("ui.action.breaks", lang), dotted(in_lang(text, lang) for text in action.breaks)


def _effect(effect: Effect | None, lang: Lang) -> str:
    if effect is None:
        return ""
    moved = (("received", effect.received), ("expected", effect.expected))
    return dotted(
        say(f"ui.action.effect.{name}", lang, n=signed(by, lang, 1)) for name, by in moved if by is not None
    )


def _by_customer(screening: Screening, scene: Scene, lang: Lang) -> Node | None:
    if scene.propose is None or not scene.propose.by_customer:
        return None
    offers = (
        (
            screening.customer_name(id_, lang),
            dotted(in_lang(text, lang) for text in (made.product, made.service, made.message)),
        )
        for id_, made in scene.propose.by_customer.items()
    )
    return div("pair", el(Tag.H3, say("ui.scene.tailored", lang)), facts(offers))
