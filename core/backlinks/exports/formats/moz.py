"""Moz: Open Site Explorer with its lines before the table, Link Explorer, and the table of sites."""

from __future__ import annotations

from core.backlinks.exports.shape import Field, Format, Kind, Shape

_AUTHORITIES = ("domainauthority*", "da", "pageauthority*", "pa")

MOZ = Format(
    "moz",
    (
        *(
            Shape(
                Kind.LINKS,
                frozenset({page, authority}),
                {
                    Field.PAGE: (page,),
                    Field.TARGET: ("targeturl", "targetpage"),
                    Field.WORDS: ("anchortext",),
                    Field.FIRST_SEEN: ("firstseen",),
                    Field.LAST_SEEN: ("lastseen",),
                    Field.LOST_ON: ("datelost",),
                    Field.NOFOLLOW: ("onlyrelnofollow",),
                    Field.FOLLOW: ("follow",),
                    Field.REL: ("linktype",),
                    Field.ONLY: ("linktype",),
                    Field.NO_LINK: ("301",),
                },
                {
                    "pageauthority*": "Page Authority",
                    "pa": "Page Authority",
                    "domainauthority*": "Domain Authority",
                    "da": "Domain Authority",
                    "spamscore": "Spam Score",
                },
                others=("redirect", "301", "canonical", "rss"),
            )
            for page in ("url", "linkingpageurl", "sourcepage")
            for authority in _AUTHORITIES
        ),
        *(
            Shape(Kind.SITES, frozenset({site, authority}), {Field.SITE: (site,), Field.LINKS: ("linkingpages", "externallinks")})
            for site in ("rootdomain", "domain", "linkingdomain")
            for authority in _AUTHORITIES[:2]
        ),
    ),
)
