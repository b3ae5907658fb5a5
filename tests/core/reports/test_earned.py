"""What was earned is what stands by the program's own looks: told with its sentence, since when, and what is gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.checklist.standing import Said, StepState
from core.clock import SetClock
from core.links.state import LinkState
from core.reports.printed import earned_page
from core.reports.records import EarnedSum
from core.reports.wording import line, other_sentences, since_words, sum_sentence
from core.workspace import Workspace
from tests.core.backlinks.made_up import MadeUpWeb, check
from tests.core.backlinks.shop import HOME, add, look, only, open_shop

S = LinkState
CLUB, MILL = "https://club.example/sponsors", "https://mill.example/bakers"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    shop = open_shop(tmp_path, clock)
    yield shop
    shop.close()


def all_of(shop: Workspace) -> list[tuple[str, int, bool]]:
    earned = shop.earnings.all(shop.checklist.overview().path)
    return [(link.site, link.links, link.at_first) for link in earned.links]


def test_before_the_first_look_nothing_is_earned(shop: Workspace) -> None:
    add(shop, CLUB)
    assert shop.earnings.sum() == EarnedSum()
    assert all_of(shop) == []


def test_a_link_that_was_there_at_the_first_look_is_told_from_one_that_was_won(shop: Workspace, clock: SetClock) -> None:
    add(shop, CLUB, MILL)
    check(shop, MadeUpWeb(clock, {CLUB: [HOME], MILL: [], HOME: 200}))
    clock.forward(days=2)
    check(shop, MadeUpWeb(clock, {CLUB: [HOME], MILL: [HOME], HOME: 200}))
    assert all_of(shop) == [("mill.example", 1, False), ("club.example", 1, True)]
    won, first = shop.earnings.all(()).links
    assert since_words(won).startswith("won, and seen since ")
    assert since_words(first).startswith("there when it was first looked at, on ")


def test_what_could_not_be_checked_before_is_no_proof_that_it_was_won(shop: Workspace, clock: SetClock) -> None:
    add(shop, MILL)
    check(shop, MadeUpWeb(clock, {MILL: 403, HOME: 200}))
    clock.forward(days=2)
    check(shop, MadeUpWeb(clock, {MILL: [HOME], HOME: 200}))
    assert all_of(shop) == [("mill.example", 1, True)]


def test_several_links_of_a_site_are_one_entry_with_their_number(shop: Workspace, clock: SetClock) -> None:
    pages = [f"https://club.example/{n}" for n in range(3)]
    add(shop, *pages)
    check(shop, MadeUpWeb(clock, {page: [HOME] for page in pages} | {HOME: 200}))
    assert all_of(shop) == [("club.example", 3, True)]
    assert sum_sentence(shop.earnings.all(())) == "3 links to you stand, on 1 site."
    assert "and 2 more links there" in since_words(shop.earnings.all(()).links[0])


def test_what_is_gone_leaves_the_list_and_is_said(shop: Workspace, clock: SetClock) -> None:
    add(shop, CLUB, MILL)
    check(shop, MadeUpWeb(clock, {CLUB: [HOME], MILL: [HOME], HOME: 200}))
    for _day in range(2):
        clock.forward(days=2)
        check(shop, MadeUpWeb(clock, {CLUB: [HOME], MILL: [], HOME: 200}))
    assert (shop.earnings.sum().links, shop.earnings.sum().gone) == (1, 1)
    assert all_of(shop) == [("club.example", 1, True)]
    assert other_sentences(shop.earnings.sum()) == "1 that stood is gone now."


def test_a_link_that_never_stood_is_not_lost(shop: Workspace, clock: SetClock) -> None:
    add(shop, MILL)
    for _day in range(2):
        check(shop, MadeUpWeb(clock, {MILL: [], HOME: 200}))
        clock.forward(days=2)
    assert shop.earnings.sum() == EarnedSum()
    assert other_sentences(shop.earnings.sum()) == ""


def seen(shop: Workspace, clock: SetClock, *states: LinkState) -> list[str]:
    """Look at the only link once a week, from Monday 16 November on; return what its entry says, nothing where there is none."""
    add(shop, CLUB)
    for week, state in enumerate(states):
        clock.forward(days=7 if week else 0)
        shop.looks.keep([look(only(shop), state, clock)])
    return [since_words(link) for link in shop.earnings.all(()).links]


def test_a_link_that_was_gone_and_came_back_stands_since_it_came_back(shop: Workspace, clock: SetClock) -> None:
    assert seen(shop, clock, S.LIVE, S.MISSING_ONCE, S.GONE, S.LIVE) == ["won, and seen since 7 December 2026"]


def test_a_link_missed_once_and_seen_again_was_there_all_along(shop: Workspace, clock: SetClock) -> None:
    assert seen(shop, clock, S.LIVE, S.MISSING_ONCE, S.LIVE) == ["there when it was first looked at, on 16 November 2026"]


@pytest.mark.parametrize("state", [S.BLOCKED, S.SITE_UNREACHABLE, S.NEEDS_BROWSER, S.MISSING_ONCE])
def test_a_look_that_could_not_tell_takes_nothing_away(shop: Workspace, clock: SetClock, state: LinkState) -> None:
    said = seen(shop, clock, S.MISSING_ONCE, S.LIVE, state)
    assert said == ["won, and seen since 23 November 2026; last seen on 23 November 2026"]
    assert other_sentences(shop.earnings.sum()) == "1 could not be seen at the last look."
    assert shop.earnings.sum().links == 1


def test_one_that_could_not_be_checked_after_it_was_gone_is_still_gone(shop: Workspace, clock: SetClock) -> None:
    assert seen(shop, clock, S.LIVE, S.MISSING_ONCE, S.GONE, S.BLOCKED) == []
    assert other_sentences(shop.earnings.sum()) == "1 that stood is gone now."


def test_one_that_is_there_but_changed_is_said_and_does_not_count(shop: Workspace, clock: SetClock) -> None:
    assert seen(shop, clock, S.LIVE, S.DEAD_TARGET) == []
    assert other_sentences(shop.earnings.sum()) == "1 is there, but changed."


def test_a_link_that_was_put_right_counts_again_and_once(shop: Workspace, clock: SetClock) -> None:
    assert len(seen(shop, clock, S.LIVE, S.DEAD_TARGET, S.LIVE)) == 1
    path = shop.checklist.overview().path
    assert [standing.state for standing in path if standing.step.id == "dead_target"] == [StepState.PROVEN]
    earned = shop.earnings.all(path)
    assert (len(earned.links), earned.steps) == (1, ())


def test_a_forgotten_link_is_no_longer_counted(shop: Workspace, clock: SetClock) -> None:
    seen(shop, clock, S.LIVE)
    shop.links.forget([only(shop).id])
    assert shop.earnings.sum() == EarnedSum()


def test_the_line_of_the_start_page_says_how_many_and_when_the_first_was_seen(shop: Workspace, clock: SetClock) -> None:
    assert line(shop.earnings.sum()) == ""
    add(shop, CLUB, MILL)
    check(shop, MadeUpWeb(clock, {CLUB: [HOME], MILL: [], HOME: 200}))
    assert line(shop.earnings.sum()) == "Earned so far: 1 link, first seen in November 2026."
    clock.forward(days=30)
    check(shop, MadeUpWeb(clock, {CLUB: [HOME], MILL: [HOME], HOME: 200}))
    assert line(shop.earnings.sum()) == "Earned so far: 2 links, the first seen in November 2026."


def test_a_step_that_is_done_stands_there_once(shop: Workspace) -> None:
    for name in ("club_you_support", "club_you_support", "five"):
        shop.checklist.say(name, Said.DONE)
    steps = shop.earnings.all(shop.checklist.overview().path).steps
    assert [(step.title, step.by_word) for step in steps] == [("Ask a club you support to name you on its website", True)]


def test_the_page_to_print_shows_what_came_from_the_web_as_text(shop: Workspace, clock: SetClock) -> None:
    add(shop, CLUB)
    shop.looks.keep(
        [look(only(shop), LinkState.LIVE, clock, snippet="Thanks to <script>alert(1)</script> & <a href='http://x.example'>you")]
    )
    earned = shop.earnings.all(())
    assert earned.links[0].words.startswith("Thanks to <script>")
    html = earned_page(earned, "Bread & <b>Sons</b>", clock.now().date())
    assert "Thanks to &lt;script&gt;alert(1)&lt;/script&gt; &amp; " in html
    assert "Bread &amp; &lt;b&gt;Sons&lt;/b&gt;" in html
    assert "club.example/sponsors" in html
    for never in ("<script", "<a ", "<img"):
        assert never not in html


def test_the_page_to_print_says_what_is_gone_and_what_was_done(shop: Workspace, clock: SetClock) -> None:
    shop.checklist.say("club_you_support", Said.DONE)
    html = earned_page(shop.earnings.all(shop.checklist.overview().path), "", clock.now().date())
    assert "Ask a club you support to name you on its website" in html
    assert "Who recommends us" not in html, "a heading with nothing under it"
