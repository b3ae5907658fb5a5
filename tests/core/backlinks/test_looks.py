"""Keeping what a look saw: what could not be checked never takes away what was known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.backlinks.looks import LOOKS_AT_ONCE, STATE_ORDER
from core.clock import SetClock, local_day
from core.links.state import COULD_NOT_CHECK, FOUND, LinkState
from core.workspace import Workspace
from tests.core.backlinks.shop import HOME, MINE, add, look, only, open_shop, shown


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    shop = open_shop(tmp_path, clock)
    add(shop, "https://club.example/a")
    yield shop
    shop.close()


def before(shop: Workspace) -> tuple[str, str, bool, object]:
    (link,) = shop.looks.to_look_at([only(shop).id])
    known = link.before(MINE)
    return known.target, known.words, known.ever_seen, known.missing_on


def test_a_link_that_was_seen_is_kept_with_all_its_facts(shop: Workspace, clock: SetClock) -> None:
    shop.looks.keep([look(only(shop), LinkState.NOT_FOLLOWED, clock, rel=("nofollow", "ugc"))])
    link = only(shop)
    assert (link.state, link.words, link.leads_to, link.rel, link.title) == (
        LinkState.NOT_FOLLOWED,
        "Crumb & Co",
        HOME,
        "nofollow ugc",
        "Partners",
    )
    assert (link.followed, link.indexable, link.times, link.params) == (False, True, 1, {"n": 1})
    assert link.first_seen_at == link.last_seen_at == link.checked_at == clock.now()
    evidence = shop.links.evidence(link.id)
    assert evidence is not None
    assert (evidence.snippet, evidence.words_at, evidence.headers) == ("Thanks to Crumb & Co.", (10, 20), {})


@pytest.mark.parametrize("state", sorted(COULD_NOT_CHECK))
def test_what_could_not_be_checked_changes_the_state_and_nothing_that_was_known(shop: Workspace, clock: SetClock, state: LinkState) -> None:
    shop.looks.keep([look(only(shop), LinkState.LIVE, clock)])
    known, seen_at = only(shop), clock.now()
    clock.forward(days=3)
    shop.looks.keep([look(only(shop), state, clock, title="Just a moment...")])
    link = only(shop)
    assert (link.state, link.checked_at) == (state, clock.now())
    for name in ("title", "words", "leads_to", "rel", "place", "followed", "indexable", "times", "first_seen_at"):
        assert getattr(link, name) == getattr(known, name), name
    assert (link.last_seen_at, shop.links.evidence(link.id) is not None) == (seen_at, True)


@pytest.mark.parametrize("state", [LinkState.GONE, LinkState.PAGE_GONE])
def test_a_link_that_is_gone_keeps_what_was_last_seen_of_it(shop: Workspace, clock: SetClock, state: LinkState) -> None:
    shop.looks.keep([look(only(shop), LinkState.LIVE, clock)])
    known = only(shop)
    clock.forward(days=3)
    shop.looks.keep([look(only(shop), state, clock)])
    link = only(shop)
    assert (link.words, link.leads_to, link.last_seen_at, link.times) == (known.words, known.leads_to, known.last_seen_at, known.times)
    assert shop.links.evidence(link.id) == shop.links.evidence(known.id)


def test_the_day_it_was_first_missed_stands_until_it_is_seen_again(shop: Workspace, clock: SetClock) -> None:
    first = local_day(clock.now())
    for state in (LinkState.MISSING_ONCE, LinkState.BLOCKED, LinkState.GONE):
        shop.looks.keep([look(only(shop), state, clock)])
        clock.forward(days=1)
        assert before(shop)[3] == first
    shop.looks.keep([look(only(shop), LinkState.LIVE, clock)])
    assert before(shop)[3] is None


def test_words_and_target_first_seen_stay_whatever_comes_later(shop: Workspace, clock: SetClock) -> None:
    assert before(shop) == ("", "", False, None)
    shop.looks.keep([look(only(shop), LinkState.LIVE, clock, "first words")])
    clock.forward(days=1)
    shop.looks.keep([look(only(shop), LinkState.WORDS_CHANGED, clock, "other words", leads_to=f"{HOME}cakes")])
    assert before(shop) == (HOME, "first words", True, None)
    assert (only(shop).words, only(shop).leads_to) == ("other words", f"{HOME}cakes")


def test_words_that_were_empty_when_first_seen_stay_empty(shop: Workspace, clock: SetClock) -> None:
    shop.looks.keep([look(only(shop), LinkState.LIVE, clock, "")])
    shop.looks.keep([look(only(shop), LinkState.LIVE, clock, "words now")])
    assert before(shop)[1] == ""


def test_the_same_thing_seen_often_is_kept_once(shop: Workspace, clock: SetClock) -> None:
    add(shop, "https://choir.example/b")
    for _ in range(3):
        shop.looks.keep([look(link, LinkState.LIVE, clock) for link in shown(shop)])
        clock.forward(days=1)
    assert shop.store.one("SELECT count(*) FROM link_evidence") == 1
    shop.looks.keep([look(shown(shop)[0], LinkState.LIVE, clock, snippet="Other words around it.")])
    assert shop.store.one("SELECT count(*) FROM link_evidence") == 2
    assert shop.store.one("SELECT count(*) FROM link_check") == 7


def test_a_look_at_a_link_that_is_gone_for_good_is_dropped(shop: Workspace, clock: SetClock) -> None:
    shop.looks.keep([look(999, LinkState.LIVE, clock), look(only(shop), LinkState.LIVE, clock)])
    assert (only(shop).state, shop.links.history(999)) == (LinkState.LIVE, [])


def test_a_link_forgotten_meanwhile_keeps_its_look_and_stays_forgotten(shop: Workspace, clock: SetClock) -> None:
    link = only(shop)
    shop.links.forget([link.id])
    assert shop.looks.to_look_at([link.id]) == []
    shop.looks.keep([look(link, LinkState.LIVE, clock)])
    assert shown(shop) == []
    shop.links.restore([link.id])
    assert only(shop).state is LinkState.LIVE


def test_halves_of_letters_from_a_page_are_replaced_and_stop_nothing(shop: Workspace, clock: SetClock) -> None:
    shop.looks.keep(
        [look(only(shop), LinkState.LIVE, clock, words="a\ud800b", title="\udfffTitle", snippet="x\ud83dy", leads_to=f"{HOME}\ud800")]
    )
    assert (only(shop).words, only(shop).title) == ("a?b", "?Title")


def test_every_state_has_its_place_in_the_order() -> None:
    """What was never looked at has none: it comes last."""
    assert sorted([*STATE_ORDER, LinkState.UNCHECKED]) == sorted(LinkState)
    assert set(STATE_ORDER) >= FOUND | COULD_NOT_CHECK


def test_many_looks_are_kept_in_small_transactions(shop: Workspace, clock: SetClock) -> None:
    """So that the window's one row need not wait behind all of them."""
    add(shop, *[f"https://club-{i}.example/" for i in range(1000)])
    rows_in: list[int] = []

    def count(statement: str) -> None:
        if statement.startswith("BEGIN"):
            rows_in.append(0)
        elif statement.startswith(("INSERT", "UPDATE", "DELETE")):
            rows_in[-1] += 1

    with shop.store.write() as db:
        connection = db.conn
    connection.set_trace_callback(count)
    shop.looks.keep([look(link, LinkState.LIVE, clock) for link in shown(shop)])
    connection.set_trace_callback(None)
    assert len(rows_in) == -(-1001 // LOOKS_AT_ONCE)
    assert max(rows_in) <= 2000
