"""Pages as they were last read, kept in a business file, so that a site need not send again what has not changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime

from core import __version__
from core.clock import read_stored, stored
from core.store import Store, parts
from core.store.rows import storable
from core.web.kept_page import KEPT_FOR, read_facts, write_facts
from core.web.records import KeptPage

_COLUMNS = "page_address, final_address, etag, last_modified, reader, domains, read_at, facts"


class KeptPageRepository:
    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, addresses: Sequence[str]) -> Mapping[str, KeptPage]:
        """Return those of these pages that this version of the program keeps, by their address as it is asked for."""
        found: dict[str, KeptPage] = {}
        for marks, part in parts(addresses):
            sql = f"SELECT {_COLUMNS} FROM kept_page WHERE reader = ? AND page_address IN ({marks})"
            for row in self._store.rows(sql, [__version__, *part]):
                # What cannot be read is read anew from the web: for the sake of a shortcut no link stays unlooked at.
                with suppress(ArithmeticError, AttributeError, KeyError, RecursionError, TypeError, ValueError):
                    found[row[0]] = _page(row)
        return found

    def keep(self, pages: Iterable[KeptPage]) -> None:
        """Keep pages as just read."""
        rows = [_row(page) for page in pages]
        if rows:
            with self._store.write() as db:
                db.conn.executemany(f"INSERT OR REPLACE INTO kept_page ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def tidy(self, now: datetime) -> None:
        """Remove what is too old to be confirmed."""
        before = stored(now - KEPT_FOR)
        if self._store.one("SELECT EXISTS (SELECT 1 FROM kept_page WHERE read_at < ?)", (before,)):
            with self._store.write() as db:
                db.execute("DELETE FROM kept_page WHERE read_at < ?", (before,))


def _row(page: KeptPage) -> tuple[str, ...]:
    """Return the cells of a page in the order of the columns."""
    mine = " ".join(sorted(page.domains))
    said = (page.page_address, page.final_address, page.etag, page.last_modified)
    return tuple(map(storable, (*said, page.reader, mine, stored(page.read_at), write_facts(page.facts))))


def _page(row: tuple[str, ...]) -> KeptPage:
    address, final, etag, modified, reader, domains, read_at, facts = row
    return KeptPage(address, final, etag, modified, reader, frozenset(domains.split()), read_stored(read_at), read_facts(facts))
