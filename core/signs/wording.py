"""What the owner reads of the signs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from core.signs.performance import Export
from core.signs.records import Month, Route
from core.words import N_, _, figure, months, ngettext

ROUTES: Mapping[Route, str] = {
    Route.FRIEND: N_("A friend or neighbour"),
    Route.SEARCH: N_("A search"),
    Route.MAP: N_("A map"),
    Route.LINK: N_("A link on a website"),
    Route.SOCIAL: N_("Social media"),
    Route.PASSING: N_("Passing by"),
    Route.OTHER: N_("Something else"),
}


def month_words(month: date) -> str:
    """Return a month with its year: "November 2026"."""
    return _("{month} {year}").format(month=months()[month.month - 1], year=month.year)


def export_sentence(export: Export) -> str:
    """Return what a file holds, before it is kept."""
    found = ngettext("{n} search is in it", "{n} searches are in it", export.searches)
    if not export.meant:
        return _("{found}; none names your town, your trade or what you sell.").format(found=found)
    meant = ngettext(
        "{n} names your town, your trade or what you sell",
        "{n} name your town, your trade or what you sell",
        len(export.meant),
    )
    told = _("{found}; {meant}: shown {shown} times, clicked {clicked} times.")
    text = told.format(found=found, meant=meant, shown=figure(export.shown), clicked=figure(export.clicked))
    return f"{text} {_('Average place: {place}.').format(place=figure(export.place))}" if export.place is not None else text


def number(value: float | None) -> str:
    """Return a figure, a dash where there is none: unknown is not nought."""
    return figure(value) if value is not None else "–"


def searches_words(month: Month) -> str:
    """Return a month's searches in a cell: "40 of 1,200"."""
    kept = month.searches
    return _("{clicked} of {shown}").format(clicked=figure(kept.clicked), shown=figure(kept.shown)) if kept is not None else "–"


def asked_words(month: Month) -> str:
    """Return how customers found the business, the most frequent answer first: "12: A friend or neighbour 7, A map 5"."""
    if not month.asked:
        return "–"
    ways = sorted(month.asked, key=lambda way: (-month.asked[way], list(Route).index(way)))
    named = ", ".join(f"{_(ROUTES[way])} {figure(month.asked[way])}" for way in ways)
    return f"{figure(sum(month.asked.values()))}: {named}"
