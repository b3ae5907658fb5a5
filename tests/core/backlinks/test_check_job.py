"""Looking at links: a page read once for all its links, a page of mine asked once, Stop and crashes without harm."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.backlinks.check_job import CheckLinksJob
from core.backlinks.check_tasks import OwnPageTask, PageRecord, PageTask, answers
from core.clock import SetClock
from core.jobs import Cancel, Ending
from core.links.state import LinkState
from core.web.records import Fetched, FetchFault, PageFacts, PageKind, Visit
from core.workspace import Workspace
from tests.core.backlinks.made_up import MadeUpWeb, check
from tests.core.backlinks.shop import HOME, add, look, only, open_shop, shown


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    shop = open_shop(tmp_path, clock)
    yield shop
    shop.close()


def states(shop: Workspace) -> dict[str, LinkState]:
    return {link.target_address or link.page_address: link.state for link in shown(shop)}


def test_several_links_on_one_page_are_judged_from_one_look(shop: Workspace, clock: SetClock) -> None:
    page = "https://club.example/a"
    add(shop, *[f"{page} {HOME}{path}" for path in ("", "cakes", "gone")])
    web = MadeUpWeb(clock, {page: [HOME, f"{HOME}gone"], HOME: 200, f"{HOME}gone": 404, f"{HOME}cakes": 200})
    outcome = check(shop, web)
    assert (outcome.progress.done, outcome.progress.total, web.asked[page]) == (3, 3, 1)
    assert states(shop) == {HOME: LinkState.LIVE, f"{HOME}cakes": LinkState.OTHER_TARGET, f"{HOME}gone": LinkState.DEAD_TARGET}


def test_a_page_of_mine_is_asked_once_however_many_links_lead_to_it(shop: Workspace, clock: SetClock) -> None:
    pages = [f"https://club-{i}.example/" for i in range(50)]
    add(shop, *pages)
    web = MadeUpWeb(clock, {HOME: 200} | {page: [HOME] for page in pages})
    outcome = check(shop, web)
    assert (outcome.ending, outcome.progress.done, web.asked[HOME]) == (Ending.FINISHED, 50, 1)
    assert set(states(shop).values()) == {LinkState.LIVE}


@pytest.mark.parametrize("answer", [500, 403, FetchFault.TIMEOUT])
def test_a_page_of_mine_that_cannot_be_asked_is_not_called_gone(shop: Workspace, clock: SetClock, answer: int | FetchFault) -> None:
    add(shop, "https://club.example/a")
    check(shop, MadeUpWeb(clock, {"https://club.example/a": [HOME], HOME: answer}))
    assert only(shop).state is LinkState.LIVE


def test_a_look_keeps_history_evidence_and_robots(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://club.example/a")
    web = MadeUpWeb(clock, {"https://club.example/a": [HOME], HOME: 200})
    check(shop, web)
    evidence = shop.links.evidence(only(shop).id)
    assert evidence is not None
    assert (evidence.snippet, len(shop.links.history(only(shop).id))) == (f"Thanks: {HOME}", 1)
    clock.forward(hours=1)
    check(shop, web)
    assert [file.origin for file in web.robots if file] == ["https://club.example:443"]


def test_what_could_not_be_looked_at_is_counted_and_takes_nothing_away(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://club.example/a")
    web = MadeUpWeb(clock, {"https://club.example/a": [HOME], HOME: 200})
    check(shop, web)
    web.pages["https://club.example/a"] = FetchFault.TIMEOUT
    clock.forward(days=1)
    assert check(shop, web).progress.unknown == 1
    assert (only(shop).state, only(shop).words, only(shop).leads_to) == (LinkState.SITE_UNREACHABLE, "Crumb & Co", HOME)


def test_what_is_due_is_looked_at_and_the_rest_is_not(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://a.example/", "https://b.example/")
    shop.looks.keep([look(shown(shop)[0], LinkState.LIVE, clock)])
    web = MadeUpWeb(clock, {"https://a.example/": [HOME], "https://b.example/": [HOME], HOME: 200})
    assert check(shop, web, CheckLinksJob()).progress.total == 1
    assert sorted(web.asked) == ["https://b.example/", HOME]
    shop.options.set("due_after_days", 3)
    totals = []
    for _day in range(5):
        clock.forward(days=1)
        totals.append(check(shop, web, CheckLinksJob()).progress.total)
    assert totals == [2, 0, 0, 2, 0]


def test_a_job_that_goes_on_leaves_out_what_was_looked_at_since(shop: Workspace, clock: SetClock) -> None:
    """One whose last look lies in the future, from a day on which the computer's clock was wrong, is looked at."""
    add(shop, "https://a.example/", "https://b.example/", "https://c.example/")
    a, b, c = shown(shop)
    began = clock.now() + timedelta(hours=1)
    shop.looks.keep([look(a, LinkState.LIVE, clock)])
    shop.looks.keep([look(c, LinkState.LIVE, SetClock(clock.now() + timedelta(days=400)))])
    clock.forward(hours=1)
    shop.looks.keep([look(b, LinkState.LIVE, clock)])
    plan = CheckLinksJob(every=True, since=began).plan(shop)
    assert sorted(task.address for task in plan.tasks) == ["https://a.example/", "https://c.example/"]


def test_links_asked_for_by_id_that_are_forgotten_are_left_out(shop: Workspace) -> None:
    add(shop, "https://a.example/", "https://b.example/")
    ids = [link.id for link in shown(shop)]
    shop.links.forget(ids[:1])
    assert CheckLinksJob([*ids, 999]).plan(shop).total == 1


def test_a_look_that_stop_cut_off_says_nothing_about_the_page(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://club.example/a")
    shop.looks.keep([look(only(shop), LinkState.LIVE, clock)])
    before = only(shop)
    clock.forward(days=8)
    web = MadeUpWeb(clock, {"https://club.example/a": FetchFault.STOPPED})
    job = CheckLinksJob()
    (task,) = job.plan(shop).tasks
    stored = job.store(shop, [job.work(task, web, Cancel())])
    assert (stored.done, stored.changes) == (0, ())
    assert (only(shop), len(shop.links.history(before.id))) == (before, 1)


def test_a_page_of_mine_that_stop_cut_off_decides_nothing(shop: Workspace, clock: SetClock) -> None:
    """The link whose page was read waits for it; after Stop it is judged as if nobody knew whether mine answers."""
    add(shop, "https://club.example/a")
    web = MadeUpWeb(clock, {"https://club.example/a": [HOME], HOME: FetchFault.STOPPED})
    job = CheckLinksJob()
    (task,) = job.plan(shop).tasks
    stored = job.store(shop, [job.work(task, web, Cancel())])
    (own_page,) = stored.more
    assert isinstance(own_page, OwnPageTask)
    assert job.store(shop, [job.work(own_page, web, Cancel())]).done == 0
    assert only(shop).state is LinkState.UNCHECKED
    assert job.in_hand == {only(shop).id}
    assert job.stopped(shop).done == 1
    assert (only(shop).state, job.in_hand) == (LinkState.LIVE, set())
    assert job.stopped(shop).done == 0


def test_what_stopped_the_program_twice_is_set_aside_and_keeps_what_was_known(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://club.example/a")
    shop.looks.keep([look(only(shop), LinkState.LIVE, clock)])
    clock.forward(days=8)
    job = CheckLinksJob()
    (task,) = job.plan(shop).tasks
    assert isinstance(task, PageTask)
    stored = job.store(shop, [job.shelve(task)])
    assert (stored.done, stored.unknown) == (1, 1)
    assert (only(shop).state, only(shop).reason, only(shop).words) == (LinkState.NEEDS_BROWSER, "set_aside", "Crumb & Co")


def test_a_page_of_mine_that_stopped_the_program_twice_leaves_the_links_judged_without_it(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://club.example/a")
    web = MadeUpWeb(clock, {"https://club.example/a": [HOME]})
    job = CheckLinksJob()
    (task,) = job.plan(shop).tasks
    (own_page,) = job.store(shop, [job.work(task, web, Cancel())]).more
    assert job.store(shop, [job.shelve(own_page)]).done == 1
    assert only(shop).state is LinkState.LIVE


def test_pages_are_not_carried_along_once_they_are_read(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://club.example/a")
    job = CheckLinksJob()
    (task,) = job.plan(shop).tasks
    record = job.work(task, MadeUpWeb(clock, {"https://club.example/a": [HOME]}), Cancel())
    assert isinstance(record, PageRecord)
    assert record.visit is not None
    assert record.visit.fetched is not None
    assert record.visit.fetched.body == b""


@pytest.mark.parametrize(
    ("status", "kind", "fault", "alive"),
    [
        (200, PageKind.CONTENT, None, True),
        (404, PageKind.CONTENT, None, False),
        (410, PageKind.CONTENT, None, False),
        (200, PageKind.SOFT_404, None, False),
        (200, PageKind.PARKED, None, False),
        (403, PageKind.CHALLENGE, None, None),
        (404, PageKind.SHELL, None, None),
        (404, PageKind.LOGIN, None, None),
        (500, PageKind.CONTENT, None, None),
        (0, PageKind.CONTENT, FetchFault.TIMEOUT, None),
        (0, PageKind.CONTENT, FetchFault.NO_SUCH_HOST, False),
    ],
)
def test_a_page_of_mine_answers_or_is_surely_gone_or_nobody_knows(
    clock: SetClock, status: int, kind: PageKind, fault: FetchFault | None, alive: bool | None
) -> None:
    fetched = Fetched(HOME, HOME, clock.now(), status, fault=fault)
    assert answers(Visit(HOME, clock.now(), fetched=fetched, facts=PageFacts(kind))) is alive
    assert answers(Visit(HOME, clock.now(), allowed=False)) is None


def test_without_a_website_of_ones_own_nothing_is_looked_at_and_nothing_called_gone(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://club.example/a")
    shop.business.set_sites([])
    web = MadeUpWeb(clock, {"https://club.example/a": [HOME]})
    outcome = check(shop, web)
    assert (outcome.ending, outcome.code, sum(web.asked.values())) == (Ending.FAILED, "no_own_site", 0)
    assert only(shop).state is LinkState.UNCHECKED


def test_links_that_another_job_is_looking_at_are_left_out_unless_asked_for_by_id(shop: Workspace) -> None:
    add(shop, "https://a.example/", "https://b.example/", "https://c.example/")
    ids = [link.id for link in shown(shop)]
    first = CheckLinksJob(ids[:2])
    first.plan(shop)
    second = CheckLinksJob(every=True, in_other_hands=lambda: first.in_hand)
    assert [task.id for task in second.plan(shop).tasks] == ids[2:]
    assert CheckLinksJob(ids[:1], in_other_hands=lambda: first.in_hand).plan(shop).total == 1


def test_the_links_of_one_import_are_looked_at_alone(shop: Workspace) -> None:
    add(shop, "https://a.example/")
    number = add(shop, "https://a.example/", "https://b.example/", finish=False)
    shop.additions.finish(number)
    assert [task.address for task in CheckLinksJob(of_import=number).plan(shop).tasks] == ["https://b.example/"]
