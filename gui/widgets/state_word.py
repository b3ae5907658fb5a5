"""A state as shape, word and colour."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.links.state import StateGroup
from gui.icons import ICON_OF_GROUP
from gui.theme import Theme
from gui.widgets.icon_label import IconLabel
from gui.widgets.label import Kind, Label


class StateWord(QWidget):
    """The group's shape and colour, and the words the owner reads."""

    def __init__(
        self,
        theme: Theme,
        group: StateGroup = StateGroup.UNCHECKED,
        words: str = "",
        kind: Kind = Kind.STRONG,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = IconLabel(theme, ICON_OF_GROUP[group])
        self._words = Label(words, kind, ICON_OF_GROUP[group].role).explained()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)

    def show_state(self, group: StateGroup, words: str) -> None:
        """Say another state."""
        self._icon.set_spec(ICON_OF_GROUP[group])
        self._words.set_role(ICON_OF_GROUP[group].role)
        self._words.setText(words)

    def text(self) -> str:
        return self._words.text()
