"""Choosing a file beside an open business file leaves that file's locks alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QFileDialog, QFileSystemModel, QWidget
from pytestqt.qtbot import QtBot

from core.settings.machine import MachineSettings
from core.workspace import Workspace
from gui.choosing import REMEMBERED_AS, KindsByName, choose_business, choose_new_file, make_dialog
from tests.source import ROOT

_WRITE = """
import sys
from pathlib import Path
from core.clock import SystemClock
from core.workspace import Workspace
workspace = Workspace.join(Path(sys.argv[1]), SystemClock())
workspace.business.rename(sys.argv[2])
workspace.close()
"""


def written_by_another(workspace: Workspace, name: str) -> None:
    subprocess.run([sys.executable, "-c", _WRITE, str(workspace.path), name], cwd=ROOT, check=True)


def test_the_window_goes_on_seeing_what_the_engine_writes(
    qtbot: QtBot, workspace: Workspace, machine: MachineSettings, tmp_path: Path
) -> None:
    (tmp_path / "links.txt").write_text("https://club.example/\n")
    machine.remember(REMEMBERED_AS, {"links": str(tmp_path)})
    workspace.business.rename("before")
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = make_dialog(parent, "A list of links", "All files (*)", machine, "links")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    model = dialog.findChild(QFileSystemModel)
    assert model is not None
    folder = model.index(str(tmp_path))
    qtbot.waitUntil(lambda: model.rowCount(folder) >= 3, timeout=20_000)
    for row in range(model.rowCount(folder)):
        assert model.type(model.index(row, 0, folder)) is not None
    dialog.close()

    written_by_another(workspace, "once")
    assert workspace.business.business().name == "once"
    written_by_another(workspace, "twice")
    assert workspace.business.business().name == "twice"


def test_a_kind_is_told_by_name(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    kinds = KindsByName(parent.style())
    assert kinds.type(QFileInfo(str(tmp_path / "Bakery.linkstead"))) == "linkstead"
    assert kinds.type(QFileInfo(str(tmp_path))) == "Folder"
    assert not kinds.icon(QFileInfo(str(tmp_path))).isNull()


@pytest.mark.parametrize(("beside", "begins"), [("elsewhere/a.linkstead", "elsewhere"), ("gone/a.linkstead", "usual")])
def test_a_business_is_chosen_where_the_last_one_lies_and_else_in_the_usual_folder(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, beside: str, begins: str
) -> None:
    for name in ("elsewhere", "usual"):
        (tmp_path / name).mkdir()
    began: list[Path] = []
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: began.append(Path(dialog.directory().absolutePath())))
    parent = QWidget()
    qtbot.addWidget(parent)
    assert choose_business(parent, tmp_path / beside, tmp_path / "usual") is None
    assert began == [tmp_path / begins]


def test_a_name_takes_the_ending_of_the_kind_chosen(
    qtbot: QtBot, machine: MachineSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    machine.remember(REMEMBERED_AS, {"saved": str(tmp_path)})

    def answer(dialog: QFileDialog) -> int:
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.filterSelected.emit("Workbook (*.xlsx)")
        return int(QFileDialog.DialogCode.Accepted)

    monkeypatch.setattr(QFileDialog, "exec", answer)
    chosen = choose_new_file(parent, "Save the list", "links.csv", "Table (*.csv);;Workbook (*.xlsx)", machine, "saved")
    assert chosen == tmp_path / "links.xlsx"
