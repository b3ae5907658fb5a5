"""One look at a page that does not show the link: missing, then gone, and whatever must never be called so."""

from dataclasses import replace

import pytest

from core.links.judge import judge
from core.links.records import LinkBefore
from core.links.state import LinkState
from core.web.records import FetchFault
from tests.core.links.visits import NEVER_SEEN, SEEN, SEEN_AND_MISSED, TODAY, YESTERDAY, answered, failed, judged, visit
from tests.core.web.pages import LINK, TEXT, page


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ("", "no_link"),
        (f"<!-- {LINK} -->", "written_off"),
        (f"<template>{LINK}</template>", "held_back"),
        ("<p>See www.bakery.example</p>", "named_only"),
        ('<a href="www.bakery.example">Crumb bakery</a>', "miswritten"),
    ],
)
def test_a_page_without_the_link_is_missing_once_and_gone_on_another_day(inside: str, reason: str) -> None:
    first = judged(inside)
    assert (first.state, first.reason, first.link, first.followed) == (LinkState.MISSING_ONCE, f"{reason}_once", None, None)
    again = judged(inside, before=SEEN_AND_MISSED)
    assert (again.state, again.reason) == (LinkState.GONE, reason)
    for same_day_or_a_wrong_clock in (YESTERDAY, YESTERDAY.replace(day=1)):
        assert judged(inside, before=SEEN_AND_MISSED, today=same_day_or_a_wrong_clock).state is LinkState.MISSING_ONCE


def test_a_link_never_seen_is_not_said_to_have_been_there() -> None:
    assert judged(before=NEVER_SEEN).reason == "never_seen_once"
    assert judged(before=replace(NEVER_SEEN, missing_on=YESTERDAY)).reason == "never_seen"


@pytest.mark.parametrize(
    ("body", "rest", "reason"),
    [
        (page(), {"status": 404}, "answers_gone"),
        ("", {"status": 410}, "answers_gone"),
        ("<title>Page not found</title><p>Sorry about that, try the search.", {}, "says_gone"),
        ("<h1>This domain is for sale</h1>", {}, "parked"),
        (page(), {"final": "https://www.club.example/"}, "moved_home"),
        (page(), {"final": "https://club.example/index.php"}, "moved_home"),
        (page(), {"final": "https://club.example/en/"}, "moved_home"),
        (page(), {"final": "https://club.example/", "asked": "https://club.example/?p=12"}, "moved_home"),
        (page(), {"final": "https://holding.example/"}, "moved_away"),
    ],
)
def test_a_page_that_is_gone_is_missing_once_and_gone_on_another_day(body: str, rest: dict[str, object], reason: str) -> None:
    first = answered(body, **rest)  # type: ignore[arg-type]
    assert (first.state, first.reason) == (LinkState.MISSING_ONCE, f"{reason}_once")
    again = answered(body, SEEN_AND_MISSED, **rest)  # type: ignore[arg-type]
    assert (again.state, again.reason) == (LinkState.PAGE_GONE, reason)


@pytest.mark.parametrize(
    ("asked", "final"),
    [
        ("https://club.example/", "https://www.club.example/"),
        ("https://club.example/index.html", "https://club.example/"),
        ("https://club.example/?utm_source=x", "https://club.example/"),
        ("https://club.example/old", "https://club.example/new"),
        ("https://club.example/en/", "https://club.example/"),
    ],
)
def test_a_move_that_is_no_way_home_is_an_ordinary_page(asked: str, final: str) -> None:
    assert answered(page(), SEEN_AND_MISSED, asked=asked, final=final).state is LinkState.GONE


def test_a_site_that_forgets_the_way_when_it_turns_secure_has_not_lost_the_page() -> None:
    seen = answered(page(), SEEN_AND_MISSED, asked="http://club.example/news?id=1", final="https://www.club.example/")
    assert (seen.state, seen.reason) == (LinkState.NEEDS_BROWSER, "way_lost")
    assert seen.params == {"address": "https://club.example/news?id=1"}
    for asked, final in (
        ("http://club.example/news", "https://club.example/new"),
        ("http://club.example/news", "https://holding.example/"),
    ):
        assert answered(page(), SEEN_AND_MISSED, asked=asked, final=final).state in {LinkState.GONE, LinkState.PAGE_GONE}


@pytest.mark.parametrize("before", [SEEN, SEEN_AND_MISSED, NEVER_SEEN])
@pytest.mark.parametrize(
    ("body", "rest", "reason"),
    [
        *((page(), {"status": status}, "refuses_programs") for status in (402, 403, 405, 406, 407, 418, 423, 451, 999)),
        (page(), {"status": 401}, "login"),
        (page(), {"status": 429}, "too_many_requests"),
        ("<title>Just a moment...</title><script>window._cf_chl_opt={}</script>", {"status": 503}, "challenge_by"),
        ("<title>Just a moment...</title><script>window._cf_chl_opt={}</script>", {}, "challenge_by"),
        ("", {"status": 202, "headers": {"x-amzn-waf-action": "challenge"}}, "challenge_by"),
        ("<title>Are you a robot?</title>", {"status": 404}, "challenge"),
        ("<title>Log in</title><input type=password>", {}, "login"),
        (page(), {"final": "https://consent.club.example/x"}, "consent"),
        ("<title>Age verification</title><p>Are you over 18?", {}, "gate"),
        ("<title>Access denied</title><p>You do not have permission to see this page.", {"status": 404}, "refusal"),
        (page("<p>Subscribe to continue reading</p>"), {}, "paywall"),
    ],
)
def test_what_does_not_let_programs_look_is_blocked_and_never_gone(
    body: str, rest: dict[str, object], reason: str, before: LinkBefore
) -> None:
    seen = answered(body, before, **rest)  # type: ignore[arg-type]
    assert (seen.state, seen.reason) == (LinkState.BLOCKED, reason)


def test_where_robots_refuses_us_nothing_is_known() -> None:
    seen = judge(visit(None, allowed=False), SEEN_AND_MISSED, None, TODAY)
    assert (seen.state, seen.reason) == (LinkState.BLOCKED, "robots_refuses")


@pytest.mark.parametrize("fault", FetchFault)
def test_no_answer_is_never_gone_and_each_has_its_own_reason(fault: FetchFault) -> None:
    seen = failed(fault, SEEN_AND_MISSED)
    assert seen.state is LinkState.SITE_UNREACHABLE
    assert [other for other in FetchFault if failed(other).reason == seen.reason] == [fault]


@pytest.mark.parametrize(
    ("status", "reason"),
    [(500, "server_fault"), (502, "server_fault"), (503, "server_fault"), (400, "odd_answer"), (304, "odd_answer"), (0, "odd_answer")],
)
def test_a_faulty_answer_says_nothing_of_the_link(status: int, reason: str) -> None:
    for body in (page(), page(LINK), ""):
        seen = answered(body, SEEN_AND_MISSED, status=status)
        assert (seen.state, seen.reason, seen.params) == (LinkState.SITE_UNREACHABLE, reason, {"status": status})


@pytest.mark.parametrize(
    ("body", "rest", "reason"),
    [
        ("<div id=root></div><script src=x></script>", {}, "shell"),
        ("<div>" * 9_000, {}, "unreadable"),
        (page(LINK), {"kind": "application/pdf"}, "not_html"),
        ("", {"kind": "image/png"}, "not_html"),
        ("", {}, "empty_page"),
        (page(), {"cut": True}, "too_long"),
        (page(head='<meta http-equiv="refresh" content="0; url=https://new.example/">'), {}, "forwards"),
        (page("<script>{'url':'https://bakery.example/'}</script>"), {}, "only_in_data"),
        ("\x0b\x02 packed", {"headers": {"content-encoding": "br"}}, "packed"),
        ('{"error": "not a page, and quite long enough to be taken for one"}', {}, "not_html"),
        (page('<iframe src="/list.html"></iframe>'), {}, "parts_later"),
        ("<div id=root></div><script src=x></script>", {"status": 404}, "shell"),
        ("<div id=root></div><script src=x></script>", {"final": "https://club.example/"}, "shell"),
        (page(head='<meta http-equiv="refresh" content="10; url=https://new.example/">'), {}, "forwards"),
    ],
)
def test_what_only_a_browser_shows_is_never_gone(body: str, rest: dict[str, object], reason: str) -> None:
    seen = answered(body, SEEN_AND_MISSED, **rest)  # type: ignore[arg-type]
    assert (seen.state, seen.reason) == (LinkState.NEEDS_BROWSER, reason)


@pytest.mark.parametrize(
    ("body", "rest", "reason"),
    [
        *((page(), {"status": status}, "odd_answer") for status in (201, 202, 204, 205, 206)),
        ("", {"status": 204}, "odd_answer"),
        ("<title>Maintenance</title><p>We will be back soon.", {}, "stand_in"),
        ("<title>Maintenance</title><p>We will be back soon.", {"final": "https://club.example/"}, "stand_in"),
        (page().removesuffix("</body></html>"), {}, "breaks_off"),
    ],
)
def test_a_page_that_did_not_really_come_is_never_gone(body: str, rest: dict[str, object], reason: str) -> None:
    seen = answered(body, SEEN_AND_MISSED, **rest)  # type: ignore[arg-type]
    assert (seen.state, seen.reason) == (LinkState.SITE_UNREACHABLE, reason)


def test_a_part_of_a_page_may_have_the_link() -> None:
    for status in (202, 206):
        assert answered(page(LINK), status=status).state is LinkState.LIVE


def test_a_counter_that_tells_nothing_may_be_where_a_link_never_seen_is() -> None:
    counted = page('<a href="/go/7">Crumb bakery</a>')
    assert answered(counted, replace(NEVER_SEEN, missing_on=YESTERDAY)).reason == "perhaps_counted"
    assert answered(counted, replace(SEEN_AND_MISSED, words="Our baker")).reason == "no_link"


def test_a_counter_with_the_words_of_the_link_that_stood_there_is_not_the_end_of_it() -> None:
    """The site may count clicks now; the link is there, and where it leads the page does not say."""
    before = replace(SEEN_AND_MISSED, words="Crumb bakery")
    for counter in ('<a href="/go/7">CRUMB  bakery</a>', '<a href="https://bit.ly/3abc">Crumb bakery</a>'):
        seen = answered(page(counter), before)
        assert (seen.state, seen.reason) == (LinkState.NEEDS_BROWSER, "perhaps_counted")
    assert answered(page('<a href="/go/7">Another shop</a>'), before).reason == "no_link"


def test_what_scripts_may_show_is_not_gone_and_what_machines_are_told_is() -> None:
    scripted = page("<script>{'url':'https://bakery.example/'}</script>", text=TEXT * 4)
    assert answered(scripted, SEEN_AND_MISSED).reason == "only_in_data"
    told = page('<script type="application/ld+json">{"sameAs":"https://bakery.example/"}</script>')
    assert answered(told, SEEN_AND_MISSED).reason == "data_only"


def test_a_name_that_does_not_exist_is_not_called_a_gone_page() -> None:
    assert failed(FetchFault.NO_SUCH_HOST, SEEN_AND_MISSED).state is LinkState.SITE_UNREACHABLE
