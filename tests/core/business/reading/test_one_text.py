"""An address in one text, taken apart where nothing has to be guessed."""

from __future__ import annotations

import pytest

from core.business.address import Address, lines_of, rules
from core.business.reading.one_text import address_in


@pytest.mark.parametrize(
    ("text", "country", "parts"),
    [
        ("4 Ferry Lane, Brindlemere, BM2 7FL", "GB", ("4 Ferry Lane", "Brindlemere", "", "BM2 7FL")),
        ("4 Ferry Lane\nBrindlemere bm27fl", "GB", ("4 Ferry Lane", "Brindlemere", "", "BM2 7FL")),
        ("Crumb, 4 Ferry Lane, Brindlemere BM2 7FL, UK", "GB", ("4 Ferry Lane", "Brindlemere", "", "BM2 7FL")),
        ("Ferry House, Brindlemere, BM2 7FL", "GB", ("Ferry House", "Brindlemere", "", "BM2 7FL")),
        ("Hafenweg 12, D-25813 Husum", "DE", ("Hafenweg 12", "Husum", "", "25813")),
        ("12 Elm St, Salem, OR 97301", "US", ("12 Elm St", "Salem", "OR", "97301")),
        ("12 Elm St, Salem, OR 97301, USA", "US", ("12 Elm St", "Salem", "OR", "97301")),
        ("12 Elm St, Salem, Oregon 97301", "US", ("12 Elm St", "Salem", "Oregon", "97301")),
        ("12 Elm St, Salem, O.R., 97301", "US", ("12 Elm St", "Salem", "O.R", "97301")),
        ("12 Elm St, Salem OR 97301", "US", ("12 Elm St", "Salem", "OR", "97301")),
        ("8 rue du Port · 44000 Nantes", "FR", ("8 rue du Port", "Nantes", "", "44000")),
        ("Oudegracht 5, 3511 AB Utrecht", "NL", ("Oudegracht 5", "Utrecht", "", "3511 AB")),
    ],
)
def test_what_is_plain_is_taken_apart(text: str, country: str, parts: tuple[str, str, str, str]) -> None:
    found = address_in(text, country, "Crumb")
    assert (found.street, found.place, found.region, found.postcode) == parts
    assert found.country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("", "GB"),
        ("Brindlemere", "GB"),
        ("4 Ferry Lane, Brindlemere", "GB"),
        ("BM2 7FL", "GB"),
        ("Brindlemere BM2 7FL", "GB"),
        ("4 Ferry Lane, Brindlemere, BM2 7FL", ""),
        ("4 Ferry Lane, Brindlemere, BM2 7FL", "KE"),
        ("4 Ferry Lane, Brindlemere BM2 7FL, ring 01632 960412", "GB"),
        ("We stand on the market, on Fridays, in Husum, and on Sundays, at the port, 25813", "DE"),
        ("one, two, three, four, five, six, seven, BM2 7FL", "GB"),
        ("x, " * 200 + "Brindlemere BM2 7FL", "GB"),
    ],
)
def test_where_anything_had_to_be_guessed_nothing_is_said(text: str, country: str) -> None:
    assert address_in(text, country) == Address()


def test_what_stands_before_the_street_is_the_building_unless_it_may_be_the_name() -> None:
    text = "Flat 14, Ferry House, 4-6 Ferry Lane, Brindlemere, BM2 7FL"
    assert address_in(text, "GB").extra == "Flat 14"
    assert address_in(text, "GB", "Crumb").extra == "Flat 14, Ferry House"
    assert address_in(f"Crumb, {text}", "GB", "Crumb").extra == "Flat 14, Ferry House"


@pytest.mark.parametrize("country", sorted(rules()))
def test_what_a_country_writes_on_an_envelope_is_read_back(country: str) -> None:
    region = "OR" if any("{region} {postcode}" in line for line in rules()[country].lines) else ""
    address = Address("12 Quay", "", "Harbour", region, rules()[country].example, country)
    found = address_in("\n".join(lines_of(address)), country)
    assert found in {address, Address()}
