"""Bringing 100,000 links in from a file, end to end."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from core.backlinks.add_job import AddLinksJob
from core.clock import SystemClock, monotonic
from core.jobs import Run, Runner
from core.web.pacing import HostPace
from core.workspace import Workspace
from tests.bench.figure import Figure


class _NoWeb:
    def abort(self) -> None: ...


def measure(quick: bool) -> Iterator[Figure]:
    """Rows a second from opening the file to showing the import."""
    rows = 20_000 if quick else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "links.txt"
        path.write_text(
            "\n".join(f"https://site{i % 9000}.example/pages/{i}\thttps://bakery.example/p{i % 40}" for i in range(rows)), "utf-8"
        )
        workspace = Workspace.open(Path(folder) / "bench.linkstead", SystemClock())
        workspace.business.set_sites(["bakery.example"])
        runner = Runner(workspace, _NoWeb(), HostPace(0), 4)
        began = monotonic()
        runner.run_to_end(Run("1", AddLinksJob(path, "links.txt"), lambda *_: None, lambda *_: None))
        seconds = monotonic() - began
        assert workspace.links.counts().all == rows
        workspace.close()
    yield Figure(f"bringing {rows:,} links in", rows / seconds, "rows/s", least=25_000)
