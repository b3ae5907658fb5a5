"""DataForSEO's backlinks by the names of its API."""

from __future__ import annotations

from core.backlinks.exports.shape import Field, Format, Kind, Shape

DATAFORSEO = Format(
    "dataforseo",
    tuple(
        Shape(
            Kind.LINKS,
            frozenset({"urlfrom", name}),
            {
                Field.PAGE: ("urlfrom",),
                Field.TARGET: ("urlto",),
                Field.WORDS: ("anchor",),
                Field.FIRST_SEEN: ("firstseen",),
                Field.LAST_SEEN: ("lastseen",),
                Field.FOLLOW: ("dofollow",),
                Field.ONLY: ("itemtype",),
            },
            {"rank": "Rank", "backlinkspamscore": "Backlink spam score"},
            others=("canonical", "redirect", "alternate", "meta"),
        )
        for name in ("domainfrom", "backlinkspamscore", "itemtype", "islost")
    ),
)
