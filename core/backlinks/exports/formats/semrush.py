"""Semrush: backlinks as they are now, as they were until 2020, by its API's names and in Backlink Audit; the table of sites."""

from __future__ import annotations

from core.backlinks.exports.shape import Field, Format, Kind, Shape

SEMRUSH = Format(
    "semrush",
    (
        Shape(
            Kind.LINKS,
            # The title of the linking page has this name here and nowhere else; it is a text, and no figure.
            frozenset({"sourcetitle", "sourceurl", "targeturl"}),
            {
                Field.PAGE: ("sourceurl",),
                Field.TARGET: ("targeturl",),
                Field.WORDS: ("anchor", "anchortext"),
                Field.FIRST_SEEN: ("firstseen",),
                Field.LAST_SEEN: ("lastseen",),
                Field.NOFOLLOW: ("nofollow", "sponsored", "ugc"),
            },
            {
                "pageascore": "Page ascore",
                "domainascore": "Domain ascore",
                "authorityscore": "Authority Score",
                "pagescore": "Page score",
                "pagetrustscore": "Page trust score",
                "toxicityscore": "Toxicity Score",
            },
        ),
        Shape(Kind.SITES, frozenset({"domainascore", "domain"}), {Field.SITE: ("domain",), Field.LINKS: ("backlinks",)}),
    ),
)
