"""SEO SpyGlass of SEO PowerSuite, parted by whatever sign the person chose."""

from __future__ import annotations

from core.backlinks.exports.shape import Field, Format, Kind, Shape

SPYGLASS = Format(
    "spyglass",
    (
        Shape(
            Kind.LINKS,
            frozenset({"backlinkpage"}),
            {
                Field.PAGE: ("backlinkpage",),
                Field.TARGET: ("anchorurl", "linksto"),
                Field.WORDS: ("anchortext",),
                Field.FIRST_SEEN: ("firstseendate", "firstseen"),
                Field.LAST_SEEN: ("lastseendate", "lastseen"),
                Field.NOFOLLOW: ("nofollow",),
            },
            {"inlinkrank": "InLink Rank", "domaininlinkrank": "Domain InLink Rank", "penaltyrisk": "Penalty Risk"},
        ),
    ),
)
