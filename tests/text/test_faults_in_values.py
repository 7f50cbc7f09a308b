"""Every S code: where it stands, what fills it, and what becomes of the value."""

from typing import Any

import pytest

from momentos.journey.context import Dismissal
from momentos.journey.issue import Issue, Level
from momentos.journey.kinds import PerCustomer, Thing
from momentos.journey.scene import Branch
from momentos.journey.vocabulary import Phase
from momentos.text.fault import Advice, Kind, Part, Span
from momentos.text.read import read_text

from .texts import LIBRARY, SKETCH, TWO_TYPES, issues_of, journey_of, one_issue, places_of, scene_with


def facts(issue: Issue) -> tuple[str, int, int, dict[str, Any]]:
    return issue.code, issue.line, issue.column, dict(issue.params)


def journey_despite(text: str) -> Any:
    journey = read_text(text, library=LIBRARY).journey
    assert journey is not None
    return journey


# S-02


def test_a_repeated_field_says_both_lines_and_the_first_counts() -> None:
    text = SKETCH + "    received: 5\n"
    issue = one_issue(text)
    assert facts(issue) == ("S-02", 7, 5, {"k": "received", "a": 6, "b": 7})
    assert issue.path == ("scenes", 0, "received")
    assert journey_despite(text).scenes[0].received.score == 2


def test_every_repetition_is_told_and_what_it_holds_is_passed_over() -> None:
    text = SKETCH + "    see: {text: A}\n    see:\n      text: B\n      text: C\n    see: D\ntitle: Otro\n"
    assert places_of(text) == [("S-02", 8, 5), ("S-02", 10, 7), ("S-02", 11, 5), ("S-02", 12, 1)]
    journey = journey_despite(text)
    assert journey.title == "Café de la esquina"
    assert journey.scenes[0].see.text == "A"


# S-03


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("chanel: personal", "channel"),
        ("Phase_: x", "phase"),
        ("fase: x", "phase"),
        ("Esperado: 3", "expected"),
        ("siguiente: end", "next"),
        ("zzzzzz: 3", None),
        (f"{'a' * 300}: 3", None),
    ],
)
def test_an_unknown_field_says_which_was_meant(written: str, near: str | None) -> None:
    issue = one_issue(scene_with("expected: 4", written))
    name = written.partition(":")[0]
    shown = name if len(name) <= 80 else name[:79] + "…"
    assert facts(issue) == ("S-03", 6, 5, {"k": shown, "near": near, "advice": None})


def test_a_comma_in_braces_splits_a_text_which_then_needs_quotes() -> None:
    issue = one_issue(scene_with("received: {score: 4, text: Buenas noches, don Luis}"))
    assert facts(issue) == ("S-03", 5, 47, {"k": "don Luis", "near": None, "advice": Advice.QUOTE})
    assert issue.path == ("scenes", 0, "received", "don Luis")


@pytest.mark.parametrize(
    ("line", "column", "rest"),
    [
        ("see: {text: Hola, feeling}", 23, "feeling"),
        ("see: {text: Hola, feeling }", 23, "feeling"),
        ("owner: {es: Recepción, tal, en: Front desk}", 28, "tal"),
        ("owner: {es: Recepción, o sala}", 28, "o sala"),
    ],
)
def test_the_rest_of_a_text_may_be_a_known_word(line: str, column: int, rest: str) -> None:
    issue = one_issue(scene_with(line))
    assert facts(issue) == ("S-03", 5, column, {"k": rest, "near": None, "advice": Advice.QUOTE})


def test_a_known_field_with_a_colon_may_be_empty_in_braces() -> None:
    assert issues_of(scene_with("see: {text: , feeling: , valence: }", "owner: {es: Sala, en: }")) == ()


def test_own_fields_are_kept_where_there_is_room_and_never_remarked_on() -> None:
    text = (
        "title: Café\nx-color: rojo\ncustomers:\n  - {id: fiel, x-n: 3}\n"
        "scenes:\n  - title: Uno\n    phase: purchase\n    x-tags: [a, {b: c, d: }]\n    see: {x-foto: 1}\n"
        "    propose: {actions: [{title: Hacer, x-jira: MO-1}]}\n"
    )
    journey = journey_despite(text)
    assert issues_of(text) == ()
    assert journey.extras == {"x-color": "rojo"}
    assert journey.customers[0].extras == {"x-n": "3"}
    assert journey.scenes[0].extras == {"x-tags": ["a", {"b": "c", "d": None}]}
    assert journey.scenes[0].propose.actions[0].extras == {"x-jira": "MO-1"}


# S-04


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("compra", "purchase"),
        ("antes", "pre-purchase"),
        ("Purchase", "purchase"),
        ("post_purchase", "post-purchase"),
        ("durante la compra", "purchase"),
        ("despues de la compra", "post-purchase"),
        ("xyz", None),
    ],
)
def test_a_phase_that_is_none_says_which_was_meant(written: str, near: str | None) -> None:
    text = f"title: Café\nscenes:\n  - title: Uno\n    phase: {written}\n    expected: 3\n"
    phases = ("pre-purchase", "purchase", "post-purchase")
    assert facts(one_issue(text)) == (
        "S-04",
        4,
        12,
        {"field": "phase", "v": written, "list": phases, "near": near},
    )
    assert journey_despite(text).scenes[0].phase is None


@pytest.mark.parametrize(
    ("line", "field", "near"),
    [
        ("channel: teléfono", "channel", "telephone"),
        ("facets: [pedidos]", "facets", "order_taking"),
        ("feeds: recompensa", "feeds", "reward"),
        ("expected: {score: 3, from: [precio]}", "expected.from", "price"),
        ("received: {score: 3, evidence: encuesta}", "received.evidence", "survey"),
        ("controlled: propio", "controlled", "own"),
        ("propose: {actions: [{title: A, levers: [herramientas]}]}", "levers", "tools"),
        ("propose: {actions: [{title: A, status: hecha}]}", "status", "done"),
        ("propose: {actions: [{title: A, effort: alta}]}", "effort", "high"),
    ],
)
def test_spanish_labels_lead_to_the_value(line: str, field: str, near: str) -> None:
    issue = one_issue(scene_with(line))
    assert (issue.code, issue.params["field"], issue.params["near"]) == ("S-04", field, near)


def test_one_wrong_term_of_a_list_leaves_the_others() -> None:
    text = scene_with("facets: [information, advise, payment]")
    assert [i.path for i in issues_of(text)] == [("scenes", 0, "facets", 1)]
    assert journey_despite(text).scenes[0].facets == ("information", "payment")


@pytest.mark.parametrize(("alias", "phase"), list(zip(("pre", "during", "post"), Phase, strict=True)))
def test_short_names_of_the_phases_are_accepted(alias: str, phase: Phase) -> None:
    text = f"title: Café\nscenes:\n  - {{title: Uno, phase: {alias}}}\n"
    assert issues_of(text) == ()
    assert journey_despite(text).scenes[0].phase is phase


# S-05


@pytest.mark.parametrize(
    ("line", "column", "params"),
    [
        ("expected: 7", 15, {"field": "expected", "v": 7.0, "min": 1, "max": 5, "span": Span.SCALE}),
        ("expected: 0", 15, {"field": "expected", "v": 0.0, "min": 1, "max": 5, "span": Span.SCALE}),
        ("competitor: 5.5", 17, {"field": "competitor", "v": 5.5, "min": 1, "max": 5, "span": Span.SCALE}),
        ("importance: 6", 17, {"field": "importance", "v": 6.0, "min": 1, "max": 5, "span": Span.RANGE}),
        ("lost: 1.2", 11, {"field": "lost", "v": 1.2, "min": 0, "max": 1, "span": Span.SHARE}),
        ("minutes: -1", 14, {"field": "minutes", "v": -1.0, "min": 0, "max": None, "span": Span.RANGE}),
        (
            "see: {valence: 3}",
            20,
            {"field": "see.valence", "v": 3.0, "min": -2, "max": 2, "span": Span.RANGE},
        ),
        (
            "next: {to: busca-el-horario, share: 30, again: true}",
            41,
            {"field": "share", "v": 30.0, "min": 0, "max": 1, "span": Span.SHARE},
        ),
        (
            "expected: {score: 4, minimum: 9}",
            35,
            {"field": "expected.minimum", "v": 9.0, "min": 1, "max": 5, "span": Span.SCALE},
        ),
    ],
)
def test_a_number_off_its_limits(line: str, column: int, params: dict[str, Any]) -> None:
    assert facts(one_issue(scene_with(line))) == ("S-05", 5, column, params)


def test_marks_follow_the_journeys_own_scale() -> None:
    ten = "title: Café\nscale: {min: 0, max: 10}\n"
    text = scene_with("expected: 10", "received: 10.5", head=ten)
    assert facts(one_issue(text)) == (
        "S-05",
        7,
        15,
        {"field": "received", "v": 10.5, "min": 0, "max": 10, "span": Span.SCALE},
    )
    assert journey_despite(text).scenes[0].expected.score == 10
    assert journey_despite(text).scenes[0].received is None


def test_a_scale_written_after_the_scenes_holds_for_them() -> None:
    text = scene_with("expected: 10", more="scale: {min: 0, max: 10}\n")
    assert issues_of(text) == ()


@pytest.mark.parametrize(
    ("scale", "column", "params"),
    [
        (
            "{min: -1, max: 5}",
            14,
            {"field": "scale.min", "v": -1.0, "min": 0, "max": None, "span": Span.RANGE},
        ),
        ("{min: 5, max: 5}", 22, {"field": "scale.max", "v": 5.0, "min": 5, "max": None, "span": Span.ABOVE}),
        ("{min: 6}", 8, {"field": "scale.max", "v": 5.0, "min": 6, "max": None, "span": Span.ABOVE}),
    ],
)
def test_a_scale_goes_from_0_or_more_upwards(scale: str, column: int, params: dict[str, Any]) -> None:
    text = scene_with("expected: 4", head=f"scale: {scale}\ntitle: Café\n")
    assert facts(one_issue(text)) == ("S-05", 1, column, params)
    assert (journey_despite(text).scale.min, journey_despite(text).scale.max) == (1, 5)


# S-06


def test_two_scenes_with_one_id_and_the_first_keeps_it() -> None:
    text = (
        "title: Café\nscenes:\n  - {id: a, title: Uno, phase: pre}\n"
        "  - {id: a, title: Dos, phase: pre, next: a}\n"
    )
    assert facts(one_issue(text)) == ("S-06", 4, 10, {"thing": Thing.SCENE, "id": "a", "reserved": 0})
    journey = journey_despite(text)
    assert [scene.id for scene in journey.scenes] == ["a", "a-2"]
    assert journey.scenes[1].next == (Branch("a"),)


def test_an_id_written_later_is_not_taken_by_a_repeated_one() -> None:
    ids = ["a", "a", "a-2", "b"]
    scenes = "".join(f"  - {{id: {id_}, title: A, phase: pre}}\n" for id_ in ids)
    text = f"title: Café\nscenes:\n{scenes}  - {{title: B, phase: pre, next: [a, a-2, a-3, b-2]}}\n"
    assert places_of(text) == [("S-06", 4, 10)]
    journey = journey_despite(text)
    assert [scene.id for scene in journey.scenes] == ["a", "a-3", "a-2", "b", "b-2"]
    assert [branch.to for branch in journey.scenes[4].next] == ["a", "a-2", "a-3", "b-2"]


@pytest.mark.parametrize("word", ["end", "default", "all"])
def test_reserved_words_are_no_ids(word: str) -> None:
    text = f"title: Café\nscenes:\n  - {{id: {word}, title: Uno, phase: pre}}\n"
    assert facts(one_issue(text)) == ("S-06", 3, 10, {"thing": Thing.SCENE, "id": word, "reserved": 1})
    assert journey_despite(text).scenes[0].id == f"{word}-2"


@pytest.mark.parametrize(
    ("block", "thing"),
    [
        ("customers: [{id: a, share: 0.5}, {id: a, share: 0.5}]", Thing.CUSTOMER),
        ("promise: {benefits: [{id: a}, {id: a}]}", Thing.BENEFIT),
        ("kpis: [{id: a}, {id: a}]", Part.KPI),
        ("actions: [{id: a, title: Uno}, {id: a, title: Dos}]", Thing.ACTION),
    ],
)
def test_ids_are_unique_in_every_list(block: str, thing: Thing | Part) -> None:
    issue = one_issue(SKETCH + block + "\n")
    assert (issue.code, issue.line, issue.params["thing"], issue.params["id"]) == ("S-06", 7, thing, "a")


# S-07


@pytest.mark.parametrize(
    ("line", "thing", "id_", "near"),
    [
        ("next: busca-el-horari", Thing.SCENE, "busca-el-horari", "busca-el-horario"),
        ("next: [zz]", Thing.SCENE, "zz", None),
        ("keeps: [prisa]", Thing.BENEFIT, "prisa", None),
        ("voice: [{customer: fiell}]", Thing.CUSTOMER, "fiell", "fiel"),
        ("by_customer: {pasos: {expected: 3}}", Thing.CUSTOMER, "pasos", "paso"),
        ("lost: {default: 0.1, fieles: 0.2}", Thing.CUSTOMER, "fieles", "fiel"),
        ("benefits: {rapidez: {expected: 3}}", Thing.BENEFIT, "rapidez", None),
        (
            "propose: {actions: [{use: inform-before}]}",
            Thing.LIBRARY_ENTRY,
            "inform-before",
            "inform-before-asked",
        ),
        ("propose: {actions: [{title: A, after: [b]}]}", Thing.ACTION, "b", None),
        ("propose: {actions: [{title: A, for: [nadie]}]}", Thing.CUSTOMER, "nadie", None),
        ("propose: {actions: [{title: A, scenes: otra}]}", Thing.SCENE, "otra", None),
    ],
)
def test_an_id_that_points_nowhere(line: str, thing: Thing, id_: str, near: str | None) -> None:
    text = scene_with(line, head=TWO_TYPES)
    issue = one_issue(text)
    column = 5 + line.index(id_)
    assert facts(issue) == ("S-07", 8, column, {"id": id_, "thing": thing, "near": near})
    journey_despite(text)


def test_a_branch_to_nowhere_is_dropped_and_the_others_stay() -> None:
    text = scene_with("next: [{to: aqui, share: 0.5}, {to: busca-el-horario, share: 0.2, again: true}]")
    assert journey_despite(text).scenes[0].next == (Branch("busca-el-horario", 0.2, None, again=True),)


def test_where_no_branch_is_left_the_film_goes_on() -> None:
    assert journey_despite(scene_with("next: aqui")).scenes[0].next is None


def test_unknown_customers_of_a_map_are_dropped() -> None:
    journey = journey_despite(scene_with("lost: {default: 0.1, nadie: 0.3, fiel: 0.2}", head=TWO_TYPES))
    assert journey.scenes[0].lost == PerCustomer({"fiel": 0.2}, 0.1)


# S-08


@pytest.mark.parametrize(
    ("shares", "total", "percent"),
    [((0.6, 0.5), 1.1, 0), ((0.5, 0.3), 0.8, 0), ((60, 40), 100, 1), ((0, 0), 0, 0)],
)
def test_shares_that_are_not_all_of_the_customers(
    shares: tuple[float, float], total: float, percent: int
) -> None:
    head = f"title: Café\ncustomers:\n  - {{id: a, share: {shares[0]}}}\n  - {{id: b, share: {shares[1]}}}\n"
    issue = one_issue(scene_with(head=head))
    assert (issue.code, issue.level, issue.line, issue.column) == ("S-08", Level.ERROR, 3, 3)
    assert issue.params == {"x": pytest.approx(total), "percent": percent}
    assert [customer.share for customer in journey_despite(scene_with(head=head)).customers] == [None, None]


def test_shares_a_rounding_away_from_1_are_scaled_with_a_hint() -> None:
    head = "title: Café\ncustomers: [{id: a, share: 0.33}, {id: b, share: 0.33}, {id: c, share: 0.33}]\n"
    issue = one_issue(scene_with(head=head))
    assert (issue.code, issue.level) == ("S-08", Level.HINT)
    assert [c.share for c in journey_despite(scene_with(head=head)).customers] == [pytest.approx(1 / 3)] * 3


@pytest.mark.parametrize(
    ("second", "level"), [(0.52, Level.HINT), (0.48, Level.HINT), (0.53, Level.ERROR), (0.47, Level.ERROR)]
)
def test_two_hundredths_are_still_a_rounding(second: float, level: Level) -> None:
    head = f"title: Café\ncustomers: [{{id: a, share: 0.5}}, {{id: b, share: {second}}}]\n"
    issue = one_issue(scene_with(head=head))
    assert (issue.code, issue.level, issue.params["x"]) == ("S-08", level, 0.5 + second)


def test_types_without_a_share_take_the_rest() -> None:
    head = "title: Café\ncustomers: [{id: a, share: 0.5}, {id: b}, {id: c}]\n"
    assert issues_of(scene_with(head=head)) == ()
    assert journey_despite(scene_with(head=head)).shares == {"a": 0.5, "b": 0.25, "c": 0.25}


def test_stated_shares_that_leave_no_rest_are_told() -> None:
    head = "title: Café\ncustomers: [{id: a, share: 0.7}, {id: b, share: 0.5}, {id: c}]\n"
    assert places_of(scene_with(head=head)) == [("S-08", 2, 12)]


# S-09


@pytest.mark.parametrize(
    ("line", "column", "field", "kind", "found"),
    [
        ("expected: alto", 15, "expected", Kind.NUMBER, "alto"),
        ("expected: [4]", 15, "expected", Kind.NUMBER, Kind.LIST),
        ("expected: 0x1F", 15, "expected", Kind.NUMBER, "0x1F"),
        ("expected: 0o4", 15, "expected", Kind.NUMBER, "0o4"),
        ("expected: 04", 15, "expected", Kind.NUMBER, "04"),
        ("expected: 1:30", 15, "expected", Kind.NUMBER, "1:30"),
        ("expected: .nan", 15, "expected", Kind.NUMBER, ".nan"),
        ("expected: nan", 15, "expected", Kind.NUMBER, "nan"),
        ("expected: -.inf", 15, "expected", Kind.NUMBER, "-.inf"),
        ("expected: 1e999", 15, "expected", Kind.NUMBER, "1e999"),
        ("expected: 1_0", 15, "expected", Kind.NUMBER, "1_0"),
        ("expected: 3 / 4", 15, "expected", Kind.NUMBER, "3 / 4"),
        ("expected: ٣", 15, "expected", Kind.NUMBER, "٣"),
        ("expected: 1.000,5", 15, "expected", Kind.NUMBER, "1.000,5"),
        ("title: [Uno]", None, "title", Kind.TEXT, Kind.LIST),
        ("owner: {Sala: hoy}", 12, "owner", Kind.TEXT, Kind.FIELDS),
        ("owner: {es: [a]}", 17, "owner.es", Kind.TEXT, Kind.LIST),
        ("see: nada", 10, "see", Kind.FIELDS, "nada"),
        ("voice: {text: a}", 12, "voice", Kind.LIST, Kind.FIELDS),
        ("voice: [a]", 13, "voice", Kind.FIELDS, "a"),
        ("by_customer: [a]", 18, "by_customer", Kind.FIELDS, Kind.LIST),
        ("voice: [{count: 3.5}]", 21, "count", Kind.WHOLE_NUMBER, "3.5"),
        ("voice: [{answered: quizá}]", 24, "answered", Kind.BOOLEAN, "quizá"),
        ("voice: [{date: 31/2/2026}]", 20, "date", Kind.DATE, "31/2/2026"),
        ("voice: [{date: 2026-02-30}]", 20, "date", Kind.DATE, "2026-02-30"),
        ("voice: [{date: 20261103}]", 20, "date", Kind.DATE, "20261103"),
        ("channel: [personal]", 14, "channel", Kind.TEXT, Kind.LIST),
        ("next: [[a]]", 12, "to", Kind.ID, Kind.LIST),
        ("keeps: [{a: b}]", 13, "keeps", Kind.ID, Kind.FIELDS),
    ],
)
def test_a_value_of_another_kind(
    line: str, column: int | None, field: str, kind: Kind, found: str | Kind
) -> None:
    if column is None:
        text = "title: Café\nscenes:\n  - title: [Uno]\n    phase: pre\n"
        place = (3, 12)
    else:
        text = scene_with(line)
        place = (5, column)
    issue = one_issue(text)
    assert facts(issue) == ("S-09", *place, {"field": field, "kind": kind, "v": found, "near": None})
    journey_despite(text)


@pytest.mark.parametrize(
    ("line", "near"),
    [
        ("lost: 30%", "0.3"),
        ("lost: {default: '12,5 %'}", "0.125"),
        ("voice: [{answered: sí}]", "true"),
        ("voice: [{answered: True}]", "true"),
        ("voice: [{answered: No}]", "false"),
        ("voice: [{date: 3/11/2026}]", "2026-11-03"),
        ("voice: [{date: 03.11.2026}]", "2026-11-03"),
    ],
)
def test_what_people_mean_is_offered(line: str, near: str) -> None:
    issue = one_issue(scene_with(line))
    assert (issue.code, issue.params["near"]) == ("S-09", near)


@pytest.mark.parametrize(
    ("written", "usable"), [("Mi Escena", "mi-escena"), ("reseña", "resena"), ("-a", "a"), ("Web", "web")]
)
def test_an_id_that_cannot_be_one_gives_way_and_references_follow(written: str, usable: str) -> None:
    text = (
        f"title: Café\nscenes:\n  - {{id: {written}, title: Uno, phase: pre}}\n"
        f"  - {{id: otra, title: Dos, phase: pre, next: {{to: {written}, again: true}}}}\n"
    )
    assert facts(one_issue(text)) == (
        "S-09",
        3,
        10,
        {"field": "id", "kind": Kind.ID, "v": written, "near": usable},
    )
    journey = journey_despite(text)
    assert journey.scenes[0].id == usable
    assert journey.scenes[1].next == (Branch(usable, again=True),)


def test_an_id_is_one_word() -> None:
    text = (
        "title: Café\nscenes:\n  - {id: [a], title: Uno, phase: pre}\n  - {id: ' ', title: Dos, phase: pre}\n"
    )
    issue = one_issue(text)
    assert facts(issue) == ("S-09", 3, 10, {"field": "id", "kind": Kind.ID, "v": Kind.LIST, "near": "uno"})
    assert [scene.id for scene in journey_despite(text).scenes] == ["uno", "dos"]


def test_an_escape_may_not_bring_control_characters_into_a_text() -> None:
    text = scene_with(r'owner: "Sala\x1b[2J\0"', r'notes: "Una línea\ny otra\t"')
    assert facts(one_issue(text)) == (
        "S-09",
        5,
        12,
        {"field": "owner", "kind": Kind.TEXT, "v": "Sala [2J ", "near": None},
    )
    assert journey_despite(text).scenes[0].notes == "Una línea\ny otra\t"


def test_an_end_among_branches_needs_the_shares_of_all() -> None:
    text = scene_with("next: [{to: busca-el-horario, again: true}, {to: end, share: 0.2}]")
    assert facts(one_issue(text)) == (
        "S-09",
        5,
        54,
        {"field": "to", "kind": Kind.ID, "v": "end", "near": None},
    )


# S-10, S-11, S-12


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nada\n",
        "~\n",
        "- a\n- b\n",
        "hola\n",
        "{}\n",
        "title: Café\n",
        "title: ' '\nscenes: [{title: Uno, phase: pre}]\n",
        "scenes: [{title: Uno, phase: pre}]\n",
    ],
)
def test_a_journey_needs_a_title_and_a_scene(text: str) -> None:
    reading = read_text(text)
    assert reading.journey is None
    assert [(i.code, i.line) for i in reading.issues] == [("S-10", 1)]


@pytest.mark.parametrize("text", ["title: Café\nscenes:\n", "title: Café\nscenes: []\n"])
def test_a_journey_whose_list_of_scenes_is_empty_awaits_the_first(text: str) -> None:
    reading = read_text(text)
    assert reading.journey is not None
    assert reading.journey.scenes == ()
    assert reading.issues == ()


def test_what_keeps_a_journey_from_having_scenes_is_told_too() -> None:
    reading = read_text("title: [Café]\nscenes: Llega\n")
    assert reading.journey is None
    assert [(i.code, i.line, i.column) for i in reading.issues] == [
        ("S-10", 1, 1),
        ("S-09", 1, 8),
        ("S-09", 2, 9),
    ]


def test_a_newer_file_is_not_judged() -> None:
    reading = read_text("momentos: 2\ntitle: [Café]\nnew_field: 3\n")
    assert reading.journey is None
    assert [facts(issue) for issue in reading.issues] == [("S-11", 1, 11, {"n": 2, "m": 1})]


def test_a_scene_needs_a_title_and_a_phase_and_is_there_without() -> None:
    text = "title: Café\nscenes:\n  - expected: 3\n  - title:\n    phase: ~\n"
    assert [facts(issue) for issue in issues_of(text)] == [
        ("S-12", 3, 5, {"field": "title", "thing": Thing.SCENE}),
        ("S-12", 3, 5, {"field": "phase", "thing": Thing.SCENE}),
        ("S-12", 4, 11, {"field": "title", "thing": Thing.SCENE}),
        ("S-12", 5, 12, {"field": "phase", "thing": Thing.SCENE}),
    ]
    first, second = journey_despite(text).scenes
    assert (first.id, first.title, first.phase) == ("scene-1", "", None)
    assert (second.id, second.title, second.phase) == ("scene-2", "", None)


@pytest.mark.parametrize(
    ("text", "place", "field", "thing"),
    [
        (scene_with("next: {share: 0.3}"), (5, 11), "to", Part.BRANCH),
        (scene_with("propose: {actions: [{how: Así}]}"), (5, 25), "title", Thing.ACTION),
        (SKETCH + "customers:\n  - {name: Fiel}\n", (8, 5), "id", Thing.CUSTOMER),
    ],
)
def test_what_else_something_needs(
    text: str, place: tuple[int, int], field: str, thing: Thing | Part
) -> None:
    assert facts(one_issue(text)) == ("S-12", *place, {"field": field, "thing": thing})


def test_a_customer_without_an_id_goes_by_its_name() -> None:
    text = SKETCH + "customers:\n  - {name: Cliente de siempre}\n  - {share: 0.2}\n"
    assert [c.id for c in journey_despite(text).customers] == ["cliente-de-siempre", "customer-2"]


def test_all_issues_are_told_in_the_order_of_the_file() -> None:
    text = (
        "titel: Café\ntitle: Café\nscenes:\n  - title: Uno\n    phase: compra\n    expected: 9\n"
        "    expected: 3\n    received: bien\n    next: dos\n"
    )
    assert places_of(text) == [
        ("S-03", 1, 1),
        ("S-04", 5, 12),
        ("S-05", 6, 15),
        ("S-02", 7, 5),
        ("S-09", 8, 15),
        ("S-07", 9, 11),
    ]


# S-13, and hints put aside


def with_dismissal(dismissal: str) -> str:
    return scene_with("expected: 4", more=f"dismissed: [{{{dismissal}}}]\n")


@pytest.mark.parametrize(
    ("rule", "near"),
    [("P5-41", "P5-14"), ("p5-1 4", "P5-14"), ("todas", None), ("P5-02", None), ("S-01", None)],
)
def test_what_is_no_code_of_a_hint_puts_nothing_aside(rule: str, near: str | None) -> None:
    text = with_dismissal(f"rule: {rule}, why: Es breve")
    issue = one_issue(text)
    assert facts(issue) == ("S-13", 6, 20, {"v": rule, "near": near})
    assert issue.level is Level.WARNING
    assert journey_despite(text).dismissed == ()


def test_a_hint_put_aside_in_a_scene_that_does_not_exist_is_not_put_aside_everywhere() -> None:
    text = with_dismissal("rule: P1-01, scene: ghost")
    assert [issue.code for issue in issues_of(text)] == ["S-07"]
    assert journey_despite(text).dismissed == ()


def test_a_hint_put_aside_needs_its_code() -> None:
    text = with_dismissal("why: Es breve")
    assert facts(one_issue(text)) == ("S-12", 6, 13, {"field": "rule", "thing": Part.DISMISSAL})
    assert journey_despite(text).dismissed == ()


def test_the_code_of_a_hint_may_be_written_small() -> None:
    assert journey_of(with_dismissal("rule: p1-01")).dismissed == (Dismissal("P1-01"),)


@pytest.mark.parametrize(
    ("written", "served"),
    [
        ("ghost", ()),
        ("[ghost]", ()),
        ("[ghost, fiel]", ("fiel",)),
        ("[]", ()),
        ("~", None),
        ("fiel", ("fiel",)),
    ],
)
def test_an_action_for_nobody_known_is_not_for_everybody(
    written: str, served: tuple[str, ...] | None
) -> None:
    text = scene_with("expected: 4", head=TWO_TYPES, more=f"actions: [{{title: Club, for: {written}}}]\n")
    assert [issue.code for issue in issues_of(text)] == ["S-07"] * ("ghost" in written)
    assert journey_despite(text).actions[0].for_ == served


# The language


@pytest.mark.parametrize(
    ("lang", "near"),
    [
        ("español", "es"),
        ("Castellano", "es"),
        ("Inglés", "en"),
        ("English", "en"),
        ("ES", "es"),
        ("es_es", "es-es"),
        ("mucho", None),
    ],
)
def test_a_language_is_written_as_its_code(lang: str, near: str | None) -> None:
    text = scene_with("expected: 4", head=f"lang: {lang}\ntitle: Café\n")
    params = {"field": "lang", "kind": Kind.LANGUAGE, "v": lang, "near": near}
    assert facts(one_issue(text)) == ("S-09", 1, 7, params)
    assert journey_despite(text).lang == "es"


@pytest.mark.parametrize("lang", ["es", "en", "ca", "pt-BR"])
def test_any_language_has_a_code(lang: str) -> None:
    assert journey_of(scene_with("expected: 4", head=f"lang: {lang}\ntitle: Café\n")).lang == lang
