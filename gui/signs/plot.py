"""One sign as bars, a month each; the table below says the same in figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.signs.wording import number
from core.words import figure
from gui.theme import Role, Theme

HEIGHT = 150
_GAP = 0.35
"""Share of a month's width that stays free."""
_WIDEST = 90


class Bars(QWidget):
    """The oldest month at the left; where nothing is known there is a dash, which is not a bar of nought."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: Sequence[tuple[str, float | None]] = ()
        theme.changed.connect(self.update)

    def show_values(self, name: str, values: Sequence[tuple[str, float | None]]) -> None:
        """Show months, each with its short name and its figure."""
        self._values = tuple(values)
        told = ", ".join(f"{month}: {figure(value)}" for month, value in values if value is not None)
        self.setAccessibleName(f"{name}. {told}")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(400, self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        room = self.height() - 2 * line - 8
        most = max((value for _month, value in self._values if value is not None), default=0) or 1
        each = min(self.width() / max(len(self._values), 1), self._theme.px(_WIDEST))
        for place, (month, value) in enumerate(self._values):
            cell = QRectF(place * each, 0, each, self.height())
            painter.setPen(self._theme.colour(Role.MUTED))
            painter.drawText(QRectF(cell.left(), self.height() - line, each, line), int(Qt.AlignmentFlag.AlignHCenter), month)
            if value is None:
                painter.drawText(QRectF(cell.left(), line + 4 + room - line, each, line), int(Qt.AlignmentFlag.AlignHCenter), number(None))
                continue
            tall = room * value / most
            bar = QRectF(cell.left() + each * _GAP / 2, line + 4 + room - tall, each * (1 - _GAP), max(tall, 1.0))
            painter.fillRect(bar, self._theme.colour(Role.ACCENT))
            painter.setPen(self._theme.colour(Role.TEXT))
            painter.drawText(QRectF(cell.left(), bar.top() - line - 2, each, line), int(Qt.AlignmentFlag.AlignHCenter), figure(value))
        painter.end()
