"""Search Console's tables of links, in the languages whose names are known; others are known by what stands in them."""

from __future__ import annotations

from core.backlinks.exports.shape import Field, Format, Kind, Shape

GOOGLE = Format(
    "google",
    (
        *(
            Shape(
                Kind.LINKS,
                frozenset({page, seen}),
                {Field.PAGE: (page,), Field.LAST_SEEN: (seen,)},
            )
            for page, seen in (
                ("linkingpage", "lastcrawled"),
                ("דףמקשר", "נסרקלאחרונה"),
                ("páginadeenlace", "últimorastreo"),
                ("verlinkendeseite", "zuletztgecrawlt"),
            )
        ),
        Shape(Kind.LINKS, frozenset({"links", "firstdiscovered"}), {Field.PAGE: ("links",), Field.FIRST_SEEN: ("firstdiscovered",)}),
        Shape(Kind.LINKS, frozenset({"linkingpage"}), {Field.PAGE: ("linkingpage",)}),
        Shape(
            Kind.SITES,
            frozenset({"site", "linkingpages", "targetpages"}),
            {Field.SITE: ("site",), Field.LINKS: ("linkingpages",), Field.OWN_PAGES: ("targetpages",)},
        ),
        Shape(
            Kind.PAGES,
            frozenset({"targetpage", "incominglinks"}),
            {Field.TARGET: ("targetpage",), Field.LINKS: ("incominglinks",), Field.SITES: ("linkingsites",)},
        ),
        Shape(Kind.NOTHING, frozenset({"targetpage", "internallinks"}), {}),
        Shape(Kind.NOTHING, frozenset({"linkingtext"}), {}),
    ),
)
