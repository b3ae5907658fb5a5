"""Ubersuggest's list of backlinks."""

from __future__ import annotations

from core.backlinks.exports.shape import Field, Format, Kind, Shape

UBERSUGGEST = Format(
    "ubersuggest",
    tuple(
        Shape(
            Kind.LINKS,
            frozenset({page, authority}),
            {
                Field.PAGE: (page,),
                Field.TARGET: ("targeturl",),
                Field.WORDS: ("anchortext",),
                Field.FIRST_SEEN: ("firstseen",),
                Field.LAST_SEEN: ("lastseen",),
                Field.NOFOLLOW: ("nofollow",),
                Field.REL: ("linktype",),
            },
            {"domainauthority": "Domain Authority", "pageauthority": "Page Authority", "spamscore": "Spam Score"},
        )
        for page in ("sourcepageurl", "sourceurl")
        for authority in ("domainauthority", "pageauthority")
    ),
)
