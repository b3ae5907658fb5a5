"""The pages of a long run, a portion at a time: what is known of each is read from the file only when its turn comes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from core.backlinks.check_tasks import PageTask
from core.backlinks.looks import LinkToLookAt
from core.backlinks.needs import Needs
from core.links.state import FOUND
from core.web.addresses.address import host_of
from core.web.asking.doors import origin_of
from core.web.records import Known

FULL = 2_000
"""Pages under way at most, and looks that wait to be believed: more robots files and kept pages need not be in memory."""
LOW = 1_000
"""So few under way that the next portion is due."""


class Portions:
    """Pages in the order of their first link, each with all links it should hold."""

    def __init__(self, links: Sequence[LinkToLookAt], domains: frozenset[str]) -> None:
        self._domains = domains
        self._pages: dict[str, list[LinkToLookAt]] = defaultdict(list)
        for link in links:
            self._pages[link.page_address].append(link)
        self._left = list(reversed(self._pages))

    def next(self, workspace: Needs, under_way: int) -> tuple[PageTask, ...]:
        """Return the next pages to look at; none while enough are under way."""
        if not self._left or under_way >= LOW:
            return ()
        addresses = [self._left.pop() for _ in range(min(len(self._left), FULL - under_way))]
        origins = {address: origin_of(address) for address in addresses}
        now = workspace.clock.now()
        robots = workspace.robots.fresh(list(set(origins.values())), now)
        stood = [address for address in addresses if all(link.state in FOUND for link in self._pages[address])]
        kept = workspace.kept_pages.of(stood)
        tasks = []
        for address in addresses:
            links = self._pages.pop(address)
            known = Known(robots.get(origins[address]), kept.get(address))
            tasks.append(PageTask(links[0].id, host_of(address), address, tuple(links), self._domains, known))
        return tuple(tasks)
