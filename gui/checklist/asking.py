"""The question what came of a step, asked on its day and not before."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.checklist.facts import Facts
from core.checklist.standing import Standing
from core.checklist.wording import filled
from core.words import _, long_day
from gui.checklist.doing import StepActions
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Card, FlowLayout, Kind, Label


class Asking(Card):
    """One step the person waits for: did it happen, not yet, or is it let go?"""

    def __init__(self, standing: Standing, facts: Facts, doing: StepActions, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.standing = standing
        step = standing.step
        title = filled(step.title, facts)
        self.rows.setSpacing(8)
        since = long_day(standing.since) if standing.since is not None else ""
        self.rows.addWidget(Label(_("You did your part on {day}. Did it come about?").format(day=since), Kind.SMALL, Role.MUTED))
        self.rows.addWidget(Label(title, Kind.HEADING))
        self.setAccessibleName(_("What came of it: {title}").format(title=title))
        answers = QWidget()
        flow = FlowLayout(answers)
        self.happened = Button(_("Yes, it happened"), pressed=lambda: doing.happened(step))
        self.not_yet = Button(_("Not yet"), pressed=lambda: doing.not_yet(step))
        self.let_go = Button(_("No, and I let it go"), ButtonKind.QUIET, lambda: doing.not_for_me(step))
        for button in (self.happened, self.not_yet, self.let_go):
            flow.addWidget(button)
        self.rows.addWidget(answers)
