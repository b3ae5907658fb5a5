"""What the tools are called that links are reported by."""

from __future__ import annotations

from collections.abc import Mapping

from core.words import N_, _

SOURCES: Mapping[str, str] = {
    "google": "Google Search Console",
    "bing": "Bing Webmaster Tools",
    "ahrefs": "Ahrefs",
    "semrush": "Semrush",
    "moz": "Moz",
    "majestic": "Majestic",
    "spyglass": "SEO SpyGlass",
    "seranking": "SE Ranking",
    "ubersuggest": "Ubersuggest",
    "linkody": "Linkody",
    "screamingfrog": "Screaming Frog",
    "dataforseo": "DataForSEO",
    "tracelinker": "TraceLinker",
    "disavow": N_("A list of links to ignore"),
    "other": N_("Another tool"),
    "": N_("You"),
}
"""By what the file keeps of them; names of firms are the same in every language."""


def source_name(source_id: str) -> str:
    """Return what a source is called on the screen; one that a newer Linkstead knows is another tool to this one."""
    return _(SOURCES.get(source_id, SOURCES["other"]))
