"""The sample, shown to somebody who has just unplugged the network: in the terminal and in the window."""

from __future__ import annotations

import io
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.backlinks.query import LinkQuery
from core.clock import SetClock
from core.headless import run
from core.headless.surroundings import Surroundings
from core.links.words import short_word
from core.sample.stage import Stage, set_stage
from core.sample.town import read_town
from core.settings.folders import Folders
from core.settings.machine import MachineSettings
from core.web.asking.manners import Manners
from gui import demo
from gui.application import Program
from gui.backlinks.page import BacklinksPage
from tests.journeys.unplugged import unplugged
from tests.source import ROOT

PATIENCE = 60_000


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """The person's own folders, with a setting that is theirs."""
    folders = Folders(tmp_path / "settings", tmp_path / "businesses", tmp_path / "logs")
    MachineSettings(folders.settings_file).set("theme", "dark")
    return folders


def test_the_network_is_really_unplugged() -> None:
    with unplugged() as reached:
        with pytest.raises(OSError, match="unplugged"):
            socket.getaddrinfo("elsewhere.test", 80)
        with socket.socket() as connection, pytest.raises(OSError, match="unplugged"):
            connection.connect(("192.0.2.1", 80))
    assert len(reached) == 2


def test_the_terminal_tells_of_each_link_as_it_is_seen_and_then_of_all(folders: Folders, tmp_path: Path) -> None:
    out = io.StringIO()
    around = Surroundings(SetClock(), out, io.StringIO(), folders, Manners("", pause=0.0))
    with unplugged() as reached:
        code = run(["demo", "--terminal"], around)
    assert code == 0
    assert reached == []
    told, as_they_came, all_of_them, figures, farewell = out.getvalue().split("\n\n")
    assert told.startswith("Sample: Ferry Lane Bakery\n")
    town = read_town()
    for link in town.links:
        site = link.address.split("/")[2]
        assert f"{short_word(link.now)} " in as_they_came
        assert site in as_they_came
        assert short_word(link.now) in all_of_them
    assert len(as_they_came.splitlines()) == len(town.links)
    assert len(all_of_them.splitlines()) == len(town.links) + 1
    assert figures == "Missing once 2, There 13, Changed 4, Gone 2, Could not check 4"
    assert "python3 main.py" in farewell
    assert not folders.businesses.exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_it_in_the_terminal_and_nothing_stays(tmp_path: Path, number: signal.Signals) -> None:
    """Without a screen, so that the terminal is where `demo` alone leads."""
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environ = {name: value for name, value in os.environ.items() if name not in screens} | {"TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "tests.journeys.unplugged", "demo"]
    with subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "Sample: Ferry Lane Bakery\n"
        process.send_signal(number)
        said = process.stderr.read()
    assert process.returncode == 130
    assert said == ""
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def stage() -> Iterator[Stage]:
    with set_stage(SetClock().now(), pause=0.0) as stage:
        yield stage


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, stage: Stage, folders: Folders) -> Iterator[Program]:
    given = demo.given_for(stage, folders, SetClock())
    engine = [sys.executable, "-m", "tests.journeys.unplugged", "--engine"]
    program = Program(qapp, replace(given, language="en", shipped_font=True, engine=engine))
    qtbot.addWidget(program.window)
    program.window.show()
    yield program
    program.close()
    program.theme.deleteLater()


def test_the_window_shows_every_link_as_it_was_and_then_as_it_is(
    qtbot: QtBot, program: Program, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    page = program.window.page("backlinks")
    assert isinstance(page, BacklinksPage)
    was = {link.page_address: link.state for link in program.workspace.links.rows(page.ids("state", False))}
    with unplugged() as reached, qtbot.waitSignal(page.doing.looked, timeout=PATIENCE):
        demo.begin(program, stage, glance=0)
    assert reached == []
    links = program.workspace.links.rows(program.workspace.links.ids(LinkQuery()))
    assert {link.page_address: link.state for link in links} == {link.address: link.now for link in stage.web.town.links}
    changed = {link.address for link in stage.web.town.links if link.was is not link.now}
    assert {link.page_address for link in links if was[link.page_address] is not link.state} == changed
    shown = {page.model.data(page.model.index(row, 0)) for row in range(page.model.rowCount())}
    assert shown == {short_word(link.now) for link in stage.web.town.links}


def test_the_window_says_all_the_time_that_it_is_a_sample(program: Program) -> None:
    assert program.window.notice is not None
    assert program.window.notice.isVisible()
    assert program.window.notice.text.text().startswith("This is a sample.")
    assert program.window.windowTitle().startswith("Sample: ")
    assert program.window.header.name.accessibleName() == "Your business: Sample: Ferry Lane Bakery"


def test_the_sample_looks_as_the_persons_own_window_and_changes_nothing_of_theirs(program: Program, folders: Folders) -> None:
    assert program.theme.look.dark
    before = folders.settings_file.read_bytes()
    program.machine.set("theme", "light")
    program.window.close()
    assert folders.settings_file.read_bytes() == before
    assert not folders.businesses.exists()


def test_a_page_of_the_town_opens_in_the_browser_from_this_machine(program: Program, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    class Desktop:
        setUrlHandler = QDesktopServices.setUrlHandler  # noqa: N815 - Qt's name
        unsetUrlHandler = QDesktopServices.unsetUrlHandler  # noqa: N815 - Qt's name

        @staticmethod
        def openUrl(url: QUrl) -> None:  # noqa: N802 - Qt's name
            opened.append(url.toString())

    monkeypatch.setattr(demo, "QDesktopServices", Desktop)
    demo.begin(program, stage, glance=PATIENCE)
    QDesktopServices.openUrl(QUrl("http://hollowaymill.example/stockists"))
    assert opened == [stage.web.for_browser("http://hollowaymill.example/stockists")]
    QDesktopServices.openUrl(QUrl("https://elsewhere.test/"))
    assert len(opened) == 1
    assert "not part of the sample" in program.window.toasts.text.text()
