"""A page's content where it is longer than the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget


class Scroll(QScrollArea):
    """Scrolls up and down only: `content` where it is given, else a column whose `rows` take what is to be shown.

    The content becomes no wider than `width` pixels where that is above 0.
    """

    def __init__(self, content: QWidget | None = None, width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = self._hugs = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = content if content is not None else QWidget()
        if content is None:
            self.rows = QVBoxLayout(column)
            self.rows.setContentsMargins(0, 0, 0, 0)
            self.rows.setSpacing(16)
        self._column = column
        if width:
            self.set_width(width)
        sheet = QWidget()
        sheet.setObjectName("sheet")
        across = QHBoxLayout(sheet)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(column, 1)
        across.addStretch(0)
        self._across = across
        self.setWidget(sheet)

    def show_whole(self, whole: bool) -> None:
        """Be as tall as the content, and leave scrolling to what this stands in; or scroll again."""
        self._whole = whole
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(bar)
        self._fit()

    def hug(self) -> None:
        """Become no taller than the content, so that what stands below follows it closely and is in sight however long it is."""
        self._hugs = True
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        height = self._across.totalHeightForWidth(self.viewport().width()) if self._whole or self._hugs else 0
        self.setMinimumHeight(height if self._whole else 0)
        if self._hugs:
            self.setMaximumHeight(height)

    def set_width(self, width: int) -> None:
        """Let the content become no wider than `width` pixels."""
        self._column.setMaximumWidth(width)
