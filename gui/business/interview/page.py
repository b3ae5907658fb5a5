"""The first questions, one a screen: where one is, the question, why it is asked, the answer, and the way on and back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.words import _
from gui.business.interview.step import Step
from gui.business.interview.steps import STEPS
from gui.business.reader import Reader
from gui.forms.form import FieldRow, row_of
from gui.page import MARGIN, Page, PageContext, Place
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Kind, Label, Scroll
from gui.widgets.sight import bring_into_sight

WIDTH = 760


class InterviewPage(Page):
    """Goes on where it was left, in an earlier start too; every step is made when it is shown."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._interview = context.workspace.interview
        self.reader = Reader(context, self)
        self.step: Step | None = None
        self.count = Label(kind=Kind.SMALL, role=Role.MUTED)
        self.title = Label(kind=Kind.TITLE)
        self.why = Label(role=Role.MUTED)
        self.next = Button("", ButtonKind.PRIMARY, self._on_next)
        self.skip = Button(_("Skip"), pressed=self._on_skip)
        self.back = Button(_("Back"), ButtonKind.QUIET, self._on_back)
        self._scroll = Scroll(width=context.theme.px(WIDTH))
        context.theme.changed.connect(self._fit)
        self._lay_out()
        for keys, act in (("Alt+Left", self._on_back), ("Ctrl+Return", self._on_next), ("Ctrl+Enter", self._on_next)):
            QShortcut(QKeySequence(keys), self, act).setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def refresh(self) -> None:
        if self.step is None:
            self.reader.go_on()
            self._enter(next((kind for kind in STEPS if kind.name == self._interview.step()), STEPS[0]))

    def show_place(self, place: Place) -> None:
        wanted = next((kind for kind in STEPS if kind.name == place.filter), None)
        if wanted is not None:
            self._enter(wanted)

    def shown(self) -> None:
        QTimer.singleShot(0, self, self._focus)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever gives the keyboard to the page means the question."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._focus)

    def escape(self) -> bool:
        """A question is left by its own buttons or by a tab; nobody loses it by a key."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter in a field goes on, as everywhere; the page keys show what is longer than the window."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_next()
        elif event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + (1 if event.key() == Qt.Key.Key_PageDown else -1) * bar.pageStep())
        else:
            super().keyPressEvent(event)

    def _enter(self, kind: type[Step]) -> None:
        """Show a question; from now on it is the one that a later start opens."""
        if self.step is not None:
            self._place.removeWidget(self.step)
            self.step.hide()
            self.step.deleteLater()
        self.step = kind(self.context, self.reader)
        self._interview.at(kind.name)
        self.step.gone_on.connect(self._go_on)
        self.step.renewed.connect(self._on_renewed)
        self._place.addWidget(self.step)
        self._show_words()
        self._scroll.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self, self._focus)

    def _show_words(self) -> None:
        assert self.step is not None
        title, why = self.step.words()
        self.title.setText(_(title))
        self.why.setText(_(why))
        self.why.setVisible(bool(why))
        self.next.set_text(_(self.step.next_word))
        self.next.setVisible(bool(self.step.next_word))
        self.skip.setVisible(self.step.can_skip)
        self.back.setVisible(self._before() is not None)
        part = self.step.part
        self.count.setText(part.shown() if part is not None else "")
        self.count.setVisible(part is not None)
        self.step.setAccessibleName(self.title.text())
        self._order_keys()

    def _order_keys(self) -> None:
        """Let Tab go from the answer to the ways on: a question is made after them, and Qt would put it behind the window's header."""
        assert self.step is not None
        start = last = self.step.first() or self.step
        widget = start.nextInFocusChain()
        while widget is not None and widget is not start:
            if self.step.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                last = widget
            widget = widget.nextInFocusChain()
        for before, after in ((last, self.next), (self.next, self.skip), (self.skip, self.back)):
            QWidget.setTabOrder(before, after)

    def _focus(self) -> None:
        if self.step is not None and self.isVisible():
            first = self.step.first()
            visible = self.next if not self.next.isHidden() else self.skip
            (first or visible).setFocus(Qt.FocusReason.TabFocusReason)
            self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Show the field that has the keyboard, with what is said of it."""
        row = row_of(self.focusWidget())
        if row is not None and self.isVisible():
            bring_into_sight(row)

    def _on_renewed(self) -> None:
        self._show_words()
        if self.step is not None and not self.step.isAncestorOf(self.window().focusWidget() or self):
            self._focus()

    def _name(self) -> str:
        assert self.step is not None
        return self.step.name

    def _before(self) -> type[Step] | None:
        profile = self.context.workspace.profiles.profile()
        earlier = STEPS[: self._number()]
        return next((kind for kind in reversed(earlier) if kind.belongs(profile, self.reader)), None)

    def _number(self) -> int:
        return next(number for number, kind in enumerate(STEPS) if kind.name == self._name())

    def _on_next(self) -> None:
        assert self.step is not None
        if not self.step.next_word:
            return
        if self.step.keep():
            self._go_on()
        elif (wrong := self.step.wrong()) is not None:
            self._point_at(wrong)

    def _point_at(self, wrong: FieldRow) -> None:
        """Give the keyboard to a field that is wrong, and show it with what is said of it."""
        field = wrong.keyed()
        if field is not None:
            field.setFocus(Qt.FocusReason.TabFocusReason)
        self._keep_in_sight()

    def _on_skip(self) -> None:
        assert self.step is not None
        if self.step.can_skip:
            self.step.skip()
            self._go_on()

    def _on_back(self) -> None:
        before = self._before()
        if before is not None:
            self._enter(before)

    def _go_on(self) -> None:
        profile = self.context.workspace.profiles.profile()
        for kind in STEPS[self._number() + 1 :]:
            if kind.belongs(profile, self.reader) and not kind.settled(profile):
                self._enter(kind)
                return

    def _fit(self) -> None:
        self._scroll.set_width(self.context.theme.px(WIDTH))

    def _lay_out(self) -> None:
        # In sight at any text size: whoever comes by keyboard stands on them where there is nothing to type.
        ways = QHBoxLayout()
        ways.setContentsMargins(0, 12, 0, 16)
        ways.setSpacing(12)
        for button in (self.next, self.skip, self.back):
            ways.addWidget(button)
        ways.addStretch(1)
        self._place = QVBoxLayout()
        column = self._scroll.rows
        column.setContentsMargins(0, 0, MARGIN, 4)
        column.addWidget(self.count)
        column.addWidget(self.title)
        column.addWidget(self.why)
        column.addLayout(self._place)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 24, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._scroll, 1)
        rows.addLayout(ways)
        rows.addStretch(0)
        self._scroll.hug()
        # The range changes before what is inside has its place.
        self._scroll.verticalScrollBar().rangeChanged.connect(lambda *_range: QTimer.singleShot(0, self, self._keep_in_sight))
