"""How a tool lays its tables out: which column holds what, and by which names a table is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What one row of a table tells of."""

    LINKS = "links"
    SITES = "sites"
    """A whole site that links: no page of it is named, and none may be made up."""
    PAGES = "pages"
    """A page of mine, with how many links lead to it."""
    NOTHING = "nothing"
    """Something that is no link, such as the texts of links without their pages."""


class Why(StrEnum):
    """Why a table tells of no link to me."""

    TEXTS = "texts"
    """The texts of links, without the pages they stand on."""
    INSIDE = "inside"
    """Links from my own pages."""
    OTHERS = "others"
    """Pages that link to sites which are compared with mine."""
    DISAVOWED = "disavowed"
    """What a search engine was asked to leave out."""


class Field(StrEnum):
    """What a column holds; the first three are what the rows of a kind are about."""

    PAGE = "page"
    SITE = "site"
    TARGET = "target"
    WORDS = "words"
    FIRST_SEEN = "first_seen"
    LAST_SEEN = "last_seen"
    LOST_ON = "lost_on"
    NOFOLLOW = "nofollow"
    """Whether the link is marked “do not count”; so do the marks for paid links and for what users wrote."""
    NOFOLLOW_FLAG = "nofollow_flag"
    """The same as a flag: any text sets it, and where there is none the link counts."""
    FOLLOW = "follow"
    """The same the other way round."""
    REL = "rel"
    """The words of the link's own `rel`, or a tool's word for how it counts, such as "dofollow"."""
    LINKS = "links"
    SITES = "sites"
    OWN_PAGES = "own_pages"
    NO_LINK = "no_link"
    """Says yes where a row is no link on a page: a redirect, a mention, one that the tool itself took out."""
    ONLY = "only"
    """What sort of thing the row is, where a table holds others beside links; `Shape.others` are those that do not count."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One table of a tool. Names are as `fold` leaves them; a name that ends in `*` stands for all that begin so.

    `known_by` must all be there. Of each field's names the first that is there holds it, of marks every one. `figures` are the
    columns that are the tool's own measure, by the words under which they are shown.
    """

    kind: Kind
    known_by: frozenset[str]
    columns: Mapping[Field, tuple[str, ...]] = field(default_factory=dict)
    figures: Mapping[str, str] = field(default_factory=dict)
    day_first: bool | None = None
    """How numeric dates are written; None where only the dates themselves can tell."""
    others: tuple[str, ...] = ()
    """How what stands under `Field.ONLY` begins, folded, where the row is no link."""
    widest: int = 0
    """The most columns such a table has, where its names say little; 0 where it may have any number."""
    spelt: frozenset[str] = frozenset()
    """Names that must stand so to the letter, where folded ones are those of another tool too."""
    why: Why | None = None
    """Why the table is of `Kind.NOTHING`."""


@dataclass(frozen=True, slots=True)
class Format:
    """Everything one tool exports; `source` is kept in the file and never shown."""

    source: str
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A table as it lies before us: which of its columns are read, in which order, and what each of them is."""

    source: str
    kind: Kind
    picked: tuple[int, ...] = ()
    fields: tuple[Field | str, ...] = ()
    """For each picked column its field, or the name of a figure."""
    width: int = 0
    """How many columns the header has; 0 where nobody can tell."""
    day_first: bool | None = None
    others: tuple[str, ...] = ()
    why: Why | None = None

    def places(self, wanted: Field) -> list[int]:
        """Return where among the picked columns a field stands."""
        return [place for place, each in enumerate(self.fields) if each is wanted]


class Header:
    """A row that may name the columns: the names as they stand, as they are compared, and where each stands first."""

    def __init__(self, cells: Sequence[str]) -> None:
        self.cells = cells
        self.names = [fold(cell) for cell in cells]
        self._places = {name: place for place, name in reversed(list(enumerate(self.names)))}

    def places(self, wanted: str) -> list[int]:
        """Return where the columns of a name stand, which is one place but for names that end in `*`."""
        if wanted.endswith("*"):
            return [place for place, name in enumerate(self.names) if name.startswith(wanted[:-1])]
        return [self._places[wanted]] if wanted in self._places else []


MARKS = frozenset({Field.NOFOLLOW, Field.NOFOLLOW_FLAG, Field.NO_LINK})
"""Fields of which every column counts."""


def fold(name: str) -> str:
    """Return a column's name as it is compared: letters and digits alone, in small letters.

    >>> fold("Referring page URL"), fold("referring_page_url")
    ('referringpageurl', 'referringpageurl')
    """
    return "".join(c for c in name.casefold() if c.isalnum())


def layout_of(source: str, shape: Shape, header: Header) -> Layout | None:
    """Return how a table with this header is read by a shape; None where it is another's."""
    width = len(header.names)
    if not shape.spelt <= set(header.cells) or (shape.widest and width > shape.widest):
        return None
    if not all(header.places(wanted) for wanted in shape.known_by):
        return None
    picked: list[tuple[int, Field | str]] = []
    for each, wanted_names in shape.columns.items():
        found = [place for wanted in wanted_names for place in header.places(wanted)]
        picked += [(place, each) for place in (found if each in MARKS else found[:1])]
    for wanted, shown_as in shape.figures.items():
        picked += [(place, shown_as) for place in header.places(wanted)[:1]]
    places, fields = tuple(place for place, _ in picked), tuple(each for _, each in picked)
    return Layout(source, shape.kind, places, fields, width, shape.day_first, shape.others, shape.why)
