"""Where a fact comes from, in one quiet line."""

from __future__ import annotations

from collections.abc import Mapping

from core.business.profile import Source, Way
from core.web.addresses.address import shown
from core.words import N_, _

READ: Mapping[Way, str] = {
    Way.JSON_LD: N_("Read on {page}, in its data for search engines."),
    Way.MICRODATA: N_("Read on {page}, in its data for search engines."),
    Way.HCARD: N_("Read on {page}, in its card for programs."),
    Way.ELEMENT: N_("Read on {page}, where it is marked as an address."),
    Way.LINK: N_("Read on {page}, in a link."),
    Way.HEAD: N_("Read on {page}, in what the page says of itself."),
}


def source_words(source: Source | None) -> str:
    """Say where a fact comes from; "" where nothing is known of that."""
    if source is None:
        return ""
    if source.way is Way.TYPED:
        return _("Typed by you.")
    page = shown(source.page).partition("://")[2].removesuffix("/")
    return _(READ[source.way]).format(page=page)
