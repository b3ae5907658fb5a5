"""Another address on the website: said where it surely is one, never for another way of writing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.business.address import Address
from core.business.profile import Fact, Way
from core.business.reading.differing import another_address, is_another
from core.business.reading.records import Finding

KNOWN = Address("4 Ferry Lane", place="Brindlemere", postcode="BM2 7FL", country="GB")


def said(address: Address, page: str = "https://bakery.example/") -> Finding:
    return Finding(Fact.ADDRESS, address, Way.JSON_LD, page)


@pytest.mark.parametrize(
    "other",
    [
        replace(KNOWN, postcode="BM1 1AA"),
        replace(KNOWN, street="5 Ferry Lane"),
        replace(KNOWN, street="5 Ferry Lane", place="", postcode="bm27fl"),
    ],
)
def test_another_postcode_or_another_number_in_the_same_one_is_another_place(other: Address) -> None:
    assert is_another(other, KNOWN)
    assert is_another(KNOWN, other)


@pytest.mark.parametrize(
    "other",
    [
        KNOWN,
        replace(KNOWN, postcode="bm27fl"),
        replace(KNOWN, street="Ferry Ln. 4"),
        replace(KNOWN, street="2–4 Ferry Lane"),
        replace(KNOWN, street="Ferry Lane"),
        replace(KNOWN, street="5 Ferry Lane", postcode=""),
        replace(KNOWN, postcode="BM2"),
        replace(KNOWN, place="Brindle-Mere", region="Midlands"),
        Address(place="Elsewhere"),
        Address(),
    ],
)
def test_what_is_left_out_or_written_otherwise_is_no_other_place(other: Address) -> None:
    assert not is_another(other, KNOWN)
    assert not is_another(other, other)


def test_letters_for_the_country_are_no_part_of_a_postcode() -> None:
    assert not is_another(Address("Hafen 3", postcode="D-20095"), Address("Hafen 3", postcode="20095"))


def test_one_page_with_the_right_address_or_one_that_may_be_is_enough() -> None:
    other = said(replace(KNOWN, postcode="BM1 1AA"), "https://bakery.example/contact")
    assert another_address([other], KNOWN) is other
    assert another_address([other, said(KNOWN)], KNOWN) is None
    assert another_address([other, said(Address(place="Brindlemere"))], KNOWN) is None
    assert another_address([], KNOWN) is None
    assert another_address([other], Address()) is None
