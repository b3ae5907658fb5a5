"""The table at 100,000 rows: sort, filter, one step of scrolling; and sorting a million."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from core.backlinks.query import Facet, LinkQuery
from core.backlinks.sites import LinkSites
from core.clock import SystemClock
from core.links.state import StateGroup
from core.workspace import Workspace
from tests.bench.figure import Figure, milliseconds
from tests.reported import report_many
from tests.street import add_many

ROWS = 100_000
MANY = 1_000_000


def measure(quick: bool) -> Iterator[Figure]:
    """Milliseconds as the person waits them: SQL, ids, and for scrolling one page of rows."""
    times = 5 if quick else 15
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder) / "bench.linkstead", SystemClock())
        add_many(workspace, ROWS)
        links = workspace.links
        for order in ("state", "site", "words", "counts", "checked"):
            took = milliseconds(lambda order=order: links.ids(LinkQuery(order=order)), times)
            yield Figure(f"sort 100,000 rows by {order}", took, "ms", most=60)
        gone = LinkQuery(StateGroup.GONE)
        yield Figure("filter by state", milliseconds(lambda: links.ids(gone), times), "ms", most=40)
        yield Figure("filter by text", milliseconds(lambda: links.ids(LinkQuery(text="harbour12")), times), "ms", most=40)
        yield Figure("filter by a text of two letters", milliseconds(lambda: links.ids(LinkQuery(text="zz")), times), "ms", most=40)
        yield from _facets(workspace, times)
        ids = links.ids(LinkQuery())
        yield Figure("read a page of 256 rows", milliseconds(lambda: links.rows(ids[50_000:50_256]), times), "ms", most=16)
        yield Figure("count every state", milliseconds(links.counts, times), "ms")
        if not quick:
            add_many(workspace, MANY - ROWS, ROWS)
            for order in ("state", "site", "words"):
                took = milliseconds(lambda order=order: links.ids(LinkQuery(order=order)), 3)
                yield Figure(f"sort 1,000,000 rows by {order}", took, "ms", most=350)
        workspace.close()


def _facets(workspace: Workspace, times: int) -> Iterator[Figure]:
    """The quiet choices: what each lets through, and the figures in its list; and the list by site."""
    report_many(workspace)
    links, sites = workspace.links, LinkSites(workspace.store)
    for facet, value in ((Facet.COUNTS, "plain"), (Facet.SOURCE, "google"), (Facet.PLACE, "footer"), (Facet.TAG, "tag 3")):
        query = LinkQuery().holding(facet, value)
        yield Figure(f"filter by {facet.value}", milliseconds(lambda query=query: links.ids(query), times), "ms", most=40)
        yield Figure(f"count by {facet.value}", milliseconds(lambda facet=facet: links.tally(facet, LinkQuery()), times), "ms", most=40)
    yield Figure("count what is new", milliseconds(links.newest, times), "ms", most=40)
    by_links = LinkQuery(order="links", descending=True)
    yield Figure("sort 9,000 sites by their links", milliseconds(lambda: sites.ids(by_links), times), "ms", most=60)
    ids = sites.ids(by_links)
    yield Figure("read a page of 256 sites", milliseconds(lambda: sites.rows(ids[4_000:4_256], by_links), times), "ms", most=16)
