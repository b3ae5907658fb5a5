"""Bars over time that can be read: pointed at, or walked through with the arrow keys, each says its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QBrush,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.words import figure
from gui.theme import Role, Theme
from gui.widgets import plain

HEIGHT = 150
_GAP = 0.35
"""Share of a bar's room that stays free."""
_WIDEST = 120
_UNKNOWN = "–"
_MARGIN = 4


class Fill(StrEnum):
    """What tells the parts of a bar apart beside their colour."""

    SOLID = "solid"
    STRIPED = "striped"
    DOTTED = "dotted"
    OUTLINED = "outlined"


_BRUSH = {
    Fill.SOLID: Qt.BrushStyle.SolidPattern,
    Fill.STRIPED: Qt.BrushStyle.BDiagPattern,
    Fill.DOTTED: Qt.BrushStyle.Dense6Pattern,
    Fill.OUTLINED: Qt.BrushStyle.NoBrush,
}


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a bar, from the line on outwards."""

    value: float
    role: Role
    fill: Fill = Fill.SOLID


@dataclass(frozen=True, slots=True)
class Bar:
    """What stands above the line and below it; where nothing is `known` a dash stands, which is not a part of nought."""

    label: str
    sentence: str
    up: tuple[Part, ...] = ()
    down: tuple[Part, ...] = ()
    known: bool = True

    def height(self, up: bool) -> float:
        return sum(part.value for part in (self.up if up else self.down))


def paint_part(painter: QPainter, theme: Theme, box: QRectF, role: Role, fill: Fill) -> None:
    """Paint a part, or its sample beside the words that explain it."""
    colour = theme.colour(role)
    painter.setPen(QPen(colour, 1.0))
    painter.setBrush(QBrush(colour, _BRUSH[fill]))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


class Bars(QWidget):
    """The oldest bar at the left. `told` tells the sentence of the bar pointed at or walked to, "" for none."""

    told = Signal(str)

    def __init__(self, theme: Theme, height: int = HEIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height = height
        self._bars: tuple[Bar, ...] = ()
        self._at: int | None = None
        self._under: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._on_theme_changed)

    def show_bars(self, name: str, bars: Sequence[Bar]) -> None:
        """Show bars; `name` says what they are of, for those who cannot see them."""
        if len(bars) != len(self._bars):
            self._at = None
        self._bars, self._under = tuple(bars), None
        self.setAccessibleName(name)
        self._say(aloud=False)

    def sentence(self) -> str:
        """Return what the bar pointed at says, or the one the keyboard is at; "" for neither."""
        number = self._under if self._under is not None else self._at
        return self._bars[number].sentence if number is not None else ""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(400, self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, self._theme.px(self._height))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        last = len(self._bars) - 1
        at = last if self._at is None else self._at
        ways = {Qt.Key.Key_Left: at - 1, Qt.Key.Key_Right: at + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        to = ways.get(Qt.Key(event.key()))
        if to is None or last < 0:
            super().keyPressEvent(event)
            return
        self._go(min(max(to, 0), last))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        if self._bars and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go(len(self._bars) - 1 if self._at is None else self._at)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._point(self._number_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        number = self._number_at(event.position())
        if number is not None:
            self._go(number)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().leaveEvent(event)
        self._point(None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        tallest = max((bar.height(True) for bar in self._bars), default=0)
        deepest = max((bar.height(False) for bar in self._bars), default=0)
        # A figure stands above the tallest bar and below the deepest, the labels at the foot.
        room = self.height() - 2 * line - 3 * _MARGIN - (line + _MARGIN if deepest else 0)
        scale = room / ((tallest + deepest) or 1)
        ground = line + _MARGIN + (tallest * scale if tallest + deepest else room)
        self._paint_marked(painter)
        for number, bar in enumerate(self._bars):
            self._paint_bar(painter, self._cell(number), bar, ground, scale)
        painter.setPen(self._theme.colour(Role.BORDER))
        painter.drawLine(QPointF(0, ground), QPointF(self._cell(len(self._bars) - 1).right() if self._bars else self.width(), ground))
        self._paint_labels(painter, line)
        painter.end()

    def _paint_bar(self, painter: QPainter, cell: QRectF, bar: Bar, ground: float, scale: float) -> None:
        left, wide = cell.left() + cell.width() * _GAP / 2, cell.width() * (1 - _GAP)
        line = self.fontMetrics().height()
        if not bar.known:
            painter.setPen(self._theme.colour(Role.MUTED))
            painter.drawText(QRectF(cell.left(), ground - line - 2, cell.width(), line), int(Qt.AlignmentFlag.AlignHCenter), _UNKNOWN)
        for parts, way in ((bar.up, -1), (bar.down, 1)):
            edge = ground
            for part in parts:
                tall = max(part.value * scale, 1.0)
                paint_part(painter, self._theme, QRectF(left, edge - tall if way < 0 else edge, wide, tall), part.role, part.fill)
                edge += way * tall
            text = figure(bar.height(way < 0)) if parts else ""
            if text and self.fontMetrics().horizontalAdvance(text) <= cell.width():
                painter.setPen(self._theme.colour(Role.TEXT))
                top = edge - line - 2 if way < 0 else edge + 2
                painter.drawText(QRectF(cell.left(), top, cell.width(), line), int(Qt.AlignmentFlag.AlignHCenter), text)

    def _paint_marked(self, painter: QPainter) -> None:
        """Lay a soft ground under the bar pointed at, and a line round the one the keyboard is at."""
        painter.setPen(Qt.PenStyle.NoPen)
        if self._under is not None:
            painter.fillRect(self._cell(self._under), self._theme.colour(Role.HOVER))
        if self._at is not None:
            painter.fillRect(self._cell(self._at), self._theme.colour(Role.SELECTION))
            if self.hasFocus():
                painter.setPen(QPen(self._theme.colour(Role.ACCENT), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self._cell(self._at).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_labels(self, painter: QPainter, line: int) -> None:
        """Write the labels, counted from the newest; where they would run into each other every second or third."""
        if not self._bars:
            return
        widest = max(self.fontMetrics().horizontalAdvance(bar.label) for bar in self._bars) + 8
        every = max(1, -(-widest // max(1, int(self._cell(0).width()))))
        painter.setPen(self._theme.colour(Role.MUTED))
        for number in range(len(self._bars) - 1, -1, -every):
            middle = self._cell(number).center().x()
            left = min(max(0.0, middle - widest / 2), self.width() - widest)
            painter.drawText(
                QRectF(left, self.height() - line - _MARGIN, widest, line), int(Qt.AlignmentFlag.AlignHCenter), self._bars[number].label
            )

    def _cell(self, number: int) -> QRectF:
        each = min(self.width() / max(len(self._bars), 1), self._theme.px(_WIDEST))
        return QRectF(number * each, 0, each, self.height())

    def _number_at(self, place: QPointF) -> int | None:
        number = int(place.x() // max(self._cell(0).width(), 1.0))
        return number if 0 <= number < len(self._bars) else None

    def _go(self, number: int) -> None:
        self._at, self._under = number, None
        self._say(aloud=True)

    def _point(self, number: int | None) -> None:
        if number != self._under:
            self._under = number
            self._say(aloud=False)

    def _say(self, aloud: bool) -> None:
        sentence = self.sentence()
        self.setAccessibleDescription(self._bars[self._at].sentence if self._at is not None else "")
        self.setToolTip(plain.tooltip(sentence))
        if aloud:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        self.told.emit(sentence)
        self.update()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
