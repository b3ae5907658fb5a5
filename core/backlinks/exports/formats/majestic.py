"""Majestic: backlinks as it writes them for a site and by its API's names; the table of sites, whose last columns bear a site's name."""

from __future__ import annotations

from core.backlinks.exports.shape import Field, Format, Kind, Shape

_FIGURES = {"sourcetrustflow": "Trust Flow", "sourcecitationflow": "Citation Flow", "acrank": "ACRank"}
# An empty flag says no; what an old crawl found is left in, for our own look tells whether it is there still.
_NO_LINK = ("flagredirect", "flagmention", "flagdeleted")

MAJESTIC = Format(
    "majestic",
    (
        Shape(
            Kind.LINKS,
            frozenset({"targeturl", "sourceurl", "flagnofollow"}),
            {
                Field.PAGE: ("sourceurl",),
                Field.TARGET: ("targeturl",),
                Field.WORDS: ("anchortext",),
                Field.FIRST_SEEN: ("sourcefirstfounddate", "firstindexeddate"),
                Field.LAST_SEEN: ("sourcecrawldate", "lastseendate", "date"),
                Field.LOST_ON: ("datelost",),
                Field.NOFOLLOW_FLAG: ("flagnofollow",),
                Field.NO_LINK: _NO_LINK,
                Field.ONLY: ("linktype",),
            },
            _FIGURES,
            day_first=True,
            others=("redirect", "mention"),
        ),
        *(
            Shape(Kind.SITES, frozenset({"domain", name}), {Field.SITE: ("domain",), Field.LINKS: ("backlinks*", "matchedlinks")})
            for name in ("extbacklinks", "trustflow", "citationflow")
        ),
    ),
)
