"""The action library, as it ships and as a folder may write it."""

import re
import subprocess
import sys

import pytest
import yaml

from momentos.journey.kinds import Translated
from momentos.journey.vocabulary import Degree, Facet, Lever, Phase
from momentos.plan.library import SHIPPED, EntryError, Moves, Served, entry_from, shipped_library

SOURCE = SHIPPED.with_name("actions.yaml")

ENTRY = {
    "id": "say-it",
    "es": {"name": "Decirlo", "how": "Dígalo."},
    "en": {"name": "Say it", "how": "Say it."},
    "seed": "004",
    "origin": "stated",
    "phases": ["purchase"],
    "levers": ["staff"],
    "objectives": ["retain"],
    "customers": ["all"],
    "moves": ["received"],
    "effort": "low",
}


def test_the_library_has_its_192_entries_in_both_languages() -> None:
    library = shipped_library()
    assert len(library) == 192
    for id_, entry in library.items():
        assert entry.id == id_
        for text in (entry.name, entry.how, *([entry.caution] if entry.caution else [])):
            assert {lang for lang, said in text.by_lang.items() if said.strip()} == {"es", "en"}
        assert entry.phases
        assert entry.levers
        assert entry.objectives
        assert entry.customers


def test_the_library_is_compiled_from_what_people_write() -> None:
    written = yaml.safe_load(SOURCE.read_text("utf-8"))["actions"]
    assert shipped_library() == {entry["id"]: entry_from(entry) for entry in written}
    assert list(shipped_library()) == [entry["id"] for entry in written]


def test_thirteen_entries_say_when_they_do_harm() -> None:
    assert sum(entry.caution is not None for entry in shipped_library().values()) == 13


def test_loading_the_library_does_not_import_yaml() -> None:
    program = (
        "import sys; from momentos.plan.library import shipped_library; shipped_library();"
        "print([m for m in ('yaml', 'networkx') if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert said.stdout == "[]\n"


def test_an_entry_is_read_from_a_mapping() -> None:
    entry = entry_from({**ENTRY, "facets": ["payment"], "caution": {"es": "Ojo.", "en": "Mind."}})
    assert entry.name == Translated({"es": "Decirlo", "en": "Say it"})
    assert (entry.phases, entry.levers, entry.facets) == ((Phase.PURCHASE,), (Lever.STAFF,), (Facet.PAYMENT,))
    assert (entry.customers, entry.moves, entry.effort) == ((Served.ALL,), (Moves.RECEIVED,), Degree.LOW)
    assert (entry.buys, entry.approach, entry.kpi) == ((), None, None)
    assert entry.caution == Translated({"es": "Ojo.", "en": "Mind."})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", ""),
        ("es", "Decirlo"),
        ("seed", 4),
        ("origin", "invented"),
        ("phases", "purchase"),
        ("phases", ["before"]),
        ("levers", [["staff"]]),
        ("effort", "huge"),
        ("approach", "modern"),
        ("kpi", 3),
        ("caution", "Ojo"),
        ("colour", "red"),
    ],
)
def test_an_entry_that_cannot_be_used_names_the_field(field: str, value: object) -> None:
    with pytest.raises(EntryError) as refused:
        entry_from({**ENTRY, field: value})
    assert refused.value.field == field


def test_an_entry_needs_both_texts_in_each_language_it_has() -> None:
    with pytest.raises(EntryError) as refused:
        entry_from({**ENTRY, "en": {"how": "Say it."}})
    assert refused.value.field == "en.name"
    with pytest.raises(EntryError) as refused:
        entry_from({field: value for field, value in ENTRY.items() if field not in ("es", "en")})
    assert refused.value.field == "es"


def test_the_source_says_what_every_field_holds() -> None:
    """The head of the file is the reference for who writes entries: no field may be missing there."""
    head = SOURCE.read_text("utf-8").split("version:")[0]
    fields = {key for entry in yaml.safe_load(SOURCE.read_text("utf-8"))["actions"] for key in entry}
    missing = {field for field in fields if not re.search(rf"^#\s+.*\b{field}\b", head, re.MULTILINE)}
    assert missing == set()
