"""Backups are made, looked into and brought back from the window, and where the file does not open at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from core.clock import SetClock
from core.errors import WorldError
from core.store import backup, database
from core.store.backup import Why, back_up, backups_of, label_of
from core.workspace import Workspace
from gui.application import Given, Program
from gui.files import backups_card, stuck
from gui.files.backups_card import BackupsCard
from gui.files.restore_dialog import RestoreDialog
from gui.files.stuck import way_out
from gui.files.weekly import WeeklyBackup
from gui.page import PageContext
from tests.gui.files.conftest import Shows
from tests.gui.recorder import Recorder


@pytest.fixture
def card(qtbot: QtBot, context: PageContext) -> BackupsCard:
    card = BackupsCard(context)
    qtbot.addWidget(card)
    card.show()
    card.renew()
    return card


def whys(path: Path) -> list[Why]:
    return [each.why for each in backups_of(path)]


def sites_in(path: Path) -> tuple[str, ...]:
    workspace = Workspace.open(path, SetClock())
    try:
        return workspace.business.business().sites
    finally:
        workspace.close()


def test_a_backup_is_made_at_a_click_and_the_card_says_when(card: BackupsCard, workspace: Workspace, recorder: Recorder) -> None:
    assert card.last.text() == "There is none yet."
    card.now.click()
    (made,) = backups_of(workspace.path)
    assert card.last.text().startswith("The last one is of 16 November 2026, ")
    assert recorder.said == [f"A backup was made: {made.path}"]


def test_where_there_is_no_room_that_is_said(
    card: BackupsCard, workspace: Workspace, recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "SPARE", 10**18)
    card.now.click()
    assert "not enough room" in recorder.said[0]
    assert backups_of(workspace.path) == []


def test_the_dialog_says_what_is_inside_each(qtbot: QtBot, workspace: Workspace) -> None:
    now = workspace.clock.now()
    back_up(workspace.path, label_of(Why.WEEKLY, now))
    workspace.editing.rename("<b>Miller’s</b>")
    newer = back_up(workspace.path, label_of(Why.ASKED, now + timedelta(days=1)))
    dialog = RestoreDialog(workspace.path)
    qtbot.addWidget(dialog)
    assert [dialog.list.item(row).text().partition("  –  ")[2] for row in range(2)] == [
        "made when you asked for it",
        "made by itself, once a week",
    ]
    assert dialog.inside.text().startswith("<b>Miller’s</b>  ·  0 links  ·  0.")
    dialog.list.setCurrentRow(1)
    assert dialog.inside.text().startswith("No name yet  ·  0 links")
    newer.write_bytes(newer.read_bytes()[:5000])
    dialog.list.setCurrentRow(0)
    assert "is damaged" in dialog.inside.text()
    assert not dialog.restore.isEnabled()


def test_without_a_backup_there_is_nothing_to_choose(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = RestoreDialog(workspace.path)
    qtbot.addWidget(dialog)
    assert not dialog.restore.isEnabled()
    assert dialog.list.isHidden()


def test_a_backup_is_brought_back_in_the_same_window_and_the_present_is_kept(show: Shows, given: Given) -> None:
    said: list[str] = []

    def restore(program: Program) -> None:
        program.workspace.business.set_sites(["before.example"])
        back_up(program.workspace.path, label_of(Why.ASKED, program.workspace.clock.now()))
        program.workspace.business.set_sites(["after.example"])
        card = BackupsCard(program.context, program.window)
        card.restore.click()
        dialog = card.findChild(RestoreDialog)
        assert dialog is not None
        dialog.restore.click()

    def see(program: Program) -> None:
        said.append(program.window.toasts.text.text())
        assert program.workspace.business.business().sites == ("before.example",)
        program.window.close()

    show(restore, see)
    assert said[0].startswith("This is how things stood on 16 November 2026, ")
    assert sorted(whys(given.workspace_file())) == sorted([Why.ASKED, Why.RESTORE])
    kept = next(each for each in backups_of(given.workspace_file()) if each.why is Why.RESTORE)
    assert sites_in(kept.path) == ("after.example",)


def test_where_bringing_back_fails_the_file_is_open_again_as_it_was(show: Shows, given: Given, monkeypatch: pytest.MonkeyPatch) -> None:
    def restore(program: Program) -> None:
        program.workspace.business.set_sites(["mine.example"])
        back_up(program.workspace.path, label_of(Why.ASKED, program.workspace.clock.now()))
        monkeypatch.setattr(backup, "SPARE", 10**18)
        card = BackupsCard(program.context, program.window)
        card.restore.click()
        dialog = card.findChild(RestoreDialog)
        assert dialog is not None
        dialog.restore.click()

    def see(program: Program) -> None:
        assert "not enough room" in program.window.toasts.text.text()
        assert program.workspace.business.business().sites == ("mine.example",)
        program.window.close()

    show(restore, see)
    assert whys(given.workspace_file()) == [Why.ASKED]


def test_everything_goes_into_one_file_for_another_computer(
    card: BackupsCard, workspace: Workspace, recorder: Recorder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.editing.rename("Miller / Sons")
    workspace.business.set_sites(["bakery.example"])
    suggested: list[str] = []

    def choose(_parent: QWidget, _title: str, name: str, *_rest: object) -> Path:
        suggested.append(name)
        return tmp_path / "moved.linkstead"

    monkeypatch.setattr(backups_card, "choose_new_file", choose)
    card.save.click()
    assert suggested == ["Miller   Sons 2026-11-16.linkstead"]
    assert recorder.said == [f"Everything is saved in {tmp_path / 'moved.linkstead'}"]
    assert sites_in(tmp_path / "moved.linkstead") == ("bakery.example",)


def test_a_weekly_backup_is_made_by_itself_once_there_is_something_to_keep(qtbot: QtBot, workspace: Workspace, qapp: QApplication) -> None:
    def week() -> list[Why]:
        weekly = WeeklyBackup(workspace, qapp)
        weekly.begin()
        weekly.wait()
        return whys(workspace.path)

    assert week() == []
    workspace.business.set_sites(["bakery.example"])
    assert week() == [Why.WEEKLY]
    assert week() == [Why.WEEKLY]
    assert isinstance(workspace.clock, SetClock)
    workspace.clock.forward(days=7)
    assert week() == [Why.WEEKLY] * 2


def test_a_weekly_backup_that_finds_no_room_says_so(
    qtbot: QtBot, workspace: Workspace, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.business.set_sites(["bakery.example"])
    monkeypatch.setattr(backup, "SPARE", 10**18)
    weekly = WeeklyBackup(workspace, qapp)
    with qtbot.waitSignal(weekly.failed) as failed:
        weekly.begin()
        weekly.wait()
    assert failed.args is not None
    assert failed.args[0].startswith("The weekly backup was not made. There is not enough room")


def click_in_box(words: str, then: Callable[[], None] = lambda: None, said: list[str] | None = None) -> None:
    """Click a button of the box that is going to open; what it says is added to `said`."""

    def click() -> None:
        box = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible())
        if said is not None:
            said.append(box.text())
        QTimer.singleShot(0, then)
        next(button for button in box.buttons() if button.text() == words).click()

    QTimer.singleShot(0, click)


def bring_back() -> None:
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, RestoreDialog) and each.isVisible())
    dialog.restore.click()


@pytest.fixture
def broken(given: Given) -> Path:
    """The usual file, damaged, with a backup from when it was whole."""
    path = given.workspace_file()
    workspace = Workspace.open(path, given.clock)
    workspace.business.set_sites(["bakery.example"])
    back_up(path, label_of(Why.WEEKLY, given.clock.now()))
    workspace.close()
    path.write_bytes(path.read_bytes()[:9000])
    return path


def test_a_start_on_a_damaged_file_offers_its_backups(show: Shows, broken: Path) -> None:
    click_in_box("Bring a backup back…", bring_back)
    sites: list[tuple[str, ...]] = []

    def see(program: Program) -> None:
        sites.append(program.workspace.business.business().sites)
        program.window.close()

    assert show(see) == 0
    assert sites == [("bakery.example",)]
    assert [each.name for each in (broken.parent / "backups").glob("*as-it-was*")] != []


def test_a_start_on_a_damaged_file_can_go_on_with_another_business(
    show: Shows, broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.linkstead"
    Workspace.open(other, SetClock()).close()
    monkeypatch.setattr(stuck, "choose_business", lambda *_: other)
    before = broken.read_bytes()
    click_in_box("Open another business…")
    seen: list[Path] = []

    def see(program: Program) -> None:
        seen.append(program.workspace.path)
        program.window.close()

    show(see)
    assert seen == [other]
    assert broken.read_bytes() == before


def test_a_start_on_a_file_that_may_not_be_written_says_so_and_goes_on_with_another(
    show: Shows, given: Given, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    protected, other = given.workspace_file(), tmp_path / "other.linkstead"
    for path in (protected, other):
        Workspace.open(path, SetClock()).close()
    monkeypatch.setattr(database, "may_write", lambda place: place != protected)
    monkeypatch.setattr(stuck, "choose_business", lambda *_: other)
    said: list[str] = []
    click_in_box("Open another business…", said=said)
    seen: list[Path] = []

    def see(program: Program) -> None:
        seen.append(program.workspace.path)
        program.window.close()

    show(see)
    assert seen == [other]
    assert said[0].startswith(f"{protected.name} may not be written here")


def test_giving_up_ends_the_start_with_nothing_changed(show: Shows, broken: Path) -> None:
    before = broken.read_bytes()
    click_in_box("Close")
    assert show() == 3
    assert broken.read_bytes() == before


def test_a_file_without_a_backup_offers_none(qtbot: QtBot, given: Given, context: PageContext) -> None:
    offered: list[str] = []

    def look() -> None:
        box = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible())
        offered.extend(button.text() for button in box.buttons())
        box.reject()

    QTimer.singleShot(0, look)
    assert way_out(WorldError("file_damaged", name="x"), given.workspace_file(), given.clock, given.folders.businesses) is None
    assert "Bring a backup back…" not in offered
    assert "Open another business…" in offered


def test_opening_a_damaged_business_offers_its_backups(show: Shows, broken: Path, tmp_path: Path) -> None:
    def open_it(program: Program) -> None:
        assert program.businesses is not None
        program.businesses.open(broken)
        dialog = program.window.findChild(RestoreDialog)
        assert dialog is not None
        dialog.restore.click()

    seen: list[tuple[Path, tuple[str, ...]]] = []

    def see(program: Program) -> None:
        seen.append((program.workspace.path, program.workspace.business.business().sites))
        program.window.close()

    show(open_it, see, file=tmp_path / "first.linkstead")
    assert seen == [(broken, ("bakery.example",))]
