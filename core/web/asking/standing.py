"""How we stand with each site: how often it was asked today, and until when it wants to be left alone."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from core.clock import local_day, next_morning
from core.web.addresses.address import host_of
from core.web.asking.pacing import same_host
from core.web.reading.challenges import by_headers
from core.web.records import LEADS_NOWHERE, Fetched, FetchFault, Standing

REST = timedelta(days=1)
"""For how long a site is left alone that turned us away."""
LONGEST_REST = timedelta(days=30)
"""A site may ask for more; then we come once a month, in case it was a slip."""
_TURNED_AWAY = frozenset({403, 429})
_LATER = frozenset({429, 503})
_NOT_ASKED = LEADS_NOWHERE | {FetchFault.BUSY}
"""Faults with which the last address on the way was never asked."""


class Standings:
    """The standing of every site met; safe to use from many threads."""

    def __init__(self, daily: int) -> None:
        """`daily` is how many pages a day a site is asked for at most."""
        self._daily = daily
        self._lock = threading.Lock()
        self._known: dict[str, Standing] = {}

    def learn(self, standings: Iterable[Standing]) -> None:
        """Take in what an earlier run kept."""
        with self._lock:
            for standing in standings:
                self._known.setdefault(standing.host, standing)

    def put_off(self, host: str, now: datetime, uncounted: bool) -> datetime | None:
        """Return until when nothing may be asked of `host`; None where it may be asked now.

        `uncounted` is for my own sites: they are asked as often as links lead there.
        """
        with self._lock:
            known = self._known.get(same_host(host))
        if known is None:
            return None
        if known.rests_until is not None and now < known.rests_until <= now + LONGEST_REST:
            return known.rests_until
        if known.day == local_day(now) and known.asked >= self._daily and not uncounted:
            return next_morning(now)
        return None

    def note(self, fetched: Fetched) -> tuple[Standing, ...]:
        """Count what was asked on the way to an answer, heed what the last site wishes, and return what is to be kept."""
        today = local_day(fetched.at)
        last = same_host(host_of(fetched.final_address))
        rests_until = rest_asked_for(fetched)
        changed = []
        with self._lock:
            for host, times in _asked(fetched).items():
                known = self._known.get(host)
                asked = times + (known.asked if known is not None and known.day == today else 0)
                until = rests_until if host == last else None
                if until is None and known is not None:
                    until = known.rests_until
                self._known[host] = Standing(host, today, asked, until)
                changed.append(self._known[host])
        return tuple(changed)


def _asked(fetched: Fetched) -> Counter[str]:
    addresses = [hop.address for hop in fetched.hops]
    if fetched.fault not in _NOT_ASKED:
        addresses.append(fetched.final_address)
    return Counter(same_host(host) for address in addresses if (host := host_of(address)))


def rest_asked_for(fetched: Fetched) -> datetime | None:
    """Return until when the site that gave this answer wants to be left alone; None where it does not."""
    turned_away = fetched.status in _TURNED_AWAY or bool(by_headers(fetched.headers))
    wish = retry_after(fetched.headers.get("retry-after", ""), fetched.at) if fetched.status in _LATER else None
    if wish is None and not turned_away:
        return None
    least = fetched.at + (REST if turned_away else timedelta(0))
    return min(max(wish or least, least), fetched.at + LONGEST_REST)


def retry_after(text: str, at: datetime) -> datetime | None:
    """Return the moment a `Retry-After` header names: seconds after `at`, or a date (RFC 9110); None where it is neither."""
    text = text.strip()
    if text.isascii() and text.isdigit():
        return at + timedelta(seconds=min(int(text[:9]), LONGEST_REST.total_seconds()))
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
