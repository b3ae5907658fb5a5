"""A step as a card: what it belongs to, what to do and why, how it is seen to be done, and what one can say of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from core.business.profile import Hands
from core.checklist.facts import Facts
from core.checklist.standing import Standing, StepState
from core.checklist.wording import effort, filled, standing_sentence, why
from core.clock import local_day
from core.words import _
from gui.checklist.doing import StepActions, days_to_choose
from gui.icons import Icon, IconSpec
from gui.theme import Role, Theme
from gui.widgets import Button, ButtonKind, Card, FlowLayout, IconLabel, Kind, Label

ICON_OF_STATE = {
    StepState.TO_DO: IconSpec(Icon.UNCHECKED, Role.UNKNOWN),
    StepState.MY_PART_DONE: IconSpec(Icon.UNKNOWN, Role.UNKNOWN),
    StepState.PROVEN: IconSpec(Icon.THERE, Role.THERE),
    StepState.SET_ASIDE: IconSpec(Icon.MISSING, Role.UNKNOWN),
}


def shown_of(standing: Standing, facts: Facts) -> tuple[object, ...]:
    """Return all that a card shows or does; a card of which this stays the same stays as it is."""
    step = standing.step
    link = facts.newest_in(step.about) if step.about else None
    return (standing, why(step, facts), link, facts.name, facts.sites, facts.hands, facts.web_person, local_day(facts.now))


class StepCard(Card):
    """One step; the one filled button opens where it is done. `primary` is that button, None where nothing is to do."""

    def __init__(self, standing: Standing, facts: Facts, doing: StepActions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.standing = standing
        self.shown = shown_of(standing, facts)
        self.primary: Button | None = None
        self._facts = facts
        self._doing = doing
        self._step = standing.step
        title = filled(self._step.title, facts)
        self.setAccessibleName(title)
        self.rows.setSpacing(8)
        self.rows.addWidget(Label(effort(self._step), Kind.SMALL, Role.MUTED).explained())
        self.rows.addWidget(Label(title, Kind.HEADING).explained())
        if standing.state is StepState.TO_DO:
            self._show_to_do()
        else:
            self._show_standing(theme)

    def _show_to_do(self) -> None:
        step = self._step
        if self.standing.due:
            self.rows.addWidget(Label(standing_sentence(self.standing), Kind.SMALL, Role.MUTED))
        self.rows.addWidget(Label(why(step, self._facts)).explained())
        self._how = QWidget()
        lines = QVBoxLayout(self._how)
        lines.setContentsMargins(0, 2, 0, 2)
        lines.setSpacing(6)
        for number, line in enumerate(step.how, 1):
            lines.addLayout(_numbered(number if len(step.how) > 1 else 0, filled(line, self._facts)))
        lines.addWidget(self._longer(), 0, Qt.AlignmentFlag.AlignLeft)
        self._how.setVisible(False)
        self.rows.addWidget(self._how)
        self.rows.addStretch(1)
        self.rows.addWidget(Label(filled(step.knows, self._facts), Kind.SMALL, Role.MUTED).explained())
        self.rows.addSpacing(2)
        self.primary = Button(_(step.button), ButtonKind.PRIMARY, lambda: self._doing.open(step, self._facts))
        self.how = Button(_("How"), ButtonKind.QUIET).small()
        self.how.setCheckable(True)
        self.how.toggled.connect(self._on_how)
        self._name(self.how, _("How: {title}"))
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.primary)
        first.addStretch(1)
        first.addWidget(self.how)
        self.rows.addLayout(first)
        if step.web is not None and self._facts.hands != Hands.OWNER:
            self.send = Button(_("Send this to my web person"), ButtonKind.QUIET, lambda: self._doing.mail_web_person(step, self._facts))
            self._name(self.send, _("Send this to my web person: {title}"))
            last = QHBoxLayout()
            last.addWidget(self.send.small())
            last.addStretch(1)
            self.rows.addLayout(last)
        self.rows.addWidget(self._words())

    def _words(self) -> QWidget:
        """Return the quiet buttons with which the person says how the step stands."""
        step = self._step
        row = QWidget()
        flow = FlowLayout(row, gap=14)
        alone = (step.by_word or step.or_word) and not step.waits
        self.part_done = Button(_("I have done it") if alone else _("I have done my part"), ButtonKind.QUIET, self._on_part_done)
        self._name(self.part_done, _("I have done it: {title}") if alone else _("I have done my part: {title}"))
        self.later = Button(_("Later"), ButtonKind.QUIET, self._on_later)
        self._name(self.later, _("Later: {title}"))
        self.not_for_me = Button(_("Not for me"), ButtonKind.QUIET, lambda: self._doing.not_for_me(step))
        self._name(self.not_for_me, _("Not for me: {title}"))
        for button in (self.part_done, self.later, self.not_for_me):
            flow.addWidget(button)
        for button in row.findChildren(Button):
            button.small()
        return row

    def _show_standing(self, theme: Theme) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(IconLabel(theme, ICON_OF_STATE[self.standing.state]))
        line.addWidget(Label(standing_sentence(self.standing)), 1)
        self.rows.addLayout(line)
        if self.standing.state is StepState.MY_PART_DONE:
            self.rows.addWidget(Label(filled(self._step.knows, self._facts), Kind.SMALL, Role.MUTED).explained())
        self.rows.addStretch(1)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=14)
        step = self._step
        if self.standing.state is StepState.MY_PART_DONE:
            flow.addWidget(Button(_("It happened"), pressed=lambda: self._doing.happened(step)))
        if self.standing.state in {StepState.PROVEN, StepState.MY_PART_DONE}:
            flow.addWidget(self._longer())
        if self.standing.state is not StepState.PROVEN or self.standing.by_word:
            self.back = Button(_("Put it back on the list"), ButtonKind.QUIET, lambda: self._doing.put_back(step))
            self._name(self.back, _("Put it back on the list: {title}"))
            flow.addWidget(self.back.small())
        if flow.count():
            self.rows.addWidget(buttons)

    def _on_how(self, wanted: bool) -> None:
        self._how.setVisible(wanted)

    def _on_part_done(self) -> None:
        self._doing.part_done(self._step)

    def _longer(self) -> Button:
        """Return the quiet button with which the person says how long the step takes."""
        self.longer = Button(_("It takes longer or shorter"), ButtonKind.QUIET, self._on_longer).small()
        self._name(self.longer, _("It takes longer or shorter: {title}"))
        return self.longer

    def _on_longer(self) -> None:
        choices = self._doing.minutes_to_choose(self._step)
        self._offer(self.longer, [(words, partial(self._doing.took, self._step, n)) for words, n in choices])

    def _on_later(self) -> None:
        days = days_to_choose(local_day(self._facts.now))
        self._offer(self.later, [(words, partial(self._doing.later, self._step, day)) for words, day in days])

    def _offer(self, button: Button, choices: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """Open a menu below a button."""
        menu = QMenu(self)
        for words, act in choices:
            menu.addAction(words).triggered.connect(lambda _checked=False, act=act: act())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _name(self, button: Button, words: str) -> None:
        """Name a button for screen readers so that it is told from the same one on the next card."""
        button.setAccessibleName(words.format(title=filled(self._step.title, self._facts)))


def _numbered(number: int, text: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    if number:
        figure = Label(f"{number}.", Kind.BODY, Role.MUTED)
        figure.setWordWrap(False)
        figure.setMinimumWidth(figure.fontMetrics().horizontalAdvance("0. "))
        line.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Label(text).explained(), 1)
    return line
