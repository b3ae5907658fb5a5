"""The room a page stands in: it scrolls where the window is too low for the page, so that nothing is ever cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.page import Page


class PageRoom(QScrollArea):
    """Gives the page the whole room, and more height than there is only where its least height asks for it."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        page.installEventFilter(self)
        page.sight_asked.connect(self._bring_into_sight)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._fit()
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self.page and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        layout = self.page.layout()
        if layout is None:
            return
        # Qt's own least size of a text that wraps is that of its widest line broken once; what is needed depends on the width.
        width = self.viewport().width()
        least = layout.totalMinimumHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalMinimumSize().height()
        if self.page.minimumHeight() != least:
            self.page.setMinimumHeight(least)

    def _bring_into_sight(self, part: QRect) -> None:
        """Scroll as little as shows all of a part; where it is taller than the room, its beginning."""
        bar = self.verticalScrollBar()
        bar.setValue(min(part.top(), max(bar.value(), part.bottom() + 1 - self.viewport().height())))
