"""What a helper needs is shown in full before it is saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from pytestqt.qtbot import QtBot

from core.business.profile import Fact, Person
from gui.help.helper_dialog import HelperDialog
from gui.help.page import HelpPage
from gui.page import PageContext
from gui.widgets import Button
from tests.gui.recorder import Recorder


@pytest.fixture
def dialog(qtbot: QtBot, context: PageContext, tmp_path: Path) -> HelperDialog:
    logs = tmp_path / "logs"
    logs.mkdir()
    (logs / "linkstead.log").write_text("2026-11-16 08:00:00,000 ERROR root: Wilhelmina Ostrander\n", "utf-8")
    context.workspace.profiles.set(Fact.PEOPLE, (Person("Wilhelmina Ostrander"),))
    dialog = HelperDialog(replace(context, logs=logs))
    qtbot.addWidget(dialog)
    return dialog


def test_everything_that_is_saved_was_shown(
    dialog: HelperDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, recorder: Recorder
) -> None:
    target = tmp_path / "helper.zip"
    monkeypatch.setattr("gui.help.helper_dialog.choose_new_file", lambda *_: target)
    dialog.save.click()
    shown = dialog.preview.toPlainText()
    with ZipFile(target) as file:
        names = file.namelist()
        assert "log.txt" in names
        for name in names:
            assert name in shown
            assert file.read(name).decode() in shown
    assert "ERROR root: [name]" in shown
    assert "Wilhelmina" not in shown
    assert recorder.said == [f"Saved in {target}"]


def test_changing_ones_mind_saves_nothing(dialog: HelperDialog, monkeypatch: pytest.MonkeyPatch, recorder: Recorder) -> None:
    monkeypatch.setattr("gui.help.helper_dialog.choose_new_file", lambda *_: None)
    dialog.save.click()
    assert recorder.said == []


def test_a_disk_that_says_no_is_quoted_and_the_text_stays(dialog: HelperDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.help.helper_dialog.choose_new_file", lambda *_: tmp_path / "no such folder" / "a.zip")
    dialog.save.click()
    assert dialog.problem.isVisibleTo(dialog)
    assert dialog.problem.text()
    assert dialog.preview.toPlainText()


def test_help_leads_there(qtbot: QtBot, context: PageContext) -> None:
    page = HelpPage(context)
    qtbot.addWidget(page)
    next(button for button in page.findChildren(Button) if button.accessibleName() == "Save what a helper needs…").click()
    opened = page.findChild(HelperDialog)
    assert opened is not None
    opened.reject()
