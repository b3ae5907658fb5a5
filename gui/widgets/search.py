"""A field to find something by typing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from core.words import _
from gui.icons import Icon, as_icon, draw

PAUSE_MS = 120
"""Short enough to feel immediate, long enough that a fast typist asks once."""


class SearchField(QLineEdit):
    """Says `asked` a moment after the last letter; Esc empties it."""

    asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        # A file let go over it is meant for the window.
        self.setAcceptDrops(False)
        self._said = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._say)
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._say)
        self._empty = self.addAction(
            as_icon(Icon.CLEAR, self.palette().color(QPalette.ColorRole.PlaceholderText)), self.ActionPosition.TrailingPosition
        )
        self._empty.setText(_("Empty the field"))
        self._empty.setVisible(False)
        self._empty.triggered.connect(self.clear)

    def find(self) -> None:  # type: ignore[override]
        """Take the keyboard, with what stands in the field marked."""
        self.setFocus()
        self.selectAll()

    def escape(self) -> bool:
        """Empty the field; returns whether there was anything in it."""
        if not self.text():
            return False
        self.clear()
        self._say()
        return True

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_empty"):
            colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
            self._empty.setIcon(as_icon(Icon.CLEAR, colour))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self.fontMetrics().averageCharWidth() * 26, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        side = self.fontMetrics().height()
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        QPainter(self).drawPixmap(10, (self.height() - side) // 2, draw(Icon.SEARCH, colour, side, self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.setTextMargins(self.fontMetrics().height() + 4, 0, 0, 0)

    def _on_text_changed(self, text: str) -> None:
        self._empty.setVisible(bool(text))
        self._pause.start()

    def _say(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._said:
            self._said = text
            self.asked.emit(text)
