"""Looking at links where the line, the site or the computer is in trouble: nothing is said of a link that was not seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.backlinks.check_job import AT_ONCE, TURN, CheckLinksJob
from core.backlinks.check_tasks import PageRecord
from core.backlinks.portions import FULL
from core.clock import SetClock, next_morning
from core.events import Changed
from core.jobs import Cancel, Ending, Outcome, Run, Runner
from core.links.state import LinkState
from core.web.asking.doubts import MANY
from core.web.asking.made_up import made_up_address
from core.web.records import Fetched, FetchFault, Hop, Known, PageFacts, PageKind, Standing, Visit
from core.workspace import Workspace
from tests.core.backlinks.made_up import MadeUpWeb, check
from tests.core.backlinks.shop import HOME, add, look, only, open_shop, shown
from tests.core.jobs.jobs import NoPace

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
    """As in a hotel: what asks without encryption gets its login page, what asks securely gets no answer."""
    plain = [f"http://club-{i}.example/" for i in range(10)]
    add(shop, *sites(10), *plain)
    shop.looks.keep([look(link, LinkState.LIVE, clock) for link in shown(shop)])
    before = shown(shop)

    def portal(address: str) -> Visit:
        there = "http://login.hotel.example/"
        fetched = Fetched(address, there, clock.now(), 200, (Hop(address, 302, there),))
        return Visit(address, clock.now(), fetched=fetched, facts=PageFacts(PageKind.CONTENT, "Welcome", text_length=900))

    silent = dict.fromkeys([*sites(10), "https://bakery.example/"], FetchFault.TLS)
    outcome = check(shop, MadeUpWeb(clock, {page: portal(page) for page in [*plain, OWN]} | silent))
    assert (outcome.ending, outcome.code) == (Ending.FAILED, "captive_portal")
    assert shown(shop) == before


def test_while_my_own_site_is_down_a_page_that_answered_is_asked_once_more(shop: Workspace, clock: SetClock) -> None:
    """Else dead sites would never be told from a dead line for as long as that lasts."""
    add(shop, *sites(10))
    there, dead = sites(10)[:6], sites(10)[6:]
    faults = dict.fromkeys([*dead, OWN, "https://bakery.example/"], FetchFault.REFUSED)
    web = MadeUpWeb(clock, {page: [HOME] for page in there} | {HOME: 200} | faults)
    web.pages["https://bakery.example/"] = FetchFault.REFUSED
    assert check(shop, web).ending is Ending.FINISHED
    assert shop.links.counts().by_state[LinkState.SITE_UNREACHABLE] == len(dead)


def test_where_neither_my_site_nor_a_witness_can_be_asked_nothing_is_said_until_tomorrow(shop: Workspace, clock: SetClock) -> None:
    add(shop, "http://club.example/a")
    shop.looks.keep([look(only(shop), LinkState.LIVE, clock)])
    before = only(shop)
    clock.forward(days=1)
    resting = Visit(OWN, clock.now(), put_off=clock.now() + timedelta(hours=20))
    secure = replace(resting, address="https://bakery.example/")
    outcome = check(shop, MadeUpWeb(clock, {"http://club.example/a": [], OWN: resting, "https://bakery.example/": secure}))
    assert (outcome.ending, outcome.params) == (Ending.FINISHED, {"put_off": 1})
    after = only(shop)
    assert (after.state, after.checked_at, after.due_at) == (LinkState.LIVE, before.checked_at, next_morning(clock.now()))


def test_a_site_of_mine_that_is_not_found_leaves_links_leading_nowhere_only_where_the_line_is_proven(
    shop: Workspace, clock: SetClock
) -> None:
    add(shop, PAGE)
    web = MadeUpWeb(clock, {PAGE: [HOME], HOME: FetchFault.NO_SUCH_HOST, OWN: FetchFault.NO_SUCH_HOST})
    check(shop, web)
    assert only(shop).state is LinkState.DEAD_TARGET, "the page that has the link answers still"
    web.pages[PAGE] = Visit(PAGE, clock.now(), fetched=Fetched(PAGE, PAGE, clock.now(), fault=FetchFault.NAME_LOOKUP))
    clock.forward(days=1)
    assert check(shop, web).code == "no_network"


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
    assert next(iter(shop.links.due())) == waiting.id


def test_of_more_links_than_a_site_is_asked_for_in_a_day_every_one_has_its_turn(shop: Workspace, clock: SetClock) -> None:
    pages = [f"https://club.example/{i}" for i in range(12)]
    add(shop, *pages)
    web = MadeUpWeb(clock, {page: [HOME] for page in pages} | {HOME: 200}, a_day=3)
    for _day in range(4):
        check(shop, web, CheckLinksJob())
        clock.forward(days=1)
    assert shop.links.counts().by_state == {LinkState.LIVE: 12}


def test_how_a_site_stands_to_us_is_kept_with_the_look(shop: Workspace, clock: SetClock) -> None:
    add(shop, PAGE)
    standing = Standing("club.example", clock.now().date(), 3, clock.now() + timedelta(days=2))
    fetched = Fetched(PAGE, PAGE, clock.now(), 403)
    check(shop, MadeUpWeb(clock, {PAGE: Visit(PAGE, clock.now(), fetched=fetched, standings=(standing,)), OWN: 200}))
    assert only(shop).state is LinkState.BLOCKED
    assert shop.standings.binding(clock.now()) == [standing]


def test_two_runs_over_one_link_on_one_day_are_not_two_days(shop: Workspace, clock: SetClock) -> None:
    """The long run was planned when the link had been missed; a short one found it since."""
    add(shop, PAGE)
    web = MadeUpWeb(clock, {PAGE: [HOME], HOME: 200})
    shop.looks.keep([look(only(shop), LinkState.MISSING_ONCE, clock)])
    clock.forward(days=1)
    long_run = CheckLinksJob(every=True)
    (task,) = long_run.plan(shop).tasks
    check(shop, web, CheckLinksJob([only(shop).id]))
    assert only(shop).state is LinkState.LIVE
    web.pages[PAGE] = []
    gone = Visit(PAGE, clock.now(), fetched=Fetched(PAGE, PAGE, clock.now(), 404))
    long_run.store(shop, [PageRecord(task, gone)])
    assert only(shop).state is LinkState.MISSING_ONCE


def test_what_was_kept_before_the_line_failed_is_told(shop: Workspace, clock: SetClock) -> None:
    add(shop, PAGE, "http://b.example/")
    told: list[Changed] = []
    faults = dict.fromkeys([HOME, OWN, "https://bakery.example/", "http://b.example/"], FetchFault.NAME_LOOKUP)
    web = MadeUpWeb(clock, {PAGE: [HOME]} | faults)
    outcomes: list[Outcome] = []
    runner = Runner(shop, web, NoPace(), 1)
    job = CheckLinksJob([link.id for link in shown(shop, order="page")][::-1])
    runner.run_to_end(Run("1", job, lambda run, progress, changes: told.extend(changes), lambda run, outcome: outcomes.append(outcome)))
    runner.close()
    seen = next(link.id for link in shown(shop) if link.page_address == PAGE)
    assert {link_id for change in told for link_id in change.ids} >= {seen}


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


def test_every_link_has_its_turn_however_often_all_are_asked_for(shop: Workspace, clock: SetClock) -> None:
    pages = [f"https://club.example/{i}" for i in range(9)]
    add(shop, *pages)
    web = MadeUpWeb(clock, {page: [HOME] for page in pages} | {HOME: 200}, a_day=3)
    for _day in range(3):
        check(shop, web)
        clock.forward(days=1)
    assert shop.links.counts().by_state == {LinkState.LIVE: 9}


def test_stop_keeps_what_may_be_believed_and_waits_for_its_turn(shop: Workspace, clock: SetClock) -> None:
    count = AT_ONCE + 20
    add(shop, *sites(count), PAGE)
    job = CheckLinksJob(every=True)
    tasks = {task.address: task for task in job.plan(shop).tasks}
    web = MadeUpWeb(clock, dict.fromkeys(sites(count), 500) | {PAGE: [HOME], HOME: 200})
    job.store(shop, [PageRecord(tasks[site], web.visit(site, job._domains, Known(), Cancel())) for site in sites(count)])
    job.store(shop, [PageRecord(tasks[PAGE], web.visit(PAGE, job._domains, Known(), Cancel()))])
    job.stopped(shop)
    assert shop.links.counts().by_state == {LinkState.SITE_UNREACHABLE: count, LinkState.LIVE: 1}


def test_thousands_that_waited_for_one_page_of_mine_are_stored_in_turns(
    shop: Workspace, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = 3 * TURN + 5
    add(shop, *sites(count))
    stored: list[int] = []
    keep = shop.looks.keep
    monkeypatch.setattr(shop.looks, "keep", lambda looks, longest: stored.append(len(looks)) or keep(looks, longest))
    check(shop, MadeUpWeb(clock, {site: [HOME] for site in sites(count)} | {HOME: 200}))
    assert shop.links.counts().by_state == {LinkState.LIVE: count}
    assert max(stored) <= TURN
