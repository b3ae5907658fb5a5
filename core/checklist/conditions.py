"""When a step applies, and when it is seen to be done: named conditions over plain facts, which the data of the steps names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from core.business.profile import Hands
from core.checklist.facts import Facts
from core.clock import local_day
from core.links.state import LinkState, StateGroup


def always(facts: Facts) -> bool:
    return True


def there_may_be_a_website(facts: Facts) -> bool:
    """Nobody said that there is none."""
    return bool(facts.sites) or facts.has_website is not False


def nobody_can_change_the_website(facts: Facts) -> bool:
    """The owner said that nobody knows who could."""
    return bool(facts.sites) and facts.hands == Hands.NOBODY


def customers_may_come(facts: Facts) -> bool:
    """Nobody said that there is no shop, practice or office to come to."""
    return facts.has_shop_front is not False


def there_is_a_website(facts: Facts) -> bool:
    return bool(facts.sites)


def outside_links_are_gone(facts: Facts) -> bool:
    """A link on it to somebody else was asked, and nothing was found there."""
    return facts.outside_gone > 0


def there_are_links(facts: Facts) -> bool:
    return facts.links > 0


def links_were_looked_at(facts: Facts) -> bool:
    return facts.last_look_at is not None


def a_link_is_there(facts: Facts) -> bool:
    return facts.of(StateGroup.THERE) > 0


def a_link_changed(facts: Facts) -> bool:
    """One that leads nowhere is not meant: that has a step of its own."""
    return facts.of(StateGroup.CHANGED) > facts.by_state.get(LinkState.DEAD_TARGET, 0)


def a_link_leads_nowhere(facts: Facts) -> bool:
    return facts.by_state.get(LinkState.DEAD_TARGET, 0) > 0


def a_link_is_missing(facts: Facts) -> bool:
    return facts.of(StateGroup.MISSING) > 0


def a_link_is_gone(facts: Facts) -> bool:
    return facts.of(StateGroup.GONE) > 0


def a_link_could_not_be_checked(facts: Facts) -> bool:
    return facts.of(StateGroup.UNKNOWN) > 0


def a_site_is_named(facts: Facts) -> datetime | None:
    return (facts.site_since or facts.now) if facts.sites else None


def the_name_is_known(facts: Facts) -> datetime | None:
    return facts.now if facts.name else None


def phone_and_place_are_known(facts: Facts) -> datetime | None:
    return facts.reach_since


def the_hours_are_known(facts: Facts) -> datetime | None:
    return facts.hours_since


def those_who_know_you_were_asked(facts: Facts) -> datetime | None:
    return facts.five_read_at


def a_number_can_be_tapped(facts: Facts) -> datetime | None:
    return facts.taps_at


def the_website_declares_the_business(facts: Facts) -> datetime | None:
    return facts.declares_at


def outside_links_lead_somewhere(facts: Facts) -> datetime | None:
    """Its links to others were asked, and none was gone."""
    return facts.outside_at if not facts.outside_gone else None


def links_are_known(facts: Facts) -> datetime | None:
    return (facts.first_added_at or facts.now) if facts.links else None


def more_links_were_added(facts: Facts) -> datetime | None:
    """A list was brought in on a later day than the first."""
    first, last = facts.first_added_at, facts.last_added_at
    return last if first is not None and last is not None and local_day(last) > local_day(first) else None


def a_first_look_was_taken(facts: Facts) -> datetime | None:
    return facts.first_look_at


def a_look_was_taken(facts: Facts) -> datetime | None:
    return facts.last_look_at


def a_look_was_taken_on_another_day(facts: Facts) -> datetime | None:
    first, last = facts.first_look_at, facts.last_look_at
    return last if first is not None and last is not None and local_day(last) > local_day(first) else None


def looks_are_wished_at_the_start(facts: Facts) -> datetime | None:
    return facts.now if facts.looks_by_itself else None


def a_missing_link_was_seen_again(facts: Facts) -> datetime | None:
    return facts.came_right.get(StateGroup.MISSING)


def a_changed_link_came_right(facts: Facts) -> datetime | None:
    return facts.came_right.get(StateGroup.CHANGED)


def a_lost_link_came_back(facts: Facts) -> datetime | None:
    return facts.came_right.get(StateGroup.GONE)


def a_dead_target_was_mended(facts: Facts) -> datetime | None:
    return facts.dead_target_mended_at


APPLIES: Mapping[str, Callable[[Facts], bool]] = {
    condition.__name__: condition
    for condition in (
        always,
        there_may_be_a_website,
        customers_may_come,
        there_is_a_website,
        nobody_can_change_the_website,
        outside_links_are_gone,
        there_are_links,
        links_were_looked_at,
        a_link_is_there,
        a_link_changed,
        a_link_leads_nowhere,
        a_link_is_missing,
        a_link_is_gone,
        a_link_could_not_be_checked,
    )
}
"""Whether a step applies."""

DONE: Mapping[str, Callable[[Facts], datetime | None]] = {
    condition.__name__: condition
    for condition in (
        a_site_is_named,
        the_name_is_known,
        phone_and_place_are_known,
        the_hours_are_known,
        those_who_know_you_were_asked,
        a_number_can_be_tapped,
        the_website_declares_the_business,
        outside_links_lead_somewhere,
        links_are_known,
        more_links_were_added,
        a_first_look_was_taken,
        a_look_was_taken,
        a_look_was_taken_on_another_day,
        looks_are_wished_at_the_start,
        a_missing_link_was_seen_again,
        a_changed_link_came_right,
        a_lost_link_came_back,
        a_dead_target_was_mended,
    )
}
"""When the fact that proves a step last came to hold, `facts.now` where nobody knows since when; None where it does not."""
