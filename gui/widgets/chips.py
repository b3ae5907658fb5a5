"""Chips with counts: one of them holds, and it filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from core.words import figure
from gui.widgets.buttons import Button, ButtonKind
from gui.widgets.flow import FlowLayout

STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class Chip:
    """One choice: its name in the program, its words (already translated), and how many there are (None shows no figure)."""

    name: str
    text: str
    count: int | None = None


class _ChipButton(Button):
    """A chip; the arrow keys go to its neighbours."""

    def __init__(self, bar: ChipBar, chip: Chip) -> None:
        super().__init__(chip.text, ButtonKind.CHIP)
        self._bar = bar
        self.setCheckable(True)
        self.show_chip(chip)

    def show_chip(self, chip: Chip) -> None:
        self._words = chip.text
        self.set_text(chip.text if chip.count is None else f"{chip.text}  {figure(chip.count)}")

    def explained_texts(self) -> list[str]:
        """Return what is to be explained."""
        return [self._words]

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        from gui.widgets.explained import explain

        explain(self, self._words)
        super().enterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._bar.step(step)


class ChipBar(QWidget):
    """Exactly one chip holds; Tab reaches it, the arrows move on, and `chosen` tells its name."""

    chosen = Signal(str)

    def __init__(self, name: str, chips: Sequence[Chip] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, _ChipButton] = {}
        self._held = ""
        self.show_chips(chips)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips; the same names in the same order only get their new figures, and what holds keeps holding."""
        if list(self._buttons) == [chip.name for chip in chips]:
            for chip in chips:
                self._buttons[chip.name].show_chip(chip)
            self.updateGeometry()
            return
        for old in self._buttons.values():
            self._group.removeButton(old)
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = {}
        for chip in chips:
            button = _ChipButton(self, chip)
            self._buttons[chip.name] = button
            self._group.addButton(button)
            self._flow.addWidget(button)
            button.clicked.connect(lambda _checked=False, name=chip.name: self._choose(name))
        if self._buttons:
            self.hold(self._held if self._held in self._buttons else next(iter(self._buttons)))
        self.updateGeometry()

    def held(self) -> str:
        """Return the name of the chip that holds, "" where there is none."""
        return self._held

    def hold(self, name: str) -> None:
        """Let a chip hold without telling anyone; an unknown name changes nothing."""
        button = self._buttons.get(name)
        if button is None:
            return
        self._held = name
        button.setChecked(True)
        for other in self._buttons.values():
            other.setFocusPolicy(Qt.FocusPolicy.TabFocus if other is button else Qt.FocusPolicy.NoFocus)

    def step(self, by: int) -> None:
        """Go to the neighbour `by` places on, round the end."""
        names = list(self._buttons)
        name = names[(names.index(self._held) + by) % len(names)]
        self._choose(name)
        self._buttons[name].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, name: str) -> None:
        fresh = name != self._held
        self.hold(name)
        if fresh:
            self.chosen.emit(name)
