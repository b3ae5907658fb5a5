"""The business, kept in its file."""

from __future__ import annotations

from collections.abc import Sequence

from core import clock
from core.business.records import Business
from core.clock import Clock
from core.errors import WorldError
from core.store import Store


class BusinessRepository:
    def __init__(self, store: Store, its_clock: Clock) -> None:
        self._store = store
        self._clock = its_clock

    def business(self) -> Business:
        """Return the business of this file; a new file has one without a name or a site."""
        name = self._store.one("SELECT name FROM business")
        sites = self._store.rows("SELECT host FROM own_site ORDER BY id")
        return Business(name=name or "", sites=tuple(host for (host,) in sites))

    def rename(self, name: str) -> None:
        with self._store.write() as db:
            db.execute("UPDATE business SET name = ?", (" ".join(name.split()),))

    def set_sites(self, addresses: Sequence[str]) -> None:
        """Make these the business's own sites, in this order; one that was there keeps its day.

        Raises WorldError(not_an_address) for one that is none; then nothing is changed.
        """
        hosts = list(dict.fromkeys(own_host(text) for text in addresses))
        with self._store.write() as db:
            since = dict(self._store.rows("SELECT host, added_at FROM own_site"))
            now = clock.stored(self._clock.now())
            db.execute("DELETE FROM own_site")
            db.table("own_site").insert_all({"host": host, "added_at": since.get(host, now)} for host in hosts)


def own_host(text: str) -> str:
    """Return the host of a website as its owner typed it, without `www.`: "https://www.Bakery.example/shop" is "bakery.example".

    Raises WorldError(not_an_address).
    """
    from core.web.addresses.address import clean, host_of  # late: the first window shows what is kept and types nothing

    host = host_of(clean(text)).removeprefix("www.")
    if "." not in host:
        raise WorldError("not_an_address", text=text.strip())
    return host
