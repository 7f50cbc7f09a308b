import pytest

from momentos.exchange.columns import Column, columns, has_head
from momentos.exchange.draft import Draft
from momentos.exchange.numbers import number, percent, scale_of
from momentos.exchange.separated import grid_of_text
from momentos.exchange.table import Taken, Told, Untaken, taken
from momentos.journey.customer import Customer
from momentos.journey.journey import Scale
from momentos.journey.mark import Expectation, Importance, Mark
from momentos.journey.proposal import Description
from momentos.journey.scene import Scene, View
from momentos.journey.vocabulary import Channel, Phase
from momentos.text.edit.whole import text_of
from momentos.text.read import read_text


def of(text: str) -> Taken:
    table = grid_of_text(text)
    head = has_head(table)
    return taken(table, columns(table, head=head), head=head)


def guessed(text: str) -> tuple[Column, ...]:
    table = grid_of_text(text)
    return columns(table, head=has_head(table))


def test_a_whole_row_in_spanish():
    found = of(
        "Escena;Fase;Canal;Punto de contacto;Esperado;Qué espera;Recibido;Importancia;Responsable;Sensación;"
        "Con los ojos del cliente;Notas;Perdidos;"
        "Situación;Material;Mobiliario;Ubicación;Personal;Otros clientes\n"
        "Pide en la barra;Durante la compra;Presencial;barra;4,5;Que me miren;2;5;Sala;prisa;Nadie me ve;"
        "Medido en julio;12 %;De pie;La carta;La barra;Al fondo;Un camarero;Nadie"
    )
    assert found.told == ()
    assert found.scenes == (
        Scene(
            id="",
            title="Pide en la barra",
            phase=Phase.PURCHASE,
            channel=Channel.PERSONAL,
            touchpoint="barra",
            owner="Sala",
            importance=Importance(5),
            see=View("Nadie me ve", "prisa"),
            describe=Description("De pie", "La carta", "La barra", "Al fondo", "Un camarero", "Nadie"),
            expected=Expectation(4.5, "Que me miren"),
            received=Mark(2),
            lost=0.12,
            notes="Medido en julio",
        ),
    )


def test_a_table_in_english_as_journey_mapping_tools_give_it():
    found = of(
        "Stage\tCustomer action\tTouchpoint\tChannel\tThoughts\tEmotion\tExpectation\tExperience\tOwner\t"
        "Pain points\n"
        "Awareness\tSees an ad\tad\tsocial media\tLooks nice\t1\t3\t4\tMarketing\tnone\n"
        "Loyalty\tComes back\tapp\tapp\tAgain!\t-2\t5\t1\t\ttoo slow\n"
    )
    first, last = found.scenes
    assert (first.phase, first.channel, first.see) == (
        Phase.PRE_PURCHASE,
        Channel.ELECTRONIC,
        View("Looks nice", None, 1),
    )
    assert (last.phase, last.extras) == (Phase.POST_PURCHASE, {"x-pain-points": "too slow"})
    assert found.sure == (True, True)


def test_marks_without_words_and_words_without_marks():
    columns_found = guessed("Momento,Expectativa,Percepción\nBusca,Que abran,Un horario viejo\n")
    assert columns_found == (Column.TITLE, Column.EXPECTED_TEXT, Column.RECEIVED_TEXT)


def test_a_table_without_names_goes_by_its_values():
    assert guessed("antes;Busca;4\ndespués;Vuelve;3\n") == (Column.PHASE, Column.TITLE, Column.EXTRA)
    assert guessed("Busca;4\nVuelve;3\n") == (Column.TITLE, Column.EXTRA)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Escena\nBusca", True),
        ("Cosas;Cuánto\nBusca;4", True),
        ("Busca;3\nVuelve;4", False),
        ("Busca\nVuelve", False),
        ("Escena", False),
        ("Espera;web\nPaga;web", False),
        ("Contacto;4\nPaga;5", False),
        ("Espera\nPaga", False),
        ("Espera;\nPaga;web", False),
        ("Pide;web\nPaga;4", False),
        ("Momento;Quién sabe\nPaga;Ana", True),
    ],
)
def test_a_head_is_known(text: str, head: bool):
    assert has_head(grid_of_text(text)) is head


def test_columns_that_are_named_twice_are_kept_apart():
    assert guessed("Escena;Notas;Notas;Canal;Canal\na;b;c;web;papel\nd;e;f;;") == (
        *(Column.TITLE, Column.NOTES, Column.NOTES, Column.CHANNEL, Column.EXTRA),
    )
    scene = of("Escena;Notas;Comentarios;Otra cosa;¿Otra cosa?\na;b;c;d;e").scenes[0]
    assert scene.notes == "Notas: b\nComentarios: c"
    assert scene.extras == {"x-otra-cosa": "d", "x-otra-cosa-2": "e"}


def test_what_cannot_be_read_is_told_with_its_row_and_column_and_the_rest_is_taken():
    found = of(
        "Escena;Fase;Canal;Esperado;Importancia;Perdidos;Notas\n"
        "Busca;nunca;señales de humo;8;mucha;300;#REF!\n"
        "\n"
        ";antes;web;4;;;\n"
    )
    assert found.told == (
        Told(2, "Fase", Untaken.NO_PHASE, "nunca"),
        Told(2, "Canal", Untaken.NO_CHANNEL, "señales de humo"),
        Told(2, "Importancia", Untaken.NO_NUMBER, "mucha"),
        Told(2, "Perdidos", Untaken.OFF_SCALE, "300"),
        Told(2, "Notas", Untaken.FAULT, "#REF!"),
        Told(4, "Escena", Untaken.NO_TITLE, "antes · web · 4"),
    )
    assert [scene.title for scene in found.scenes] == ["Busca"]


def test_marks_off_a_scale_that_was_chosen_are_told():
    table = grid_of_text("Escena;Esperado\nBusca;8")
    found = taken(table, columns(table, head=True), head=True, scale=Scale(1, 5))
    assert found.told == (Told(2, "Esperado", Untaken.OFF_SCALE, "8"),)
    assert found.scenes[0].expected is None


@pytest.mark.parametrize(
    ("marks", "scale"),
    [([], (1, 5)), ([1, 5], (1, 5)), ([0, 4], (0, 5)), ([6.5], (1, 7)), ([1, 9], (1, 10)), ([0, 10], (0, 10)),
     ([85], (0, 100)), ([-3], (1, 5))],
)  # fmt: skip
def test_the_scale_is_the_first_usual_one_that_holds_all_marks(
    marks: list[float], scale: tuple[float, float]
):
    assert scale_of(marks) == Scale(*scale)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("4", 4), ("3,5", 3.5), ("3.5", 3.5), (",5", 0.5), ("-2", -2), ("−1", -1), (" 4 ", 4)),
        *(("4/5", 4), ("4 de 5", 4), ("3.5 out of 5", 3.5), ("★★★☆☆", 3), ("⭐⭐", 2)),
        *(
            ("", None),
            ("alto", None),
            ("1e3", None),
            ("nan", None),
            ("1.234,5", None),
            ("4-5", None),
            ("4 %", None),
        ),
    ],
)
def test_numbers_as_people_write_them(text: str, value: float | None):
    assert number(text) == value


def test_percentages():
    assert (percent("12 %"), percent("3,5%"), percent("12")) == (12, 3.5, None)


def test_a_draft_becomes_a_journey_that_its_text_says():
    found = of("Escena;Esperado;Color\nBusca;3,5;rojo\nBusca;8;\nשלום;1;\nfin;2;\n" + "Muy " * 30 + ";1;\n")
    customers = (Customer(id="", name="Vecina"), Customer(id="", name="Vecina"), Customer(id="", name=None))
    journey = Draft("Café\n de la  esquina", "es", found.scenes, customers, scale=found.scale).journey()
    assert journey.title == "Café de la esquina"
    assert [scene.id for scene in journey.scenes] == [
        *("busca", "busca-2", "scene-3", "fin", "muy-muy-muy-muy-muy-muy-muy-muy-muy-muy"),
    ]
    assert [customer.id for customer in journey.customers] == ["vecina", "vecina-2"]
    again = read_text(text_of(journey), id_="")
    assert (again.journey, again.issues) == (journey, ())


def test_a_reserved_word_is_no_id_of_a_scene():
    journey = Draft("T", "en", (Scene("", "End", None), Scene("", "All", None))).journey()
    assert [scene.id for scene in journey.scenes] == ["end-2", "all-2"]
