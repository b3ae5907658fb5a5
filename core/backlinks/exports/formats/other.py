"""Tables of anybody else whose columns bear the usual names."""

from __future__ import annotations

from core.backlinks.exports.shape import Field, Kind, Shape

PAGE_NAMES = (
    "referringpageurl",
    "referringpage",
    "sourceurl",
    "sourcepage",
    "sourcepageurl",
    "linkingpage",
    "linkingpageurl",
    "linkingurl",
    "urlfrom",
    "backlinkpage",
    "backlink",
    "backlinkurl",
)
"""How the column of the page that links is called. "URL" is not among them: that is the owner's own page as often."""

OTHER = Shape(
    Kind.LINKS,
    frozenset(),
    {
        Field.TARGET: ("targeturl", "linkurl", "urlto", "targetpage", "anchorurl", "destination"),
        Field.WORDS: ("anchor", "anchortext", "linkanchor", "linkingtext"),
        Field.FIRST_SEEN: ("firstseen", "sourcefirstfounddate", "firstindexeddate", "firstlinkdate*", "firstdiscovered", "datefound"),
        Field.LAST_SEEN: ("lastseen", "lastcheck", "lastcrawled", "lastvisited", "sourcecrawldate", "lastseendate"),
        Field.LOST_ON: ("lost", "daylost", "datelost"),
        Field.NOFOLLOW: ("nofollow", "ugc", "sponsored", "onlyrelnofollow"),
        Field.FOLLOW: ("follow", "dofollow"),
        Field.REL: ("rel",),
    },
)
