"""Every condition holds where it should, and does not where it should not."""

from __future__ import annotations

from typing import Any

import pytest

from core.checklist.conditions import APPLIES, DONE
from core.checklist.facts import states_of
from core.links.state import LinkState, StateGroup
from tests.core.checklist.made_up import NOW, ago, came, facts

S = LinkState

HOLDS: dict[str, tuple[list[dict[str, Any]], list[dict[str, Any]]]] = {
    "always": ([{}], []),
    "there_may_be_a_website": ([{}, {"has_website": True}, {"has_website": False, "sites": ("a.example",)}], [{"has_website": False}]),
    "nobody_can_change_the_website": (
        [{"sites": ("bakery.example",), "hands": "nobody"}],
        [{"hands": "nobody"}, {"sites": ("bakery.example",)}, {"sites": ("bakery.example",), "hands": "somebody"}],
    ),
    "customers_may_come": ([{}, {"has_shop_front": True}], [{"has_shop_front": False}]),
    "there_is_a_website": ([{"sites": ("bakery.example",)}], [{}, {"name": "Bakery"}]),
    "outside_links_are_gone": ([{"outside_gone": 2, "outside_at": ago(1)}], [{}, {"outside_at": ago(1)}]),
    "there_are_links": ([{"by_state": {S.UNCHECKED: 1}}], [{}]),
    "links_were_looked_at": ([{"last_look_at": ago(3)}], [{}, {"by_state": {S.UNCHECKED: 1}}]),
    "a_link_is_there": ([{"by_state": {S.LIVE: 1}}, {"by_state": {S.SPONSORED: 1}}], [{"by_state": {S.GONE: 1}}]),
    "a_link_changed": ([{"by_state": {S.WORDS_CHANGED: 1, S.DEAD_TARGET: 2}}], [{"by_state": {S.DEAD_TARGET: 2}}, {}]),
    "a_link_leads_nowhere": ([{"by_state": {S.DEAD_TARGET: 1}}], [{"by_state": {S.WORDS_CHANGED: 1}}]),
    "a_link_is_missing": ([{"by_state": {S.MISSING_ONCE: 1}}], [{"by_state": {S.GONE: 1}}]),
    "a_link_is_gone": ([{"by_state": {S.PAGE_GONE: 1}}, {"by_state": {S.GONE: 1}}], [{"by_state": {S.BLOCKED: 1}}]),
    "a_link_could_not_be_checked": ([{"by_state": {S.NEEDS_BROWSER: 1}}], [{"by_state": {S.MISSING_ONCE: 1}}]),
}

SINCE: dict[str, tuple[list[tuple[dict[str, Any], object]], list[dict[str, Any]]]] = {
    "a_site_is_named": (
        [({"sites": ("bakery.example",), "site_since": ago(5)}, ago(5)), ({"sites": ("bakery.example",)}, NOW)],
        [{"site_since": ago(5)}],
    ),
    "the_name_is_known": ([({"name": "Bakery"}, NOW)], [{}]),
    "phone_and_place_are_known": ([({"reach_since": ago(5)}, ago(5))], [{"hours_since": ago(5)}]),
    "the_hours_are_known": ([({"hours_since": ago(5)}, ago(5))], [{"reach_since": ago(5)}]),
    "those_who_know_you_were_asked": ([({"five_read_at": ago(5)}, ago(5))], [{}]),
    "a_number_can_be_tapped": ([({"taps_at": ago(5)}, ago(5))], [{"declares_at": ago(5)}]),
    "the_website_declares_the_business": ([({"declares_at": ago(5)}, ago(5))], [{"taps_at": ago(5)}]),
    "outside_links_lead_somewhere": ([({"outside_at": ago(2)}, ago(2))], [{}, {"outside_at": ago(2), "outside_gone": 1}]),
    "links_are_known": ([({"by_state": {S.LIVE: 1}, "first_added_at": ago(9)}, ago(9))], [{"first_added_at": ago(9)}]),
    "more_links_were_added": (
        [({"first_added_at": ago(9), "last_added_at": ago(2)}, ago(2))],
        [{}, {"first_added_at": ago(9), "last_added_at": ago(9)}, {"first_added_at": ago(9), "last_added_at": ago(8.99)}],
    ),
    "a_first_look_was_taken": ([({"first_look_at": ago(9), "last_look_at": ago(1)}, ago(9))], [{}]),
    "a_look_was_taken": ([({"first_look_at": ago(9), "last_look_at": ago(1)}, ago(1))], [{}]),
    "a_look_was_taken_on_another_day": (
        [({"first_look_at": ago(9), "last_look_at": ago(1)}, ago(1))],
        [{}, {"first_look_at": ago(1), "last_look_at": ago(0.99)}],
    ),
    "looks_are_wished_at_the_start": ([({"looks_by_itself": True}, NOW)], [{}]),
    "a_missing_link_was_seen_again": ([({"came_right": {StateGroup.MISSING: ago(1)}}, ago(1))], [{"came_right": {StateGroup.GONE: NOW}}]),
    "a_changed_link_came_right": ([({"came_right": {StateGroup.CHANGED: ago(1)}}, ago(1))], [{"came_right": {StateGroup.GONE: NOW}}]),
    "a_lost_link_came_back": ([({"came_right": {StateGroup.GONE: ago(1)}}, ago(1))], [{"came_right": {StateGroup.CHANGED: NOW}}]),
    "a_dead_target_was_mended": ([({"dead_target_mended_at": ago(1)}, ago(1))], [{"came_right": {StateGroup.CHANGED: NOW}}]),
}


def test_every_condition_is_tried_here() -> None:
    assert set(HOLDS) == set(APPLIES)
    assert set(SINCE) == set(DONE)


@pytest.mark.parametrize("name", sorted(HOLDS))
def test_a_condition_holds_where_it_should_and_nowhere_else(name: str) -> None:
    there, elsewhere = HOLDS[name]
    assert all(APPLIES[name](facts(**known)) for known in there)
    assert not any(APPLIES[name](facts(**known)) for known in elsewhere)


@pytest.mark.parametrize("name", sorted(SINCE))
def test_a_proof_says_since_when_and_is_none_where_there_is_nothing_to_see(name: str) -> None:
    there, elsewhere = SINCE[name]
    assert [DONE[name](facts(**known)) for known, _since in there] == [since for _known, since in there]
    assert [DONE[name](facts(**known)) for known in elsewhere] == [None] * len(elsewhere)


def test_a_link_that_leads_nowhere_is_no_mere_change() -> None:
    assert states_of("changed") == {S.OTHER_TARGET, S.WORDS_CHANGED, S.HIDDEN_FROM_SEARCH}
    assert states_of("dead_target") == {S.DEAD_TARGET}
    assert states_of("gone") == {S.GONE, S.PAGE_GONE}


def test_the_newest_link_is_the_one_that_came_to_be_so_last() -> None:
    known = facts(newest={S.GONE: came(4, 1), S.PAGE_GONE: came(9, 2), S.LIVE: came(1, 0), S.BLOCKED: came(5)})
    assert (known.newest_in("gone"), known.latest("gone")) == (came(4, 1), ago(1))
    assert (known.newest_in("unknown"), known.latest("unknown")) == (came(5), None)
    assert (known.newest_in("missing"), known.latest("missing")) == (None, None)
