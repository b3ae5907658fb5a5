"""Linkody: the format in which it takes and gives lists, and its list of backlinks."""

from __future__ import annotations

from core.backlinks.exports.shape import Field, Format, Kind, Shape

LINKODY = Format(
    "linkody",
    (
        # Its text and whether it should count are what the person expects there, and nothing that anybody saw.
        *(
            Shape(
                Kind.LINKS,
                frozenset({"urlfrom", name}),
                {Field.PAGE: ("urlfrom",), Field.TARGET: ("expectedlandingpageurl",), Field.FIRST_SEEN: ("added",)},
            )
            for name in ("expectedlandingpageurl", "expectedfollow", "expectedanchor", "expires")
        ),
        *(
            Shape(
                Kind.LINKS,
                frozenset({page, "datefound"}),
                {
                    Field.PAGE: (page,),
                    Field.TARGET: ("targeturl", "link"),
                    Field.WORDS: ("anchor", "anchortext"),
                    Field.FIRST_SEEN: ("datefound",),
                    Field.NOFOLLOW: ("nofollow",),
                },
            )
            for page in ("sourceurl", "url")
        ),
    ),
)
