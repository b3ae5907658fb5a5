"""Full checks over HTTP, 2,000 hosts: fetch, robots.txt, read, judge, store; beside plain requests that only fetch."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import requests

from core.backlinks.check_job import CheckLinksJob
from core.backlinks.pasted import read_lines
from core.clock import SystemClock, monotonic
from core.jobs import Run, Runner
from core.links.state import LinkState
from core.web.client import Web
from core.web.manners import Manners
from core.web.pacing import HostPace
from core.workspace import Workspace
from tests.bench.figure import Figure
from tests.bench.pages import OWN
from tests.bench.server import running

THREADS = 32


def measure(quick: bool) -> Iterator[Figure]:
    """Checks a second, in this process alone; the engine is the same code."""
    count = 500 if quick else 2000
    with running() as port:
        plain = count / _plain_requests(port, count)
        seconds, wrong = _full_checks(port, count)
    yield Figure("plain requests, fetching only", plain, "pages/s")
    yield Figure("full checks over HTTP", count / seconds, "checks/s")
    yield Figure("full checks beside plain requests that only fetch", count / seconds / plain, "times")
    yield Figure("wrong verdicts", wrong, "links", most=0)


def _plain_requests(port: int, count: int) -> float:
    def fetch(number: int) -> int:
        return len(requests.get(f"http://127.0.0.1:{port}/page", headers={"Host": f"host{number}.example"}, timeout=30).text)

    began = monotonic()
    with ThreadPoolExecutor(THREADS) as pool:
        assert all(pool.map(fetch, range(count)))
    return monotonic() - began


def _full_checks(port: int, count: int) -> tuple[float, int]:
    manners = Manners("Linkstead/bench", pause=0, threads=THREADS, local_allowed=True, host_map={"*.example": f"127.0.0.1:{port}"})
    clock = SystemClock()
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder) / "bench.linkstead", clock)
        workspace.business.set_sites([OWN])
        links = read_lines([f"http://host{i}.example/page" for i in range(count)], frozenset({OWN})).links
        import_id = workspace.additions.begin("")
        for start in range(0, count, 500):
            workspace.additions.add(import_id, links[start : start + 500])
        workspace.additions.finish(import_id)
        pace = HostPace(0)
        runner = Runner(workspace, Web(manners, clock, pace), pace, THREADS)
        began = monotonic()
        runner.run_to_end(Run("1", CheckLinksJob(), lambda *_: None, lambda *_: None))
        seconds = monotonic() - began
        wrong = count - workspace.links.counts().by_state.get(LinkState.LIVE, 0)
        workspace.close()
    return seconds, wrong
