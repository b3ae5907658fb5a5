"""A search counts where it names the town, the trade or what is sold, however people type that."""

from __future__ import annotations

import pytest

from core.business.address import Address
from core.business.profile import Offer, Profile
from core.signs.naming import is_meant, names_of


def sold(word: str) -> tuple[str, ...]:
    return names_of(Profile(offers=(Offer(word),)))


def test_names_are_whole_words_of_the_town_the_trade_and_what_is_sold() -> None:
    names = names_of(Profile(trade="bakery", address=Address(place="Brindlemere"), offers=(Offer("Sourdough"),)))
    assert {"brindlemere", "bakery", "sourdough"} <= set(names)
    assert is_meant("Best BAKERY in town", names)
    assert is_meant("sourdoughs", names)
    assert is_meant("brindlemere's best cake", names)
    assert not is_meant("bakeryworld jobs", names)
    assert not is_meant("", names)
    assert names_of(Profile()) == ()


@pytest.mark.parametrize(
    ("search", "word"),
    [("cafe orleans", "Orléans"), ("orléans", "Orleans"), ("best cafés", "Café"), ("gateaux", "Gâteaux"), ("zurich", "Zürich")],
)
def test_people_type_without_accents(search: str, word: str) -> None:
    assert is_meant(search, sold(word))


@pytest.mark.parametrize(
    ("search", "word"),
    [
        ("bakeries near me", "Bakery"),
        ("birthday cake", "Birthday cakes"),
        ("apple pie", "Apple pies"),
        ("a pastry", "Pastries"),
        ("biggest cookie", "Cookies"),
        ("mixer tap", "Mixer taps"),
        ("brushes", "Brush"),
        ("brush", "Brushes"),
        ("boxes", "Box"),
        ("contact lens", "Contact lenses"),
    ],
)
def test_one_and_many_are_the_same(search: str, word: str) -> None:
    assert is_meant(search, sold(word))


@pytest.mark.parametrize(("search", "word"), [("おいしいパン屋", "パン"), ("ร้านขนมปังใกล้ฉัน", "ขนมปัง"), ("附近的面包店", "面包")])
def test_where_no_spaces_stand_between_words_a_name_is_found_within(search: str, word: str) -> None:
    assert is_meant(search, sold(word))


@pytest.mark.parametrize(
    ("search", "word"),
    [
        ("bus stop", "Bu"),
        ("glas", "Glass"),
        ("planes", "Plan"),
        ("plan", "Planes"),
        ("bath", "Baths spa"),
        ("ハン", "パン"),
        ("パ", "パン"),
    ],
)
def test_another_word_is_another_word(search: str, word: str) -> None:
    assert not is_meant(search, sold(word))


def test_a_town_has_no_singular() -> None:
    names = names_of(Profile(address=Address(place="Wells")))
    assert is_meant("cathedral wells", names)
    assert not is_meant("a well in the garden", names)
