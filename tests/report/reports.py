"""Reports to test with, each made once: the shipped example, the empty, the long and the hostile."""

import datetime as dt
from dataclasses import replace
from functools import cache

from films import film, restaurant

from bench.synthetic import synthetic_journey, with_programme
from momentos.journey.journey import Journey
from momentos.journey.kinds import Translated
from momentos.journey.vocabulary import Status
from momentos.plan.library import shipped_library
from momentos.plan.plan import make_plan
from momentos.report.brand import Brand
from momentos.report.edition import Edition
from momentos.report.report import Report, make_report
from momentos.scores.score import score
from momentos.text.read import read_text
from momentos.words.catalogue import Lang

DAY = dt.date(2026, 11, 20)

HOSTILE = (
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "+1\t-1",
    "-2+3",
    "</w:t><script>alert('x')</script>&amp; ]]>",
    '#eval("1") $x$ *b* _i_ `c` @ref <label> \\ #import "x"',
    "| a | b |\n# head\n![x](https://example.org/x.png)",
    "\x00\x07\x1b[31mrojo\x7f\ud800\ufffe",
    "👩‍🍳 كرم الضيافة שלום",
    "ñ" * 5000,
)
"""What somebody may write into any field."""


def report_of(journey: Journey, lang: Lang = Lang.ES, brand: Brand = Brand()) -> Report:  # noqa: B008
    plan = make_plan(score(journey), shipped_library())
    return make_report(plan, Edition(lang, DAY, "1.0", brand))


@cache
def restaurant_report(lang: Lang = Lang.ES) -> Report:
    return report_of(restaurant(), lang)


@cache
def empty_report(lang: Lang = Lang.ES) -> Report:
    """A film without a scene."""
    return report_of(Journey("nada", "Nada todavía", ()), lang)


@cache
def bare_report(lang: Lang = Lang.ES) -> Report:
    """Three scenes, no customers, no plan."""
    return report_of(
        film("id: a, expected: 4, received: 3", "id: b, expected: 2, received: 4", "id: c"), lang
    )


@cache
def long_report(scenes: int = 60, lang: Lang = Lang.ES, actions: int = 0) -> Report:
    """A believable film of many scenes, with that many actions where its own are fewer."""
    journey = read_text(synthetic_journey(scenes)).journey
    assert journey is not None
    return report_of(with_programme(journey, actions), lang)


@cache
def hostile_report(text: str, lang: Lang = Lang.ES) -> Report:
    """The restaurant with one hostile text wherever a journey has words."""
    journey = restaurant()
    action_words = {"title": text, "how": text, "owner": text, "for_customer": text, "for_company": text}
    scenes = tuple(
        replace(
            scene,
            title=text,
            owner=text,
            see=replace(scene.see, text=text, feeling=text),
            received=replace(scene.received, text=text) if scene.received else None,
            propose=replace(
                scene.propose,
                text=text,
                actions=tuple(
                    replace(action, **action_words, because=(text,), breaks=(text,), areas=(text,))
                    for action in scene.propose.actions
                ),
            )
            if scene.propose
            else None,
        )
        for scene in journey.scenes
    )
    customers = tuple(replace(one, name=text) for one in journey.customers)
    kpis = tuple(replace(one, name=text, unit=text) for one in journey.kpis)
    return report_of(
        replace(
            journey, title=text, about=text, currency=text, scenes=scenes, customers=customers, kpis=kpis
        ),
        lang,
        Brand(client=text, author=text, confidentiality=text),
    )


@cache
def settled_report(lang: Lang = Lang.ES) -> Report:
    """The restaurant with half of its scenes' actions done."""
    journey = restaurant()
    scenes = tuple(
        replace(
            scene,
            propose=replace(
                scene.propose,
                actions=tuple(replace(a, status=Status.DONE) for a in scene.propose.actions),
            ),
        )
        if scene.propose and number % 2
        else scene
        for number, scene in enumerate(journey.scenes)
    )
    return report_of(replace(journey, scenes=scenes), lang)


@cache
def foreign_report(lang: Lang = Lang.EN) -> Report:
    """A report in one language of a film in another, with one text in both."""
    journey = restaurant()
    both = Translated({"es": "El caballero que pide un menú", "en": "The gentleman who asks for a menu"})
    return report_of(replace(journey, title=both), lang)
