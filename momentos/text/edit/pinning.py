"""Ids written down where they were only understood, so that nothing is called otherwise after a change."""

from collections.abc import Iterator
from dataclasses import fields

from momentos.journey.change import Named, Way
from momentos.journey.journey import Journey
from momentos.text.edit.document import Word
from momentos.text.edit.fields import added
from momentos.text.edit.page import Page
from momentos.text.edit.script import Script, item_of
from momentos.text.edit.spans import Fields
from momentos.text.read import Reading


def pinned(reading: Reading, meant: Journey, *, trusting: bool) -> Reading:
    """The reading of the text with an `id` in all that is read under another than is meant."""
    for way, things in _lists(meant):
        for place, thing in enumerate(things):
            if reading.journey is None:
                return reading
            item = item_of(Script.of(reading, meant), way, place)
            if item is not None and item[0] != thing.id:
                reading = reading.again(_named(Page(reading.text), item[1], thing), trusting=trusting)
    return reading


def _lists(journey: Journey) -> Iterator[tuple[Way, tuple[Named, ...]]]:
    """The lists of things with ids, those before that others are found by."""
    yield ("scenes",), journey.scenes
    for scene in journey.scenes:
        if scene.propose:
            yield ("scenes", scene.id, "propose", "actions"), scene.propose.actions
    yield ("customers",), journey.customers
    yield ("actions",), journey.actions
    yield ("kpis",), journey.kpis
    if journey.promise:
        yield ("promise", "benefits"), journey.promise.benefits


def _named(page: Page, item: Fields, thing: Named) -> str:
    """The text with the id of a thing written first of its fields, where it has none."""
    if item.named("id"):
        return page.text
    return added(page, item, "id", Word(thing.id), [slot.name for slot in fields(thing)])
