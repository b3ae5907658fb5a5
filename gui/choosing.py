"""Choosing a file, without ever opening the ones that are only listed.

Qt's own dialog looks into every file it does not know by its name, in this process. On Linux and macOS a process that opens and closes a
file loses its locks on it, also those that SQLite holds: a business file in the folder shown would be left unprotected, and the window
would not see any more what the engine writes. So kinds are told by name alone.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileInfo, QStandardPaths
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QStyle, QWidget

from core.settings.folders import ENDING
from core.words import _
from gui.page import Memory

REMEMBERED_AS = "folders"


class KindsByName(QFileIconProvider):
    """One drawing for folders and one for files, and a kind that is the ending of the name."""

    def __init__(self, style: QStyle) -> None:
        super().__init__()
        self._folder = style.standardIcon(QStyle.StandardPixmap.SP_DirIcon)
        self._file = style.standardIcon(QStyle.StandardPixmap.SP_FileIcon)

    def icon(self, what: QFileInfo | QFileIconProvider.IconType) -> QIcon:
        if isinstance(what, QFileInfo):
            return self._folder if what.isDir() else self._file
        return self._file if what is QFileIconProvider.IconType.File else self._folder

    def type(self, info: QFileInfo) -> str:
        return _("Folder") if info.isDir() else info.suffix()


def make_dialog(parent: QWidget, title: str, kinds: str, memory: Memory, purpose: str) -> QFileDialog:
    """Return a dialog that begins in the folder chosen last for this `purpose`, at first in the person's documents."""
    kept = memory.state(REMEMBERED_AS).get(purpose)
    return _make(parent, title, kinds, kept if isinstance(kept, str) and Path(kept).is_dir() else _documents())


def _make(parent: QWidget, title: str, kinds: str, folder: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, folder, kinds)
    provider = KindsByName(dialog.style())
    dialog.setIconProvider(provider)
    # Qt does not keep it alive.
    dialog.kinds_by_name = provider  # type: ignore[attr-defined]
    return dialog


def choose_file(parent: QWidget, title: str, kinds: str, memory: Memory, purpose: str) -> Path | None:
    """Ask for a file that is there; None where the person changed their mind."""
    dialog = make_dialog(parent, title, kinds, memory, purpose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _asked(dialog, memory, purpose)


def choose_business(parent: QWidget, beside: Path, usual: Path) -> Path | None:
    """Ask for a business file where the one at `beside` lies, or in the `usual` folder where that folder is gone."""
    kinds = f"{_('Linkstead files')} (*{ENDING});;{_('All files')} (*)"
    folder = next((each for each in (beside.absolute().parent, usual) if each.is_dir()), Path.home())
    dialog = _make(parent, _("Open a business"), kinds, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return next(iter(_answers(dialog)), None)


def choose_files(parent: QWidget, title: str, kinds: str, memory: Memory, purpose: str) -> list[Path]:
    """Ask for files that are there, several at once; none where the person changed their mind."""
    dialog = make_dialog(parent, title, kinds, memory, purpose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _all_asked(dialog, memory, purpose)


def choose_folder(parent: QWidget, title: str, memory: Memory, purpose: str) -> Path | None:
    """Ask for a folder; None where the person changed their mind."""
    dialog = make_dialog(parent, title, "", memory, purpose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _asked(dialog, memory, purpose)


def choose_new_file(parent: QWidget, title: str, name: str, kinds: str, memory: Memory, purpose: str) -> Path | None:
    """Ask where to write a file; its ending is that of the kind chosen, and added where none is typed."""
    dialog = make_dialog(parent, title, kinds, memory, purpose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.selectFile(name)
    dialog.filterSelected.connect(lambda kind: _take_ending(dialog, kind))
    return _asked(dialog, memory, purpose)


def _take_ending(dialog: QFileDialog, kind: str) -> None:
    """Give the name in the field the ending of a kind, such as "Workbook (*.xlsx)"."""
    ending = kind.rpartition("*.")[2].rstrip(") ")
    if ending.isalnum():
        dialog.setDefaultSuffix(ending)
        for chosen in dialog.selectedFiles()[:1]:
            dialog.selectFile(f"{Path(chosen).stem}.{ending}")


def _asked(dialog: QFileDialog, memory: Memory, purpose: str) -> Path | None:
    return next(iter(_all_asked(dialog, memory, purpose)), None)


def _all_asked(dialog: QFileDialog, memory: Memory, purpose: str) -> list[Path]:
    chosen = _answers(dialog)
    if chosen:
        memory.remember(REMEMBERED_AS, {**memory.state(REMEMBERED_AS), purpose: str(chosen[0].parent)})
    return chosen


def _answers(dialog: QFileDialog) -> list[Path]:
    chosen = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    dialog.deleteLater()
    return chosen


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())
