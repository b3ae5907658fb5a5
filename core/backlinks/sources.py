"""What the tools are called whose files name links; a source is kept by its id."""

from __future__ import annotations

from collections.abc import Mapping

from core.words import N_, _

_NAMES: Mapping[str, str] = {
    "google": "Google Search Console",
    "bing": "Bing Webmaster Tools",
    "ahrefs": "Ahrefs",
    "semrush": "Semrush",
    "moz": "Moz",
    "majestic": "Majestic",
    "spyglass": "SEO SpyGlass",
    "se_ranking": "SE Ranking",
    "ubersuggest": "Ubersuggest",
    "linkody": "Linkody",
    "screaming_frog": "Screaming Frog",
}
"""Names of their own, the same in every language."""

_WORDS: Mapping[str, str] = {"other": N_("Another tool"), "": N_("You")}

SOURCES: tuple[str, ...] = (*_NAMES, *_WORDS)
"""Every id, in the order in which they are shown; "" is what the person pasted or typed."""


def source_name(source: str) -> str:
    """Return what a source is called; one that a newer program wrote is another tool."""
    return _NAMES.get(source) or _(_WORDS.get(source, _WORDS["other"]))
