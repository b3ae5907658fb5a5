"""What was earned is what stands by the program's own looks: told with its sentence, since when, and what is gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.checklist.standing import Said
from core.clock import SetClock
from core.links.state import LinkState
from core.reports.printed import earned_page
from core.reports.records import EarnedSum
from core.reports.wording import gone_sentence, since_words, sum_sentence
from core.workspace import Workspace
from tests.core.backlinks.made_up import MadeUpWeb, check
from tests.core.backlinks.shop import HOME, add, look, only, open_shop

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
    assert sum_sentence(shop.earnings.sum()) == "3 links to you stand, on 1 site."
    assert "and 2 more links there" in since_words(shop.earnings.all(()).links[0])


def test_what_is_gone_leaves_the_list_and_is_said(shop: Workspace, clock: SetClock) -> None:
    add(shop, CLUB, MILL)
    check(shop, MadeUpWeb(clock, {CLUB: [HOME], MILL: [HOME], HOME: 200}))
    for _day in range(2):
        clock.forward(days=2)
        check(shop, MadeUpWeb(clock, {CLUB: [HOME], MILL: [], HOME: 200}))
    assert shop.earnings.sum() == EarnedSum(1, 1, 1)
    assert all_of(shop) == [("club.example", 1, True)]
    assert gone_sentence(shop.earnings.sum()) == "1 that stood is gone now."


def test_a_link_that_never_stood_is_not_lost(shop: Workspace, clock: SetClock) -> None:
    add(shop, MILL)
    for _day in range(2):
        check(shop, MadeUpWeb(clock, {MILL: [], HOME: 200}))
        clock.forward(days=2)
    assert shop.earnings.sum() == EarnedSum()
    assert gone_sentence(shop.earnings.sum()) == ""


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
