"""The note to a link, typed where it stands: every letter is kept as it is typed."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from core.words import _

LEAST_LINES, MOST_LINES = 2, 8


class NoteField(QPlainTextEdit):
    """`typed` tells a link's id and its note at every letter; `left` the id and the note as it was before, where it has changed."""

    typed = Signal(int, str)
    left = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link_id = 0
        self._before = ""
        self.setAccessibleName(_("Note to this link"))
        self.setPlaceholderText(_("A note of your own"))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)

    def show_note(self, link_id: int, note: str) -> None:
        """Show the note to a link; one that is being typed stays as it is, with its place."""
        if link_id != self._link_id:
            self._leave()
            self._link_id = link_id
        elif note == self.toPlainText():
            return
        self.blockSignals(True)
        self.setPlainText(note)
        self.blockSignals(False)
        self._before = note
        self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self._before = self.toPlainText()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self._leave()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        # Of a plain text the document's height is its number of lines.
        lines = min(MOST_LINES, max(LEAST_LINES, math.ceil(self.document().size().height())))
        frame = self.height() - self.viewport().height()
        # One margin more than its two: with less it takes the last line for hidden, and would scroll.
        height = lines * self.fontMetrics().lineSpacing() + 3 * math.ceil(self.document().documentMargin()) + frame
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def _on_text_changed(self) -> None:
        self.updateGeometry()
        if self._link_id:
            self.typed.emit(self._link_id, self.toPlainText())

    def _leave(self) -> None:
        before, self._before = self._before, self.toPlainText()
        if self._link_id and before != self._before:
            self.left.emit(self._link_id, before)
