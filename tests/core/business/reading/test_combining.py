"""Several pages' findings as one profile."""

from __future__ import annotations

from core.business.address import Address
from core.business.phones import Phone
from core.business.profile import Fact, Profile, Source, Way
from core.business.reading.combining import as_profile, combine
from core.business.reading.records import Finding
from tests.core.store.files import NOW

HOME, CONTACT = "https://bakery.example/", "https://bakery.example/contact"
ONE, TWO = Phone("+441632960412"), Phone("+441632960413")


def test_what_is_declared_goes_before_what_links_say_and_before_the_head() -> None:
    found = combine(
        [
            Finding(Fact.NAME, "Template", Way.HEAD, HOME),
            Finding(Fact.NAME, "Crumb", Way.HCARD, CONTACT),
            Finding(Fact.NAME, "Crumb & Co", Way.JSON_LD, CONTACT),
            Finding(Fact.NAME, "Crumb and all", Way.JSON_LD, CONTACT),
        ],
        NOW,
    )
    assert found[Fact.NAME].value == "Crumb & Co"
    assert found[Fact.NAME].source == Source(Way.JSON_LD, CONTACT, NOW)


def test_of_a_fact_with_several_values_all_that_differ_are_taken() -> None:
    found = combine(
        [
            Finding(Fact.PHONES, (TWO,), Way.LINK, HOME),
            Finding(Fact.PHONES, (ONE,), Way.LINK, HOME),
            Finding(Fact.PHONES, (ONE,), Way.JSON_LD, CONTACT),
        ],
        NOW,
    )
    assert found[Fact.PHONES].value == (ONE, TWO)
    assert found[Fact.PHONES].source.page == CONTACT


def test_the_address_that_tells_most_is_taken() -> None:
    town, whole = Address(place="Brindlemere"), Address("4 Ferry Lane", "", "Brindlemere", "", "BM2 7FL", "GB")
    found = combine([Finding(Fact.ADDRESS, town, Way.JSON_LD, HOME), Finding(Fact.ADDRESS, whole, Way.HCARD, CONTACT)], NOW)
    assert found[Fact.ADDRESS].value == whole
    assert found[Fact.ADDRESS].source.way is Way.HCARD


def test_what_the_owner_said_stays_and_the_rest_is_filled_in() -> None:
    found = combine([Finding(Fact.NAME, "Crumb", Way.JSON_LD, HOME), Finding(Fact.EMAIL, "hello@bakery.example", Way.LINK, HOME)], NOW)
    filled = as_profile(found, Profile(name="Nell’s"))
    assert (filled.name, filled.email) == ("Nell’s", "hello@bakery.example")


def test_nothing_found_is_nothing() -> None:
    assert combine([], NOW) == {}
    assert combine([Finding(Fact.NAME, "", Way.HEAD, HOME)], NOW) == {}
