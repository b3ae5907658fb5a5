"""A chip that opens a list of choices; the one that is chosen stands on it and is taken away by pressing it again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent, QPalette
from PySide6.QtWidgets import QMenu, QWidget

from core.words import _, figure
from gui.icons import Icon, as_icon
from gui.widgets import plain
from gui.widgets.buttons import Button, ButtonKind
from gui.widgets.chips import Chip


class ChipMenu(Button):
    """`chosen` tells the name of the choice, None where it was taken away.

    The choices are asked for each time the list opens, so their figures cost nothing until somebody looks. The arrow down opens the
    list also where something is chosen; Esc and Del take it away.
    """

    chosen = Signal(object)

    def __init__(self, title: str, choices: Callable[[], Sequence[Chip]], parent: QWidget | None = None) -> None:
        """`title` is what is chosen by, in words already translated."""
        super().__init__(title, ButtonKind.CHIP, self._on_pressed, parent)
        self._title = title
        self._choices = choices
        self._held: Chip | None = None
        self.setCheckable(True)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._show()

    def held(self) -> str | None:
        """Return the name of what is chosen."""
        return None if self._held is None else self._held.name

    def hold(self, choice: Chip | None) -> None:
        """Let a choice hold without telling anyone."""
        self._held = choice
        self._show()

    def take_away(self) -> None:
        """Choose nothing."""
        if self._held is not None:
            self.hold(None)
            self.chosen.emit(None)

    def open(self) -> QMenu:
        """Show the choices under the chip; returns the list."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self._title)
        group = QActionGroup(menu)
        choices = self._choices()
        for choice in choices:
            figures = "" if choice.count is None else f"\t{figure(choice.count)}"
            action = menu.addAction(plain.caption(plain.one_line(choice.text)) + figures)
            action.setCheckable(True)
            action.setChecked(choice.name == self.held())
            action.setActionGroup(group)
            action.triggered.connect(lambda _checked=False, choice=choice: self._choose(choice))
        if not choices:
            menu.addAction(_("Nothing to choose yet")).setEnabled(False)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        return menu

    def explained_texts(self) -> list[str]:
        """Return what is to be explained."""
        return [self._title]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Down:
            self.open()
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._held is not None:
            self.take_away()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and hasattr(self, "_held"):
            self._draw()

    def _on_pressed(self) -> None:
        self.setChecked(self._held is not None)
        if self._held is None:
            self.open()
        else:
            self.take_away()

    def _choose(self, choice: Chip) -> None:
        fresh = choice.name != self.held()
        self.hold(choice)
        if fresh:
            self.chosen.emit(choice.name)

    def _show(self) -> None:
        value = self._held.text if self._held is not None else ""
        self.set_text(value or self._title)
        away = _("{title}: {choice}. Press to take it away.").format(title=self._title, choice=value)
        self.setAccessibleName(away if value else self._title)
        self.setToolTip(plain.tooltip(away) if value else "")
        self.setChecked(self._held is not None)
        self._draw()

    def _draw(self) -> None:
        side = round(self.fontMetrics().height() * 0.75)
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        self.setIcon(as_icon(Icon.DOWN if self._held is None else Icon.CLEAR, colour, side))
        self.setIconSize(QSize(side, side))
