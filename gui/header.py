"""The window's top line: the tabs, and at the right the business's name, Help and Settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QIcon, QKeyEvent, QPalette, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar, QWidget

from core.words import _
from gui.pages import PageSpec
from gui.widgets import Button, ButtonKind, plain

NAME_LETTERS, NAME_LEAST = 28, 8
"""Letters of the business's name that are shown, at most and at least."""


class Tabs(QTabBar):
    """Real tabs. `chosen` tells the index whenever a person asks for a tab, the one that already holds included."""

    chosen = Signal(int)

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Pages"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for title in titles:
            self.addTab(plain.caption(title))
        self.currentChanged.connect(self._on_current_changed)
        self.tabBarClicked.connect(self._on_clicked)

    def hold(self, index: int) -> None:
        """Show a tab as the present one without telling anyone; -1 shows that none of them is."""
        if index >= 0:
            self.blockSignals(True)
            self.setCurrentIndex(index)
            self.blockSignals(False)
        plain.dress(self, "away", index < 0)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        # The chosen tab's letters are heavier; all tabs keep room for that, so that nothing moves when one is chosen.
        size = super().tabSizeHint(index)
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        text = self.tabText(index)
        ordinary = QFont(self.font())
        ordinary.setWeight(QFont.Weight.Normal)
        if index != self.currentIndex() or self.property("away"):
            size.setWidth(size.width() + QFontMetrics(heavy).horizontalAdvance(text) - QFontMetrics(ordinary).horizontalAdvance(text))
        return size

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(min(super().minimumSizeHint().width(), self.fontMetrics().averageCharWidth() * 16), super().sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        plain.dress(self, "keyed", True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        plain.dress(self, "keyed", False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_current_changed(self, index: int) -> None:
        self.chosen.emit(index)

    def _on_clicked(self, index: int) -> None:
        if index >= 0 and index == self.currentIndex():
            self.chosen.emit(index)


class NameButton(Button):
    """The business's name with what can be done about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", ButtonKind.CORNER, parent=parent)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._name = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._draw_arrow)
        self._draw()
        self.hide()

    def show_name(self, name: str, actions: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """Show the name (cut where it is very long) and a menu of words and what they do; no name hides the button."""
        self._name = name
        self._cut(NAME_LETTERS)
        self.setAccessibleName(_("Your business: {name}").format(name=name))
        if actions and self.menu() is None:
            self._add_menu()
        if (menu := self.menu()) is not None:
            menu.clear()
        for words, act in actions:
            self.menu().addAction(plain.caption(words)).triggered.connect(lambda _checked=False, act=act: act())
        self.setVisible(bool(name))

    def fit(self, room: int) -> None:
        """Cut the name so that the button is no wider than `room` pixels, but leave enough of it to be known by."""
        around = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        letters = next((n for n in range(NAME_LETTERS, NAME_LEAST, -1) if self._width_of(n) + around <= room), NAME_LEAST)
        self._cut(letters)

    def _width_of(self, letters: int) -> int:
        return self.fontMetrics().horizontalAdvance(plain.caption(_first(self._name, letters)))

    def _cut(self, letters: int) -> None:
        shown = _first(self._name, letters)
        if self.text() != plain.caption(shown):
            self.setText(plain.caption(shown))
        self.setToolTip(plain.tooltip(self._name) if shown != self._name else "")

    def _add_menu(self) -> None:
        from PySide6.QtWidgets import QMenu  # the first window has nothing to put into it yet

        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMenu(menu)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        """Keep room for the arrow, and draw it when what stands around it has been shown."""
        side = self.fontMetrics().height()
        if self.iconSize().width() != side:
            room = QPixmap(side, side)
            room.fill(Qt.GlobalColor.transparent)
            self.setIcon(QIcon(room))
            self.setIconSize(QSize(side, side))
        self._soon.start()

    def _draw_arrow(self) -> None:
        from gui.icons import Icon, as_icon

        self.setIcon(as_icon(Icon.DOWN, self.palette().color(QPalette.ColorRole.Highlight), self.iconSize().width()))


def _first(name: str, letters: int) -> str:
    return name if len(name) <= letters else name[: letters - 1].rstrip() + "…"


class Header(QFrame):
    """`asked` tells the name of the page a person asked for."""

    asked = Signal(str)

    def __init__(self, specs: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._tab_names = [spec.name for spec in specs if spec.is_tab]
        self.tabs = Tabs([_(spec.title) for spec in specs if spec.is_tab])
        self.tabs.chosen.connect(lambda index: self.asked.emit(self._tab_names[index]))
        self.name = NameButton()
        self.corner: dict[str, Button] = {}
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 20, 0)
        row.setSpacing(0)
        row.addWidget(self.tabs, 1, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignBottom)
        for spec in specs:
            if spec.corner:
                button = Button(_(spec.title), ButtonKind.CORNER)
                button.setCheckable(True)
                button.clicked.connect(lambda _checked=False, name=spec.name: self.asked.emit(name))
                self.corner[spec.name] = button
                row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.tabs.setVisible(bool(self._tab_names))

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._fit_name()
        return super().event(event)

    def _fit_name(self) -> None:
        """Leave the tabs their room: the name is the one that can be cut."""
        margins = self._row.contentsMargins()
        others = [self.tabs, *self.corner.values()]
        taken = sum(part.sizeHint().width() for part in others) + margins.left() + margins.right()
        self.name.fit(self.width() - taken)

    def hold(self, name: str) -> None:
        """Show which page is in front."""
        self.tabs.hold(self._tab_names.index(name) if name in self._tab_names else -1)
        for other, button in self.corner.items():
            button.setChecked(other == name)
