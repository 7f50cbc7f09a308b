"""The frame around the pages."""

import gc

from ui.conftest import Open


def test_what_was_imported_is_no_longer_looked_through_for_circles(visit: Open) -> None:
    visit("shelf", lang="en")
    assert gc.get_freeze_count() > 0
    assert gc.get_threshold() == (10_000, 10, 10)
