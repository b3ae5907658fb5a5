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
    FOLLOW = "follow"
    """The same the other way round."""
    REL = "rel"
    LINKS = "links"
    SITES = "sites"
    OWN_PAGES = "own_pages"
    NO_LINK = "no_link"
    """Says yes where a row is no link on a page: a redirect, a mention, one that the tool itself took out."""
    ONLY = "only"
    """What sort of thing the row is, where a table holds others beside links; `Shape.sorts` are those that count."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One table of a tool. Names are as `fold` leaves them; a name that ends in `*` stands for all that begin so.

    `known_by` must all be there. Of each field's names the first that is there holds it, of marks every one. `figures` are the
    columns that are the tool's own measure, by the words under which they are shown.
    """

    kind: Kind
    known_by: frozenset[str]
    columns: Mapping[Field, tuple[str, ...]]
    figures: Mapping[str, str] = field(default_factory=dict)
    day_first: bool | None = None
    """How numeric dates are written; None where only the dates themselves can tell."""
    sorts: frozenset[str] = frozenset()


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
    sorts: frozenset[str] = frozenset()


MARKS = frozenset({Field.NOFOLLOW, Field.NO_LINK})
"""Fields of which every column counts."""


def fold(name: str) -> str:
    """Return a column's name as it is compared: letters and digits alone, in small letters.

    >>> fold("Referring page URL"), fold("referring_page_url")
    ('referringpageurl', 'referringpageurl')
    """
    return "".join(c for c in name.casefold() if c.isalnum())


def layout_of(source: str, shape: Shape, names: Sequence[str]) -> Layout | None:
    """Return how a table with these (folded) names is read by a shape; None where it is another's."""
    places = {name: place for place, name in reversed(list(enumerate(names)))}
    if not all(_places(wanted, names, places) for wanted in shape.known_by):
        return None
    picked: list[tuple[int, Field | str]] = []
    for each, wanted_names in shape.columns.items():
        found = [place for wanted in wanted_names for place in _places(wanted, names, places)]
        picked += [(place, each) for place in (found if each in MARKS else found[:1])]
    for wanted, shown_as in shape.figures.items():
        picked += [(place, shown_as) for place in _places(wanted, names, places)[:1]]
    return Layout(
        source,
        shape.kind,
        tuple(place for place, _ in picked),
        tuple(each for _, each in picked),
        len(names),
        shape.day_first,
        shape.sorts,
    )


def _places(wanted: str, names: Sequence[str], places: Mapping[str, int]) -> list[int]:
    if wanted.endswith("*"):
        return [place for place, name in enumerate(names) if name.startswith(wanted[:-1])]
    return [places[wanted]] if wanted in places else []
