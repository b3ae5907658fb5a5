"""The table of links: what each column shows, and how wide that is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from core.backlinks.records import Link
from core.links.state import LinkState
from core.links.words import counts_word, counts_words, reason_sentence, short_word
from core.web.addresses.address import shown
from core.words import N_, day, long_day
from gui.icons import ICON_OF_GROUP
from gui.tables import Align, Column, widest


def page_name(link: Link) -> str:
    """Return what a page is called: its title, or its address without scheme and host where it has none."""
    if link.title:
        return link.title
    address = shown(link.page_address)
    return address.partition("://")[2].partition("/")[2] or address.partition("://")[2]


def site_name(link: Link) -> str:
    """Return the site as people read it, letters of other alphabets included."""
    return shown(f"https://{link.site}").removeprefix("https://").rstrip("/")


def how_it_counts(link: Link) -> str:
    """Return how search engines take the link, in words; "" until it was seen."""
    if link.followed is None:
        return ""
    return counts_word(link.state, link.rel, link.followed, link.indexable)


def columns_of(today: Callable[[], date]) -> tuple[Column, ...]:
    """Return the columns; `today` tells whether a date needs its year."""

    def looked(link: Link) -> str:
        return day(link.checked_at, today()) if link.checked_at else ""

    return (
        Column(
            "state",
            N_("State"),
            lambda link: short_word(link.state, link.reason),
            order="state",
            words=lambda: [short_word(state) for state in LinkState],
            tooltip=lambda link: reason_sentence(link.reason, link.params) if link.reason else "",
            icon=lambda link: ICON_OF_GROUP[link.group],
            role=lambda link: ICON_OF_GROUP[link.group].role,
            explained=True,
        ),
        Column("site", N_("Site"), site_name, "site", chars=22, stretch=5, least=15),
        Column(
            "page",
            N_("Page"),
            page_name,
            "page",
            chars=24,
            stretch=4,
            least=12,
            tooltip=lambda link: shown(link.page_address),
            plain=lambda link: link.page_address,
        ),
        Column("words", N_("Text of the link"), lambda link: link.words, "words", chars=18, stretch=3, least=8),
        Column("counts", N_("How it counts"), how_it_counts, "counts", stretch=2, words=counts_words, explained=True),
        Column(
            "looked",
            N_("Looked"),
            looked,
            "checked",
            Align.RIGHT,
            words=lambda: widest.days(today()),
            tooltip=lambda link: long_day(link.checked_at) if link.checked_at else "",
        ),
    )
