"""Screaming Frog's inlinks, with their title line of old and without, in the program's languages: what the pages of one site link to."""

from __future__ import annotations

from core.backlinks.exports.shape import Field, Format, Kind, Shape

_OTHERS = ("image", "imagen", "bild", "immagine", "css", "javascript", "canonical", "hreflang", "rel", "amp", "meta", "http", "redirect")
_LANGUAGES = (
    ("type", "source", "destination", "anchor", "follow"),
    ("tipo", "fuente", "destino", "ancla", "follow"),
    ("tipo", "origen", "destino", "ancla", "follow"),
    ("typ", "quelle", "ziel", "anker", "follow"),
    ("typ", "quelle", "ziel", "ankertext", "follow"),
    ("type", "source", "destination", "ancre", "follow"),
    ("tipo", "fonte", "destinazione", "ancora", "follow"),
    ("tipo", "origine", "destinazione", "ancora", "follow"),
)

SCREAMINGFROG = Format(
    "screamingfrog",
    tuple(
        Shape(
            Kind.LINKS,
            frozenset({sort, page, target, words}),
            {
                Field.PAGE: (page,),
                Field.TARGET: (target,),
                Field.WORDS: (words,),
                Field.FOLLOW: (follow,),
                Field.REL: ("rel",),
                Field.ONLY: (sort,),
            },
            others=_OTHERS,
        )
        for sort, page, target, words, follow in _LANGUAGES
    ),
)
