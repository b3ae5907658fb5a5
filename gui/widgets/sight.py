"""Scrolling whatever stands around a part until the part can be seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget


def bring_into_sight(part: QWidget) -> None:
    """Scroll as little as shows all of a part; where it is taller than the room, its beginning."""
    around = part.parentWidget()
    while around is not None and not around.isWindow():
        content = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and content is not None:
            top = part.mapTo(content, QPoint()).y()
            bar = around.verticalScrollBar()
            bar.setValue(min(top, max(bar.value(), top + part.height() - around.viewport().height())))
        around = around.parentWidget()
