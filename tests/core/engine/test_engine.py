"""The engine as a process: hello, runs, progress, changes, outcomes, Stop, crashes, and its end."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import psutil
import pytest

from core.backlinks.pasted import read_lines
from core.backlinks.query import LinkQuery
from core.backlinks.records import Link
from core.clock import SetClock
from core.engine.protocol import CancelCommand, ChangedLine, Hello, ProgressLine, Ready, Refusal
from core.events import Topic
from core.jobs import Ending
from core.links.state import LinkState
from core.web.manners import Manners
from core.workspace import Workspace
from tests.core.engine.process import MAIN, EngineProcess
from tests.core.engine.silent import SilentServer
from tests.core.store.files import NOW
from tests.miniweb import MiniWeb
from tests.miniweb.trap import OWNER

PLAIN = Manners("Linkstead/test", pause=0.0, threads=8, local_allowed=True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "shop.linkstead"
    with closing(Workspace.open(path, SetClock(NOW))) as workspace:
        workspace.business.set_sites([OWNER])
    return path


@pytest.fixture
def web() -> Iterator[MiniWeb]:
    with MiniWeb() as web:
        yield web


def add(path: Path, addresses: list[str]) -> None:
    with closing(Workspace.open(path, SetClock(NOW))) as workspace:
        number = workspace.additions.begin("")
        workspace.additions.add(number, read_lines(addresses, {OWNER}).links)
        workspace.additions.finish(number)


def links_of(path: Path) -> list[Link]:
    with closing(Workspace.join(path, SetClock(NOW))) as workspace:
        return workspace.links.rows(workspace.links.ids(LinkQuery()))


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


def asked_of_others(web: MiniWeb) -> list[str]:
    """Return what was asked but of the owner's own site, which tells whether the line is there."""
    return [request.host + request.path for request in web.requests if request.host != OWNER]


def test_killed_and_started_again_it_goes_on_where_it_was(file: Path, web: MiniWeb) -> None:
    """What was looked at since the run was first asked for is not looked at again."""
    quick = [truth.pasted for truth in web.links(12)]
    with SilentServer() as silent:
        add(file, [*quick, "http://silent.test/page"])
        manners = web.manners(host_map=web.host_map | {"silent.test": silent.address}, read_timeout=60, total_timeout=60, threads=16)
        with EngineProcess() as engine:
            engine.hello(file, manners)
            engine.run(1, "check_links", every=True)
            engine.next(ProgressLine, lambda line: line.progress.done == len(quick))
            engine.kill()
    before = asked_of_others(web)
    with EngineProcess() as engine:
        engine.hello(file, web.manners(host_map=web.host_map | {"silent.test": web.host_map["*.refused.example"]}))
        engine.run(1, "check_links", every=True, since=NOW)
        outcome = engine.outcome(1).outcome
    assert (outcome.ending, outcome.progress.total, outcome.progress.done) == (Ending.FINISHED, 1, 1)
    assert asked_of_others(web) == before


def test_a_run_asked_for_later_looks_again(file: Path, web: MiniWeb) -> None:
    add(file, [truth.pasted for truth in web.links(3)])
    with EngineProcess() as engine:
        engine.hello(file, web.manners())
        engine.run(1, "check_links", every=True)
        engine.outcome(1)
        engine.run(2, "check_links", every=True, since=NOW + timedelta(minutes=1))
        assert engine.outcome(2).outcome.progress.total == 3


def test_a_job_nobody_knows_and_a_line_that_is_none_leave_it_working(file: Path, web: MiniWeb) -> None:
    with EngineProcess() as engine:
        engine.hello(file, web.manners())
        engine.send_raw(b"this is no line\n\n{}\n\xff\xfe\n")
        engine.send(CancelCommand(99))
        engine.send(Ready())
        engine.run(1, "no_such_job")
        assert (engine.outcome(1).outcome.ending, engine.lines[-1].outcome.code) == (Ending.FAILED, "engine_fault")  # type: ignore[union-attr]
        engine.run(2, "check_links", ids=5)
        assert engine.outcome(2).outcome.ending is Ending.FAILED
        engine.run(3, "check_links")
        assert engine.outcome(3).outcome.ending is Ending.FINISHED
        assert engine.end_of_input() == 0


def test_an_error_of_the_persons_world_comes_with_its_code(file: Path) -> None:
    with EngineProcess() as engine:
        engine.hello(file, PLAIN)
        engine.run(1, "add_links", path=str(file.with_name("no such list.txt")), name="")
        outcome = engine.outcome(1).outcome
        assert (outcome.ending, outcome.code, outcome.params) == (Ending.FAILED, "file_missing", {"name": "no such list.txt"})


def refusal(line: Hello) -> tuple[Refusal, int]:
    with EngineProcess() as engine:
        engine.send(line)
        refused = engine.next(Refusal)
        return refused, engine.process.wait(30)


def test_a_file_that_cannot_be_used_is_refused_in_words(file: Path) -> None:
    assert refusal(Hello(str(file.with_name("gone.linkstead")), PLAIN))[0] == Refusal("file_moved", {"name": "gone.linkstead"})
    file.write_bytes(b"not a database, sorry" * 500)
    assert refusal(Hello(str(file), PLAIN)) == (Refusal("file_is_not_ours", {"name": "shop.linkstead"}), 1)


def test_a_damaged_file_is_refused_in_words(file: Path) -> None:
    add(file, [f"http://{i}.example/{'x' * 500}" for i in range(300)])
    with file.open("r+b") as opened:
        opened.seek(4096)
        opened.write(os.urandom(file.stat().st_size - 2 * 4096))
    assert refusal(Hello(str(file), PLAIN))[0] == Refusal("file_damaged", {"name": "shop.linkstead"})


def test_another_protocol_is_refused(file: Path) -> None:
    refused, code = refusal(Hello(str(file), PLAIN, NOW, 99))
    assert (refused.code, code) == ("engine_missing", 1)


@pytest.mark.parametrize("first", [b"", b"GET / HTTP/1.1\r\n"])
def test_an_input_that_ends_or_is_no_hello_ends_it(first: bytes) -> None:
    with EngineProcess() as engine:
        if first:
            engine.send_raw(first)
        engine.end_of_input()
        assert not any(isinstance(line, Ready) for line in engine.lines)


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


_DEADLY = """
import os
from core.backlinks.check_job import CheckLinksJob
work = CheckLinksJob.work
def deadly(self, task, tools, cancel):
    if "deadly" in task.address:
        os._exit(9)
    return work(self, task, tools, cancel)
CheckLinksJob.work = deadly
"""
RUN = 1_800_000_000_000


def test_a_page_that_kills_it_twice_is_set_aside_as_could_not_be_checked(file: Path, web: MiniWeb) -> None:
    add(file, ["http://deadly.example/page", *[truth.pasted for truth in web.links(5)]])
    for _crash in range(2):
        with EngineProcess(_DEADLY + MAIN) as engine:
            engine.hello(file, web.manners(threads=1))
            engine.run(RUN, "check_links", every=True)
            assert engine.process.wait(30) == 9
    with EngineProcess(_DEADLY + MAIN) as engine:
        engine.hello(file, web.manners(threads=1))
        engine.run(RUN, "check_links", every=True)
        outcome = engine.outcome(RUN).outcome
        assert engine.end_of_input() == 0
    assert (outcome.ending, outcome.progress.unknown >= 1) == (Ending.FINISHED, True)
    states = {link.page_address: (link.state, link.reason) for link in links_of(file)}
    assert states.pop("http://deadly.example/page") == (LinkState.NEEDS_BROWSER, "set_aside")
    assert LinkState.UNCHECKED not in {state for state, _ in states.values()}


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


def test_a_window_that_ended_the_engine_itself_charges_no_page_with_it(file: Path, web: MiniWeb) -> None:
    """Killed twice with the page in hand, the third time it is tried like any other."""
    with SilentServer() as silent:
        add(file, ["http://silent.test/page"])
        manners = web.manners(host_map=web.host_map | {"silent.test": silent.address}, read_timeout=60, total_timeout=60, threads=1)
        for _ in range(3):
            with EngineProcess() as engine:
                engine.send(Hello(str(file), manners, NOW, forget_flight=True))
                engine.run(RUN, "check_links")
                assert silent.asked.acquire(timeout=30)
                engine.kill()
    assert links_of(file)[0].state is LinkState.UNCHECKED


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


_MALFORMED = [
    {"run": {"run": [1], "job": "check_links", "params": {}, "since": None}},
    {"run": {"run": 10**30, "job": "check_links", "params": {}, "since": None}},
    {"run": {"run": 1, "job": ["check_links"], "params": [1], "since": None}},
    {"run": {"run": 1, "job": "check_links", "params": {}, "since": {}}},
    {"run": "check_links"},
    {"run": None},
    {"cancel": [1]},
    {"cancel": {"run": 1}},
    {"hello": {"manners": 5}},
    ["run", 1],
    5,
    None,
]


def test_no_malformed_command_ends_it(file: Path) -> None:
    with EngineProcess() as engine:
        engine.hello(file, PLAIN)
        for line in _MALFORMED:
            engine.send_raw(json.dumps(line).encode() + b"\n")
        odd = [{"ids": {"a": 1}}, {"ids": 5}, {"ids": [[]]}, {"ids": ["x"]}, {"import": []}, {"import": "x"}]
        for number, params in enumerate(odd, 1):
            engine.run(number, "check_links", **params)
            engine.outcome(number)
        engine.run(50, "check_links")
        assert engine.outcome(50).outcome.ending is Ending.FINISHED
        assert engine.end_of_input() == 0


_FAULTY = """
from core.engine.engine import Engine
def faulty(self, run, progress, changes):
    if progress.done:
        raise ZeroDivisionError
Engine._report = faulty
"""


def test_a_fault_of_its_own_while_storing_is_laid_to_no_page(file: Path, web: MiniWeb) -> None:
    with SilentServer() as silent:
        add(file, [web.links(1)[0].pasted, "http://silent.test/page"])
        manners = web.manners(host_map=web.host_map | {"silent.test": silent.address}, read_timeout=60, total_timeout=60)
        with EngineProcess(_FAULTY + "import sys; " + MAIN) as engine:
            engine.hello(file, manners)
            engine.run(RUN, "check_links")
            assert engine.process.wait(30) == 1
    assert not file.with_name("shop.linkstead.flight").exists()


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
