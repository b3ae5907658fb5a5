"""Ahrefs' Site Explorer: the report of backlinks as it is now and as it was, broken ones, its API's names, and the table of sites."""

from __future__ import annotations

from core.backlinks.exports.shape import Field, Format, Kind, Shape, Why

_FIGURES = {
    "domainrating": "Domain rating",
    "domainratingsource": "Domain rating",
    "ur": "UR",
    "urlrating*": "UR",
    "domaintraffic": "Domain traffic",
    "pagetraffic": "Page traffic",
    "traffic": "Traffic",
}
_OTHERS = ("redirect", "canonical", "rss", "alternate")

AHREFS = Format(
    "ahrefs",
    (
        Shape(
            Kind.LINKS,
            frozenset({"referringpageurl", "targeturl"}),
            {
                Field.PAGE: ("referringpageurl",),
                Field.TARGET: ("targeturl",),
                Field.WORDS: ("anchor",),
                Field.FIRST_SEEN: ("firstseen",),
                Field.LAST_SEEN: ("lastseen",),
                Field.LOST_ON: ("lost",),
                Field.NOFOLLOW: ("nofollow", "ugc", "sponsored"),
                Field.ONLY: ("type",),
            },
            _FIGURES,
            others=_OTHERS,
        ),
        Shape(
            Kind.LINKS,
            frozenset({"referringpageurl", "linkurl"}),
            {
                Field.PAGE: ("referringpageurl",),
                Field.TARGET: ("linkurl",),
                Field.WORDS: ("linkanchor",),
                Field.FIRST_SEEN: ("firstseen",),
                Field.LAST_SEEN: ("lastcheck",),
                Field.LOST_ON: ("daylost",),
                Field.REL: ("type",),
                Field.ONLY: ("type",),
            },
            _FIGURES,
            others=_OTHERS,
        ),
        # Link Intersect: beside its other columns it has one for each site that is compared, and seldom one for mine.
        Shape(Kind.NOTHING, frozenset({"referringpageurl", "intersect"}), why=Why.OTHERS),
        *(
            Shape(
                Kind.LINKS,
                frozenset({"urlfrom", name}),
                {
                    Field.PAGE: ("urlfrom",),
                    Field.TARGET: ("urlto",),
                    Field.WORDS: ("anchor",),
                    Field.FIRST_SEEN: ("firstseenlink", "firstseen"),
                    Field.LAST_SEEN: ("lastseen", "lastvisited"),
                    Field.NOFOLLOW: ("isnofollow", "isugc", "issponsored"),
                    Field.FOLLOW: ("isdofollow",),
                    Field.ONLY: ("linktype",),
                },
                _FIGURES,
                others=_OTHERS,
            )
            for name in (
                "domainratingsource",
                "urlratingsource",
                "firstseenlink",
                "isdofollow",
                "isnofollow",
                "iscontent",
                "rootnamesource",
            )
        ),
        *(
            Shape(Kind.SITES, frozenset({site, "domainrating"}), {Field.SITE: (site,), Field.LINKS: ("linkstotarget", "backlinks")})
            for site in ("domain", "referringdomain")
        ),
    ),
)
