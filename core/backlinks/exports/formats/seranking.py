"""SE Ranking: what its window exports, and its API's names."""

from __future__ import annotations

from core.backlinks.exports.shape import Field, Format, Kind, Shape

SERANKING = Format(
    "seranking",
    tuple(
        Shape(
            Kind.LINKS,
            frozenset({page, "inlinkrank"}),
            {
                Field.PAGE: (page,),
                Field.TARGET: ("urlto",),
                Field.WORDS: ("anchortext", "anchor"),
                Field.FIRST_SEEN: ("firstseen",),
                Field.LAST_SEEN: ("lastvisited", "lastseen"),
                Field.NOFOLLOW: ("nofollow",),
            },
            {"inlinkrank": "Inlink Rank", "domaininlinkrank": "Domain Inlink Rank"},
        )
        for page in ("referringpage", "urlfrom")
    ),
)
