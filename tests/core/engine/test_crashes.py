"""An engine that dies: what was in hand is taken up again, and what it died of is set aside."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from core.engine.protocol import Hello, ProgressLine
from core.jobs import Ending
from core.links.state import LinkState
from core.web.asking.manners import Manners
from tests.core.engine.filled import add, asked_of_others, links_of
from tests.core.engine.process import MAIN, EngineProcess
from tests.core.engine.silent import SilentServer
from tests.core.store.files import NOW
from tests.miniweb import MiniWeb

PLAIN = Manners("Linkstead/test", pause=0.0, threads=8, local_allowed=True)


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
