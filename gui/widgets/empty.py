"""What stands where nothing is yet: what to do first, and the button to do it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import Role
from gui.widgets.buttons import Button, ButtonKind
from gui.widgets.label import Kind, Label

WIDTH = 560


class EmptyState(QWidget):
    """A sentence, a quieter line, and a button where there is something to do; in the middle of the room it is given."""

    def __init__(
        self,
        sentence: str,
        quieter: str = "",
        action: str = "",
        act: Callable[[], None] | None = None,
        second: tuple[str, Callable[[], None]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`second` is a quieter way to begin, its words and what it does."""
        super().__init__(parent)
        self.sentence = Label(sentence, Kind.HEADING)
        self.quieter = Label(quieter, Kind.BODY, Role.MUTED)
        middle = QWidget()
        middle.setMaximumWidth(WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for label in (self.sentence, self.quieter):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        self.quieter.setVisible(bool(quieter))
        self.button: Button | None = None
        if action and act is not None:
            self.button = Button(action, ButtonKind.PRIMARY, act)
            column.addSpacing(6)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.second: Button | None = None
        if second is not None:
            self.second = Button(second[0], ButtonKind.QUIET, second[1])
            column.addWidget(self.second, 0, Qt.AlignmentFlag.AlignHCenter)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        rows = QVBoxLayout(self)
        rows.addStretch(2)
        rows.addLayout(across)
        rows.addStretch(3)
