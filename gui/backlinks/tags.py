"""The tags of what is selected: each goes at a press, a new one is typed or chosen from those that are known."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from core.backlinks.marks import LONGEST_TAG, as_tag
from core.words import _
from gui.icons import Icon, as_icon
from gui.widgets import Button, ButtonKind, FlowLayout, plain


class TagRow(QWidget):
    """`added` and `removed` tell a tag."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tags: tuple[str, ...] = ()
        self._known = QStringListModel(self)
        self._buttons: list[Button] = []
        self.field = QLineEdit()
        self.field.setAccessibleName(_("Add a tag"))
        self.field.setPlaceholderText(_("Add a tag"))
        self.field.setMaxLength(LONGEST_TAG)
        self.field.returnPressed.connect(self._on_entered)
        self.field.setCompleter(self._completer())
        self.setAccessibleName(_("Tags"))
        self._flow = FlowLayout(self)
        self._flow.addWidget(self.field)

    def _completer(self) -> QCompleter:
        # One for ever: a key is still on its way through it when the tag that was entered changes what is known.
        completer = QCompleter(self._known, self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        # Queued: the field takes the entry for itself first, and is to be empty after that.
        completer.activated.connect(self._add, Qt.ConnectionType.QueuedConnection)
        return completer

    def show_tags(self, tags: Sequence[str], known: Sequence[str]) -> None:
        """Show these tags; `known` are offered while one types. What is being typed stays."""
        if list(known) != self._known.stringList():
            self._known.setStringList(list(known))
        if tuple(tags) == self.tags:
            return
        self.tags = tuple(tags)
        had_focus = any(button.hasFocus() for button in self._buttons)
        for widget in (*self._buttons, self.field):
            self._flow.removeWidget(widget)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(tag) for tag in tags]
        for widget in (*self._buttons, self.field):
            self._flow.addWidget(widget)
            widget.show()
        # New widgets stand last in the window: bring them behind the field, then the field behind them.
        for before, after in pairwise((self.field, *self._buttons, self.field)):
            self.setTabOrder(before, after)
        if had_focus:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def buttons(self) -> tuple[Button, ...]:
        """Return the tags' buttons; pressing one takes its tag away."""
        return tuple(self._buttons)

    def _button(self, tag: str) -> Button:
        button = Button(tag, ButtonKind.CHIP, lambda: self.removed.emit(tag), self)
        button.setAccessibleName(_("Take away the tag {tag}").format(tag=tag))
        button.setToolTip(plain.tooltip(_("Take away the tag {tag}").format(tag=tag)))
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        side = round(button.fontMetrics().height() * 0.75)
        button.setIcon(as_icon(Icon.CLEAR, self.palette().color(QPalette.ColorRole.PlaceholderText), side))
        button.setIconSize(QSize(side, side))
        return button

    def _on_entered(self) -> None:
        popup = self.field.completer().popup()
        if popup is not None and popup.isVisible():
            if popup.currentIndex().isValid():
                return  # The completer tells it.
            popup.hide()
        self._add(self.field.text())

    def _add(self, text: str) -> None:
        self.field.clear()
        if tag := as_tag(text):
            self.added.emit(tag)
