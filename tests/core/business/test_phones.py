"""Phone numbers: read as people write them, kept in one form, shown as their country does."""

from __future__ import annotations

import pytest

from core.business.phones import Phone, country_of_phone, read_phone, written_phone
from core.errors import WorldError

BAKERY = Phone("+441632960412")


@pytest.mark.parametrize(
    "typed",
    ["01632 960412", "+44 (0)1632 960412", "0044 1632 960412", "Tel.: 01632\u00a0960\u2013412", "tel: +44-1632-960412", "(01632) 960 412"],
)
def test_one_number_is_the_same_however_it_is_written(typed: str) -> None:
    assert read_phone(typed, "GB") == BAKERY


def test_an_extension_is_kept_apart() -> None:
    assert read_phone("01632 960412 ext. 12", "GB") == Phone("+441632960412", "12")
    assert written_phone(Phone("+441632960412", "12"), "GB") == "01632 960412 x12"


def test_a_number_is_shown_as_people_dial_it() -> None:
    assert written_phone(Phone("+442079460123"), "GB") == "020 7946 0123"
    assert written_phone(Phone("+442079460123"), "DE") == "+44 20 7946 0123"
    assert written_phone(Phone("no number"), "DE") == "no number"
    assert country_of_phone(Phone("+442079460123")) == "GB"
    assert country_of_phone(Phone("")) == ""


def test_letters_stand_for_digits_where_people_write_so() -> None:
    assert read_phone("1-800-FLOWERS", "US") == Phone("+18003569377")


@pytest.mark.parametrize(
    ("typed", "country", "code"),
    [
        ("ask for Nell", "GB", "phone_unclear"),
        ("01632 960412", "", "phone_needs_country"),
        ("01632", "GB", "phone_too_short"),
        ("01632 960412 960412", "GB", "phone_too_long"),
        ("+999 1234567", "GB", "phone_unclear"),
        ("", "GB", "phone_unclear"),
    ],
)
def test_what_is_no_number_is_said_so(typed: str, country: str, code: str) -> None:
    with pytest.raises(WorldError) as problem:
        read_phone(typed, country)
    assert problem.value.code == code
