"""Draw the restaurant into the drawing that its test compares with: look at it before you keep it."""

from pathlib import Path

from momentos.drawing.film_card import film_card
from momentos.drawing.pen import Ground
from momentos.drawing.strip import lay_out
from momentos.drawing.svg import svg
from momentos.scores.score import score
from momentos.text.read import read
from momentos.words.catalogue import Lang

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "tests" / "drawing" / "restaurant-1120.svg"


def main() -> None:
    """Write the drawing, an element a line so that a change can be read."""
    journey = read(ROOT / "examples" / "restaurant" / "journey.yaml").journey
    if journey is None:
        raise SystemExit("the restaurant cannot be read")
    drawn = svg(lay_out(film_card(score(journey), Lang.ES), 1120), Ground.LIGHT, "cuenta")
    TARGET.write_text(drawn.replace("><", ">\n<") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
