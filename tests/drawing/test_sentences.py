"""What is seen on a card is in its spoken name, so that it can be called by it."""

from hypothesis import given, settings

from drawing.cards import film_cards, widths
from momentos.drawing.film_card import FilmCard
from momentos.drawing.frame import Plate
from momentos.drawing.strip import lay_out
from momentos.drawing.upright import upright


def bare(text: str) -> str:
    """A text without what the ends of its lines, and large and small letters, do to it."""
    return "".join(text.split()).replace("-", "").replace("…", "").casefold()


def seen(plate: Plate) -> list[str]:
    """What is written in a plate, a title's lines in one; a cut word loses its last marks."""
    foot = plate.fault or plate.foot.line
    lines = [plate.number, foot, *([plate.channel] if plate.channel else [])]
    return [*(line.text for line in lines), "".join(line.text for line in plate.title)]


@settings(max_examples=40, deadline=None)
@given(film_cards(most=12), widths)
def test_a_cards_name_has_every_word_that_is_seen_on_it(card: FilmCard, width: int) -> None:
    strip = lay_out(card, width)
    names = {scene.id: bare(scene.name) for scene in strip.scenes}
    for plated in (*strip.frames, *strip.cards):
        for text in seen(plated.plate):
            assert bare(text) in names[plated.id]
    for slot in strip.slots:
        assert all(bare(line.text) in names[slot.id] for line in slot.lines)
    for row in upright(card, 390).rows:
        assert all(bare(line.text) in names[row.id] for line in (*row.words, row.foot.line))
