"""The table of what was deleted lately: what each column shows, and how wide that is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from core.trash.records import Deleted
from core.words import N_, day, long_day
from gui.tables import Align, Column, widest

WHEN = "when"
"""The one order there is: by the day of deleting."""


def columns_of(today: Callable[[], date]) -> tuple[Column, ...]:
    """Return the columns; `today` tells whether a date needs its year."""
    return (
        Column("what", N_("What"), lambda row: row.title, chars=34, stretch=5, least=18, tooltip=_whole),
        Column("kind", N_("Kind"), lambda row: row.kind, chars=24, stretch=2, least=24),
        Column(
            WHEN,
            N_("Deleted on"),
            lambda row: day(row.deleted_at, today()),
            WHEN,
            Align.RIGHT,
            words=lambda: widest.days(today()),
            tooltip=lambda row: long_day(row.deleted_at),
        ),
        Column("until", N_("Kept until"), lambda row: day(row.goes_at, today()), "", Align.RIGHT, words=lambda: widest.days(today())),
    )


def _whole(row: Deleted) -> str:
    return " – ".join(filter(None, (row.title, row.detail)))
