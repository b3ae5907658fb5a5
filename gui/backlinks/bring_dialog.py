"""Every file on its way in, what of it will come in and what is left out; nothing is kept before the owner says so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.backlinks.preview_words import FilePreview
from core.words import _, ngettext
from gui.backlinks.brought import BroughtFile
from gui.backlinks.file_part import FilePart
from gui.backlinks.files import files_in
from gui.dialog import Dialog
from gui.theme import Role, Theme
from gui.widgets import Button, ButtonKind, Kind, Label, Scroll

LETTERS = 92
LINES = 40


class BringDialog(Dialog):
    """Stands beside the window, whose foot shows how far a file is looked into and stops it.

    `look_asked` tells a file that is to be looked at anew, `mine_asked` a website that is the owner's too, `dropped` more files.
    """

    add_asked = Signal()
    look_asked = Signal(object)
    mine_asked = Signal(str)
    dropped = Signal(list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._files: Sequence[BroughtFile] = ()
        self.parts: list[FilePart] = []
        self.setWindowTitle(_("Bring links in"))
        self.setAcceptDrops(True)
        self.headline = Label(kind=Kind.HEADING)
        self.quieter = Label(kind=Kind.SMALL, role=Role.MUTED)
        self._scroll = Scroll()
        self._scroll.rows.setSpacing(12)
        self.add = Button(_("Add and look"), ButtonKind.PRIMARY, self.add_asked.emit)
        self.cancel = Button(_("Cancel"), pressed=self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.add.click)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.add)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 22, 24, 20)
        rows.setSpacing(12)
        rows.addWidget(self.headline)
        rows.addWidget(self.quieter)
        rows.addWidget(self._scroll, 1)
        rows.addLayout(foot)
        wanted = QSize(self.fontMetrics().averageCharWidth() * LETTERS, self.fontMetrics().lineSpacing() * LINES)
        self.resize(wanted.boundedTo(self.screen().availableSize()))

    def show_files(self, files: Sequence[BroughtFile], busy: bool = False) -> None:
        """Show how things stand with every file; `busy` while some are looked into anew."""
        self._files = files
        for part in self.parts:
            self._scroll.rows.removeWidget(part)
            part.hide()
            part.deleteLater()
        while self._scroll.rows.takeAt(0) is not None:
            pass
        self.parts = [
            FilePart(file, self._theme, self.look_asked.emit, self.mine_asked.emit, lambda: self.show_files(self._files)) for file in files
        ]
        for part in self.parts:
            self._scroll.rows.addWidget(part)
            part.setEnabled(not busy)
        self._scroll.rows.addStretch(1)
        asks = any(file.open_question for file in files)
        comes = [file for file in files if file.comes_in]
        over = not (comes or asks or busy)
        self.add.setEnabled(bool(comes) and not asks and not busy)
        self.add.setVisible(not over)
        self.cancel.set_text(_("Close") if over else _("Cancel"))
        self.return_presses(self.cancel if over else self.add)
        self.headline.setText(_("Looking into it…") if busy else _headline([file.preview for file in comes if file.preview], asks))
        self.quieter.setText(_quieter(bool(comes), asks))
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        question = next((part.question for part in self.parts if part.question is not None), None)
        if question is not None:
            next(iter(question.choices.values())).setFocus()
        else:
            (self.add if self.add.isEnabled() else self.cancel).setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.dropped.emit(files_in(event.mimeData()))


def _headline(comes: Sequence[FilePreview], asks: bool) -> str:
    if asks:
        return _("One question first.")
    if not comes:
        return _("Nothing can be added.")
    new = sum(file.new for file in comes)
    if new:
        return ngettext("{n} new link will come in.", "{n} new links will come in.", new)
    sites = sum(file.sites for file in comes)
    if sites:
        return ngettext("{n} site that links to you will come in.", "{n} sites that link to you will come in.", sites)
    return _("No new link is in this.")


def _quieter(comes: bool, asks: bool) -> str:
    if asks or comes:
        return _("Nothing is kept before you press Add and look. Then the pages of new links are looked at.")
    return _("Nothing was kept.")
