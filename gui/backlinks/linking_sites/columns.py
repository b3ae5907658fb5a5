"""The table of known sites: what each column shows, and how wide that is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from core.backlinks.linking_sites import LinkingSite
from core.web.addresses.address import shown
from core.words import N_, _, day, figure, long_day
from gui.backlinks.linking_sites.wording import FOUND, found_words, read_words
from gui.tables import Align, Column, widest


def columns_of(today: Callable[[], date]) -> tuple[Column, ...]:
    """Return the columns; `today` tells whether a date needs its year."""
    return (
        Column("site", N_("Site"), _name, "site", chars=30, stretch=5, least=18, plain=lambda row: row.site),
        Column("links", N_("Links it is said to have"), lambda row: _count(row.links), "links", Align.RIGHT, chars=10),
        Column("pages", N_("Pages among your links"), lambda row: _count(row.pages or None), "pages", Align.RIGHT, chars=10),
        Column(
            "found",
            N_("The page with the link"),
            found_words,
            "found",
            chars=26,
            stretch=2,
            least=20,
            words=lambda: [*map(_, FOUND.values()), _("Its page is among your links")],
            tooltip=read_words,
        ),
        Column(
            "looked",
            N_("Looked"),
            lambda row: day(row.looked_at, today()) if row.looked_at else "",
            "looked",
            Align.RIGHT,
            words=lambda: widest.days(today()),
            tooltip=lambda row: long_day(row.looked_at) if row.looked_at else "",
        ),
    )


def _name(site: LinkingSite) -> str:
    return shown(f"https://{site.site}").removeprefix("https://").rstrip("/")


def _count(number: int | None) -> str:
    return "" if number is None else figure(number)
