"""An export of searches: what is in it is shown, and for which month, before anything is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.signs.performance import Export
from core.signs.wording import export_sentence, month_words
from core.words import _, full_day
from gui.dialog import Dialog
from gui.theme import Role
from gui.widgets import Button, ButtonKind, ComboBox, Kind, Label

LETTERS = 60
EXAMPLES = 6


class ExportDialog(Dialog):
    """`chosen` tells the month it is to be kept for."""

    chosen = Signal(object)

    def __init__(self, export: Export, months: Sequence[date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("What is in this file"))
        self._months = tuple(months)
        self.words = Label(export_sentence(export))
        self.month = ComboBox(_("For which month"))
        self.month.addItems([month_words(month) for month in self._months])
        # Where the file does not say, nobody but the owner can.
        self.month.setPlaceholderText(_("Choose the month"))
        self.month.setCurrentIndex(self._months.index(export.month) if export.month in self._months else -1)
        self.month.currentIndexChanged.connect(lambda _index: self._judge())
        self.keep = Button(_("Keep it"), ButtonKind.PRIMARY, self._on_keep)
        self.leave = Button(_("Leave it"), pressed=self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 22, 24, 20)
        rows.setSpacing(12)
        rows.addWidget(Label(_("What is in this file"), Kind.HEADING))
        rows.addWidget(self.words)
        if export.meant:
            shown = ", ".join(f"“{search}”" for search in export.meant[:EXAMPLES])
            rows.addWidget(Label(_("Such as {searches}.").format(searches=shown), Kind.SMALL, Role.MUTED))
        if export.several_months and export.begins is not None and export.ends is not None:
            told = _("It covers {first} to {last}: choose one month in Search Console, or this is more than a month’s.")
            rows.addWidget(Label(told.format(first=full_day(export.begins), last=full_day(export.ends)), Kind.SMALL))
        elif export.begins is not None and export.ends is not None:
            told = _("It has figures from {first} to {last}.")
            rows.addWidget(Label(told.format(first=full_day(export.begins), last=full_day(export.ends)), Kind.SMALL, Role.MUTED))
        if self._astray(export):
            rows.addWidget(Label(_("Its month has not begun yet, or is too long ago to stand in the table."), Kind.SMALL))
        higher = _("The true figures may be higher: Google leaves rare searches out, and lists a thousand at most.")
        rows.addWidget(Label(higher, Kind.SMALL, Role.MUTED))
        asked = QHBoxLayout()
        asked.addWidget(Label(_("For which month?")))
        asked.addWidget(self.month, 1)
        rows.addLayout(asked)
        rows.addWidget(Label(_("What was kept for that month before is replaced."), Kind.SMALL, Role.MUTED))
        foot = QHBoxLayout()
        for button in (self.keep, self.leave):
            foot.addWidget(button)
        foot.addStretch(1)
        rows.addLayout(foot)
        self._may_be_kept = bool(export.meant) and not export.several_months and not self._astray(export)
        self.month.setEnabled(self._may_be_kept)
        self._judge()
        self.return_presses(self.keep)
        self.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * LETTERS, self.screen().availableSize().width()))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        # Only now are the letters as large as they will be.
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        self.resize(self.width(), min(max(needed, self.height()), self.screen().availableSize().height()))
        super().showEvent(event)

    def _astray(self, export: Export) -> bool:
        """Return whether the file says a month that cannot be shown."""
        return export.month is not None and export.month not in self._months

    def _judge(self) -> None:
        # What covers several months is nobody's month: it would stand beside what was done in one.
        self.keep.setEnabled(self._may_be_kept and self.month.currentIndex() >= 0)

    def _on_keep(self) -> None:
        self.chosen.emit(self._months[self.month.currentIndex()])
        self.accept()
