"""Which of the things on a page is the business."""

from __future__ import annotations

import pytest

from core.business.reading.choosing import business_of, local_types
from core.business.reading.items import Item
from core.business.reading.jsonld import read_jsonld
from core.business.trades import trades
from tests.core.business.reading.pages import HOME, MINE, script, tree

US = {"@type": "Bakery", "name": "Crumb", "telephone": "01632 960412"}


def chosen(*things: dict[str, object]) -> str:
    items = read_jsonld(tree("".join(map(script, things))))
    item: Item | None = business_of(items, HOME, MINE)
    return item.text("name") if item is not None else ""


@pytest.mark.parametrize(
    "thing",
    [
        US,
        {"@type": "WebPage", "mainEntity": US},
        {"@type": "WebSite", "publisher": {**US, "@type": "Organization"}},
        {"@type": "Organization", "name": "Crumb", "address": {"@type": "PostalAddress", "addressLocality": "Brindlemere"}},
        {"@type": "LocalBusiness", "name": "Crumb"},
        {**US, "url": "https://www.bakery.example/shop"},
        {**US, "url": "/"},
    ],
)
def test_the_business_is_found_by_its_type_and_by_what_it_says(thing: dict[str, object]) -> None:
    assert chosen(thing) == "Crumb"


@pytest.mark.parametrize(
    "thing",
    [
        {"@type": "Organization", "name": "Crumb"},
        {"@type": "Person", "name": "Nell", "telephone": "01632 960412"},
        {"@type": "Bakery", "telephone": "01632 960412"},
        {"@type": "Event", "name": "Fair", "location": {**US, "name": "Town hall"}},
        {"@type": "Review", "itemReviewed": {**US, "name": "A rival"}},
        {**US, "url": "https://webmaker.example/"},
        {"@type": "Product", "name": "Loaf", "offers": {"seller": US}},
    ],
)
def test_what_is_somebody_else_or_says_too_little_is_not(thing: dict[str, object]) -> None:
    assert chosen(thing) == ""


def test_of_several_the_one_that_is_most_surely_a_business_is_taken() -> None:
    wider = {"@type": "Organization", "name": "Crumb Holding", "telephone": "1", "address": {"addressLocality": "London"}}
    assert chosen(wider, US) == "Crumb"
    fuller = {**US, "name": "Crumb and all", "email": "hello@bakery.example"}
    assert chosen(US, fuller) == "Crumb and all"


def test_every_trade_is_a_business_in_a_place() -> None:
    assert {each.schema for each in trades()} <= local_types()
