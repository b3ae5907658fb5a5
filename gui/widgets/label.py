"""Text on the screen: plain always, wrapping by default, cut with an ellipsis only where asked."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.theme import Role
from gui.widgets import plain


class Kind(StrEnum):
    """The text sizes and weights there are; the style sheet says what they mean."""

    TITLE = "title"
    HEADING = "heading"
    STRONG = "strong"
    BODY = "body"
    SMALL = "small"


class Label(QLabel):
    """A text that wraps; markup in it shows letter by letter."""

    def __init__(self, text: str = "", kind: Kind = Kind.BODY, role: Role = Role.TEXT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._explains = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("kind", kind.value)
        self.setProperty("role", role.value)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def set_role(self, role: Role) -> None:
        """Change the colour to another role's."""
        plain.dress(self, "role", role.value)

    def selectable(self) -> Label:
        """Let the text be marked and copied with mouse and keyboard; returns itself."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        return self

    def explained(self) -> Label:
        """Have the experts' words that this text of ours names explained under the mouse and with the key; returns itself."""
        self._explains = True
        return self

    def explained_texts(self) -> list[str]:
        """Return what is to be explained."""
        return [self.text()] if self._explains else []

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        if self._explains:
            from gui.widgets.explained import explain  # the first window is seen before the mouse is anywhere

            explain(self, self.text())
        super().enterEvent(event)


class ElidedLabel(Label):
    """A text on one line that ends in an ellipsis where room is short; the whole of it is its tooltip then."""

    def __init__(self, text: str = "", kind: Kind = Kind.BODY, role: Role = Role.TEXT, parent: QWidget | None = None) -> None:
        super().__init__(text, kind, role, parent)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        super().setText(plain.one_line(text))
        self._explain()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(min(super().minimumSizeHint().width(), self.fontMetrics().averageCharWidth() * 6), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), self._shown())

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def _explain(self) -> None:
        self.setToolTip(plain.tooltip(self.text()) if self._shown() != self.text() else "")
