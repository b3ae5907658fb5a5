"""The facts of a file, read with a few small queries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from core.backlinks.query import shown
from core.backlinks.since import came_right, newest_in
from core.business.profile import Fact, Profile
from core.checklist.facts import Facts
from core.clock import read_stored
from core.links.state import LinkState
from core.store import Store
from core.store.database import known_contents


def gather(store: Store, profile: Profile, looks_by_itself: bool, now: datetime) -> Facts:
    """Read how things stand now."""
    counts = store.rows(f"SELECT state, count(*) FROM link WHERE {shown(store)} GROUP BY state")
    first_added, last_added = store.rows("SELECT min(done_at), max(done_at) FROM link_import WHERE done_at IS NOT NULL")[0]
    first_look = store.one("SELECT checked_at FROM link_check ORDER BY id LIMIT 1")
    last_look = store.one("SELECT checked_at FROM link_check ORDER BY id DESC LIMIT 1")
    site_since = store.one("SELECT min(added_at) FROM own_site")
    five_read, five_waiting = _five(store, profile.five)
    read_at = store.one("SELECT at FROM site_reading WHERE state = 'read'")
    taps, declares = store.rows("SELECT max(taps), max(declares) FROM own_page")[0]
    outside_gone, unsettled, outside_at = store.rows(
        "SELECT count(*) FILTER (WHERE state = 'gone'), count(*) FILTER (WHERE state IN ('', 'unknown')), max(at) FROM outside_link"
    )[0]
    right = came_right(store)
    with known_contents(store.path):
        by_state = {LinkState(state): count for state, count in counts}
        newest = {state: came for state in by_state if (came := newest_in(store, state)) is not None}
        return Facts(
            now=now,
            name=profile.name,
            sites=profile.sites,
            town=profile.address.place or next(iter(profile.places), ""),
            has_website=profile.has_website,
            has_shop_front=profile.shop_front,
            hands=profile.hands,
            web_person=profile.web_person,
            five_read_at=_moment(five_read),
            five_waiting=five_waiting,
            taps_at=_moment(read_at) if taps else None,
            declares_at=_moment(read_at) if declares else None,
            outside_gone=outside_gone,
            outside_at=_moment(outside_at) if not unsettled else None,
            reach_since=_reach_since(profile, now),
            hours_since=_since(profile, [Fact.HOURS], now) if profile.hours else None,
            site_since=_moment(site_since),
            by_state=by_state,
            newest=newest,
            first_added_at=_moment(first_added),
            last_added_at=_moment(last_added),
            first_look_at=_moment(first_look),
            last_look_at=_moment(last_look),
            looks_by_itself=looks_by_itself,
            came_right=right.by_group,
            dead_target_mended_at=right.dead_target,
        )


def _five(store: Store, addresses: Sequence[str]) -> tuple[str | None, int]:
    """Return when a site of those who know the business was last read, and how many of those named now are still to be."""
    read = dict(store.rows("SELECT address, at FROM five_answer WHERE found <> 'not_read'"))
    return max(read.values(), default=None), len({address for address in addresses if address} - read.keys())


def _reach_since(profile: Profile, now: datetime) -> datetime | None:
    """Return since when a phone number and a place are known: an address, or where customers are served."""
    if not profile.phones or not (profile.address.says_where or profile.places or profile.area):
        return None
    return _since(profile, [Fact.PHONES, Fact.ADDRESS, Fact.PLACES, Fact.AREA], now)


def _since(profile: Profile, facts: Sequence[Fact], now: datetime) -> datetime:
    """Return when the last of these facts was learnt, `now` where nobody noted it."""
    learnt = [source.at for fact in facts if (source := profile.sources.get(fact)) is not None and source.at is not None]
    return max(learnt, default=now)


def _moment(text: str | None) -> datetime | None:
    return read_stored(text) if text else None
