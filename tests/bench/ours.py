"""Full checks by Linkstead, in a process of their own: robots.txt, the page, reading, judging, storing."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.backlinks.check_job import CheckLinksJob
from core.backlinks.pasted import read_lines
from core.clock import SystemClock, monotonic
from core.jobs import Run, Runner
from core.links.state import LinkState
from core.web.asking.client import Web
from core.web.asking.manners import Manners
from core.web.asking.pacing import HostPace
from core.web.reading.processes import Readers
from core.web.records import Fetched
from core.workspace import Workspace
from tests.bench.answers import truth
from tests.bench.fresh import in_fresh_process
from tests.bench.pages import OWN
from tests.bench.server import Served

_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Checked:
    """What a run took: seconds by the clock and of CPU, and how many links got another state than the true one."""

    seconds: float
    cpu: float
    wrong: int


def checks(served: Served, count: int, threads: int = 32, mixed: bool = False, rounds: int = 1) -> Checked:
    """Check the pages of `count` hosts; of several rounds the last one counts, for which robots.txt is known."""
    given = [served.port, served.authority, [served.address(i) for i in range(count)], threads, mixed, rounds]
    return Checked(**in_fresh_process("tests.bench.ours", given))


def manners(port: int, authority: str, threads: int) -> Manners:
    """Return manners that find the bench's hosts and make no pause."""
    return Manners(
        "Linkstead/bench",
        pause=0,
        threads=threads,
        local_allowed=True,
        host_map={"*.example": f"127.0.0.1:{port}"},
        extra_certificate=authority,
    )


def put_in(workspace: Workspace, addresses: list[str]) -> list[int]:
    """Put pages in that should link to mine; return their links' ids."""
    links = read_lines(addresses, frozenset({OWN})).links
    import_id = workspace.additions.begin("")
    for start in range(0, len(links), _AT_ONCE):
        workspace.additions.add(import_id, links[start : start + _AT_ONCE])
    workspace.additions.finish(import_id)
    return list(workspace.links.ids_of_import(import_id))


def _measure(port: int, authority: str, addresses: list[str], threads: int, mixed: bool, rounds: int) -> dict[str, float]:
    clock = SystemClock()
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder) / "bench.linkstead", clock)
        workspace.business.set_sites([OWN])
        ids = put_in(workspace, addresses)
        pace, readers = HostPace(0), Readers.of_this_program()
        runner = Runner(workspace, Web(manners(port, authority, threads), clock, pace, read=readers.read), pace, threads)
        # What is there from an engine's first job on is there before the others begin too: their modules are not counted either.
        readers.read(Fetched(addresses[0], addresses[0], clock.now(), 200, body=b"<p>ready"), frozenset({OWN}))
        for _ in range(rounds):
            began, cpu = monotonic(), time.process_time()
            runner.run_to_end(Run("1", CheckLinksJob(ids), lambda *_: None, lambda *_: None))
            seconds, cpu = monotonic() - began, time.process_time() - cpu
        began_closing = os.times()
        readers.close()
        ended = os.times()
        cpu += ended.children_user + ended.children_system - began_closing.children_user - began_closing.children_system
        expected: Callable[[int], LinkState] = truth if mixed else lambda _: LinkState.LIVE
        wrong = sum(link.state is not expected(number) for number, link in enumerate(workspace.links.rows(ids)))
        workspace.close()
    return {"seconds": seconds, "cpu": cpu, "wrong": wrong}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_measure(*json.load(sys.stdin))))
