"""What robots.txt lets us and search engines read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.web.asking.robots import MOST_BYTES, SEARCH, RobotsMemory, Rules, is_fresh, robots_text
from core.web.records import RobotsFile

NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)
PAGE = "http://club.example/members/list?page=2"


def file(text: str, status: int = 200, at: datetime = NOW) -> RobotsFile:
    return RobotsFile("http://club.example:80", at, status, text)


def allowed(file: RobotsFile, agent: str, address: str) -> bool:
    return Rules(file, (agent,)).allow(agent, address)


@pytest.mark.parametrize(
    ("text", "us", "search"),
    [
        ("", True, True),
        ("User-agent: *\nDisallow: /members/", False, False),
        ("User-agent: *\nDisallow: /members/\nAllow: /members/list", True, True),
        ("User-agent: Linkstead\nDisallow: /", False, True),
        ("user-agent: LINKSTEAD/1.0\ndisallow: /", False, True),
        ("User-agent: Link\nDisallow: /", True, True),
        ("User-agent: Linkstead2\nDisallow: /", False, True),
        ("User-agent: 2Linkstead\nDisallow: /", True, True),
        ("User-agent: Googlebot\nDisallow: /\n\nUser-agent: *\nDisallow:", True, False),
        ("User-agent: Googlebot-News\nDisallow: /", True, True),
        ("User-agent: Googlebot\nUser-agent: Linkstead\nDisallow: /", False, False),
        ("User-agent: *\nDisallow: /private\n\nUser-agent: Other\nDisallow: /", True, True),
        ("User-agent: Other\nDisallow: /\nUser-agent: *\nDisallow: /*?page=", False, False),
        ("User-agent: Linkstead\nAllow: /\nSitemap: http://x.example/s.xml\nUser-agent: *\nDisallow: /", True, False),
        ("Disallow: /", True, True),
        ("User-agent: *\rDisallow: /members", False, False),
        ("\ufeffUser-agent: *\nDisallow: /", False, False),
        ("<!DOCTYPE html><pre>\nUser-agent: *\nDisallow: /\n</pre>", True, True),
        ("User-agent: *\nDisallow: /members/list$", True, True),
    ],
)
def test_the_group_and_the_longest_rule_decide(text: str, us: bool, search: bool) -> None:
    assert (allowed(file(text), "Linkstead", PAGE), allowed(file(text), SEARCH, PAGE)) == (us, search)


def test_a_program_may_have_figures_in_its_name() -> None:
    text = "User-agent: Rule1Bot\nDisallow: /members\n\nUser-agent: 5bot\nDisallow: /\n"
    assert not allowed(file(text), "Rule1Bot", PAGE)
    assert not allowed(file(text), "5bot", PAGE)
    assert allowed(file(text), "Rule2Bot", PAGE)


@pytest.mark.parametrize(("status", "us"), [(404, True), (403, True), (302, True), (429, False), (500, False), (503, False), (0, False)])
def test_a_file_that_cannot_be_had_keeps_us_out_and_a_missing_one_does_not(status: int, us: bool) -> None:
    kept = file("User-agent: *\nDisallow: /", status)
    assert allowed(kept, "Linkstead", PAGE) is us
    assert allowed(kept, SEARCH, PAGE) is True


@given(
    st.binary(max_size=400) | st.text(alphabet="user-agent:*dislow/$ \n\r\x00\x85#<", max_size=400).map(str.encode), st.text(max_size=30)
)
def test_any_bytes_give_a_verdict(body: bytes, tail: str) -> None:
    assert allowed(file(robots_text(body)), "Linkstead", f"http://club.example/{tail}") in {True, False}


def test_only_the_first_500_kib_count() -> None:
    body = b"#" * MOST_BYTES + b"\nUser-agent: *\nDisallow: /"
    assert allowed(file(robots_text(body)), "Linkstead", PAGE)


def test_thousands_of_agents_with_thousands_of_rules_cost_no_more_than_their_length() -> None:
    agents = "".join(f"User-agent: bot{'x' * (n % 50)}\n" for n in range(8000))
    rules = Rules(file(agents + "User-agent: *\n" + "Disallow: /a\n" * 15000), ("Linkstead", SEARCH))
    assert len(rules._parsed._user_agents) == 1
    assert rules.allow("Linkstead", PAGE)


def test_the_wish_for_a_pause_is_read() -> None:
    assert Rules(file("User-agent: *\nCrawl-delay: 7"), ("Linkstead",)).delay("Linkstead") == 7.0
    assert Rules(file("User-agent: *\nCrawl-delay: nan"), ("Linkstead",)).delay("Linkstead") == 0.0
    assert Rules(file("User-agent: *\nCrawl-delay: -3"), ("Linkstead",)).delay("Linkstead") == 0.0
    assert Rules(file("User-agent: *\nDisallow:"), ("Linkstead",)).delay("Linkstead") == 0.0


def test_a_file_is_used_for_a_day_unless_it_tells_of_trouble() -> None:
    assert is_fresh(file("", at=NOW - timedelta(hours=23)), NOW)
    assert not is_fresh(file("", at=NOW - timedelta(hours=25)), NOW)
    assert not is_fresh(file("", 503, NOW - timedelta(hours=1)), NOW)
    assert not is_fresh(file("", at=NOW + timedelta(days=3)), NOW)


def test_the_memory_is_bounded_and_forgets_the_oldest() -> None:
    memory = RobotsMemory(("Linkstead", SEARCH), most=2)
    for name in "abc":
        memory.keep(RobotsFile(f"http://{name}.example:80", NOW, 404))
    assert [memory.known(f"http://{name}.example:80", NOW) is not None for name in "abc"] == [False, True, True]
