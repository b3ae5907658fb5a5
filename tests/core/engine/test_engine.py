"""The engine as a process: hello, runs, progress, changes, outcomes, Stop, crashes, and its end."""

from __future__ import annotations

import json
import os
import signal
from contextlib import closing
from pathlib import Path

import psutil

from core.clock import SetClock
from core.engine.protocol import CancelCommand, ChangedLine, ProgressLine
from core.events import Topic
from core.jobs import Ending
from core.links.state import LinkState
from core.web.asking.manners import Manners
from core.workspace import Workspace
from tests.core.engine.filled import add, links_of
from tests.core.engine.process import MAIN, EngineProcess
from tests.core.engine.silent import SilentServer
from tests.core.store.files import NOW
from tests.miniweb import MiniWeb
from tests.miniweb.trap import OWNER

PLAIN = Manners("Linkstead/test", pause=0.0, threads=8, local_allowed=True)


def test_it_says_hello_runs_a_job_and_tells_how_it_goes(file: Path, web: MiniWeb) -> None:
    truths = web.links(30)
    pasted = file.with_name("pasted.txt")
    pasted.write_text("\n".join(truth.pasted for truth in truths), "utf-8")
    with EngineProcess() as engine:
        engine.hello(file, web.manners())
        engine.run(1, "add_links", path=str(pasted), name="")
        added = engine.outcome(1).outcome
        assert (added.ending, added.params["added"], added.params["known"]) == (Ending.FINISHED, 30, 0)
        engine.run(2, "check_links")
        checked = engine.outcome(2).outcome
        assert (checked.ending, checked.progress.done, checked.progress.total) == (Ending.FINISHED, 30, 30)
        assert engine.end_of_input() == 0
    changed = {i for line in engine.lines if isinstance(line, ChangedLine) for i in line.changed.ids}
    links = {link.page_address: link for link in links_of(file)}
    assert changed == {link.id for link in links.values()}
    progress = [line.progress for line in engine.lines if isinstance(line, ProgressLine) and line.run == 2]
    assert [p.done for p in progress] == sorted(p.done for p in progress)
    assert checked.progress.unknown == sum(link.state in {"blocked", "needs_browser", "site_unreachable"} for link in links.values())
    assert {truth.address: truth.first for truth in truths} == {truth.address: links[truth.address].state for truth in truths}
    assert not file.with_name("shop.linkstead.flight").exists()


def test_stop_keeps_what_was_seen_and_says_so(file: Path, web: MiniWeb) -> None:
    with SilentServer() as silent:
        add(file, [web.links(1)[0].pasted, "http://silent.test/page"])
        with EngineProcess() as engine:
            engine.hello(file, web.manners(host_map=web.host_map | {"silent.test": silent.address}, read_timeout=60, total_timeout=60))
            engine.run(1, "check_links", every=True)
            assert silent.asked.acquire(timeout=30)
            engine.next(ProgressLine, lambda line: line.progress.done == 1)
            engine.send(CancelCommand(1))
            outcome = engine.outcome(1).outcome
            assert (outcome.ending, outcome.progress.done) == (Ending.STOPPED, 1)
            assert engine.end_of_input() == 0
    states = {link.page_address: link.state for link in links_of(file)}
    assert states["http://silent.test/page"] is LinkState.UNCHECKED


def test_the_end_of_its_input_ends_it_whatever_its_workers_wait_for(file: Path) -> None:
    """A window that dies closes the pipe; nothing may stay behind."""
    with SilentServer() as silent:
        add(file, [f"http://silent-{i}.test/page" for i in range(8)])
        with EngineProcess() as engine:
            engine.hello(file, Manners("Linkstead/test", pause=0, threads=8, host_map={"*.test": silent.address}, local_allowed=True))
            engine.run(1, "check_links", every=True)
            for _ in range(8):
                assert silent.asked.acquire(timeout=30)
            family = [psutil.Process(engine.process.pid), *psutil.Process(engine.process.pid).children(recursive=True)]
            engine.end_of_input()
            assert not any(member.is_running() for member in family)
    with closing(Workspace.open(file, SetClock(NOW))) as workspace:
        assert len(workspace.links.due()) == 8


def test_an_error_of_the_persons_world_comes_with_its_code(file: Path) -> None:
    with EngineProcess() as engine:
        engine.hello(file, PLAIN)
        engine.run(1, "add_links", path=str(file.with_name("no such list.txt")), name="")
        outcome = engine.outcome(1).outcome
        assert (outcome.ending, outcome.code, outcome.params) == (Ending.FAILED, "file_missing", {"name": "no such list.txt"})


def test_a_file_whose_name_is_no_text_can_be_served(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9 #1?.linkstead"))
    Workspace.open(path, SetClock(NOW)).close()
    with EngineProcess() as engine:
        engine.hello(path, PLAIN)


_NOISY = """
import os, sys
from core.backlinks.check_job import CheckLinksJob
finish = CheckLinksJob.finish
def noisy(self, workspace):
    print("a stray print")
    os.write(1, b"and one past Python\\n")
    sys.stdout.flush()
    return finish(self, workspace)
CheckLinksJob.finish = noisy
"""


def test_a_stray_print_goes_to_the_log_and_breaks_no_line(file: Path) -> None:
    with EngineProcess(_NOISY + MAIN) as engine:
        engine.hello(file, PLAIN)
        engine.run(1, "check_links")
        assert engine.outcome(1).outcome.ending is Ending.FINISHED
        engine.end_of_input()
    assert [set(json.loads(raw)) <= {"ready", "progress", "changed", "outcome"} for raw in engine.raw] == [True] * len(engine.raw)
    assert b"a stray print" in engine.log
    assert b"and one past Python" in engine.log


def test_what_changed_is_told_in_short_lines(file: Path) -> None:
    code = """
import core.engine.engine as engine_module
from core.engine.engine import Engine
from core.events import Changed, Topic
from core.jobs import Progress, Run
import sys
engine = Engine(sys.stdin.buffer, sys.stdout.buffer)
engine._report(Run("1", None, None, None), Progress(), tuple(Changed(Topic.LINKS, (i,)) for i in range(100_000)))
sys.stdout.buffer.flush()
"""
    with EngineProcess(code) as engine:
        engine.next(ProgressLine)
    assert max(len(raw) for raw in engine.raw) < 65_536
    assert sum(len(line.changed.ids) for line in engine.lines if isinstance(line, ChangedLine)) == 100_000
    assert {line.changed.topic for line in engine.lines if isinstance(line, ChangedLine)} == {Topic.LINKS}


def test_stop_keeps_the_pages_that_only_wait_for_a_slow_page_of_mine(file: Path, web: MiniWeb) -> None:
    truths = [truth for truth in web.links(60) if truth.first is LinkState.LIVE]
    with SilentServer() as silent:
        add(file, [truth.pasted for truth in truths])
        manners = web.manners(host_map=web.host_map | {OWNER: silent.address}, read_timeout=60, total_timeout=60)
        with EngineProcess() as engine:
            engine.hello(file, manners)
            engine.run(1, "check_links")
            assert silent.asked.acquire(timeout=30)
            engine.send(CancelCommand(1))
            outcome = engine.outcome(1).outcome
    states = [link.state for link in links_of(file)]
    assert outcome.ending is Ending.STOPPED
    assert outcome.progress.done == states.count(LinkState.LIVE) > 0


def test_ctrl_c_in_the_terminal_of_the_window_does_not_end_it(file: Path) -> None:
    with EngineProcess() as engine:
        engine.hello(file, PLAIN)
        engine.process.send_signal(signal.SIGINT)
        engine.run(1, "check_links")
        assert engine.outcome(1).outcome.ending is Ending.FINISHED
        assert engine.end_of_input() == 0


def test_the_links_of_one_import_are_looked_at_by_its_number(file: Path, web: MiniWeb) -> None:
    add(file, [truth.pasted for truth in web.links(3)])
    pasted = file.with_name("pasted.txt")
    pasted.write_text("\n".join(truth.pasted for truth in web.links(8)), "utf-8")
    with EngineProcess() as engine:
        engine.hello(file, web.manners())
        engine.run(1, "add_links", path=str(pasted), name="")
        number = engine.outcome(1).outcome.params["import"]
        engine.run(2, "check_links", **{"import": number})
        assert engine.outcome(2).outcome.progress.total == 5
