"""Ahrefs' Site Explorer: the report of backlinks as it is now and as it was, and the table of sites."""

from __future__ import annotations

from core.backlinks.exports.shape import Field, Format, Kind, Shape

_FIGURES = {
    "domainrating": "Domain rating",
    "ur": "UR",
    "urlratingdesc": "UR",
    "domaintraffic": "Domain traffic",
    "pagetraffic": "Page traffic",
}

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
            sorts=frozenset({"text", "image", "frame", "form", "dofollow", "nofollow", ""}),
        ),
        Shape(
            Kind.LINKS,
            frozenset({"referringpageurl", "linkurl", "linkanchor"}),
            {
                Field.PAGE: ("referringpageurl",),
                Field.TARGET: ("linkurl",),
                Field.WORDS: ("linkanchor",),
                Field.FIRST_SEEN: ("firstseen",),
                Field.LAST_SEEN: ("lastcheck",),
                Field.LOST_ON: ("daylost",),
            },
            _FIGURES,
        ),
        Shape(
            Kind.SITES,
            frozenset({"domainrating", "dofollowlinks"}),
            {Field.SITE: ("domain", "referringdomain"), Field.LINKS: ("linkstotarget", "backlinks")},
        ),
    ),
)
