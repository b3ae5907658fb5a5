"""The list by site: what each column shows, and where its rows come from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from core.backlinks.query import LinkQuery
from core.backlinks.sites import LinkSites, SiteRow
from core.web.addresses.address import shown
from core.words import N_, _, day, figure, long_day
from gui.tables import Align, Column, TableView, WindowedModel
from gui.theme import Theme


class SiteTable(TableView):
    """`query` gives what is asked for now, without its order."""

    def __init__(self, sites: LinkSites, query: Callable[[str, bool], LinkQuery], today: Callable[[], date], theme: Theme) -> None:
        self.source = SiteSource(sites, query)
        super().__init__(_("Sites that link to you"), WindowedModel(columns_of(today), self.source), theme)
        self.rows.order, self.rows.descending = "links", True

    def renew(self, links: Sequence[int]) -> None:
        """Read the sites of these links afresh, in their places."""
        self.rows.changed(self.source.ids_of(links))


class SiteSource:
    """What the table reads."""

    def __init__(self, sites: LinkSites, query: Callable[[str, bool], LinkQuery]) -> None:
        self._sites = sites
        self._wanted = query
        self._query = LinkQuery()

    def ids(self, order: str, descending: bool) -> Sequence[int]:
        self._query = self._wanted(order or "links", descending)
        return self._sites.ids(self._query)

    def rows(self, ids: Sequence[int]) -> Sequence[SiteRow]:
        return self._sites.rows(ids, self._query)

    def ids_of(self, links: Sequence[int]) -> Sequence[int]:
        """Return the ids of the sites that these links are on."""
        return self._sites.ids_of(links, self._query)

    def site(self, id_: int) -> str:
        """Return the site with this id; "" where it is gone."""
        rows = self.rows([id_])
        return rows[0].site if rows else ""


def columns_of(today: Callable[[], date]) -> tuple[Column, ...]:
    """Return the columns; `today` tells whether a date needs its year."""

    def looked(row: SiteRow) -> str:
        return day(row.looked_at, today()) if row.looked_at else ""

    def many(key: str, title: str, of: Callable[[SiteRow], int], chars: int = 8) -> Column:
        return Column(key, title, lambda row: figure(of(row)) if of(row) else "", key, Align.RIGHT, chars=chars)

    return (
        Column("site", N_("Site"), _site_name, "site", chars=28, stretch=5, least=18, plain=lambda row: row.site),
        many("links", N_("Links"), lambda row: row.links),
        many("there", N_("There"), lambda row: row.there),
        many("changed", N_("Changed"), lambda row: row.changed),
        many("gone", N_("Gone"), lambda row: row.gone),
        many("unknown", N_("Could not check"), lambda row: row.unknown, 14),
        Column(
            "checked",
            N_("Looked"),
            looked,
            "checked",
            Align.RIGHT,
            chars=9,
            tooltip=lambda row: long_day(row.looked_at) if row.looked_at else "",
        ),
    )


def _site_name(row: SiteRow) -> str:
    return shown(f"https://{row.site}").removeprefix("https://").rstrip("/")
