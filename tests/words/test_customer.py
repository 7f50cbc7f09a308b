from films import film

from momentos.words.catalogue import Lang
from momentos.words.customer import customer_name


def test_a_customer_type_is_called_by_its_name_else_by_its_id() -> None:
    journey = film("id: a", head="customers: [{id: fiel, name: {es: Fiel, en: Regular}}, {id: otro}]")
    assert customer_name(journey, "fiel", Lang.ES) == "Fiel"
    assert customer_name(journey, "fiel", Lang.EN) == "Regular"
    assert customer_name(journey, "otro", Lang.ES) == "otro"
    assert customer_name(journey, "nadie", Lang.ES) == "nadie"


def test_without_types_it_is_everyone() -> None:
    assert customer_name(film("id: a"), "all", Lang.ES) == "Todos los clientes"
    assert customer_name(film("id: a"), "all", Lang.EN) == "All customers"
