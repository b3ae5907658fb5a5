"""Counters that do not say where they lead: which are followed, and what comes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.links.counters import MOST, leads_to_me, with_links, worth_following
from core.links.records import LinkBefore
from core.web.reading.page import read_page
from core.web.records import Fetched, FetchFault, Hop, PageLink, Visit

AT = datetime(2026, 3, 2, tzinfo=UTC)
MINE = frozenset({"bakery.example"})
BEFORE = LinkBefore(MINE)
NAME = "Crumb & Co"
ADDRESS = "http://club.example/partners"


def looked_at(inside: str) -> Visit:
    body = f"<!doctype html><title>Partners</title><main><p>{'We thank all who helped us this year. ' * 9}{inside}</p></main>"
    fetched = Fetched(ADDRESS, ADDRESS, AT, 200, headers={"content-type": "text/html; charset=utf-8"}, body=body.encode())
    return Visit(ADDRESS, AT, fetched=fetched, facts=read_page(fetched, MINE))


def followed(inside: str, before: LinkBefore = BEFORE) -> list[str]:
    return [link.address.removeprefix("http://club.example") for link in worth_following(looked_at(inside), before, NAME)]


def counters(*words: str) -> str:
    return " ".join(f'<a href="/go/{number}">{text}</a>' for number, text in enumerate(words))


def test_the_few_counters_of_a_page_are_all_followed() -> None:
    assert followed(counters("Website", "Shop")) == ["/go/0", "/go/1"]


def test_of_many_only_those_that_name_me_or_say_what_the_link_said() -> None:
    many = counters("Mill", "Dairy", "CRUMB &amp; CO bakery", "Our baker", "bakery.example", "Chemist")
    assert followed(many) == ["/go/2", "/go/4"]
    assert followed(many, replace(BEFORE, words="our  baker", ever_seen=True)) == ["/go/3", "/go/2", "/go/4"]
    assert followed(counters("Mill", "Dairy", "Chemist", "Grocer")) == []


def test_never_more_than_a_few_and_none_twice() -> None:
    assert len(followed(counters(*["Crumb &amp; Co"] * 9))) == MOST
    assert followed('<a href="/go/1">Crumb &amp; Co</a> <a href="/go/1">Crumb &amp; Co</a>') == ["/go/1"]


def test_a_page_that_shows_my_link_needs_no_counter_followed() -> None:
    assert followed('<a href="http://bakery.example/">Crumb &amp; Co</a> <a href="/go/1">Crumb &amp; Co</a>') == []


def test_a_wall_has_no_counters() -> None:
    visit = looked_at(counters("Website"))
    assert visit.fetched is not None
    assert worth_following(replace(visit, fetched=replace(visit.fetched, status=403)), BEFORE, NAME) == ()
    assert worth_following(replace(visit, allowed=False), BEFORE, NAME) == ()


@pytest.mark.parametrize(
    ("fetched", "to"),
    [
        (Fetched(ADDRESS, "http://bakery.example/", AT, 200, (Hop(ADDRESS, 302, "http://bakery.example/"),)), "http://bakery.example/"),
        (Fetched(ADDRESS, ADDRESS, AT, 302, headers={"location": "http://www.bakery.example/bread"}), "http://www.bakery.example/bread"),
        (Fetched(ADDRESS, "http://other.example/", AT, 200, (Hop(ADDRESS, 302, "http://other.example/"),)), ""),
        (Fetched(ADDRESS, ADDRESS, AT, 302, headers={"location": "http://notbakery.example/"}), ""),
        (Fetched(ADDRESS, ADDRESS, AT, 302, headers={"location": "http://track.example/c?x=17"}), None),
        (Fetched(ADDRESS, ADDRESS, AT, 302, headers={"location": "http://bakery.example/?from=club"}), "http://bakery.example/?from=club"),
        (Fetched(ADDRESS, ADDRESS, AT, 200, headers={"location": "http://bakery.example/"}), ""),
        (Fetched(ADDRESS, ADDRESS, AT, 500), None),
        (Fetched(ADDRESS, ADDRESS, AT, 403), None),
        (Fetched(ADDRESS, ADDRESS, AT, fault=FetchFault.TIMEOUT), None),
        (
            Fetched(ADDRESS, "http://bakery.example/", AT, 0, (Hop(ADDRESS, 302, "http://bakery.example/"),), fault=FetchFault.TIMEOUT),
            "http://bakery.example/",
        ),
    ],
)
def test_what_was_met_on_the_way_says_where_a_counter_leads(fetched: Fetched, to: str | None) -> None:
    assert leads_to_me(Visit(ADDRESS, AT, fetched=fetched), MINE) == to


def test_nobody_knows_where_a_counter_leads_that_was_not_asked() -> None:
    assert leads_to_me(Visit(ADDRESS, AT, allowed=False), MINE) is None


def test_a_counter_that_leads_to_me_is_my_link_with_all_that_stands_around_it() -> None:
    visit = looked_at("Bread came from <a href='/go/7' rel='nofollow'>Crumb &amp; Co</a> again.")
    (counter,) = worth_following(visit, BEFORE, NAME)
    seen = with_links(visit, [replace(counter, address="http://bakery.example/")])
    assert seen.facts is not None
    (link,) = seen.facts.links
    assert isinstance(link, PageLink)
    assert (link.words, link.rel, link.through) == ("Crumb & Co", ("nofollow",), "http://club.example/go/7")
    assert "Bread came from Crumb & Co again." in link.snippet
