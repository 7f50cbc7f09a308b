import datetime as dt
from dataclasses import replace

import pytest
from films import film, restaurant

from momentos.journey.vocabulary import Status
from momentos.plan.library import shipped_library
from momentos.plan.plan import make_plan
from momentos.report.block import Facts, Picture, Points, Quote, Table
from momentos.report.carried import carried
from momentos.report.chapter import Section
from momentos.report.edition import Edition
from momentos.report.report import Report, make_report
from momentos.scores.score import score
from momentos.words.catalogue import Lang

from .reports import (
    DAY,
    HOSTILE,
    bare_report,
    empty_report,
    foreign_report,
    hostile_report,
    long_report,
    report_of,
    restaurant_report,
    settled_report,
)


def headlines(lang: Lang) -> dict[Section, str]:
    return {chapter.section: chapter.headline for chapter in restaurant_report(lang).chapters}


def test_the_headlines_are_conclusions_in_spanish() -> None:
    assert headlines(Lang.ES) == {
        Section.SUMMARY: "Tres escenas concentran el 59\xa0% de lo que duele al cliente",
        Section.JOURNEY: "El cliente espera 3,69 y recibe 3,37",
        Section.GAPS: "Nueve escenas se quedan por debajo de lo esperado y seis lo superan",
        Section.WORST: "«Pide la cuenta y paga» duele más que ninguna: 37,3 de 117,4 puntos",
        Section.PROMISE: "Tres beneficios prometidos se cumplen y tres se quedan cortos",
        Section.BETS: "Dos victorias rápidas pueden empezar ya y cuatro grandes apuestas piden preparación",
        Section.STORYBOARD: "10 escenas se proponen de nuevo",
        Section.ACTIONS: (
            "16 acciones están por hacer; las siete que tienen costo calculado cuestan 4\u202f210\xa0€"
        ),
        Section.ROADMAP: "El plan está hecho el 1 de marzo de 2027; una acción va con retraso",
        Section.KPIS: "10 indicadores dirán si el plan funciona",
        Section.RISKS: "Seis supuestos y riesgos merecen atención",
        Section.METHOD: "En 17 escenas lo recibido se apoya en datos y en dos, en opinión del equipo",
    }


def test_the_headlines_are_conclusions_in_english() -> None:
    found = headlines(Lang.EN)
    assert found[Section.SUMMARY] == "Three scenes hold 59% of what hurts customers"
    assert found[Section.GAPS] == "Nine scenes fall below what is expected and six rise above it"
    assert found[Section.BETS] == "Two quick wins can begin now and four big bets need preparing"
    assert found[Section.ACTIONS] == (
        "16 actions are to be carried out; the seven whose cost is known come to €4,210"
    )


def texts(report: Report) -> str:
    """Everything that the summary says."""
    chapter = report.chapter(Section.SUMMARY)
    assert chapter is not None
    lists = [block for block in chapter.blocks if isinstance(block, Points)]
    return "\n".join(item.text for block in lists for item in block.items)


def headline(report: Report, section: Section) -> str:
    chapter = report.chapter(section)
    assert chapter is not None
    return chapter.headline


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (Lang.ES, "Dos escenas duelen por igual y más que ninguna: 20,0 de 40,0 puntos cada una"),
        (Lang.EN, "Two scenes hurt alike, and more than any other: 20.0 of 40.0 points each"),
    ],
)
def test_two_scenes_that_hurt_alike_share_the_headline(lang: Lang, told: str) -> None:
    journey = film("id: a, expected: 4, received: 3", "id: b, expected: 4, received: 3")
    report = report_of(journey, lang)
    assert headline(report, Section.WORST) == told
    assert {Lang.ES: "Entre las que más duelen", Lang.EN: "Among the worst"}[lang] in texts(report)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (Lang.ES, "Una escena supera lo esperado y ninguna se queda por debajo"),
        (Lang.EN, "One scene rises above what is expected, and none falls below"),
    ],
)
def test_where_nothing_falls_short_nothing_is_asked_for(lang: Lang, told: str) -> None:
    report = report_of(film("id: a, expected: 3, received: 4"), lang)
    assert headline(report, Section.GAPS) == told
    assert report.chapter(Section.RISKS) is None
    asked = {Lang.ES: "Ninguna: seguir así", Lang.EN: "None: go on as now"}[lang]
    assert asked in texts(report)


def with_status(report_date: dt.date, **by_id: Status) -> Report:
    """The restaurant's report of a day, with other statuses."""
    journey = restaurant()
    scenes = tuple(
        replace(
            scene,
            propose=replace(
                scene.propose,
                actions=tuple(
                    replace(one, status=by_id.get("every", by_id.get(one.id or "", one.status)))
                    for one in scene.propose.actions
                ),
            ),
        )
        if scene.propose
        else scene
        for scene in journey.scenes
    )
    free = tuple(replace(one, status=by_id.get("every", one.status)) for one in journey.actions)
    changed = replace(journey, scenes=scenes, actions=free)
    return make_report(make_plan(score(changed), shipped_library()), Edition(Lang.ES, report_date))


def test_what_is_done_is_measured_and_not_promised_again() -> None:
    some = with_status(dt.date(2026, 11, 20), **{"cobro-en-mesa": Status.DONE})
    assert (
        "Una acción está hecha; lo que cambió se verá al volver a medir sus escenas, "
        "y ya no cuenta en lo que traería el plan."
    ) in texts(some)
    every = with_status(dt.date(2026, 11, 20), every=Status.DONE)
    assert "Volver a medir la película: no queda ninguna acción por hacer" in texts(every)
    dropped = with_status(dt.date(2026, 11, 20), every=Status.DROPPED)
    assert "Escribir las acciones que cambian estas escenas" in texts(dropped)


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (dt.date(2026, 11, 1), "El plan está hecho el 1 de marzo de 2027"),
        (dt.date(2027, 6, 1), "El plan debía estar hecho el 1 de marzo de 2027; 16 acciones van con retraso"),
    ],
)
def test_what_is_overdue_is_said_with_the_plans_end(day: dt.date, told: str) -> None:
    assert headline(with_status(day), Section.ROADMAP) == told


def test_a_due_date_that_has_passed_says_so() -> None:
    chapter = with_status(dt.date(2026, 11, 20)).chapter(Section.ACTIONS)
    assert chapter is not None
    [table] = chapter.blocks
    assert isinstance(table, Table)
    late = [row[3].phrase.text for row in table.rows if row[3].under]
    assert late == ["15\xa0nov\xa02026"]


@pytest.mark.parametrize(
    ("received", "told"),
    [
        ({"a": 5.0, "b": 2.0}, "Un beneficio prometido se cumple y uno se queda corto"),
        ({"a": 2.0}, "Un beneficio prometido se queda corto"),
    ],
)
def test_one_benefit_is_told_in_the_singular(received: dict[str, float], told: str) -> None:
    benefits = ", ".join(f"{{id: {id_}, name: {id_}, importance: 5}}" for id_ in received)
    marks = ", ".join(f"{id_}: {{expected: 4, received: {value}}}" for id_, value in received.items())
    journey = film(f"id: s, benefits: {{{marks}}}", head=f"promise: {{benefits: [{benefits}]}}")
    assert headline(report_of(journey), Section.PROMISE) == told


def test_indicators_without_a_target_say_what_each_action_moves() -> None:
    chapter = restaurant_report().chapter(Section.KPIS)
    assert chapter is not None
    [table] = chapter.blocks
    assert isinstance(table, Table)
    moved = {row[0].phrase.text: row[-1].phrase.text for row in table.rows}
    assert "(90\xa0% → 95\xa0%)" in moved["Conversión"]
    assert moved["Importe medio del menú"].replace(", ", "").isdigit()


@pytest.mark.parametrize(
    ("lang", "headline"),
    [
        (Lang.ES, "Una escena concentra el 100\xa0% de lo que duele al cliente"),
        (Lang.EN, "One scene holds 100% of what hurts customers"),
    ],
)
def test_one_is_told_in_the_singular(lang: Lang, headline: str) -> None:
    report = report_of(film("id: a, expected: 4, received: 3"), lang)
    summary = report.chapter(Section.SUMMARY)
    assert summary is not None
    assert summary.headline == headline


def test_what_the_decision_asks_for() -> None:
    summary = restaurant_report().chapter(Section.SUMMARY)
    assert summary is not None
    facts, finding, effect, decision = summary.blocks
    assert isinstance(facts, Facts)
    assert [(fact.name, fact.now, fact.then) for fact in facts.items] == [
        ("Esperado", "3,69", "3,77"),
        ("Recibido", "3,37", "4,18"),
        ("Satisfacción", "57,3\xa0%", "87,6\xa0%"),
        ("Dolor", "117,4", "16,4"),
    ]
    assert isinstance(finding, Points)
    assert isinstance(effect, Points)
    assert isinstance(decision, Points)
    assert [item.text for item in decision.items] == [
        "Aprobar siete acciones propuestas; las tres que tienen costo calculado cuestan 2\u202f550\xa0€.",
        "Calcular el costo de nueve acciones.",
    ]


def test_the_worst_scene_has_its_arithmetic_its_cause_and_the_customers_words() -> None:
    worst = restaurant_report().chapter(Section.WORST)
    assert worst is not None
    table, case, quote, *_ = worst.blocks
    assert isinstance(table, Table)
    assert len(table.rows) == 5
    assert isinstance(case, Points)
    assert case.title.text == "14. Pide la cuenta y paga"
    assert [item.text for item in case.items] == [
        (
            "Dolor 37,3 = 14,2 (La vecina del menú: 28\xa0% × 84\xa0% × 4/5 × 3,0/4)"
            " + 8,0 (El cliente de los jueves: 22\xa0% × 91\xa0% × 4/5 × 2,0/4) + 15,2 (los demás)"
        ),
        "Recibido: Catorce minutos y una cuenta confusa",
        "Causa a la vista (Material): Un tique con abreviaturas.",
        "Causa a la vista (Personal de atención): Una sola persona en caja.",
        "Segunda toma: Al servir el café le preguntan cómo quiere pagar; cobra el mismo camarero en la mesa.",
    ]
    assert isinstance(quote, Quote)
    assert quote.by == "impaciencia"


def test_every_action_scene_and_review_is_there() -> None:
    journey = restaurant()
    report = restaurant_report()
    plan = make_plan(score(journey), shipped_library())
    assert [row.id for row in report.actions] == [action.id for action in plan.actions]
    assert [row.id for row in report.scenes] == [scene.id for scene in journey.scenes]
    assert [review.date for review in report.reviews][-1] == dt.date(2027, 5, 31)


def test_what_a_customer_said_stands_where_an_action_names_it() -> None:
    row = next(row for row in restaurant_report().actions if row.id == "carta-viva")
    assert [reason.text for reason in row.because] == ["El precio de la web no era el de la carta"]


def test_a_film_without_scenes_says_what_would_fill_the_document() -> None:
    report = empty_report()
    assert [chapter.section for chapter in report.chapters] == [Section.METHOD]
    assert {one.section for one in report.left_out} == set(Section) - {Section.METHOD}
    assert report.left_out[1].why == "faltan las escenas de la película (`scenes`)"
    assert report.chapters[0].headline == "Ninguna escena está valorada todavía"


def test_a_film_without_a_plan_leaves_its_chapters_out() -> None:
    report = bare_report()
    assert {one.section for one in report.left_out} == {
        Section.PROMISE,
        Section.BETS,
        Section.STORYBOARD,
        Section.ACTIONS,
        Section.ROADMAP,
        Section.KPIS,
    }


def test_settled_actions_are_apart() -> None:
    chapter = settled_report().chapter(Section.ACTIONS)
    assert chapter is not None
    assert [block.name for block in chapter.blocks if isinstance(block, Table)] == ["actions", "settled"]


def test_only_the_sections_that_are_asked_for() -> None:
    plan = make_plan(score(restaurant()), shipped_library())
    report = make_report(plan, Edition(Lang.ES, DAY, sections=(Section.WORST, Section.ACTIONS)))
    assert [chapter.section for chapter in report.chapters] == [Section.WORST, Section.ACTIONS]
    assert report.left_out == ()


def test_texts_in_another_language_say_so() -> None:
    report = foreign_report(Lang.EN)
    assert report.title.text == "The gentleman who asks for a menu"
    assert report.title.lang == ""
    assert report.scenes[0].title.lang == "es"
    assert {row.title.lang for row in restaurant_report(Lang.ES).scenes} == {""}


def test_a_numbered_title_runs_as_the_title_does() -> None:
    report = hostile_report("كرم الضيافة")
    worst, bets = report.chapter(Section.WORST), report.chapter(Section.BETS)
    assert worst is not None
    assert bets is not None
    table, case, *_ = worst.blocks
    assert isinstance(table, Table)
    assert isinstance(case, Points)
    assert table.rows[0][0].phrase == case.title
    assert case.title.leftwards
    items = [item for block in bets.blocks if isinstance(block, Points) for item in block.items]
    leftwards = {row.rank for row in report.actions if row.title.leftwards}
    assert {int(item.text.partition(".")[0]) for item in items if item.leftwards} == leftwards
    assert leftwards


def test_a_unit_in_another_language_says_so() -> None:
    kpis = foreign_report(Lang.EN).chapter(Section.KPIS)
    assert kpis is not None
    [table] = kpis.blocks
    assert isinstance(table, Table)
    assert {row[0].under.lang for row in table.rows if row[0].under} == {"es"}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_keeps_what_a_file_cannot_carry(text: str) -> None:
    report = hostile_report(text)
    for row in report.scenes:
        assert not set(row.title.text) & set("\x00\x07\x1b\x7f\ud800\ufffe\t\n")
        row.title.text.encode("utf-8")
    for chapter in report.chapters:
        assert carried(chapter.headline) == chapter.headline


def test_the_digest_is_of_what_the_journey_says() -> None:
    journey = restaurant()
    first = report_of(journey).digest
    assert first == restaurant_report(Lang.EN).digest
    assert first != report_of(replace(journey, title="Otra")).digest
    assert len(first) == 12


def test_pictures_say_in_words_what_one_sees() -> None:
    pictures = [
        block for chapter in long_report().chapters for block in chapter.blocks if isinstance(block, Picture)
    ]
    assert pictures
    assert all(picture.spoken and picture.pages and picture.caption for picture in pictures)


def test_of_a_long_programme_the_first_are_named_and_the_others_counted() -> None:
    report = long_report(20, Lang.EN, actions=300)
    chapters = {chapter.section: chapter for chapter in report.chapters}
    lists = [block for block in chapters[Section.BETS].blocks if isinstance(block, Points)]
    live = [action for action in report.actions if action.status.live]
    shown = [item.text for points in lists for item in points.items]
    more = [int(text.split()[1]) for text in shown if text.startswith("And ")]
    assert max(len(points.items) for points in lists) == 13
    assert len(shown) - len(more) + sum(more) == len(live)
    assert shown[12] == f"And {more[0]} more, in the table of actions."
    [rhythm] = [block for block in chapters[Section.ROADMAP].blocks if isinstance(block, Points)]
    assert any(item.text.endswith(" actions.") for item in rhythm.items)


@pytest.mark.parametrize(
    ("lang", "headline"),
    [
        (Lang.ES, "En dos escenas lo recibido es opinión del equipo"),
        (Lang.EN, "In two scenes what is received is the team's opinion"),
    ],
)
def test_where_all_is_opinion_the_method_says_so(lang: Lang, headline: str) -> None:
    assert bare_report(lang).chapters[-1].headline == headline
