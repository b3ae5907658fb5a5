"""What a link is, as a picture: a neighbour's page, a line of it that is a link, the way to one's own page."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.words import _
from gui.theme import Role, Theme

WIDTH, HEIGHT = 460, 170


class LinkPicture(QWidget):
    """Two sheets and an arrow; painted in the theme's colours at the text's size."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(_("A neighbour’s page, and on it a link that leads to your website."))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / WIDTH, self.height() / HEIGHT)
        self._sheet(painter, QRectF(2, 12, 160, 146), _("A neighbour’s page"), link=True)
        self._sheet(painter, QRectF(298, 12, 160, 146), _("Your website"), link=False)
        self._arrow(painter, QPointF(134, 96), QPointF(292, 84))

    def _sheet(self, painter: QPainter, sheet: QRectF, title: str, link: bool) -> None:
        painter.setPen(QPen(self._theme.colour(Role.BORDER), 1.4))
        painter.setBrush(self._theme.colour(Role.SURFACE))
        painter.drawRoundedRect(sheet, 8, 8)
        font = painter.font()
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(self._theme.colour(Role.TEXT))
        room = sheet.adjusted(14, 10, -10, 0)
        painter.drawText(
            QRectF(room.left(), room.top(), room.width(), 20), int(Qt.AlignmentFlag.AlignLeft), self._fitting(painter, title, room)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        for number, width in enumerate((118, 130, 104, 126, 84)):
            is_link = link and number == 2
            painter.setBrush(self._theme.colour(Role.ACCENT if is_link else Role.BORDER))
            painter.drawRoundedRect(QRectF(sheet.left() + 14, sheet.top() + 42 + number * 19, width, 7), 3.5, 3.5)

    def _fitting(self, painter: QPainter, text: str, room: QRectF) -> str:
        return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))

    def _arrow(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        way = QPainterPath(start)
        way.cubicTo(start + QPointF(60, 0), end - QPointF(70, 0), end - QPointF(8, 0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour(Role.ACCENT), 2.4))
        painter.drawPath(way)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(Role.ACCENT))
        painter.drawPolygon(QPolygonF([end, end + QPointF(-12, -6), end + QPointF(-12, 6)]))
