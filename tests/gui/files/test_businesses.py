"""Another business opens in the place of this one; where it cannot, that is said, and nothing is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from core.clock import SetClock
from core.settings.machine import MachineSettings
from core.settings.recent import RecentFiles
from core.store import database
from core.store.database import APPLICATION_ID
from core.workspace import Workspace
from gui import starting
from gui.application import Given, Program
from gui.files.businesses import Businesses
from gui.files.copy_dialog import CopyDialog
from gui.files.name_dialog import NameDialog
from tests.gui.files.conftest import Shows


def made(path: Path, name: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    workspace = Workspace.open(path, SetClock())
    workspace.editing.rename(name)
    workspace.close()
    return path


def menu(program: Program) -> list[str]:
    return [action.text().partition("\t")[0] for action in program.window.header.name.menu().actions()]


def choose(program: Program, words: str) -> None:
    next(action for action in program.window.header.name.menu().actions() if action.text().partition("\t")[0] == words).trigger()


def press(program: Program, key: str) -> None:
    next(each for each in program.window.findChildren(QShortcut) if each.key().toString() == key).activated.emit()


def answer(program: Program, name: str) -> None:
    dialog = program.window.findChild(NameDialog)
    assert dialog is not None
    dialog.name.setText(name)
    dialog.act.click()


def test_another_file_opens_in_the_place_of_this_one(show: Shows, given: Given, tmp_path: Path) -> None:
    other = made(tmp_path / "elsewhere" / "b.linkstead", "Pipes & Co")
    titles = []

    def see(program: Program) -> None:
        titles.append((program.window.windowTitle(), program.workspace.path))
        # The one before is closed, and can be opened by anybody.
        Workspace.open(given.workspace_file(), given.clock).close()
        program.window.close()

    show(lambda program: businesses(program).open(other), see)
    assert titles == [("Pipes & Co – Linkstead", other)]
    assert [each.name for each in RecentFiles(MachineSettings(given.folders.settings_file)).there()] == ["Pipes & Co", ""]


def test_files_that_were_open_are_in_the_menu_those_that_are_gone_are_not(show: Shows, given: Given, tmp_path: Path) -> None:
    recent = RecentFiles(MachineSettings(given.folders.settings_file))
    twins = [made(tmp_path / name / f"{name}.linkstead", "Twin") for name in ("one", "two")]
    for path in (*twins, made(tmp_path / "b.linkstead", "Pipes & Co"), tmp_path / "gone.linkstead"):
        recent.note(path, "Twin" if path in twins else path.stem)
    menus: list[list[str]] = []

    def see(program: Program) -> None:
        menus.append(menu(program))
        choose(program, "Open “b”")

    show(see, lambda program: menus.append(menu(program)) or program.window.close())  # type: ignore[func-returns-value]
    assert menus[0] == [
        "Edit…", "Go on with the questions", "Recently deleted…", "Rename…", "Duplicate…", "New business…", "Open…",
        "Open “b”", "Open “Twin (two.linkstead)”", "Open “Twin (one.linkstead)”", "Close",
    ]  # fmt: skip
    assert "Open “My business”" in menus[1]
    assert "Open “Pipes && Co”" not in menus[1]


def test_a_new_business_gets_a_file_of_its_own_and_the_questions(show: Shows, given: Given) -> None:
    seen: list[tuple[Path, str]] = []

    def begin(program: Program) -> None:
        press(program, "Ctrl+N")
        answer(program, "Tea / Rooms")

    def see(program: Program) -> None:
        seen.append((program.workspace.path, program.workspace.business.business().name))
        assert program.window.current() == "interview"
        program.window.close()

    show(begin, see)
    assert seen == [(given.folders.businesses / "Tea Rooms.linkstead", "Tea / Rooms")]
    assert given.workspace_file().exists()


def test_a_duplicate_holds_everything_and_leaves_the_first_alone(show: Shows, given: Given) -> None:
    sites: list[tuple[str, tuple[str, ...]]] = []

    def copy(program: Program) -> None:
        program.workspace.editing.rename("Bakery")
        program.workspace.business.set_sites(["bakery.example"])
        choose(program, "Duplicate…")
        answer(program, "Bakery, west")

    def see(program: Program) -> None:
        business = program.workspace.business.business()
        sites.append((business.name, business.sites))
        program.workspace.business.set_sites(["west.example"])
        program.window.close()

    show(copy, see)
    assert sites == [("Bakery, west", ("bakery.example",))]
    first = Workspace.open(given.workspace_file(), given.clock)
    assert (first.business.business().name, first.business.business().sites) == ("Bakery", ("bakery.example",))
    first.close()


def test_a_business_is_renamed_and_that_is_taken_back(show: Shows) -> None:
    def see(program: Program) -> None:
        program.workspace.editing.rename("Bakery")
        choose(program, "Rename…")
        answer(program, "  Miller’s   Bakery ")
        assert program.window.windowTitle() == "Miller’s Bakery – Linkstead"
        assert program.workspace.profiles.profile().name == "Miller’s Bakery"
        program.window.toasts.undo_newest()
        assert program.window.windowTitle() == "Bakery – Linkstead"
        press(program, "Ctrl+W")

    show(see)


def test_a_name_is_needed(qtbot: QtBot) -> None:
    dialog = NameDialog("New", "", "", "Begin")
    qtbot.addWidget(dialog)
    assert not dialog.act.isEnabled()
    dialog.name.setText("  ")
    assert not dialog.act.isEnabled()
    with qtbot.waitSignal(dialog.named) as named:
        dialog.name.setText(" Tea  Rooms")
        dialog.act.click()
    assert named.args == ["Tea Rooms"]


def damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:6000])


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("PRAGMA user_version=9999")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (damaged, "is damaged"),
        (newer, "newer Linkstead"),
        (lambda path: path.write_bytes(b"a letter to my aunt " * 500), "not a Linkstead file"),
        (Path.unlink, "is not there"),
    ],
)
def test_a_file_that_cannot_be_opened_is_said_and_this_one_stays(
    show: Shows, tmp_path: Path, spoil: Callable[[Path], None], said: str
) -> None:
    other = made(tmp_path / "b.linkstead", "Pipes")
    spoil(other)
    before = other.read_bytes() if other.exists() else None

    def see(program: Program) -> None:
        businesses(program).open(other)
        assert said in program.window.toasts.text.text()
        assert program.window.isVisible()
        program.workspace.editing.rename("still here")
        program.window.close()

    show(see)
    assert (other.read_bytes() if other.exists() else None) == before


def test_a_file_that_is_open_in_another_window_is_not_opened_twice(show: Shows, tmp_path: Path) -> None:
    other = tmp_path / "b.linkstead"
    held = Workspace.open(other, SetClock())

    def see(program: Program) -> None:
        businesses(program).open(other)
        assert "already open in another copy" in program.window.toasts.text.text()
        businesses(program).open(program.workspace.path)
        assert program.window.toasts.text.text() == "This file is open already."
        program.window.close()

    show(see)
    held.close()


def test_a_file_in_a_folder_kept_in_step_is_copied_to_this_computer_and_stays_there(show: Shows, given: Given, tmp_path: Path) -> None:
    carried = made(tmp_path / "Bakery.linkstead", "Miller’s")
    (tmp_path / "Dropbox").mkdir()
    carried = carried.rename(tmp_path / "Dropbox" / "Bakery.linkstead")
    before = carried.read_bytes()
    seen: list[tuple[Path, str]] = []

    def take(program: Program) -> None:
        businesses(program).open(carried)
        dialog = program.window.findChild(CopyDialog)
        assert dialog is not None
        dialog.copy.click()

    def see(program: Program) -> None:
        seen.append((program.workspace.path, program.workspace.business.business().name))
        program.window.close()

    show(take, see)
    assert seen == [(given.folders.businesses / "Bakery.linkstead", "Miller’s")]
    assert carried.read_bytes() == before
    assert [each.name for each in carried.parent.iterdir()] == [carried.name]


def test_a_file_that_may_not_be_written_is_refused_with_a_copy_to_work_with(
    show: Shows, given: Given, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    protected = made(tmp_path / "Stick" / "Bakery.linkstead", "Miller’s")
    monkeypatch.setattr(database, "may_write", lambda place: protected not in {place, place / protected.name})
    seen: list[Path] = []

    def take(program: Program) -> None:
        businesses(program).open(protected)
        dialog = program.window.findChild(CopyDialog)
        assert dialog is not None
        assert any("Bakery.linkstead may not be written here" in label.text() for label in dialog.findChildren(QLabel))
        dialog.copy.click()

    def see(program: Program) -> None:
        program.workspace.editing.rename("Written")
        seen.append(program.workspace.path)
        program.window.close()

    show(take, see)
    assert seen == [given.folders.businesses / "Bakery.linkstead"]


def test_open_begins_where_the_open_business_lies(show: Shows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = made(tmp_path / "shops" / "Bakery.linkstead", "Miller’s")
    began: list[Path] = []
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: began.append(Path(dialog.directory().absolutePath())))
    show(lambda program: press(program, "Ctrl+O") or program.window.close(), file=here)  # type: ignore[func-returns-value]
    assert began == [here.parent]


def test_the_sample_offers_and_remembers_no_files(show: Shows, given: Given) -> None:
    menus: list[list[str]] = []
    show(lambda program: menus.append(menu(program)) or program.window.close(), alone=True)  # type: ignore[func-returns-value]
    assert menus == [["Edit…", "Go on with the questions", "Recently deleted…"]]
    assert RecentFiles(MachineSettings(given.folders.settings_file)).all() == []


def test_a_start_opens_what_was_open_last(given: Given, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(starting, "Given", lambda: given)
    assert starting.usual([]) == given
    recent = RecentFiles(MachineSettings(given.folders.settings_file))
    recent.note(made(tmp_path / "a.linkstead", "A"), "A")
    last = made(tmp_path / "b.linkstead", "B")
    recent.note(last, "B")
    assert starting.usual([]).workspace_file() == last
    assert starting.usual([tmp_path / "c"]).workspace_file() == tmp_path / "c"
    last.unlink()
    fallen_back = starting.usual([])
    assert fallen_back.workspace_file() == tmp_path / "a.linkstead"
    assert fallen_back.said.startswith("b.linkstead is not there.")


def businesses(program: Program) -> Businesses:
    assert program.businesses is not None
    return program.businesses


def test_work_under_way_ends_in_order_before_the_next_file_opens(show: Shows, tmp_path: Path) -> None:
    """Seen from within: what follows is opened when the engine is gone and the file let go."""
    order: list[str] = []

    def leave(program: Program) -> None:
        close_runs, close_file = program.runs.close, program.workspace.close
        program.runs.close = lambda: (order.append("jobs"), close_runs())[1]  # type: ignore[method-assign]
        program.workspace.close = lambda: (order.append("file"), close_file())[1]  # type: ignore[method-assign]

        def following() -> Workspace:
            order.append("next")
            return Workspace.open(tmp_path / "next.linkstead", SetClock())

        program.leave(following)

    show(leave, lambda program: program.window.close())
    assert order == ["jobs", "file", "next"]
