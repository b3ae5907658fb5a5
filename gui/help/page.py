"""The help page: what the program does, what its words mean, its keys, where everything lies, and who it is."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core import __version__
from core.links.state import GROUP_OF, LinkState, StateGroup
from core.links.words import group_word, state_words
from core.words import _
from gui.help.words import KEYS, MEANINGS, WHAT_IT_DOES
from gui.icons import ICON_OF_GROUP
from gui.leaving import WHEN_AGAIN, what_leaves
from gui.page import GAP, MARGIN, Page, PageContext, Place
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Card, FlowLayout, IconLabel, Kind, Label, Scroll, plain

WIDTH = 1400
TWO_COLUMNS = 960


class HelpPage(Page):
    """Everything on one page, two columns where there is room."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        scroll = Scroll(width=WIDTH)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 24, 0, 0)
        rows.addWidget(scroll)
        scroll.rows.setContentsMargins(0, 0, MARGIN, MARGIN)
        scroll.rows.addWidget(Label(_("What Linkstead does, and what its words mean."), Kind.TITLE))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(GAP)
        for cards in ((self._what(), self._words(), self._states()), (self._keys(), self._places(), self._trouble(), self._about())):
            self._columns.addLayout(_column(cards), 1)
        scroll.rows.addLayout(self._columns)
        scroll.rows.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        wide = self.width() >= self.context.theme.px(TWO_COLUMNS)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _what(self) -> Card:
        card = Card(_("What Linkstead does"))
        for sentence in WHAT_IT_DOES:
            card.rows.addWidget(Label(_(sentence)).explained())
        card.rows.addWidget(Label(_("Month by month, three signs stand beside what you did.")))
        row = QHBoxLayout()
        row.addWidget(Button(_("Did it work?"), pressed=lambda: self.context.go(Place("signs"))))
        row.addWidget(Button(_("How to get a list of your links"), pressed=lambda: self.context.go(Place("getting"))))
        row.addStretch(1)
        card.rows.addLayout(row)
        return card

    def _words(self) -> Card:
        card = Card(_("What the words mean"))
        about = _(
            "Links, listings and search have words of their own. Linkstead says them plainly; here stands what experts call them, "
            "and what each means. Rest the mouse on a text to see it there, or press F1."
        )
        card.rows.addWidget(Label(about))
        row = QHBoxLayout()
        row.addWidget(Button(_("Look up a word"), pressed=lambda: self.context.go(Place("words"))))
        row.addStretch(1)
        card.rows.addLayout(row)
        return card

    def _states(self) -> Card:
        card = Card(_("What is said of a link"))
        card.rows.setSpacing(14)
        for group, meaning in MEANINGS:
            spec = ICON_OF_GROUP[group]
            line = QGridLayout()
            line.setHorizontalSpacing(10)
            line.setVerticalSpacing(2)
            line.setColumnStretch(1, 1)
            line.addWidget(IconLabel(self.context.theme, spec), 0, 0, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(Label(group_word(group), Kind.STRONG, spec.role), 0, 1)
            line.addWidget(Label(_(meaning)), 1, 1)
            if several := _states_of(group):
                line.addWidget(Label(several, Kind.SMALL, Role.MUTED), 2, 1)
            card.rows.addLayout(line)
        return card

    def _keys(self) -> Card:
        card = Card(_("Keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (key, meaning) in enumerate(KEYS):
            name = Label(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText), Kind.BODY, Role.MUTED)
            name.setWordWrap(False)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(_(meaning)), row, 1)
        card.rows.addLayout(grid)
        return card

    def _places(self) -> Card:
        card = Card(_("Where your data lies"))
        path = Path(self.context.workspace.path)
        card.rows.addWidget(Label(_("Everything about your business is in this one file on your own disk:")))
        card.rows.addWidget(Label(plain.breakable(str(path)), role=Role.MUTED))
        card.rows.addWidget(Label(f"{what_leaves()} {_(WHEN_AGAIN)}"))
        buttons = QWidget()
        row = FlowLayout(buttons)
        row.addWidget(Button(_("Open the folder"), pressed=lambda: _open_folder(path.parent)))
        row.addWidget(Button(_("Backups…"), pressed=lambda: self.context.go(Place("settings", filter="backups"))))
        row.addWidget(Button(_("What was asked"), pressed=lambda: self.context.go(Place("asked"))))
        row.addWidget(Button(_("What the file holds"), pressed=lambda: self.context.go(Place("file"))))
        row.addWidget(Button(_("Recently deleted"), pressed=lambda: self.context.go(Place("trash"))))
        row.addWidget(Button(_("Copy the path"), ButtonKind.QUIET, lambda: QGuiApplication.clipboard().setText(str(path))))
        card.rows.addWidget(buttons)
        return card

    def _trouble(self) -> Card:
        card = Card(_("When something does not work"))
        about = _(
            "Whoever helps you needs to know which Linkstead this is and what its log says. That can be saved as one file, without your "
            "links, contacts or addresses; you read it first. Nothing is sent."
        )
        card.rows.addWidget(Label(about))
        row = QHBoxLayout()
        row.addWidget(Button(_("Save what a helper needs…"), pressed=self._on_helper))
        row.addStretch(1)
        card.rows.addLayout(row)
        return card

    def _about(self) -> Card:
        card = Card(_("About"))
        card.rows.addWidget(Label(_("Linkstead {version}. Free to use, change and pass on (MIT licence).").format(version=__version__)))
        made_with = _("Made with Python {python} and Qt {qt} (LGPL). The typeface that comes along is Inter (SIL Open Font License).")
        card.rows.addWidget(Label(made_with.format(python=platform.python_version(), qt=qVersion()), Kind.SMALL, Role.MUTED))
        row = QHBoxLayout()
        row.addWidget(Button(_("About Linkstead"), pressed=self._on_about))
        row.addStretch(1)
        card.rows.addLayout(row)
        return card

    def find(self) -> bool:  # type: ignore[override]
        self.context.go(Place("words"))
        return True

    def _on_helper(self) -> None:
        from gui.help.helper_dialog import HelperDialog

        dialog = HelperDialog(self.context, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_about(self) -> None:
        from gui.help.about import AboutDialog

        dialog = AboutDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _column(cards: Sequence[Card]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(GAP)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return column


def _states_of(group: StateGroup) -> str:
    """Return all that can be said of a link of this group, "" where that is the group's own word."""
    said = [state_words(state) for state in LinkState if GROUP_OF[state] is group]
    return "  ·  ".join(said) if len(said) > 1 else ""


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
