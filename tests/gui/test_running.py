"""A job shows in the strip while it runs; its failure is said, and whoever asked learns how it ended."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from core.engine.joblist import JOBS
from core.events import Changed, Events, Topic
from core.jobs import Ending, JobRequest, Outcome, Progress
from gui.running import TITLES, Runs, engine_command, window_command
from gui.strip import JobStrip
from gui.theme import Theme
from tests.gui.recorder import Recorder
from tests.source import ROOT


class FakeBridge(QObject):
    progressed = Signal(object, object)
    changed = Signal(object)
    ended = Signal(object, object)

    def run(self, request: JobRequest) -> int:
        return 1_794_816_000_000


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> JobStrip:
    strip = JobStrip()
    qtbot.addWidget(strip)
    return strip


def test_every_job_has_a_title() -> None:
    assert set(TITLES) == set(JOBS)


def test_a_run_is_shown_reported_and_ended(strip: JobStrip, recorder: Recorder) -> None:
    bridge, events, heard, outcomes = FakeBridge(), Events(), list[Changed](), list[Outcome]()
    events.listen(heard.append)
    runs = Runs(lambda: bridge, strip, events, recorder.say)  # type: ignore[arg-type,return-value]
    number = runs.run(JobRequest("check_links"), outcomes.append)
    assert strip.running() == (number,)
    bridge.progressed.emit(number, Progress(34, 200, 3, "riverside.example"))
    assert "34 of 200" in strip.text.text()
    bridge.changed.emit(Changed(Topic.LINKS, (1,)))
    assert heard == [Changed(Topic.LINKS, (1,))]
    bridge.ended.emit(number, Outcome(Ending.FINISHED))
    assert strip.running() == ()
    assert [outcome.ending for outcome in outcomes] == [Ending.FINISHED]
    assert recorder.said == []


def test_what_may_not_run_any_more_is_stopped_and_the_strip_says_so(strip: JobStrip, recorder: Recorder) -> None:
    stopped: list[int] = []
    bridge = FakeBridge()
    bridge.stop = stopped.append  # type: ignore[attr-defined]
    runs = Runs(lambda: bridge, strip, Events(), recorder.say)  # type: ignore[arg-type,return-value]
    number = runs.run(JobRequest("read_five"))
    assert not runs.stop_jobs(("check_links",))
    assert stopped == []
    assert runs.stop_jobs(("read_five", "check_links"))
    assert stopped == [number]
    assert strip.text.text() == "Stopping. What was seen so far is kept."
    bridge.ended.emit(number, Outcome(Ending.STOPPED))
    assert strip.running() == ()
    assert not runs.stop_jobs(("read_five",))


def test_a_failure_is_said_in_plain_words(strip: JobStrip, recorder: Recorder) -> None:
    bridge = FakeBridge()
    runs = Runs(lambda: bridge, strip, Events(), recorder.say)  # type: ignore[arg-type,return-value]
    number = runs.run(JobRequest("add_links"))
    bridge.ended.emit(number, Outcome(Ending.FAILED, code="nothing_to_add"))
    assert recorder.said == ["There is no web address in this. Paste the addresses of pages that link to you, one a line."]


def test_a_run_that_never_began_can_be_stopped_and_closed(strip: JobStrip, recorder: Recorder) -> None:
    runs = Runs(FakeBridge, strip, Events(), recorder.say)  # type: ignore[arg-type]
    runs.stop(1)
    runs.close()
    assert strip.running() == ()


def test_a_checkout_starts_its_own_main(tmp_path: Path) -> None:
    file = tmp_path / "Bakery.linkstead"
    assert engine_command() == [sys.executable, "-X", "utf8", str(ROOT / "main.py"), "--engine"]
    assert window_command(file) == [sys.executable, str(ROOT / "main.py"), str(file)]


def test_a_bundle_starts_the_programs_that_lie_in_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "linkstead"))
    monkeypatch.setattr(sys, "platform", "linux")
    file = tmp_path / "Bakery.linkstead"
    assert engine_command() == [str(tmp_path / "linkstead-engine"), "--engine"]
    assert window_command(file) == [str(tmp_path / "linkstead"), str(file)]
