"""Addresses as each country writes them."""

from __future__ import annotations

import re

import pytest

from core.business.address import Address, country_of, lines_of, on_one_line, rules, tidy_postcode
from core.errors import WorldError

BAKERY = Address("4 Ferry Lane", "", "Brindlemere", "", "BM2 7FL", "GB")


def test_an_address_stands_as_on_an_envelope_of_its_country() -> None:
    assert lines_of(BAKERY) == ("4 Ferry Lane", "Brindlemere", "BM2 7FL")
    assert lines_of(Address("Hafenweg 12", "Hinterhaus", "Husum", "", "25813", "DE")) == ("Hinterhaus", "Hafenweg 12", "25813 Husum")
    assert lines_of(Address("12 Elm St", "Suite 4", "Salem", "OR", "97301", "US")) == ("12 Elm St", "Suite 4", "Salem, OR 97301")
    assert on_one_line(BAKERY) == "4 Ferry Lane, Brindlemere, BM2 7FL"


def test_what_is_missing_leaves_no_gap_and_no_comma_behind() -> None:
    assert lines_of(Address(place="Salem", country="US")) == ("Salem",)
    assert lines_of(Address(street="Rua Nova 4", place="Olinda", country="BR")) == ("Rua Nova 4", "Olinda")


def test_a_country_alone_is_known_and_says_not_where() -> None:
    assert not Address()
    assert Address(country="GB")
    assert not Address(country="GB").says_where
    assert Address(place="Brindlemere").says_where


@pytest.mark.parametrize(
    ("typed", "country", "kept"),
    [
        ("bm27fl", "GB", "BM2 7FL"),
        ("D02X285", "IE", "D02 X285"),
        ("k1a0b1", "CA", "K1A 0B1"),
        ("3511ab", "NL", "3511 AB"),
        ("d-20095", "DE", "20095"),
        ("97301-1234", "US", "97301-1234"),
        ("anything", "XX", "ANYTHING"),
    ],
)
def test_a_postcode_is_kept_as_its_country_writes_it(typed: str, country: str, kept: str) -> None:
    assert tidy_postcode(typed, country) == kept


@pytest.mark.parametrize(("typed", "country"), [("2009", "DE"), ("BM2", "GB"), ("ABCDE", "US")])
def test_one_that_looks_like_none_of_the_country_is_said_so_with_an_example(typed: str, country: str) -> None:
    with pytest.raises(WorldError) as problem:
        tidy_postcode(typed, country)
    assert problem.value.code == "postcode_unlike"
    assert rules()[country].example in str(problem.value)


def test_every_country_writes_its_own_example_as_it_asks_for_it() -> None:
    for code, rule in rules().items():
        assert tidy_postcode(rule.example, code) == rule.example
        assert re.fullmatch(r"[A-Z]{2}", code)
        assert all(re.search(rf"\{{{part}\}}", "".join(rule.lines)) for part in ("street", "place", "postcode"))


@pytest.mark.parametrize(
    ("typed", "code"), [("GB", "GB"), ("united  kingdom", "GB"), ("England", "GB"), ("USA", "US"), ("germany", "DE"), ("", "")]
)
def test_a_country_is_known_by_its_name_and_by_its_letters(typed: str, code: str) -> None:
    assert country_of(typed) == code


def test_what_is_no_country_is_said_so() -> None:
    with pytest.raises(WorldError) as problem:
        country_of("Atlantis")
    assert problem.value.code == "country_unknown"
