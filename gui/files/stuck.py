"""The ways out where a start cannot open its file: bring a backup back, open another business, look into the folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from core.clock import Clock
from core.errors import WorldError
from core.store.backup import backups_of
from core.store.restore import restore
from core.words import _
from gui.choosing import choose_business
from gui.files.restore_dialog import RestoreDialog

MENDED_BY_BACKUP = {"file_damaged", "file_is_not_ours"}
"""What is wrong with a file that an older copy of it is not."""


def way_out(error: WorldError, file: Path, clock: Clock, usual: Path) -> Path | None:
    """Say why a file does not open, and return the file to try next; None where the person gives up.

    `usual` is the folder where business files lie if nobody puts them elsewhere.
    """
    box = QMessageBox(QMessageBox.Icon.NoIcon, "Linkstead", "")
    box.setTextFormat(box.textFormat().PlainText)
    box.setText(f"{error}\n\n{file}")
    mendable = error.code in MENDED_BY_BACKUP and bool(backups_of(file))
    back = box.addButton(_("Bring a backup back…"), QMessageBox.ButtonRole.ActionRole) if mendable else None
    another = box.addButton(_("Open another business…"), QMessageBox.ButtonRole.ActionRole)
    folder = box.addButton(_("Show the folder"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(_("Close"), QMessageBox.ButtonRole.RejectRole)
    # As in `gui.dialog`; Escape closes.
    box.setDefaultButton(back or another)
    while True:
        box.exec()
        clicked = box.clickedButton()
        if back is not None and clicked is back:
            if _brought_back(box, file, clock):
                return file
        elif clicked is another:
            chosen = choose_business(box, file, usual)
            if chosen is not None:
                return chosen
        else:
            if clicked is folder:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.absolute().parent)))
            return None


def _brought_back(box: QMessageBox, file: Path, clock: Clock) -> bool:
    dialog = RestoreDialog(file, parent=box)
    dialog.exec()
    backup = dialog.wanted
    dialog.deleteLater()
    if backup is None:
        return False
    try:
        restore(backup.path, file, clock.now())
    except WorldError as error:
        box.setText(f"{error}\n\n{file}")
        return False
    return True
