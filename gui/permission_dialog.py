"""The question before the first request of a kind: to whom, what is sent, what comes back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.settings.options import LEAVING
from core.settings.permissions import Answer, Kind
from core.words import _
from gui.dialog import Dialog
from gui.theme import Role
from gui.widgets import Button, ButtonKind, FlowLayout, Label
from gui.widgets import Kind as LabelKind

LETTERS = 72


class PermissionDialog(Dialog):
    """`answered` tells what the owner said, once; closing it in another way is "not now", which is `Answer.ASK`."""

    answered = Signal(object)

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Before Linkstead asks"))
        self._answer = Answer.ASK
        self.words = Label(f"{_(kind.asks)} {_(kind.sends)} {_(kind.back)}")
        later = _("You are asked once. Settings has the answer under “{group}”, to change at any time.").format(group=_(LEAVING))
        self.yes = Button(_("OK"), ButtonKind.PRIMARY, lambda: self._say(Answer.YES))
        self.not_now = Button(_("Not now"), pressed=self.reject)
        self.never = Button(_("Never"), ButtonKind.QUIET, lambda: self._say(Answer.NEVER))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 22, 24, 20)
        rows.setSpacing(12)
        rows.addWidget(Label(_(kind.title), LabelKind.HEADING))
        rows.addWidget(self.words)
        rows.addWidget(Label(later, LabelKind.SMALL, Role.MUTED))
        foot = QWidget()
        flow = FlowLayout(foot)
        for button in (self.yes, self.not_now, self.never):
            flow.addWidget(button)
        rows.addWidget(foot)
        self.return_presses(self.yes)
        self.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * LETTERS, self.screen().availableSize().width()))
        self.finished.connect(lambda _code: self.answered.emit(self._answer))
        self.yes.setFocus()

    def _say(self, answer: Answer) -> None:
        self._answer = answer
        self.accept()
