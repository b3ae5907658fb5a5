"""The table of requests: what each column shows, and how wide that is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from core.web.addresses.address import host_of, shown
from core.web.asked import Request
from core.web.kept.requests import KEPT_FOR
from core.words import N_, day_and_time, size
from gui.asked.words import outcome_icon, outcome_words, outcomes, why_words, whys
from gui.tables import Align, Column, widest


def site_name(request: Request) -> str:
    """Return the site as people read it, letters of other alphabets included."""
    return shown(f"https://{host_of(request.address)}").removeprefix("https://").rstrip("/")


def page_name(request: Request) -> str:
    """Return what of the address stands behind the site."""
    return f"/{shown(request.address).partition('://')[2].partition('/')[2]}"


def columns_of(today: Callable[[], date]) -> tuple[Column, ...]:
    """Return the columns; `today` tells whether a date needs its year."""
    return (
        Column("at", N_("When"), lambda request: day_and_time(request.at, today()), "at", words=lambda: widest.moments(today(), KEPT_FOR)),
        Column("site", N_("Site"), site_name, "site", chars=22, stretch=3, least=12),
        Column(
            "address",
            N_("Page"),
            page_name,
            "address",
            chars=26,
            stretch=4,
            least=10,
            tooltip=lambda request: shown(request.address),
            plain=lambda request: request.address,
        ),
        Column("why", N_("Why"), why_words, "why", words=whys),
        Column(
            "outcome",
            N_("What came"),
            outcome_words,
            "outcome",
            words=outcomes,
            icon=outcome_icon,
            role=lambda request: outcome_icon(request).role,
        ),
        Column(
            "bytes",
            N_("How much"),
            lambda request: size(request.bytes) if request.bytes else "",
            "bytes",
            Align.RIGHT,
            words=widest.sizes,
        ),
    )
