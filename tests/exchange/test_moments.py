import pytest
from hypothesis import given
from hypothesis import strategies as st

from momentos.exchange.moments import MOST, moments
from momentos.journey.vocabulary import Phase

PRE, BUY, POST = Phase


def titles(text: str) -> list[str]:
    return [moment.title for moment in moments(text).moments]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("1. Busca el horario", "Busca el horario"),
        ("1) Busca el horario", "Busca el horario"),
        ("1.- Busca el horario", "Busca el horario"),
        ("1.2. Busca el horario", "Busca el horario"),
        ("3º Busca el horario", "Busca el horario"),
        ("(4) Busca el horario", "Busca el horario"),
        ("a) Busca el horario", "Busca el horario"),
        ("1️⃣ Busca el horario", "Busca el horario"),
        ("Paso 3: Busca el horario", "Busca el horario"),
        ("Scene 12 - Looks up the hours", "Looks up the hours"),
        ("- Busca el horario", "Busca el horario"),
        ("  * Busca el horario", "Busca el horario"),
        ("•\tBusca el horario", "Busca el horario"),
        ("·Busca el horario", "Busca el horario"),
        ("o\tBusca el horario", "Busca el horario"),
        ("\uf0b7\tBusca el horario", "Busca el horario"),
        ("- [ ] Busca el horario", "Busca el horario"),
        ("- [x] 2. **Busca** el horario", "Busca el horario"),
        ("> Busca el horario", "Busca el horario"),
        ("| Busca el horario |", "Busca el horario"),
        ("→ Busca el horario", "Busca el horario"),
        ("\u200e[12/11/26, 10:33:21] Ana: Busca el horario", "Busca el horario"),
        ("12/11/2026, 10:33 - Ana María: - Busca el horario", "Busca el horario"),
        ("11/12/26, 9:05 PM - Ana: Busca el horario", "Busca el horario"),
        ("Busca\u00a0el\thorario", "Busca el – horario"),
        ("-5 grados en la terraza", "-5 grados en la terraza"),
        ("3 amigos cenan", "3 amigos cenan"),
        ("24/7 por teléfono", "24/7 por teléfono"),
        ("1.5 l de agua", "1.5 l de agua"),
        ("Ve: el cartel", "Ve: el cartel"),
        ("Le dice: «antes»", "Le dice: «antes»"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("שלום", "שלום"),
    ],
)
def test_a_line_is_a_moment(line: str, title: str):
    assert titles(f"{line}\nPide en la barra") == [title, "Pide en la barra"]


def test_bare_numbers_go_where_every_line_has_one():
    assert titles("1 Busca\n2\tPide\n3 Paga en caja") == ["Busca", "Pide", "Paga en caja"]
    assert titles("3 amigos cenan\nPagan") == ["3 amigos cenan", "Pagan"]


@pytest.mark.parametrize(
    "text",
    [
        "Antes\nA\nB\n\nDurante la compra\nC\nDespués\nD",
        "ANTES:\n- A\n- B\nDURANTE:\n- C\nDESPUÉS:\n- D",
        "## Pre-purchase\n1. A\n2. B\n## Purchase\n1. C\n## Post-purchase\n1. D",
        "**Antes de la venta**\r\nA\r\nB\r\n**Compra**\r\nC\r\n**Posventa**\r\nD",
        "Fase 1: Antes\nA\nB\nFase 2: Durante\nC\nFase 3 – Después\nD",
        "Acto I. Antes\nA\nB\nActo II. Compra\nC\nActo III. Después\nD",
        "Before: A\nbefore - B\nDuring: C\nAfter sale: D",
        "Antes\tA\nAntes\tB\nCompra\tC\nDespués\tD",
        "|---|---|\n| Antes | A |\n| Antes | B |\n| Compra | C |\n| Después | D |",
        "- **Antes:** A\n- **Antes:** B\n- **Durante:** C\n- **Después:** D",
        "1. Antes\n   - A\n   - B\n2. Durante\n   - C\n3. Después\n   - D",
    ],
)
def test_headings_and_prefixes_set_the_act(text: str):
    found = [(m.title, m.phase) for m in moments(text).moments]
    assert found == [("A", PRE), ("B", PRE), ("C", BUY), ("D", POST)]
    assert all(m.sure for m in moments(text).moments)


def test_a_word_that_names_an_act_may_be_a_moment_where_no_heading_is():
    assert titles("Busca\nCompra\nVuelve") == ["Busca", "Compra", "Vuelve"]
    assert titles("Antes\nBusca\nCompra\nPaga") == ["Busca", "Paga"]


def test_a_markdown_title_is_the_title_of_the_film():
    found = moments("# Café de la esquina\n\n- Busca el horario\n- Paga en la barra")
    assert (found.title, len(found.moments)) == ("Café de la esquina", 2)


def test_what_is_too_much_is_counted():
    found = moments("\n".join(f"Momento vivido {n}" for n in range(MOST + 7)))
    assert (len(found.moments), found.left_out) == (MOST, 7)


def test_nothing_is_a_list_of_nothing():
    assert moments("").moments == moments(" \n\t\n---\n").moments == ()


@given(st.text(max_size=300))
def test_never_fails_and_gives_titles_on_one_line(text: str):
    for moment in moments(text).moments:
        assert moment.title.strip() == moment.title != ""
        assert "\n" not in moment.title


@given(st.lists(st.from_regex(r"[A-Z][a-z]{2,9} [a-z]{6,9}", fullmatch=True), min_size=1, max_size=20))
def test_plain_lines_come_back_as_they_are(lines: list[str]):
    assert titles("\n".join(f"{n}. {line}" for n, line in enumerate(lines, 1))) == lines
