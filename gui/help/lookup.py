"""A page to look something up: entries in one column, narrowed by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.words import _
from gui.page import GAP, MARGIN, Page, PageContext, Place
from gui.theme import Role
from gui.widgets import Button, EmptyState, Kind, Label, Scroll, SearchField

WIDTH = 860


class LookupPage(Page):
    """Its heirs fill `entries` and say which of them fit; `search` has the keyboard when the page comes to the front."""

    def __init__(self, context: PageContext, title: str, quieter: str, search: str, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.entries: list[QWidget] = []
        self.search = SearchField(search)
        self.search.asked.connect(self._on_asked)
        self.setFocusProxy(self.search)
        self.everything = Button(_("Show all"), pressed=self.show_all)
        self.everything.hide()
        self.back = Button(_("Back to Help"), pressed=lambda: context.go(Place("help")))
        self.none_fit = EmptyState(_("Nothing fits."), _("Try another word, or a part of it."), _("Show all"), self.show_all)
        self.none_fit.hide()
        self.view = Scroll(width=context.theme.px(WIDTH))
        self.view.rows.setContentsMargins(0, 0, MARGIN, MARGIN)
        context.theme.changed.connect(self._fit)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(Label(title, Kind.TITLE), 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        narrowing = QHBoxLayout()
        narrowing.setSpacing(GAP)
        narrowing.addWidget(self.search, 1)
        narrowing.addWidget(self.everything)
        narrowing.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 24, 0, 0)
        rows.setSpacing(GAP)
        for layout in (head, narrowing):
            layout.setContentsMargins(0, 0, MARGIN, 0)
        rows.addLayout(head)
        rows.addWidget(Label(quieter, Kind.SMALL, Role.MUTED))
        rows.addLayout(narrowing)
        rows.addWidget(self.view, 1)
        rows.addWidget(self.none_fit, 1)

    def fit(self, text: str) -> Sequence[QWidget]:
        """Return the entries that fit what was typed, in the order in which they are to stand."""
        raise NotImplementedError

    def show_entries(self, entries: Sequence[QWidget]) -> None:
        """Show these and no others, in this order."""
        while self.view.rows.takeAt(0) is not None:
            pass
        for entry in self.entries:
            entry.setVisible(entry in entries)
        for entry in entries:
            self.view.rows.addWidget(entry)
        self.view.rows.addStretch(1)
        self.view.setVisible(bool(entries))
        self.none_fit.setVisible(not entries)
        self.everything.setVisible(0 < len(entries) < len(self.entries))
        self.view.verticalScrollBar().setValue(0)

    def show_all(self) -> None:
        """Show every entry again."""
        self.search.escape()
        self.show_entries(self.fit(""))
        self.search.setFocus()

    def refresh(self) -> None:
        self.show_entries(self.fit(self.search.text()))

    def find(self) -> bool:  # type: ignore[override]
        self.search.find()
        return True

    def escape(self) -> bool:
        if self.search.text() or self.everything.isVisibleTo(self):
            self.show_all()
            return True
        return False

    def _on_asked(self, text: str) -> None:
        self.show_entries(self.fit(text))

    def _fit(self) -> None:
        self.view.set_width(self.context.theme.px(WIDTH))
