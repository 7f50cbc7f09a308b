from drawing.cards import film, scene
from drawing.svg_reading import is_safe, read
from momentos.drawing.overview import HEIGHT, overview, overview_svg
from momentos.drawing.strip import lay_out


def test_every_scene_with_a_gap_is_a_bar_within_the_page() -> None:
    whole = overview(lay_out(film(*(scene(i, detour=i == 7) for i in range(1, 61))), 1120), 1120)
    assert [bar.id for bar in whole.bars] == [f"s{i}" for i in range(1, 61)]
    assert all(bar.box.x >= 0 and bar.box.right <= 1120 for bar in whole.bars)
    assert is_safe(read(overview_svg(whole)))


def test_bars_hang_below_the_line_or_stand_on_it() -> None:
    values = [1.0, 4.0, 5.0, None, *[4.0] * 30]
    whole = overview(lay_out(film(*(scene(i, 4.0, v) for i, v in enumerate(values, 1))), 1120), 1120)
    low, same, high = whole.bars[:3]
    assert (low.box.y, same.box.bottom, high.box.bottom) == (30, 30, 30)
    assert low.box.height > high.box.height > same.box.height
    assert low.box.bottom < HEIGHT
    assert "s4" not in [bar.id for bar in whole.bars]
