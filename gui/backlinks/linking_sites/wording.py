"""Known sites in words: how many there are, what looking through them found, and what became of a look."""

from __future__ import annotations

from collections.abc import Mapping

from core.backlinks.linking_sites import LinkingSite, SiteFound
from core.words import N_, _, ngettext

FOUND: Mapping[SiteFound, str] = {
    SiteFound.NOT_LOOKED: N_("Not looked yet"),
    SiteFound.FOUND: N_("Found"),
    SiteFound.NOT_FOUND: N_("Not found in what was read"),
    SiteFound.COULD_NOT_LOOK: N_("Could not look"),
}


def headline(counts: Mapping[SiteFound, int]) -> str:
    """Return how many sites are known, and of how many the page was found."""
    told = ngettext("{n} site is said to link to you.", "{n} sites are said to link to you.", sum(counts.values()))
    found = counts.get(SiteFound.FOUND, 0)
    if found:
        told += " " + ngettext("On {n} of them the page was found.", "On {n} of them the page was found.", found)
    return told


def came_to(params: Mapping[str, str | int]) -> str:
    """Return what looking through sites came to."""
    found, not_found, could_not = (int(params.get(each.value, 0)) for each in (*SiteFound,)[1:])
    parts = []
    if found:
        parts.append(ngettext("{n} page found; it stands among your links.", "{n} pages found; they stand among your links.", found))
    if not_found:
        parts.append(
            ngettext(
                "On {n} site no link was found in what was read; there may be one all the same.",
                "On {n} sites no link was found in what was read; there may be one all the same.",
                not_found,
            )
        )
    if could_not:
        parts.append(ngettext("{n} site could not be looked through.", "{n} sites could not be looked through.", could_not))
    return " ".join(parts)


def found_words(site: LinkingSite) -> str:
    """Return what was found on a site; that its page is known from elsewhere counts as found."""
    if site.pages and site.found is not SiteFound.FOUND:
        return _("Its page is among your links")
    return _(FOUND[site.found])


def read_words(site: LinkingSite) -> str:
    """Return how much of a site was read, for the one who wants to know; "" before anybody looked."""
    if site.looked_at is None:
        return ""
    return ngettext("{n} page of it was read.", "{n} pages of it were read.", site.pages_read)
