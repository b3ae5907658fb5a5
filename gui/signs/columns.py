"""The table of months: what each column shows, and how wide that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.signs.records import Month, ProfileFigures
from core.signs.wording import asked_words, month_words, number, searches_words
from core.words import N_, figure
from gui.tables import Align, Column

WHEN = "month"
"""The one order there is."""


@dataclass(frozen=True, slots=True)
class Row:
    """A month as a row of the table; its id is its year and month."""

    month: Month

    @property
    def id(self) -> int:
        return id_of(self.month.month)

    @property
    def profile(self) -> ProfileFigures:
        return self.month.profile or ProfileFigures(self.month.month)


def id_of(month: date) -> int:
    return month.year * 100 + month.month


COLUMNS: tuple[Column, ...] = (
    Column(WHEN, N_("Month"), lambda row: month_words(row.month.month), WHEN, chars=15),
    Column("links", N_("Links first seen"), lambda row: figure(row.month.links), align=Align.RIGHT, chars=9),
    Column("steps", N_("Steps done"), lambda row: figure(row.month.steps), align=Align.RIGHT, chars=8),
    Column("searches", N_("Searches clicked"), lambda row: searches_words(row.month), align=Align.RIGHT, chars=14),
    Column(
        "place",
        N_("Average place"),
        lambda row: number(row.month.searches.place if row.month.searches is not None else None),
        align=Align.RIGHT,
        chars=9,
    ),
    Column("calls", N_("Calls"), lambda row: number(row.profile.calls), align=Align.RIGHT, chars=7),
    Column("directions", N_("Directions"), lambda row: number(row.profile.directions), align=Align.RIGHT, chars=9),
    Column("clicks", N_("Website clicks"), lambda row: number(row.profile.clicks), align=Align.RIGHT, chars=9),
    Column(
        "asked",
        N_("Customers said"),
        lambda row: asked_words(row.month),
        chars=24,
        stretch=1,
        least=12,
        tooltip=lambda row: asked_words(row.month),
    ),
)
