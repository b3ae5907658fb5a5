"""Search Console's tables of links, in the languages whose names are known; others are known by what stands in them."""

from __future__ import annotations

from typing import NamedTuple

from core.backlinks.exports.shape import Field, Format, Kind, Shape, Why


class _Names(NamedTuple):
    """What one language calls the columns, folded."""

    linking_page: str
    last_crawled: str
    site: str
    linking_pages: str
    target_pages: str
    target_page: str
    incoming_links: str
    linking_sites: str


_LANGUAGES = (
    _Names("linkingpage", "lastcrawled", "site", "linkingpages", "targetpages", "targetpage", "incominglinks", "linkingsites"),
    _Names("דףמקשר", "נסרקלאחרונה", "אתר", "דפיםמקשרים", "דפייעד", "דףיעד", "קישוריםנכנסים", "אתריםמקשרים"),
    _Names(
        "páginadeenlace",
        "últimorastreo",
        "sitio",
        "páginasdeenlace",
        "páginasdedestino",
        "páginadedestino",
        "enlacesentrantes",
        "sitiosdeenlace",
    ),
    _Names(
        "verlinkendeseite",
        "zuletztgecrawlt",
        "website",
        "verlinkendeseiten",
        "zielseiten",
        "zielseite",
        "eingehendelinks",
        "verlinkendewebsites",
    ),
    _Names("pagedorigine", "dernièreexploration", "site", "pagesdorigine", "pagescibles", "pagecible", "liensentrants", "sitesdorigine"),
    _Names(
        "pagecontenantlelien", "dernièreexploration", "site", "pagesdorigine", "pagescibles", "pagecible", "liensentrants", "sitesdorigine"
    ),
    _Names(
        "paginadicollegamento",
        "ultimascansione",
        "sito",
        "paginedicollegamento",
        "paginedidestinazione",
        "paginadidestinazione",
        "linkinentrata",
        "sitidicollegamento",
    ),
    _Names("linkpagina", "laatstgecrawld", "site", "linkpaginas", "doelpaginas", "doelpagina", "inkomendelinks", "linksites"),
    _Names(
        "páginadevinculação",
        "últimorastreamento",
        "site",
        "páginascomlinks",
        "páginasdedestino",
        "páginadedestino",
        "linksrecebidos",
        "sitescomlinks",
    ),
    _Names(
        "páginacomlink",
        "últimorastreamento",
        "site",
        "páginascomlinks",
        "páginasdedestino",
        "páginadedestino",
        "linksrecebidos",
        "sitescomlinks",
    ),
)


def _tables(names: _Names) -> tuple[Shape, ...]:
    page, seen, site, pages, targets, target, links, sites = names
    return (
        Shape(Kind.LINKS, frozenset({page, seen}), {Field.PAGE: (page,), Field.LAST_SEEN: (seen,)}),
        Shape(Kind.LINKS, frozenset({page}), {Field.PAGE: (page,)}, widest=1),
        Shape(Kind.SITES, frozenset({site, pages, targets}), {Field.SITE: (site,), Field.LINKS: (pages,), Field.OWN_PAGES: (targets,)}),
        Shape(Kind.SITES, frozenset({site, pages}), {Field.SITE: (site,), Field.LINKS: (pages,)}, widest=2),
        Shape(Kind.PAGES, frozenset({target, links}), {Field.TARGET: (target,), Field.LINKS: (links,), Field.SITES: (sites,)}),
    )


_WEBMASTER_TOOLS = (
    Shape(Kind.LINKS, frozenset({"links", "firstdiscovered"}), {Field.PAGE: ("links",), Field.FIRST_SEEN: ("firstdiscovered",)}, widest=2),
    Shape(Kind.LINKS, frozenset({"links"}), {Field.PAGE: ("links",)}, widest=1),
    Shape(
        Kind.SITES,
        frozenset({"domains", "links", "linkedpages"}),
        {Field.SITE: ("domains",), Field.LINKS: ("links",), Field.OWN_PAGES: ("linkedpages",)},
    ),
)

GOOGLE = Format(
    "google",
    (
        *(shape for names in _LANGUAGES for shape in _tables(names)),
        *_WEBMASTER_TOOLS,
        Shape(Kind.NOTHING, frozenset({"targetpage", "internallinks"}), why=Why.INSIDE),
        Shape(Kind.NOTHING, frozenset({"linkingtext"}), widest=3, why=Why.TEXTS),
    ),
)
