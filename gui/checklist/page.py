"""The first page: three things for this week, what changed, where one stands; the whole path one click away."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.clock import monotonic
from core.events import Changed, Topic
from gui.checklist.doing import StepActions
from gui.checklist.path import PathView
from gui.checklist.week import WeekView
from gui.page import Page, PageContext, Place
from gui.seldom import LEAST_MS, Seldom

SHARE = 10
"""While links are looked at, making the page anew takes at most one part in so many of the time, however many links there are."""


class ChecklistPage(Page):
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.CHECKLIST, Topic.LINKS, Topic.BUSINESS, Topic.SETTINGS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._checklist = context.workspace.checklist
        self.doing = StepActions(context, self)
        self.week = WeekView(self.doing, context.go, context.theme)
        self.path = PathView(self.doing, context.theme)
        self.path.left.connect(self.show_week)
        self.views = QStackedWidget()
        for view in (self.week, self.path):
            self.views.addWidget(view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.views)
        self._soon_again = Seldom(self.refresh, self)

    def refresh(self) -> None:
        began = monotonic()
        self._soon_again.done()
        overview = self._checklist.overview()
        self.week.show_overview(overview, self.context.workspace.earnings.sum())
        self._show_questions()
        if self.views.currentWidget() is self.path:
            self.path.show_overview(overview)
        self._soon_again.wait(max(LEAST_MS, round(SHARE * 1000 * (monotonic() - began))))

    def renew(self, changes: tuple[Changed, ...]) -> None:
        if any(change.topic is not Topic.LINKS for change in changes):
            self.refresh()
        else:
            self._soon_again.ask()

    def shown(self) -> None:
        self._show_questions()
        if self._soon_again.asked:
            self.refresh()
        self._checklist.visited()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._soon_again.done()

    def show_place(self, place: Place) -> None:
        """Show the path, narrowed to steps of one state, or one step of it by its id."""
        self._show_path()
        if any(step.id == place.filter for step in self._checklist.steps):
            self.path.show_step(place.filter)
        else:
            self.path.hold(place.filter)

    def show_week(self) -> None:
        """Come back from the path to this week."""
        self.views.setCurrentWidget(self.week)
        self.setFocus()

    def find(self) -> bool:  # type: ignore[override]
        self._show_path()
        self.path.search.find()
        return True

    def escape(self) -> bool:
        if self.views.currentWidget() is not self.path:
            return False
        if not self.path.search.escape():
            self.show_week()
        return True

    def _show_questions(self) -> None:
        """Say how many of the first questions are left, where they were left in the middle."""
        workspace = self.context.workspace
        if not workspace.interview.wanted():
            self.week.unfinished.hide()
            return
        from gui.business.interview.left import questions_left

        self.week.unfinished.show_left(questions_left(workspace))

    def _show_path(self) -> None:
        self.views.setCurrentWidget(self.path)
        self.path.show_overview(self._checklist.overview())
