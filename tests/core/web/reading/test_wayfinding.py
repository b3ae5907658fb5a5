"""Of a neighbour's site those pages are read where others are thanked, listed or written about."""

from __future__ import annotations

from core.web.reading.wayfinding import NEWS, sort_of, worth_reading
from tests.core.business.reading.pages import tree

PAGE = "https://club.example/"


def found(html: str) -> list[str]:
    return [address for _sort, address in worth_reading(tree(html), PAGE)]


def test_sponsors_come_before_members_and_news() -> None:
    html = '<a href="/news">News</a><a href="/members">Members</a><a href="/a">Our sponsors</a><a href="/team">Team</a>'
    assert found(html) == ["https://club.example/a", "https://club.example/members", "https://club.example/news"]


def test_other_sites_files_and_doors_are_left_alone() -> None:
    html = (
        '<a href="https://other.example/sponsors">Sponsors</a><a href="/sponsors.pdf">Sponsors</a><a href="/members/login">Members</a>'
        '<a href="/news/feed/">News</a><a href="#sponsors">Sponsors</a><a href="https://www.club.example/partners">Partners</a>'
    )
    assert found(html) == ["https://www.club.example/partners"]


def test_a_page_is_named_once_by_its_most_telling_link() -> None:
    html = '<a href="/p?id=4">News</a><a href="/p?id=4">Sponsors</a>'
    assert worth_reading(tree(html), PAGE) == ((0, "https://club.example/p?id=4"),)


def test_words_of_several_languages_sound_right() -> None:
    assert [sort_of(words) for words in ("Unsere Sponsoren", "nos partenaires", "Mitglieder", "Lieferanten", "Händler", "Aktuelles")] == [
        0,
        1,
        2,
        3,
        4,
        NEWS,
    ]
    assert sort_of("Fixtures and results") is None
