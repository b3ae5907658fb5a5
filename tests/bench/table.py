"""The table at 100,000 rows: sort, filter, one step of scrolling; and sorting a million."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from core.backlinks.query import LinkQuery
from core.clock import SystemClock
from core.links.state import StateGroup
from core.workspace import Workspace
from tests.bench.figure import Figure, milliseconds
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
        ids = links.ids(LinkQuery())
        yield Figure("read a page of 256 rows", milliseconds(lambda: links.rows(ids[50_000:50_256]), times), "ms", most=16)
        yield Figure("count every state", milliseconds(links.counts, times), "ms")
        if not quick:
            add_many(workspace, MANY - ROWS, ROWS)
            for order in ("state", "site", "words"):
                took = milliseconds(lambda order=order: links.ids(LinkQuery(order=order)), 3)
                yield Figure(f"sort 1,000,000 rows by {order}", took, "ms", most=350)
        workspace.close()
