"""What a row says of its link beside the addresses: its words, its days, whether it counts, the tool's own figures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from core.backlinks.exports.cells import DAMAGED, day, flagged, number, yes
from core.backlinks.exports.shape import Field, Layout
from core.backlinks.reports import LinkReport

LONGEST_WORDS = 480
"""Letters of a link's text that are kept."""
_DOES_NOT_COUNT = frozenset({"nofollow", "ugc", "sponsored"})
_COUNTS = frozenset({"dofollow", "follow"})


class Reporter:
    """Reads the rows of one layout; it knows beforehand which of a report's parts they hold at all."""

    def __init__(self, layout: Layout, today: date) -> None:
        self._day_first = layout.day_first
        self._latest = today + timedelta(days=1)
        """Elsewhere it may be tomorrow already; what is later than that was never a day on which anybody looked."""
        self._words, self._follow, self._rel = (layout.places(each)[:1] for each in (Field.WORDS, Field.FOLLOW, Field.REL))
        self._days = tuple(layout.places(each)[:1] for each in (Field.FIRST_SEEN, Field.LAST_SEEN, Field.LOST_ON))
        self._marks, self._flags = layout.places(Field.NOFOLLOW), layout.places(Field.NOFOLLOW_FLAG)
        self._says_whether = bool(self._follow or self._rel or self._marks or self._flags)
        self._figures = [(place, each) for place, each in enumerate(layout.fields) if not isinstance(each, Field)]
        self._saying = [place for place, each in enumerate(layout.fields) if each not in {Field.PAGE, Field.TARGET}]
        self._said: dict[tuple[str, ...], LinkReport] = {}
        """Of tables that say little beside the addresses many rows say the same."""

    def report(self, cells: Sequence[str]) -> LinkReport:
        """Return what a row says; what cannot be read is not known."""
        said = tuple([cells[place] for place in self._saying])
        report = self._said.get(said)
        if report is None:
            report = self._said[said] = self._read(cells)
        return report

    def _read(self, cells: Sequence[str]) -> LinkReport:
        words = cells[self._words[0]] if self._words else ""
        first_seen, last_seen, lost_on = (self._day(cells[places[0]]) if places else None for places in self._days)
        return LinkReport(
            "" if DAMAGED in words else words[:LONGEST_WORDS],
            first_seen,
            last_seen,
            lost_on,
            self._followed(cells) if self._says_whether else None,
            # None of these scales has anything below nought: Majestic writes -1 where it knows none.
            {name: value for place, name in self._figures if (value := number(cells[place])) is not None and value >= 0},
        )

    def _day(self, text: str) -> date | None:
        found = day(text, self._day_first) if text else None
        return found if found is not None and found <= self._latest else None

    def _followed(self, cells: Sequence[str]) -> bool | None:
        rel = set(cells[self._rel[0]].casefold().replace(",", " ").split()) if self._rel else set()
        marks = [_marked(cells[place]) for place in self._marks]
        follows = yes(cells[self._follow[0]]) if self._follow else None
        if True in marks or follows is False or rel & _DOES_NOT_COUNT or any(flagged(cells[place]) for place in self._flags):
            return False
        # A flag that is not set says no; a cell that cannot be read says nothing.
        return True if follows or False in marks or rel & _COUNTS or self._flags else None


def _marked(text: str) -> bool | None:
    """Return whether a cell says that the link does not count; some tools write the word itself."""
    said = yes(text)
    word = text.casefold()
    return said if said is not None else True if word in _DOES_NOT_COUNT else False if word in _COUNTS else None
