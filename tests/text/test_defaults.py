"""What a journey is when little is written, and the forms in which people write it."""

import datetime as dt

import pytest

from momentos.journey.journey import Scale
from momentos.journey.kinds import PerCustomer, Translated
from momentos.journey.mark import Expectation, Importance, Mark
from momentos.journey.proposal import Effect
from momentos.journey.scene import Branch
from momentos.journey.vocabulary import Answer, Channel, Evidence, ExpectationSource, Facet, Phase

from .texts import SKETCH, TWO_TYPES, issues_of, journey_of, scene_with

MINIMAL = """\
title: Café de la esquina
scenes:
  - title: Busca el horario en internet
    phase: pre-purchase
    expected: 4
    received: 2
  - title: Pide y paga en la barra
    phase: purchase
    expected: 4
    received: 5
  - title: Le dan una tarjeta de sellos
    phase: post-purchase
    expected: 3
    received: 1
"""

WORKSHOP = """\
title: Llega al taller con una avería
lang: es
customers:
  - {id: fiel, name: Cliente de siempre, type: loyal, share: 0.6}
  - {id: paso, name: Viene de paso, type: anarchic, share: 0.4}
scenes:
  - id: llama
    title: Llama para pedir hora
    phase: pre-purchase
    channel: telephone
    expected: 4
    received: 3
    next:
      - {to: recepcion, share: 0.8}
      - {to: grua, when: no puede mover el coche}
  - id: grua
    title: Espera a la grúa
    phase: pre-purchase
    channel: personal
    facets: [exceptions]
    expected: 3
    received: 3
    next: recepcion
  - id: recepcion
    title: Le reciben el coche
    phase: purchase
    goal: intention
    channel: personal
    facets: [information, hospitality]
    importance: 5
    see: {text: Nadie me mira y el motor gotea., feeling: inquietud, valence: -1}
    describe:
      situation: Preocupado y con prisa
      material: Un resguardo
      furniture: Un mostrador alto
      location: En el paso de coches
      staff: Uno solo, con las manos sucias
      other_customers: Dos esperan de pie
    expected: {score: 4, text: Que le digan cuánto y cuándo, from: [past_experience]}
    received: {score: 2, text: «Ya le llamaremos», evidence: [survey], n: 22}
    by_customer:
      fiel: {expected: 5, received: 2}
    propose:
      text: Le sientan, miran el coche con él y le dan precio y hora por escrito.
      target: 4.5
      describe:
        material: Hoja con precio y hora
      actions:
        - use: inform-before-asked
          levers: [process, tools]
          owner: Recepción
          due: 2026-12-01
  - id: recoge
    title: Recoge el coche y paga
    phase: purchase
    channel: personal
    facets: [payment]
    expected: 4
    received: 4
  - id: llamada
    title: Le llaman a la semana
    phase: post-purchase
    channel: telephone
    expected: 2
    received: 4
    next: {to: llama, share: 0.3, again: true}
"""


def test_the_minimal_journey() -> None:
    journey = journey_of(MINIMAL)
    assert (journey.id, journey.title, journey.lang) == ("journey", "Café de la esquina", "es")
    assert (journey.scale, journey.customers, journey.shares) == (Scale(1, 5), (), {"all": 1})
    assert [scene.id for scene in journey.scenes] == [
        "busca-el-horario-en-internet",
        "pide-y-paga-en-la-barra",
        "le-dan-una-tarjeta-de-sellos",
    ]
    assert [scene.phase for scene in journey.scenes] == list(Phase)
    assert [(s.expected, s.received) for s in journey.scenes] == [
        (Expectation(4), Mark(2)),
        (Expectation(4), Mark(5)),
        (Expectation(3), Mark(1)),
    ]
    assert {scene.next for scene in journey.scenes} == {None}
    assert {scene.importance for scene in journey.scenes} == {None}


def test_the_workshop_journey() -> None:
    journey = journey_of(WORKSHOP)
    assert [(c.id, c.share) for c in journey.customers] == [("fiel", 0.6), ("paso", 0.4)]
    calls, tow, reception, collects, called = journey.scenes
    assert calls.next == (Branch("recepcion", 0.8), Branch("grua", None, "no puede mover el coche"))
    assert tow.next == (Branch("recepcion"),)
    assert collects.next is None
    assert called.next == (Branch("llama", 0.3, None, again=True),)
    assert reception.facets == (Facet.INFORMATION, Facet.HOSPITALITY)
    assert reception.importance == Importance(5)
    assert (reception.see.text, reception.see.valence) == ("Nadie me mira y el motor gotea.", -1)
    assert reception.describe.missing == ()
    assert reception.expected == Expectation(
        4, "Que le digan cuánto y cuándo", from_=(ExpectationSource.PAST_EXPERIENCE,)
    )
    assert reception.received == Mark(2, "«Ya le llamaremos»", (Evidence.SURVEY,), 22)
    assert reception.by_customer["fiel"].received == Mark(2)
    assert reception.propose is not None
    assert reception.propose.target == 4.5
    (action,) = reception.propose.actions
    assert (action.id, action.due) == ("recepcion.inform-before-asked", dt.date(2026, 12, 1))


@pytest.mark.parametrize(
    "text", ["2024", "No", "20:30", "1e3", "true", "3,5", "0x1F", "2026-11-03", "'~'", "=1+1"]
)
def test_any_value_is_a_text_where_a_text_is_expected(text: str) -> None:
    journey = journey_of(SKETCH.replace("Café de la esquina", text))
    assert journey.title == text.strip("'")


@pytest.mark.parametrize("nothing", ["", "~", "null", '""', "'  '", "# nada"])
def test_empty_is_absent(nothing: str) -> None:
    scene = journey_of(
        scene_with(f"owner: {nothing}", f"see: {{text: {nothing.replace('# nada', '')}}}")
    ).scenes[0]
    assert (scene.owner, scene.see.text) == (None, None)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3", 3.0),
        ("3.5", 3.5),
        ("3,5", 3.5),
        ("+3", 3.0),
        ("3.", 3.0),
        ("'3,5'", 3.5),
        ('"4"', 4.0),
        ("0.4e1", 4.0),
        ("1,50", 1.5),
    ],
)
def test_the_numbers_that_people_type(written: str, value: float) -> None:
    assert journey_of(scene_with(f"expected: {written}")).scenes[0].expected == Expectation(value)


def test_a_whole_number_may_have_a_decimal_comma_without_decimals() -> None:
    scene = journey_of(scene_with("received: {score: 3, n: '40,0'}")).scenes[0]
    assert scene.received == Mark(3, n=40)
    assert isinstance(scene.received and scene.received.n, int)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("next: end", ()),
        ("next: [end]", ()),
        ("next: []", ()),
        ("next: {to: end}", ()),
        ("next: [{to: end, share: 0.3}]", ()),
        ("next: ~", None),
        ("owner: x", None),
        ("next: dos", (Branch("dos"),)),
        ("next: [dos]", (Branch("dos"),)),
        ("next: [dos, tres]", (Branch("dos"), Branch("tres"))),
        ("next: {to: tres}", (Branch("tres"),)),
        ("next: [dos, {to: tres, share: 0,2}]", None),
        ("next: [dos, {to: tres, share: '0,2'}]", (Branch("dos"), Branch("tres", 0.2))),
        ("next: [{to: dos, share: 0.4}, {to: end, share: 0.6}]", (Branch("dos", 0.4),)),
        ("next: {to: dos, share: {default: 0.4, fiel: 1}}", (Branch("dos", PerCustomer({"fiel": 1}, 0.4)),)),
        ("next: {to: uno, again: true}", (Branch("uno", again=True),)),
        ("next: uno", (Branch("uno"),)),
    ],
)
def test_every_form_of_next(written: str, expected: tuple[Branch, ...] | None) -> None:
    text = (
        f"{TWO_TYPES}scenes:\n  - title: Uno\n    phase: pre\n    {written}\n"
        "  - {title: Dos, phase: pre}\n  - {title: Tres, phase: pre}\n"
    )
    if "0,2}" in written:
        assert [issue.code for issue in issues_of(text)] == ["S-03"]
        return
    assert journey_of(text).scenes[0].next == expected


def test_one_value_stands_for_a_list_of_one() -> None:
    text = scene_with(
        "facets: payment",
        "doubts: ¿Será caro?",
        "backstage: Cierran la caja",
        "learns: {es: Su nombre, en: Their name}",
        "received: {score: 3, evidence: survey}",
        "keeps: precio",
        head="title: Café\nauthors: Ana\npromise: {benefits: [{id: precio}]}\n",
    )
    journey = journey_of(text)
    scene = journey.scenes[0]
    assert journey.authors == ("Ana",)
    assert (scene.facets, scene.doubts, scene.backstage) == (
        (Facet.PAYMENT,),
        ("¿Será caro?",),
        ("Cierran la caja",),
    )
    assert scene.learns == (Translated({"es": "Su nombre", "en": "Their name"}),)
    assert scene.received == Mark(3, evidence=(Evidence.SURVEY,))
    assert scene.keeps == ("precio",)


def test_a_text_in_several_languages() -> None:
    journey = journey_of(
        "title: {es: Café, en: Coffee, fr: }\nscenes: [{title: {es: Pide más}, phase: pre}]\n"
    )
    assert journey.title == Translated({"es": "Café", "en": "Coffee"})
    assert journey.scenes[0].id == "pide-mas"


def test_ids_come_from_titles_and_are_numbered_on_collision() -> None:
    text = (
        "title: Café\nscenes:\n  - {title: ¿Qué? ¡Ñandú!, phase: pre}\n  - {title: Que nandu, phase: pre}\n"
        "  - {id: paga, title: Otra, phase: pre}\n  - {title: Paga, phase: pre}\n"
        "  - {title: 値段, phase: pre}\n  - {title: End, phase: pre}\n"
        "  - {id: que-nandu-2, title: x, phase: pre}\n"
    )
    assert [scene.id for scene in journey_of(text).scenes] == [
        "que-nandu",
        "que-nandu-3",
        "paga",
        "paga-2",
        "scene-5",
        "end-2",
        "que-nandu-2",
    ]


def test_the_ids_of_actions() -> None:
    text = scene_with(
        "propose:",
        "  actions:",
        "    - use: inform-before-asked",
        "    - {use: inform-before-asked, title: Otra vez}",
        "    - {title: Carta al día}",
        "    - {id: propia, title: Con id, after: [busca-el-horario.carta-al-dia]}",
        more="actions:\n  - {title: Carta al día, after: propia}\n  - {use: brief-the-staff}\n",
    )
    journey = journey_of(text)
    assert journey.scenes[0].propose is not None
    actions = journey.scenes[0].propose.actions
    assert [action.id for action in actions] == [
        "busca-el-horario.inform-before-asked",
        "busca-el-horario.inform-before-asked-2",
        "busca-el-horario.carta-al-dia",
        "propia",
    ]
    assert actions[3].after == ("busca-el-horario.carta-al-dia",)
    assert [action.id for action in journey.actions] == ["carta-al-dia", "brief-the-staff"]
    assert journey.actions[0].after == ("propia",)


def test_numbers_by_customer() -> None:
    scene = journey_of(
        scene_with(
            "starts: {default: 0,5}".replace("0,5", "'0,5'"),
            "brings: 0.2",
            "lost: {paso: 0.1}",
            head=TWO_TYPES,
        )
    ).scenes[0]
    assert scene.starts == PerCustomer({}, 0.5)
    assert scene.brings == 0.2
    assert scene.lost == PerCustomer({"paso": 0.1})


def test_what_other_blocks_hold() -> None:
    journey = journey_of(
        SKETCH
        + "date: 2026-11-03\ntolerance: 0,5\nservice_levels: [bronce, plata, oro]\n"
        + "relationship: {interests: 4, content: {score: 2, note: Poco}}\n"
        + "loop: {links: [{from: A, to: B, sign: +}, {from: B, to: A, sign: '-'}]}\n"
        + "answers: {I-24: {answer: no, note: Solo ventas}, I-25: {answer: yes}}\n"
        + "dismissed: [{rule: P1-01, why: Es breve}]\n"
        + "actions: [{title: Medir, effect: {received: 0.5}, for: []}]\n"
        + "lifecycle: {period: year, prospect: {count: 4000, next: 0.10}}\n"
    )
    assert (journey.date, journey.tolerance) == (dt.date(2026, 11, 3), 0.5)
    assert journey.service_levels == ("bronce", "plata", "oro")
    assert journey.relationship is not None
    assert journey.relationship.interests is not None
    assert (journey.relationship.interests.score, journey.relationship.continuity) == (4, None)
    assert journey.loop is not None
    assert [(link.from_, link.sign) for link in journey.loop.links] == [("A", "+"), ("B", "-")]
    assert {rule: given.answer for rule, given in journey.answers.items()} == {
        "I-24": Answer.NO,
        "I-25": Answer.YES,
    }
    assert journey.dismissed[0].rule == "P1-01"
    assert journey.actions[0].effect == Effect(0.5)
    assert journey.lifecycle is not None
    assert journey.lifecycle.prospect is not None
    assert journey.lifecycle.prospect.count == 4000


def test_places_lead_from_a_value_to_its_line() -> None:
    places = journey_of(WORKSHOP).places
    found = {
        path: (place.line, place.column)
        for path in (
            (),
            ("title",),
            ("scenes", 0, "expected", "score"),
            ("scenes", 0, "next", 1, "to"),
            ("scenes", 1, "next", 0, "to"),
            ("scenes", 2, "received", "text"),
            ("scenes", 2, "describe", "nothing"),
            ("scenes", 4, "next", 0, "share"),
            ("scenes", 9),
        )
        if (place := places.find(path))
    }
    assert found == {
        (): (1, 1),
        ("title",): (1, 8),
        ("scenes", 0, "expected", "score"): (11, 15),
        ("scenes", 0, "next", 1, "to"): (15, 14),
        ("scenes", 1, "next", 0, "to"): (23, 11),
        ("scenes", 2, "received", "text"): (40, 32),
        ("scenes", 2, "describe", "nothing"): (33, 7),
        ("scenes", 4, "next", 0, "share"): (66, 30),
        ("scenes", 9): (7, 3),
    }


def test_channel_is_a_term_and_two_readings_are_equal() -> None:
    assert journey_of(WORKSHOP).scenes[0].channel is Channel.TELEPHONE
    assert journey_of(WORKSHOP) == journey_of("# otra línea\n" + WORKSHOP)
