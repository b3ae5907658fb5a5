"""The list of trades: long enough, without doubles, fitting schema.org and the catalogue of directories."""

from __future__ import annotations

import re

import pytest

from core.business.trades import CATALOGUE_GROUPS, trade, trade_of_schema, trade_of_word, trades


def test_the_list_is_long_and_every_id_stands_once() -> None:
    ids = [each.id for each in trades()]
    assert len(ids) > 100
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", each) for each in ids)


def test_every_trade_has_a_type_and_groups_that_the_catalogue_knows() -> None:
    for each in trades():
        assert re.fullmatch(r"[A-Z][A-Za-z]+", each.schema), each
        assert set(each.groups) <= CATALOGUE_GROUPS, each
    assert {group for each in trades() for group in each.groups} == CATALOGUE_GROUPS


def test_no_name_belongs_to_two_trades() -> None:
    titles = [each.title.casefold() for each in trades()]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    ("typed", "found"),
    [("Bakery", "bakery"), (" bread  SHOP ", "bakery"), ("solicitor", "lawyer"), ("realtor", "estate-agent"), ("x", None)],
)
def test_a_trade_is_found_by_whatever_people_call_it(typed: str, found: str | None) -> None:
    known = trade_of_word(typed)
    assert (known.id if known else None) == found


@pytest.mark.parametrize(
    ("declared", "found"),
    [
        ("Bakery", "bakery"),
        ("https://schema.org/Plumber", "plumber"),
        ("schema:HairSalon", "hairdresser"),
        ("Attorney", "lawyer"),
        ("LocalBusiness", None),
        ("ProfessionalService", None),
        ("Store", None),
        ("", None),
    ],
)
def test_a_declared_type_tells_the_trade_only_where_one_alone_has_it(declared: str, found: str | None) -> None:
    known = trade_of_schema(declared)
    assert (known.id if known else None) == found


def test_an_unknown_id_is_no_trade() -> None:
    assert trade("alchemist") is None
    assert trade_of_word("") is None
