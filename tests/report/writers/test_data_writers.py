"""The plan as calendar, JSON and for trackers."""

import csv
import io
import json

import pytest
from jsonschema import Draft202012Validator

from momentos.report.data import schema_of
from momentos.report.writers import csv as csv_writer
from momentos.report.writers import ics, jira, tracker
from momentos.report.writers import json as json_writer
from momentos.words.catalogue import Lang

from ..reports import HOSTILE, empty_report, hostile_report, restaurant_report


def rows(content: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


@pytest.mark.parametrize("text", HOSTILE[:4])
@pytest.mark.parametrize("writer", [csv_writer, jira, tracker])
def test_no_cell_is_a_formula(writer: object, text: str) -> None:
    content: bytes = writer.write(hostile_report(text, Lang.EN))  # type: ignore[attr-defined]
    for row in rows(content)[1:]:
        for cell in row:
            assert not cell.startswith(("=", "+", "@"))
            assert not cell.startswith("-") or cell.lstrip("-").replace(".", "").replace("e", "").isdigit()


def test_jira_finds_what_it_needs() -> None:
    head, first, *_ = rows(jira.write(restaurant_report()))
    assert head == ["Summary", "Description", "Due date", "Labels", "External ID"]
    assert first[0] == "cobro-en-mesa · Dos lectores de tarjeta en sala"
    assert first[1].splitlines()[1:3] == ["Escenas: 14. Pide la cuenta y paga", "Responsable: Caja"]
    assert first[2:] == ["2026-12-15", "repair", "restaurant/cobro-en-mesa"]
    assert not jira.write(restaurant_report()).startswith(b"\xef\xbb\xbf")


def test_a_tracker_finds_ids_that_stay() -> None:
    spanish, english = (rows(tracker.write(restaurant_report(lang))) for lang in Lang)
    assert [row[0] for row in spanish] == [row[0] for row in english]
    assert spanish[1][6:] == ["agreed", "medium"]


def events(content: bytes) -> list[dict[str, str]]:
    """The events of a calendar, their lines unfolded."""
    lines = content.decode("utf-8").replace("\r\n ", "").split("\r\n")
    found: list[dict[str, str]] = []
    for line in lines:
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and ":" in line and line != "END:VCALENDAR":
            name, _, value = line.partition(":")
            found[-1][name] = value
    return found


def test_the_calendar_has_what_falls_due_and_the_reviews() -> None:
    report = restaurant_report()
    found = events(ics.write(report))
    assert len(found) == len(report.actions) + len(report.reviews)
    assert found[0]["UID"] == "restaurant-cobro-en-mesa@momentos"
    assert found[0]["DTSTART;VALUE=DATE"] == "20261215"
    assert found[0]["DTEND;VALUE=DATE"] == "20261216"
    assert found[0]["SUMMARY"] == "Vence: Dos lectores de tarjeta en sala"
    assert found[-1]["SUMMARY"] == "Volver a medir: El caballero que pide un menú"
    assert found[-1]["DTSTART;VALUE=DATE"] == "20270531"
    assert len({event["UID"] for event in found}) == len(found)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_line_of_a_calendar_is_too_long_or_a_line_of_its_own(text: str) -> None:
    content = ics.write(hostile_report(text))
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
    assert content.count(b"BEGIN:VEVENT") == content.count(b"END:VEVENT")
    assert {len(event) for event in events(content)} == {8}


def test_a_calendar_of_nothing_is_empty() -> None:
    assert events(ics.write(empty_report())) == []


@pytest.mark.parametrize("lang", Lang)
def test_the_data_hold_to_their_schema(lang: Lang) -> None:
    told = json.loads(json_writer.write(restaurant_report(lang)))
    Draft202012Validator(schema_of(json_writer.ReportOutput)).validate(told)
    assert told["digest"] == restaurant_report().digest
    assert told["actions"][0]["scene_ids"] == ["cuenta"]
    assert [chapter["section"] for chapter in told["chapters"]][:2] == ["summary", "journey"]
