"""Looking at links where the line, the site or the computer is in trouble: nothing is said of a link that was not seen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.backlinks.check_job import CheckLinksJob
from core.backlinks.portions import FULL
from core.clock import SetClock
from core.jobs import Ending
from core.links.state import LinkState
from core.web.doubts import MANY
from core.web.made_up import made_up_address
from core.web.records import Fetched, FetchFault, Hop, PageFacts, PageKind, Standing, Visit
from core.workspace import Workspace
from tests.core.backlinks.made_up import MadeUpWeb, check
from tests.core.backlinks.shop import HOME, add, look, only, open_shop, shown

OWN = "http://bakery.example/"
PAGE = "https://club.example/a"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    shop = open_shop(tmp_path, clock)
    yield shop
    shop.close()


def sites(n: int) -> list[str]:
    return [f"https://club-{i}.example/" for i in range(n)]


@pytest.mark.parametrize("fault", [FetchFault.NAME_LOOKUP, FetchFault.NO_SUCH_HOST, FetchFault.REFUSED, FetchFault.TIMEOUT])
def test_without_a_line_it_is_said_once_and_every_link_stays_as_it_was(shop: Workspace, clock: SetClock, fault: FetchFault) -> None:
    add(shop, *sites(40))
    shop.looks.keep([look(link, LinkState.LIVE, clock) for link in shown(shop)])
    before = shown(shop)
    web = MadeUpWeb(clock, dict.fromkeys([*sites(40), OWN, "https://bakery.example/"], fault))
    outcome = check(shop, web)
    assert (outcome.ending, outcome.code, outcome.params) == (Ending.FAILED, "no_network", {"site": "bakery.example"})
    assert shown(shop) == before
    assert all(len(shop.links.history(link.id)) == 1 for link in before)


def test_where_the_line_fails_in_the_middle_what_was_seen_before_is_kept(shop: Workspace, clock: SetClock) -> None:
    add(shop, *sites(30))
    there, silent = sites(30)[:10], sites(30)[10:]
    faults = dict.fromkeys([*silent, OWN, "https://bakery.example/"], FetchFault.NAME_LOOKUP)
    web = MadeUpWeb(clock, {page: [HOME] for page in there} | {HOME: 200} | faults)
    ids = [link.id for link in shown(shop, order="page")]
    assert check(shop, web, CheckLinksJob(ids)).ending in {Ending.FAILED, Ending.FINISHED}
    states = {link.page_address: link.state for link in shown(shop)}
    assert {states[page] for page in there} == {LinkState.LIVE}


def test_a_site_that_does_not_answer_while_the_line_is_there_is_said_to(shop: Workspace, clock: SetClock) -> None:
    add(shop, PAGE)
    outcome = check(shop, MadeUpWeb(clock, {PAGE: FetchFault.TIMEOUT, OWN: 200}))
    assert (outcome.ending, outcome.progress.unknown, only(shop).state) == (Ending.FINISHED, 1, LinkState.SITE_UNREACHABLE)


def test_my_own_site_is_asked_seldom_however_many_sites_are_silent(shop: Workspace, clock: SetClock) -> None:
    add(shop, *sites(500))
    web = MadeUpWeb(clock, dict.fromkeys(sites(500), FetchFault.REFUSED) | {OWN: 200})
    assert check(shop, web).progress.unknown == 500
    assert 1 <= web.asked[OWN] <= 9


def test_a_page_of_the_networks_own_is_taken_for_what_it_is(shop: Workspace, clock: SetClock) -> None:
    """A hotel's login page stands before every site, with a good status and without any link."""
    add(shop, *sites(20))
    shop.looks.keep([look(link, LinkState.LIVE, clock) for link in shown(shop)])
    before = shown(shop)

    def portal(address: str) -> Visit:
        there = "http://login.hotel.example/"
        fetched = Fetched(address, there, clock.now(), 200, (Hop(address, 302, there),))
        return Visit(address, clock.now(), fetched=fetched, facts=PageFacts(PageKind.CONTENT, "Welcome", text_length=900))

    outcome = check(shop, MadeUpWeb(clock, {page: portal(page) for page in [*sites(20), OWN]}))
    assert (outcome.ending, outcome.code) == (Ending.FAILED, "captive_portal")
    assert shown(shop) == before


def test_a_site_that_wants_to_be_left_alone_is_not_asked_and_its_links_wait(shop: Workspace, clock: SetClock) -> None:
    add(shop, PAGE, "https://choir.example/")
    until = clock.now() + timedelta(days=1)
    web = MadeUpWeb(clock, {PAGE: Visit(PAGE, clock.now(), put_off=until), "https://choir.example/": [HOME], HOME: 200})
    outcome = check(shop, web, CheckLinksJob())
    assert (outcome.ending, outcome.progress.done, outcome.params) == (Ending.FINISHED, 2, {"put_off": 1})
    waiting = next(link for link in shown(shop) if link.page_address == PAGE)
    assert (waiting.state, shop.links.history(waiting.id)) == (LinkState.UNCHECKED, [])
    assert list(shop.links.due()) == []
    clock.forward(days=1)
    assert list(shop.links.due())[-1] == waiting.id


def test_how_a_site_stands_to_us_is_kept_and_told_to_the_next_run(shop: Workspace, clock: SetClock) -> None:
    add(shop, PAGE)
    standing = Standing("club.example", clock.now().date(), 3, clock.now() + timedelta(days=2))
    fetched = Fetched(PAGE, PAGE, clock.now(), 403)
    web = MadeUpWeb(clock, {PAGE: Visit(PAGE, clock.now(), fetched=fetched, standings=(standing,)), OWN: 200})
    check(shop, web)
    assert only(shop).state is LinkState.BLOCKED
    (task,) = CheckLinksJob(every=True).plan(shop).tasks
    assert task.known.standing == standing


def test_a_page_like_a_made_up_one_is_gone_where_the_link_once_stood(shop: Workspace, clock: SetClock) -> None:
    add(shop, PAGE)
    news: list[str] = []
    web = MadeUpWeb(clock, {PAGE: [HOME], HOME: 200, OWN: 200})
    check(shop, web)
    web.pages |= {PAGE: news, made_up_address("https://club.example:443"): news}
    for state, reason in ((LinkState.MISSING_ONCE, "as_made_up_once"), (LinkState.PAGE_GONE, "as_made_up")):
        clock.forward(days=2)
        check(shop, web)
        assert (only(shop).state, only(shop).reason) == (state, reason)
    assert web.asked[made_up_address("https://club.example:443")] == 1


def test_where_a_site_sends_the_same_for_every_address_and_no_link_was_ever_seen_only_a_browser_can_tell(
    shop: Workspace, clock: SetClock
) -> None:
    add(shop, PAGE)
    web = MadeUpWeb(clock, {PAGE: [], made_up_address("https://club.example:443"): [], OWN: 200})
    check(shop, web)
    assert (only(shop).state, only(shop).reason) == (LinkState.NEEDS_BROWSER, "all_alike")


def test_a_page_that_is_itself_and_has_no_link_is_missing(shop: Workspace, clock: SetClock) -> None:
    add(shop, PAGE)
    check(shop, MadeUpWeb(clock, {PAGE: [], OWN: 200}))
    assert (only(shop).state, only(shop).reason) == (LinkState.MISSING_ONCE, "never_seen_once")


def test_a_page_that_has_not_changed_since_its_link_stood_is_asked_about_and_not_for(shop: Workspace, clock: SetClock) -> None:
    add(shop, PAGE, "https://choir.example/")
    web = MadeUpWeb(clock, {PAGE: [HOME], "https://choir.example/": 404, HOME: 200}, etag='"1"')
    check(shop, web)
    clock.forward(days=1)
    kept = {task.address: task.known.page for task in CheckLinksJob(every=True).plan(shop).tasks}
    assert kept[PAGE] is not None
    assert kept["https://choir.example/"] is None
    fetched = Fetched(PAGE, PAGE, clock.now(), 304)
    web.pages[PAGE] = Visit(PAGE, clock.now(), fetched=fetched, facts=kept[PAGE].facts, unchanged=True)
    before = next(link for link in shown(shop) if link.page_address == PAGE)
    check(shop, web)
    after = next(link for link in shown(shop) if link.page_address == PAGE)
    assert (after.state, after.words, after.checked_at, after.last_seen_at) == (LinkState.LIVE, before.words, clock.now(), clock.now())
    assert [look.status for look in shop.links.history(after.id)] == [304, 200]


def test_a_long_run_is_planned_in_portions_and_done_to_the_last(shop: Workspace, clock: SetClock) -> None:
    count = FULL + FULL // 4
    for start in range(0, count, 500):
        add(shop, *[f"https://site-{i}.example/" for i in range(start, min(start + 500, count))])
    job = CheckLinksJob(every=True)
    plan = job.plan(shop)
    assert (len(plan.tasks), plan.total) == (FULL, count)
    outcome = check(shop, MadeUpWeb(clock, {f"https://site-{i}.example/": [HOME] for i in range(count)} | {HOME: 200}))
    assert (outcome.ending, outcome.progress.done) == (Ending.FINISHED, count)
    assert shop.links.counts().by_state == {LinkState.LIVE: count}


def test_few_silent_sites_wait_for_the_end_of_the_run_before_mine_is_asked(shop: Workspace, clock: SetClock) -> None:
    add(shop, *sites(MANY - 1))
    web = MadeUpWeb(clock, dict.fromkeys(sites(MANY - 1), FetchFault.REFUSED) | {OWN: 200})
    check(shop, web)
    assert (web.asked[OWN], shop.links.counts().by_state) == (1, {LinkState.SITE_UNREACHABLE: MANY - 1})
