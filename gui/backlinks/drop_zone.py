"""Where a file may be dropped or chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout

from core.words import _
from gui.theme import Role, Theme
from gui.widgets import Button, ButtonKind, Kind, Label

RADIUS = 10


class DropZone(QFrame):
    """Says so and has the button; what is dropped goes on to the window, which takes files on any page."""

    def __init__(self, theme: Theme, choose: Callable[[], None]) -> None:
        super().__init__()
        self._theme = theme
        self.choose = Button(_("Choose files…"), ButtonKind.PRIMARY, choose)
        told = Label(_("Drop the file here, or choose it."), Kind.HEADING)
        quieter = Label(_("Several at once are fine. You see what is in them before anything is kept."), Kind.SMALL, Role.MUTED)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 22, 24, 22)
        rows.setSpacing(8)
        for label in (told, quieter):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            rows.addWidget(label)
        rows.addSpacing(4)
        rows.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(Role.ACCENT), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(self._theme.colour(Role.SURFACE))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), RADIUS, RADIUS)
        painter.end()
