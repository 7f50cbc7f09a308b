"""The ballots as a table: counts of what was revealed, and no way back to a person."""

import csv
import io
from dataclasses import replace

import pytest

from momentos.room.ballots import ballots_csv
from momentos.room.playbill import Named
from momentos.room.question import Aspect
from momentos.words.catalogue import Lang
from room.audience import Audience
from room.workshops import hold, vote


def rows(text: str, delimiter: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter))


def test_the_counts_of_every_round_are_there_in_both_dialects(hall: Audience) -> None:
    hold(hall.room)
    spanish, english = ballots_csv(hall.room, Lang.ES), ballots_csv(hall.room, Lang.EN)
    assert "n.º;escena;título;nota de;ronda;por;grupo;nota;votos" in spanish
    found = [row for row in rows(english, ",") if row["by"] == "all"]
    counts = [(row["mark of"], row["round"], row["mark"], row["votes"]) for row in found]
    assert counts[:2] == [("expected", "1", "4.0", "4"), ("expected", "1", "5.0", "3")]
    assert counts[-3:] == [
        ("received", "2", "1.0", "1"),
        ("received", "2", "2.0", "5"),
        ("received", "2", "3.0", "1"),
    ]
    assert "4,0" in spanish


def test_nobody_can_be_found_in_them(hall: Audience) -> None:
    hold(hall.room)
    text = ballots_csv(hall.room, Lang.EN)
    assert not any(f"v{number}" in text for number in range(7))
    sizes: dict[tuple[str, ...], int] = {}
    for row in rows(text, ","):
        key = (row["mark of"], row["round"], row["by"], row["group"])
        sizes[key] = sizes.get(key, 0) + int(row["votes"])
    assert {key[2] for key in sizes} == {"all", "customer type"}
    assert min(sizes.values()) >= 3
    # Two of each type only: they are told together.
    assert {key[3] for key in sizes if key[2] != "all"} == {"La vecina del menú + Viene de paso", "not said"}


def test_what_was_not_revealed_is_not_in_them(hall: Audience) -> None:
    hold(hall.room)
    vote(hall.room, "reserva", Aspect.EXPECTED, [5, 5, 5, 5, 5])
    assert "reserva" not in ballots_csv(hall.room, Lang.EN)


@pytest.mark.parametrize("hostile", ["=cmd|' /C calc'!A0", "+1", "@SUM(A1)", '-2;x,y\n"z'])
def test_no_text_becomes_a_formula(hall: Audience, hostile: str) -> None:
    bill = replace(
        hall.room.playbill,
        scenes=(Named("paga", hostile),),
        types=(Named("fiel", hostile), Named("paso", hostile)),
    )
    hall.room.change_film(bill).result()
    hold(hall.room)
    for row in rows(ballots_csv(hall.room, Lang.ES), ";"):
        assert row["título"].startswith("'")
        assert not any(cell.startswith(("=", "+", "@", "-")) for cell in row.values())
