from momentos.journey.issue import Issue, Level
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang


def test_scenes_are_numbered_as_on_the_strip(restaurant: Screening) -> None:
    assert restaurant.numbered("cuenta", Lang.ES) == "14. Pide la cuenta y paga"
    assert list(restaurant.numbers.values()) == list(range(1, 20))


def test_customers_are_called_by_their_name(restaurant: Screening, minimal: Screening) -> None:
    assert restaurant.customer_name("jueves", Lang.EN) == "El cliente de los jueves"
    assert restaurant.customer_name("nobody", Lang.EN) == "nobody"
    assert minimal.customer_name("all", Lang.ES) == "Todos los clientes"


def test_an_issue_speaks_of_a_scene_or_of_the_film(restaurant: Screening) -> None:
    def about(*path: str | int) -> str | None:
        return restaurant.scene_of(Issue("P5-01", Level.TODO, path))

    assert about("scenes", 13, "propose") == "cuenta"
    assert about("scenes", 13) == "cuenta"
    assert about("scenes", 99) is None
    assert about("customers", 0) is None
    assert about() is None
    assert [issue.code for issue in restaurant.issues_of("cuenta")] == ["P5-14"]
