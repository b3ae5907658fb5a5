"""Which pages of a site are worth reading."""

from __future__ import annotations

import pytest

from core.business.reading.wayfinding import MOST_PAGES, worth_reading
from tests.core.business.reading.pages import HOME, MINE, tree


def further(*links: tuple[str, str]) -> tuple[str, ...]:
    return worth_reading(tree("".join(f'<a href="{to}">{words}</a>' for to, words in links)), HOME, MINE)


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("/contact", "Write"),
        ("/page7", "Kontakt"),
        ("/impressum.html", "Legal"),
        ("/mentions-legales", ""),
        ("/a", "Mentions légales"),
        ("/about-us", "Us"),
        ("/b", "Über uns"),
        ("/c", "Quiénes somos"),
        ("/d", "Opening hours"),
        ("https://www.bakery.example/visit-us", ""),
    ],
)
def test_pages_that_say_who_and_where_are_known_by_their_words_or_their_address(to: str, words: str) -> None:
    assert len(further((to, words))) == 1


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("/bread", "Our bread"),
        ("https://elsewhere.example/contact", "Contact"),
        ("mailto:hello@bakery.example", "Contact"),
        ("/#contact", "Contact"),
        ("/contact.pdf", "Contact"),
        ("/roundabout", "Roundabout"),
    ],
)
def test_others_are_not_asked_for(to: str, words: str) -> None:
    assert further((to, words)) == ()


def test_the_most_telling_come_first_each_once_and_never_too_many() -> None:
    many = [(f"/{sort}/{number}", "") for number in range(9) for sort in ("about", "imprint", "contact", "locations")]
    found = further(*many, ("/contact/0?utm_source=x", ""))
    assert found[0] == f"{HOME}contact/0"
    assert len(found) == MOST_PAGES - 1
    assert len(set(found)) == len(found)
