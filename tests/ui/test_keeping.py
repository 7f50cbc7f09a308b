import gc
import weakref

from momentos.ui.keeping import kept, latest
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang
from ui.conftest import EXAMPLES, opened

MINIMAL = EXAMPLES / "minimal" / "journey.yaml"


@kept
def titled(screening: Screening, lang: Lang, mark: str = "") -> list[str]:
    return [screening.title(lang) + mark]


@latest
def counted(things: list[int]) -> list[int]:
    return [len(things)]


def test_what_was_made_of_a_film_is_made_once_for_each_asking() -> None:
    film = opened(MINIMAL)
    assert titled(film, Lang.ES) is titled(film, Lang.ES)
    assert titled(film, Lang.ES, "!") is not titled(film, Lang.ES)
    assert titled(opened(MINIMAL), Lang.ES) is not titled(film, Lang.ES)


def test_a_film_that_is_let_go_is_not_held_by_what_was_made_of_it() -> None:
    film = opened(MINIMAL)
    titled(film, Lang.ES)
    gone = weakref.ref(film)
    del film
    gc.collect()
    assert gone() is None


def test_what_was_made_last_under_a_name_is_kept_while_it_is_made_of_the_same() -> None:
    first = counted("a", [1, 2])
    assert counted("a", [1, 2]) is first
    assert counted("b", [1, 2]) is not first
    assert counted("a", [1, 2, 3]) == [3]
    assert counted("a", [1, 2]) is not first
