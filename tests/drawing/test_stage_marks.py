import itertools

import pytest

from drawing.cards import film, scene
from drawing.svg_reading import is_safe, read
from momentos.drawing.stage_marks import HEIGHT, stage_marks, stage_marks_svg


@pytest.mark.parametrize("count", [1, 19, 60, 400])
def test_every_scene_has_a_mark_of_its_own_within_the_line(count: int) -> None:
    marks = stage_marks(film(*(scene(i) for i in range(1, count + 1))), 760)
    assert [mark.id for mark in marks] == [f"s{i}" for i in range(1, count + 1)]
    assert marks[0].foot.x >= 0
    assert marks[-1].foot.right <= 760
    assert not any(a.foot.touches(b.foot) for a, b in itertools.pairwise(marks))
    assert is_safe(read(stage_marks_svg(marks, 760)))


def test_a_bar_reaches_from_what_is_expected_to_what_is_received() -> None:
    below, above = stage_marks(film(scene(1, 4.0, 2.0), scene(2, 2.0, 5.0)), 760)
    assert below.bar
    assert above.bar
    assert (below.bar.y, below.bar.bottom) == (11, 29)
    assert (above.bar.y, above.bar.bottom) == (2, 29)
    drawn = stage_marks_svg((below, above), 760)
    assert drawn.index("poster-below") < drawn.index("poster-above")


def test_what_is_as_expected_is_a_low_bar_and_what_is_not_valued_has_none() -> None:
    same, unknown = stage_marks(film(scene(1, 4.0, 4.0), scene(2, 4.0, None)), 760)
    assert same.bar
    assert same.bar.height == 2.5
    assert unknown.bar is None
    assert unknown.foot.bottom <= HEIGHT


def test_an_empty_film_has_no_marks() -> None:
    assert stage_marks(film(), 760) == ()
