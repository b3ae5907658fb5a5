"""TraceLinker's lists: the names of its columns are joined by an underscore, by which they are told from Bing's."""

from __future__ import annotations

from core.backlinks.exports.shape import Field, Format, Kind, Shape

TRACELINKER = Format(
    "tracelinker",
    (
        Shape(
            Kind.LINKS,
            frozenset({"sourceurl", "targeturl", "anchortext"}),
            {
                Field.PAGE: ("sourceurl",),
                Field.TARGET: ("targeturl",),
                Field.WORDS: ("anchortext",),
                Field.FIRST_SEEN: ("firstseen",),
                Field.LAST_SEEN: ("lastseen",),
                Field.REL: ("rel",),
            },
            {"dr": "dr"},
            spelt=frozenset({"source_url", "target_url", "anchor_text"}),
        ),
    ),
)
