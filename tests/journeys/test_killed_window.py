"""A window that is killed takes its engine along, and loses nothing that was stored."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from core.backlinks.pasted import read_lines
from core.clock import SystemClock
from core.engine.protocol import Hello, write_line
from core.links.state import LinkState
from core.workspace import Workspace
from tests.miniweb import MiniWeb
from tests.source import ROOT

PATIENCE = 30


def filled(path: Path, web: MiniWeb) -> int:
    """Put quick pages and the slowest there are into a new file; return how many links that makes."""
    workspace = Workspace.open(path, SystemClock())
    workspace.business.set_sites(["bakery.example"])
    slow = [truth for truth in web.truths if truth.trap.startswith("slow")]
    links = read_lines([truth.pasted for truth in [*web.links(120), *slow]], frozenset({"bakery.example"})).links
    import_id = workspace.additions.begin("")
    workspace.additions.add(import_id, links)
    workspace.additions.finish(import_id)
    workspace.close()
    return len(links)


@contextmanager
def window(folder: Path, file: Path, web: MiniWeb) -> Iterator[subprocess.Popen[str]]:
    hello = write_line(Hello(str(file), web.manners(total_timeout=600.0))).decode().strip()
    command = [sys.executable, "-m", "tests.journeys.window", str(folder), hello]
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=around) as process:
        yield process
        process.kill()


def test_kill_9_leaves_no_engine_behind_and_a_whole_file(tmp_path: Path, web: MiniWeb) -> None:
    file = tmp_path / "Bakery.linkstead"
    count = filled(file, web)
    with window(tmp_path, file, web) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "looking\n"
        (engine,) = psutil.Process(process.pid).children()
        process.kill()
        process.wait()
        gone, _alive = psutil.wait_procs([engine], timeout=PATIENCE)
    assert gone == [engine]

    workspace = Workspace.open(file, SystemClock())
    by_state = workspace.links.counts().by_state
    looks = workspace.store.one("SELECT count(*) FROM link_check")
    workspace.close()
    assert sum(by_state.values()) == count
    assert looks == count - by_state[LinkState.UNCHECKED] > 0
