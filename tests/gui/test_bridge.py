"""The bridge starts an engine at the first job, starts it again when it dies, and ends it whatever it does."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from core.clock import SetClock
from core.engine.protocol import Hello
from core.events import Changed, Topic
from core.jobs import Ending, JobRequest, Outcome, Progress
from core.web.asking.manners import Manners
from gui.bridge import Bridge

PATIENCE = 20_000

_ENGINE = """
import os, sys
from core.engine.protocol import *
from core.events import Changed, Topic
from core.jobs import Ending, Outcome, Progress
notes = sys.argv[1]
def say(line): sys.stdout.buffer.write(write_line(line)); sys.stdout.buffer.flush()
def note(text):
    with open(notes, "a") as file: file.write(text + "\\n")
note(f"start {os.getpid()}")
hello = read_line(sys.stdin.buffer.readline())
note(f"forget {hello.forget_flight}")
say(Ready())
for raw in sys.stdin.buffer:
    command = read_line(raw)
    if isinstance(command, RunCommand):
        note(f"since {command.since}")
    note(type(command).__name__ + " " + getattr(command, "job", ""))
"""

WORKS = (
    _ENGINE
    + """
    if isinstance(command, RunCommand):
        say(ProgressLine(command.run, Progress(1, 2, 0, "a.example")))
        say(ChangedLine(Changed(Topic.LINKS, (7, 8))))
        print("a stray word", file=sys.stderr, flush=True)
        say(OutcomeLine(command.run, Outcome(Ending.FINISHED, Progress(2, 2))))
"""
)
DIES = _ENGINE + "    os.kill(os.getpid(), 9)\n"
WAITS = (
    _ENGINE
    + """
    if isinstance(command, CancelCommand):
        say(OutcomeLine(command.run, Outcome(Ending.STOPPED)))
"""
)
DEAF = _ENGINE + "    import time\n    while True: time.sleep(60)\n"

Makes = Callable[[str], Bridge]


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "notes"


@pytest.fixture
def make(qtbot: QtBot, notes: Path) -> Iterator[Makes]:
    made: list[Bridge] = []

    def make_one(code: str) -> Bridge:
        command = [sys.executable, "-c", code, str(notes)]
        bridge = Bridge(command, lambda: Hello("somewhere.linkstead", Manners("Linkstead/test")), SetClock())
        made.append(bridge)
        return bridge

    yield make_one
    for bridge in made:
        bridge.close()


def noted(notes: Path, word: str) -> list[str]:
    return [line for line in notes.read_text().splitlines() if line.startswith(word)] if notes.exists() else []


def test_no_engine_runs_before_the_first_job_and_one_serves_several(qtbot: QtBot, make: Makes, notes: Path) -> None:
    bridge = make(WORKS)
    assert not notes.exists()
    for _ in range(3):
        with qtbot.waitSignal(bridge.ended, timeout=PATIENCE):
            bridge.run(JobRequest("check_links"))
    assert len(noted(notes, "start")) == 1
    assert bridge.running() == ()


def test_progress_changes_and_the_outcome_come_in_order_under_the_runs_own_number(qtbot: QtBot, make: Makes) -> None:
    bridge = make(WORKS)
    heard: list[object] = []
    bridge.progressed.connect(lambda run, progress: heard.append((run, progress)))
    bridge.changed.connect(heard.append)
    bridge.ended.connect(lambda run, outcome: heard.append((run, outcome.ending)))
    with qtbot.waitSignal(bridge.ended, timeout=PATIENCE):
        number = bridge.run(JobRequest("check_links"))
    assert heard == [(number, Progress(1, 2, 0, "a.example")), Changed(Topic.LINKS, (7, 8)), (number, Ending.FINISHED)]


def test_runs_asked_for_at_the_same_moment_have_numbers_of_their_own(qtbot: QtBot, make: Makes) -> None:
    bridge = make(WAITS)
    assert bridge.run(JobRequest("check_links")) < bridge.run(JobRequest("check_links"))


def test_three_crashes_in_one_job_end_it_with_a_sentence(qtbot: QtBot, make: Makes, notes: Path) -> None:
    bridge = make(DIES)
    with qtbot.waitSignal(bridge.ended, timeout=PATIENCE) as ended:
        bridge.run(JobRequest("check_links"))
    outcome: Outcome = ended.args[1]
    assert (outcome.ending, outcome.code) == (Ending.FAILED, "engine_crashed")
    assert len(noted(notes, "start")) == 3


def test_stop_is_passed_on(qtbot: QtBot, make: Makes, notes: Path) -> None:
    bridge = make(WAITS)
    number = bridge.run(JobRequest("check_links"))
    qtbot.waitUntil(lambda: bool(noted(notes, "RunCommand")), timeout=PATIENCE)
    with qtbot.waitSignal(bridge.ended, timeout=PATIENCE) as ended:
        bridge.stop(number)
    assert ended.args[1].ending is Ending.STOPPED


def test_an_engine_that_does_not_listen_is_ended_when_stop_is_asked_for(qtbot: QtBot, make: Makes, notes: Path) -> None:
    bridge = make(DEAF)
    number = bridge.run(JobRequest("check_links"))
    qtbot.waitUntil(lambda: bool(noted(notes, "RunCommand")), timeout=PATIENCE)
    (engine,) = psutil.Process().children()
    with qtbot.waitSignal(bridge.ended, timeout=PATIENCE) as ended:
        bridge.stop(number)
    assert ended.args[1].ending is Ending.STOPPED
    psutil.wait_procs([engine], timeout=10)
    qtbot.waitUntil(lambda: not engine.is_running() or engine.status() == psutil.STATUS_ZOMBIE, timeout=PATIENCE)


def test_closing_ends_the_engine_even_where_it_does_not_listen(qtbot: QtBot, make: Makes, notes: Path) -> None:
    bridge = make(DEAF)
    bridge.run(JobRequest("check_links"))
    qtbot.waitUntil(lambda: bool(noted(notes, "RunCommand")), timeout=PATIENCE)
    (engine,) = psutil.Process().children()
    bridge.close()
    assert not engine.is_running() or engine.status() == psutil.STATUS_ZOMBIE


def test_a_run_is_not_charged_with_the_stops_of_another(qtbot: QtBot, make: Makes, notes: Path) -> None:
    bridge = make(DEAF)
    patient = bridge.run(JobRequest("check_links"))
    for turn in range(1, 4):
        hasty = bridge.run(JobRequest("add_links"))
        qtbot.waitUntil(lambda turn=turn: len(noted(notes, "start")) == turn and len(noted(notes, "RunCommand")) == turn, timeout=PATIENCE)
        with qtbot.waitSignal(bridge.ended, timeout=PATIENCE) as ended:
            bridge.stop(hasty)
        assert (ended.args[0], ended.args[1].ending) == (hasty, Ending.STOPPED)
    qtbot.waitUntil(lambda: len(noted(notes, "start")) == 4, timeout=PATIENCE)
    assert bridge.running() == (patient,)
    assert noted(notes, "forget") == ["forget False", "forget True", "forget True", "forget True"]


def test_a_stop_between_two_engines_ends_the_run_at_once(qtbot: QtBot, make: Makes) -> None:
    bridge = make(WAITS)
    number = bridge.run(JobRequest("check_links"))
    with qtbot.waitSignal(bridge.ended, timeout=PATIENCE) as ended:
        bridge.stop(number)
    assert ended.args[1].ending is Ending.STOPPED
    assert bridge.running() == ()


def test_only_a_run_that_is_started_again_leaves_out_what_was_looked_at(qtbot: QtBot, make: Makes, notes: Path) -> None:
    bridge = make(DIES)
    with qtbot.waitSignal(bridge.ended, timeout=PATIENCE):
        bridge.run(JobRequest("check_links"))
    assert noted(notes, "since") == ["since None", "since 2026-11-16 08:00:00+00:00", "since 2026-11-16 08:00:00+00:00"]


def test_a_program_that_cannot_be_started_is_said_after_the_run_has_its_number(qtbot: QtBot) -> None:
    bridge = Bridge([""], lambda: Hello("x", Manners("Linkstead/test")), SetClock())
    heard: list[int] = []
    bridge.ended.connect(lambda number, _outcome: heard.append(number))
    number = bridge.run(JobRequest("check_links"))
    assert heard == []
    qtbot.waitUntil(lambda: heard == [number], timeout=PATIENCE)


def test_a_program_that_cannot_be_started_is_said_in_words(qtbot: QtBot) -> None:
    bridge = Bridge(["/nowhere/linkstead-engine"], lambda: Hello("x", Manners("Linkstead/test")), SetClock())
    with qtbot.waitSignal(bridge.ended, timeout=PATIENCE) as ended:
        bridge.run(JobRequest("check_links"))
    assert (ended.args[1].ending, ended.args[1].code) == (Ending.FAILED, "engine_missing")


def test_other_settings_make_a_new_engine_for_the_next_job(qtbot: QtBot, notes: Path) -> None:
    pause = [1.0]
    command = [sys.executable, "-c", WORKS, str(notes)]
    bridge = Bridge(command, lambda: Hello("x", Manners("Linkstead/test", pause=pause[0])), SetClock())
    for seconds in (1.0, 1.0, 5.0):
        pause[0] = seconds
        with qtbot.waitSignal(bridge.ended, timeout=PATIENCE):
            bridge.run(JobRequest("check_links"))
    assert len(noted(notes, "start")) == 2
    bridge.close()
