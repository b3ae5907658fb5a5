"""Bing Webmaster Tools: its backlinks by page, by site and by text, and the inbound links it had before 2020."""

from __future__ import annotations

from core.backlinks.exports.shape import Field, Format, Kind, Shape, Why

BING = Format(
    "bing",
    (
        Shape(
            Kind.LINKS,
            frozenset({"sourceurl", "targeturl", "anchortext"}),
            {Field.PAGE: ("sourceurl",), Field.TARGET: ("targeturl",), Field.WORDS: ("anchortext",)},
            widest=3,
        ),
        Shape(
            Kind.LINKS,
            frozenset({"sourceurl", "anchortext"}),
            {Field.PAGE: ("sourceurl",), Field.WORDS: ("anchortext",)},
            widest=2,
        ),
        *(
            Shape(Kind.SITES, frozenset({site, count}), {Field.SITE: (site,), Field.LINKS: (count,)}, widest=2)
            for site in ("domain", "referringdomain")
            for count in ("backlinks", "backlinkscount")
        ),
        Shape(Kind.PAGES, frozenset({"targetpage", "links"}), {Field.TARGET: ("targetpage",), Field.LINKS: ("links",)}, widest=2),
        *(
            Shape(Kind.NOTHING, frozenset({"anchortext", count}), widest=3, why=Why.TEXTS)
            for count in ("domaincount", "referringdomains", "backlinks")
        ),
    ),
)
