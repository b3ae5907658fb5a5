"""Rows of a known table made into what they tell: links, sites, own pages, and why any of them is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from core.backlinks.exports.cells import DAMAGED, flagged, whole
from core.backlinks.exports.reporting import Reporter
from core.backlinks.exports.shape import Field, Kind, Layout, fold
from core.backlinks.pasted import LONGEST_ADDRESS, PastedLink, link_of
from core.backlinks.reports import PageReport, SiteReport
from core.errors import WorldError
from core.web.addresses.address import clean, host_of, is_mine, key, site_of

SEPARATOR = "\x1f"
"""Between the cells of a packed row."""
QUOTED = 120
"""Letters of a broken row that are shown."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A row that cannot be read: on which line of its table it stands, and how it begins."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """What some rows tell, and how many were left out for which reason."""

    links: tuple[PastedLink, ...] = ()
    sites: tuple[SiteReport, ...] = ()
    pages: tuple[PageReport, ...] = ()
    own_pages: int = 0
    """Rows in which the page that links is the owner's own."""
    elsewhere: Mapping[str, int] = field(default_factory=dict)
    """Links that lead to a site that is not the owner's, by its host."""
    no_links: int = 0
    """Redirects, mentions and what else a tool lists beside links."""
    repeated: int = 0
    broken: tuple[Broken, ...] = ()


def pack(line: int, cells: Sequence[str], layout: Layout) -> str:
    """Return a row with nothing but what is read of it: a long file waits in memory."""
    return SEPARATOR.join([str(line), *[cells[place].replace(SEPARATOR, " ").strip() for place in layout.picked]])


def told_by(rows: Iterable[str], layout: Layout, domains: AbstractSet[str], today: date) -> Told:
    """Return what packed rows tell; `domains` are the owner's, and what a tool says of days to come is not known."""
    teller = _Teller(layout, domains, today)
    for row in rows:
        line, *cells = row.split(SEPARATOR)
        try:
            teller.take(cells)
        except WorldError:
            teller.broken.append(Broken(int(line), quoted(cells)))
    return teller.told()


def quoted(cells: Iterable[str]) -> str:
    """Return how a row that cannot be read begins."""
    return " ".join(" ".join(cell.split()) for cell in cells if cell.strip())[:QUOTED]


class _Teller:
    """Takes one row after the other; raises WorldError for one that names no address where it should."""

    def __init__(self, layout: Layout, domains: AbstractSet[str], today: date) -> None:
        self._others = layout.others
        takers = {Kind.LINKS: self._take_link, Kind.SITES: self._take_site, Kind.PAGES: self._take_page}
        self.take = takers.get(layout.kind, self._take_nothing)
        self._is_mine = lru_cache(maxsize=1024)(lambda host: is_mine(host, domains))
        self._report = Reporter(layout, today).report
        self._page, self._site, self._target, self._sort, self._count, self._site_count, self._page_count = (
            layout.places(each)[:1]
            for each in (Field.PAGE, Field.SITE, Field.TARGET, Field.ONLY, Field.LINKS, Field.SITES, Field.OWN_PAGES)
        )
        self._no_link = layout.places(Field.NO_LINK)
        self._tells_no_links = bool(self._no_link or (self._sort and self._others))
        self._links: dict[tuple[str, str], PastedLink] = {}
        self._sites: dict[str, SiteReport] = {}
        self._pages: dict[str, PageReport] = {}
        self._own_pages = self._no_links = self._repeated = 0
        self._elsewhere: Counter[str] = Counter()
        self.broken: list[Broken] = []

    def _take_nothing(self, cells: Sequence[str]) -> None:
        self._no_links += 1

    def _take_link(self, cells: Sequence[str]) -> None:
        page = _address(_first(cells, self._page))
        target = _first(cells, self._target) if self._target else ""
        target = _address(target) if target else ""
        host = host_of(page)
        if self._tells_no_links and self._is_no_link(cells):
            self._no_links += 1
        elif self._is_mine(host):
            self._own_pages += 1
        elif target and not self._is_mine(host_of(target)):
            self._elsewhere[host_of(target)] += 1
        else:
            link = link_of(page, host, target, self._report(cells))
            identity = (link.page_key, link.target_key)
            self._repeated += identity in self._links
            self._links.setdefault(identity, link)

    def _is_no_link(self, cells: Sequence[str]) -> bool:
        if self._sort and fold(cells[self._sort[0]]).startswith(self._others):
            return True
        return any(flagged(cells[place]) for place in self._no_link)

    def _take_site(self, cells: Sequence[str]) -> None:
        host = host_of(_address(_first(cells, self._site)))
        if self._is_mine(host):
            self._own_pages += 1
            return
        site = site_of(host)
        report = SiteReport(site, whole(_first(cells, self._count)), whole(_first(cells, self._page_count)))
        self._repeated += site in self._sites
        self._sites[site] = max(report, self._sites.get(site, report), key=lambda each: each.links or 0)

    def _take_page(self, cells: Sequence[str]) -> None:
        address = _address(_first(cells, self._target))
        if not self._is_mine(host_of(address)):
            self._elsewhere[host_of(address)] += 1
            return
        report = PageReport(address, key(address), whole(_first(cells, self._count)), whole(_first(cells, self._site_count)))
        self._repeated += report.page_key in self._pages
        self._pages[report.page_key] = max(report, self._pages.get(report.page_key, report), key=lambda each: each.links or 0)

    def told(self) -> Told:
        return Told(
            tuple(self._links.values()),
            tuple(self._sites.values()),
            tuple(self._pages.values()),
            self._own_pages,
            dict(self._elsewhere),
            self._no_links,
            self._repeated,
            tuple(self.broken),
        )


def _first(cells: Sequence[str], places: Sequence[int]) -> str:
    return cells[places[0]] if places else ""


def _address(text: str) -> str:
    if len(text) >= LONGEST_ADDRESS or DAMAGED in text:
        raise WorldError("not_an_address", text=text[:QUOTED])
    return clean(text)
