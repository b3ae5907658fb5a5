"""Every backup of a file, with a look at what is inside, and the one to bring back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from core.clock import Clock, local_day
from core.errors import WorldError
from core.store.backup import Backup, Why, backups_of
from core.store.restore import look_inside, restore
from core.words import N_, _, figure, full_day, ngettext
from core.workspace import Workspace
from gui.dialog import Dialog
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Kind, Label

WHY: Mapping[Why, str] = {
    Why.WEEKLY: N_("made by itself, once a week"),
    Why.ASKED: N_("made when you asked for it"),
    Why.UPDATE: N_("from before an update of Linkstead"),
    Why.RESTORE: N_("from before another backup was brought back"),
}

LETTERS = 84
LINES = 9


class RestoreDialog(Dialog):
    """`chosen` tells which backup is wanted; one that cannot be read cannot be chosen."""

    chosen = Signal(object)

    def __init__(self, path: Path, said: str = "", parent: QWidget | None = None) -> None:
        """`path` is the file itself, which may be damaged or gone; `said` is what went wrong with it, "" for nothing."""
        super().__init__(parent)
        self.setWindowTitle(_("Bring back a backup"))
        self._backups = backups_of(path)
        self.wanted: Backup | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(_("Backups, the newest first"))
        self.list.addItems([f"{moment(backup)}  –  {_(WHY[backup.why])}" for backup in self._backups])
        letters = self.list.fontMetrics()
        self.list.setMinimumHeight(letters.height() * LINES)
        self.setMinimumWidth(min(letters.averageCharWidth() * LETTERS, self.screen().availableSize().width()))
        self.inside = Label(role=Role.MUTED)
        self.restore = Button(_("Bring this one back"), ButtonKind.PRIMARY, self._on_restore)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 22, 24, 20)
        rows.setSpacing(10)
        if said:
            rows.addWidget(Label(said))
        first = _("Choose a backup to see what is inside. Your file as it is now is kept as a backup first.")
        rows.addWidget(Label(first if self._backups else _("There is no backup of this file yet."), Kind.STRONG))
        rows.addWidget(self.list)
        rows.addWidget(self.inside)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(Button(_("Cancel"), pressed=self.reject))
        foot.addWidget(self.restore)
        rows.addLayout(foot)
        self.return_presses(self.restore)
        self.list.setVisible(bool(self._backups))
        self.restore.setEnabled(False)
        self.list.currentRowChanged.connect(self._on_row)
        if self._backups:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def _on_row(self, row: int) -> None:
        text, readable = words_inside(self._backups[row])
        self.inside.setText(text)
        self.restore.setEnabled(readable)

    def _on_restore(self) -> None:
        self.wanted = self._backups[self.list.currentRow()]
        self.accept()
        self.chosen.emit(self.wanted)


def words_inside(backup: Backup) -> tuple[str, bool]:
    """Return what a backup holds in words, and whether it can be brought back."""
    try:
        inside = look_inside(backup.path)
    except WorldError as error:
        return str(error), False
    links = ngettext("{n} link", "{n} links", inside.links).format(n=figure(inside.links))
    size = _("{size} MB").format(size=figure(max(0.1, round(backup.size / 1_000_000, 1))))
    return "  ·  ".join(filter(None, [inside.name or inside.site or _("No name yet"), links, size])), True


def moment(backup: Backup) -> str:
    """Return when a backup was made: "24 December 2026, 08:15"."""
    return f"{full_day(local_day(backup.made_at))}, {backup.made_at.astimezone():%H:%M}"


def said_after(backup: Backup) -> str:
    return _("This is how things stood on {moment}. The file as it was just now is among the backups.").format(moment=moment(backup))


def brought_back(backup: Backup, path: Path, clock: Clock) -> Workspace:
    """Bring a backup back and open it. The file must be closed. Raises WorldError as `core.store.restore.restore` does."""
    restore(backup.path, path, clock.now())
    return Workspace.open(path, clock)
