"""Rows of a known table made into what they tell: links, sites, own pages, and why any of them is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from core.backlinks.exports.cells import day, flagged, number, whole, yes
from core.backlinks.exports.shape import Field, Kind, Layout
from core.backlinks.pasted import LONGEST_ADDRESS, PastedLink, link_of
from core.backlinks.reports import LinkReport, PageReport, SiteReport
from core.errors import WorldError
from core.web.address import clean, host_of, is_mine, key, site_of

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
    return SEPARATOR.join([str(line), *(cells[place].replace(SEPARATOR, " ").strip() for place in layout.picked)])


def told_by(rows: Iterable[str], layout: Layout, domains: AbstractSet[str]) -> Told:
    """Return what packed rows tell; `domains` are the owner's."""
    teller = _Teller(layout, domains)
    for row in rows:
        line, *cells = row.split(SEPARATOR)
        try:
            teller.take(cells)
        except WorldError:
            teller.broken.append(Broken(int(line), " ".join(cell for cell in cells if cell)[:QUOTED]))
    return teller.told()


class _Teller:
    """Takes one row after the other; raises WorldError for one that names no address where it should."""

    def __init__(self, layout: Layout, domains: AbstractSet[str]) -> None:
        self._layout = layout
        self._domains = domains
        self._places: dict[Field, list[int]] = {}
        self._figures: list[tuple[int, str]] = []
        for place, each in enumerate(layout.fields):
            if isinstance(each, Field):
                self._places.setdefault(each, []).append(place)
            else:
                self._figures.append((place, each))
        self._links: dict[tuple[str, str], PastedLink] = {}
        self._sites: dict[str, SiteReport] = {}
        self._pages: dict[str, PageReport] = {}
        self._own_pages = self._no_links = self._repeated = 0
        self._elsewhere: Counter[str] = Counter()
        self.broken: list[Broken] = []

    def take(self, cells: Sequence[str]) -> None:
        match self._layout.kind:
            case Kind.LINKS:
                self._take_link(cells)
            case Kind.SITES:
                site = site_of(self._first(cells, Field.SITE))
                if not site:
                    raise WorldError("not_an_address", text="")
                if is_mine(site, self._domains):
                    self._own_pages += 1
                    return
                self._repeated += site in self._sites
                self._sites[site] = SiteReport(site, whole(self._first(cells, Field.LINKS)), whole(self._first(cells, Field.OWN_PAGES)))
            case Kind.PAGES:
                address = clean(self._first(cells, Field.TARGET))
                if not is_mine(host_of(address), self._domains):
                    self._elsewhere[host_of(address)] += 1
                    return
                counts = whole(self._first(cells, Field.LINKS)), whole(self._first(cells, Field.SITES))
                self._pages[key(address)] = PageReport(address, key(address), *counts)
            case Kind.NOTHING:
                self._no_links += 1

    def _take_link(self, cells: Sequence[str]) -> None:
        page = _address(self._first(cells, Field.PAGE))
        target = self._first(cells, Field.TARGET)
        target = _address(target) if target else ""
        sort = self._first(cells, Field.ONLY).casefold()
        if (self._layout.sorts and sort not in self._layout.sorts) or any(flagged(cell) for cell in self._all(cells, Field.NO_LINK)):
            self._no_links += 1
        elif is_mine(host_of(page), self._domains):
            self._own_pages += 1
        elif target and not is_mine(host_of(target), self._domains):
            self._elsewhere[host_of(target)] += 1
        else:
            link = link_of(page, target, self._report(cells))
            identity = (link.page_key, link.target_key)
            self._repeated += identity in self._links
            self._links.setdefault(identity, link)

    def _report(self, cells: Sequence[str]) -> LinkReport:
        first = self._layout.day_first
        figures = {name: value for place, name in self._figures if (value := number(cells[place])) is not None}
        return LinkReport(
            self._first(cells, Field.WORDS)[: QUOTED * 4],
            day(self._first(cells, Field.FIRST_SEEN), first),
            day(self._first(cells, Field.LAST_SEEN), first),
            day(self._first(cells, Field.LOST_ON), first),
            self._followed(cells),
            figures,
        )

    def _followed(self, cells: Sequence[str]) -> bool | None:
        marks = [yes(cell) for cell in self._all(cells, Field.NOFOLLOW)]
        follows = yes(self._first(cells, Field.FOLLOW))
        rel = set(self._first(cells, Field.REL).casefold().replace(",", " ").split())
        if True in marks or follows is False or rel & {"nofollow", "ugc", "sponsored"}:
            return False
        # A flag that is not set says no; a cell that cannot be read says nothing.
        return True if follows or (marks and False in marks) else None

    def _first(self, cells: Sequence[str], each: Field) -> str:
        places = self._places.get(each)
        return cells[places[0]] if places else ""

    def _all(self, cells: Sequence[str], each: Field) -> list[str]:
        return [cells[place] for place in self._places.get(each, ())]

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


def _address(text: str) -> str:
    if len(text) >= LONGEST_ADDRESS:
        raise WorldError("not_an_address", text=text[:QUOTED])
    return clean(text)
