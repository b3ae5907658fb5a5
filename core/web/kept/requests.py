"""Every request that was made, kept in a business file: what the owner can read, narrow down and empty."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.clock import read_stored, stored
from core.store import Store, Window, WindowedReader
from core.store.database import known_contents
from core.store.rows import storable
from core.web.addresses.address import host_of
from core.web.asked import Request
from core.web.asking.pacing import same_host

KEPT_FOR = timedelta(days=90)
MOST = 100_000
"""Rows kept: a year of a usual list, a week of a very long one."""
LONGEST_ADDRESS = 2_000
_AT_ONCE = 2_000
"""Rows to a transaction that removes some: no other writer has to wait for long."""
_COLUMNS = "at, site, address, why, status, fault, bytes"

ORDERS: Mapping[str, Sequence[str]] = {
    "at": ("at",),
    "site": ("site",),
    "address": ("address COLLATE NOCASE",),
    "why": ("why",),
    "outcome": ("status", "fault"),
    "bytes": ("bytes",),
}


@dataclass(frozen=True, slots=True)
class RequestQuery:
    """A filter and an order; `text` is looked for anywhere in the address."""

    text: str = ""
    order: str = "at"
    descending: bool = True

    def window(self) -> Window:
        text = "".join(c for c in self.text if c.isprintable()).strip()
        where = "instr(lower(address), :text) > 0" if text else "1"
        return Window(where, {"text": text.lower()} if text else {}, self.order, self.descending)


@dataclass(frozen=True, slots=True)
class Sum:
    """All that is kept, added up; `since` is the first request kept, None where there is none."""

    requests: int = 0
    sites: int = 0
    bytes: int = 0
    since: datetime | None = None


class RequestRepository:
    def __init__(self, store: Store, noting: Callable[[], bool]) -> None:
        """`noting` tells whether the owner wants requests to be noted."""
        self._store = store
        self._noting = noting
        self.reader: WindowedReader[Request] = WindowedReader(store, Request, "request", ORDERS, lambda: "1")

    def keep(self, requests: Iterable[Request]) -> None:
        """Note requests just made, where that is wanted; of too many the first go, however long a job runs."""
        rows = [_row(request) for request in requests]
        if rows and self._noting():
            with self._store.write() as db:
                db.conn.executemany(f"INSERT INTO request ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
                db.execute("DELETE FROM request WHERE id <= (SELECT max(id) FROM request) - ?", (MOST,))

    def ids(self, query: RequestQuery) -> array[int]:
        """Return the ids of the requests a query shows, in its order."""
        return self.reader.ids(query.window())

    def rows(self, ids: Sequence[int]) -> list[Request]:
        """Return these requests, in this order."""
        return self.reader.rows(ids)

    def sum(self) -> Sum:
        """Add up what is kept."""
        sql = "SELECT count(*), count(DISTINCT site), coalesce(sum(bytes), 0), min(at) FROM request"
        ((count, sites, size, since),) = self._store.rows(sql)
        with known_contents(self._store.path):
            return Sum(int(count), int(sites), int(size), read_stored(since) if since else None)

    def empty(self) -> None:
        """Remove everything, for good."""
        with self._store.write() as db:
            db.execute("DELETE FROM request")

    def tidy(self, now: datetime) -> None:
        """Remove what is too old, and of too many the first."""
        too_many = int(self._store.one("SELECT coalesce(max(id), 0) FROM request")) - MOST
        gone = "SELECT id FROM request WHERE at < ? OR id <= ? LIMIT ?"
        while ids := self._store.rows(gone, (stored(now - KEPT_FOR), too_many, _AT_ONCE)):
            with self._store.write() as db:
                db.conn.executemany("DELETE FROM request WHERE id = ?", ids)


def _row(request: Request) -> tuple[str | int | None, ...]:
    """Return the cells of a request in the order of the columns."""
    address = storable(request.address[:LONGEST_ADDRESS])
    fault = request.fault.value if request.fault is not None else None
    site = same_host(host_of(request.address))
    return stored(request.at), site, address, request.why.value, request.status, fault, request.bytes
