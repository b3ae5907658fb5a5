"""Drawings: one colour each, drawn in the colour of a role at whatever size and screen they are for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from core.links.state import StateGroup
from gui.theme import Role

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"


class Icon(StrEnum):
    """A drawing; its value is its file's name in `resources/icons`."""

    THERE = "there"
    CHANGED = "changed"
    GONE = "gone"
    MISSING = "missing"
    UNKNOWN = "unknown"
    UNCHECKED = "unchecked"
    DOWN = "down"
    UP = "up"
    SEARCH = "search"
    CLEAR = "clear"
    PROGRAM = "linkstead"


@dataclass(frozen=True, slots=True)
class IconSpec:
    """A drawing in the colour of a role."""

    icon: Icon
    role: Role


ICON_OF_GROUP: Mapping[StateGroup, IconSpec] = {
    StateGroup.THERE: IconSpec(Icon.THERE, Role.THERE),
    StateGroup.CHANGED: IconSpec(Icon.CHANGED, Role.CHANGED),
    StateGroup.GONE: IconSpec(Icon.GONE, Role.GONE),
    StateGroup.MISSING: IconSpec(Icon.MISSING, Role.UNKNOWN),
    StateGroup.UNKNOWN: IconSpec(Icon.UNKNOWN, Role.UNKNOWN),
    StateGroup.UNCHECKED: IconSpec(Icon.UNCHECKED, Role.UNKNOWN),
}


@lru_cache(maxsize=256)
def _drawn(icon: Icon, colour: str, side: int, ratio: float) -> QPixmap:
    source = (FOLDER / f"{icon}.svg").read_text("utf-8").replace("currentColor", colour)
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def draw(icon: Icon, colour: QColor, side: int, ratio: float = 1.0) -> QPixmap:
    """Return a square picture of `side` logical pixels for a screen of the given device pixel ratio."""
    return _drawn(icon, colour.name(), side, ratio)


def as_icon(icon: Icon, colour: QColor, side: int = 16) -> QIcon:
    """Return the drawing for places that take a QIcon, sharp up to three device pixels a pixel."""
    result = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        result.addPixmap(draw(icon, colour, side, ratio))
    return result


def program_icon() -> QIcon:
    """Return the program's own icon in the sizes systems ask for."""
    result = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        result.addPixmap(draw(Icon.PROGRAM, QColor("black"), side))
    return result
