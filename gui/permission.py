"""Asked before asking: a job that looks at pages begins once the owner has agreed to requests of its kind."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.events import Changed, Events, Topic
from core.settings.options import LEAVING
from core.settings.permissions import KINDS, Answer, Kind, answer_to, kind_of
from core.words import _
from gui.page import Say, Settings

if TYPE_CHECKING:
    from core.jobs import JobRequest, Outcome
    from gui.permission_dialog import PermissionDialog

Ended: TypeAlias = "Callable[[Outcome], None]"


class AskedFirst:
    """Stands before the runs. One question at a time; what is asked for meanwhile waits for its answer."""

    def __init__(
        self,
        run: Callable[[JobRequest, Ended | None], object],
        stop: Callable[[Collection[str]], bool],
        settings: Settings,
        events: Events,
        say: Say,
        window: QWidget,
    ) -> None:
        """`stop` ends what runs of these jobs, and returns whether anything did."""
        self._run = run
        self._stop = stop
        self._settings = settings
        self._events = events
        self._say = say
        self._window = window
        self._waiting: deque[tuple[Kind, JobRequest, Ended | None]] = deque()
        self.dialog: PermissionDialog | None = None
        """The question that is open now."""
        self._deafen = events.listen(self._on_changed)

    def run(self, request: JobRequest, ended: Ended | None = None) -> None:
        """Start a job where it may ask, else ask first; where nothing is to begin, `ended` is told that it was stopped."""
        kind = kind_of(request.name)
        if kind is None or answer_to(kind, self._settings) is Answer.YES:
            self._run(request, ended)
        elif answer_to(kind, self._settings) is Answer.NEVER:
            self._say(_nothing_asked(kind))
            _tell_stopped(ended)
        else:
            self._waiting.append((kind, request, ended))
            self._ask()

    def close(self) -> None:
        """Take an open question away unanswered, and tell those who wait for it."""
        self._deafen()
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.answered.disconnect()
            dialog.close()
        while self._waiting:
            _tell_stopped(self._waiting.popleft()[2])

    def _ask(self) -> None:
        from gui.permission_dialog import PermissionDialog

        if self.dialog is not None:
            return
        kind = self._waiting[0][0]
        self.dialog = PermissionDialog(kind, self._window)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.answered.connect(lambda answer: self._on_answered(kind, answer))
        self.dialog.open()

    def _on_answered(self, kind: Kind, answer: Answer) -> None:
        self.dialog = None
        if answer is not Answer.ASK:
            self._keep(kind, answer)
        if answer is Answer.NEVER:
            self._say(_nothing_asked(kind), lambda: self._ask_again(kind))
        elif answer is Answer.ASK:
            self._say(_("Nothing was asked. The next time you are asked again."))
        answered = [each for each in self._waiting if each[0] is kind]
        self._waiting = deque(each for each in self._waiting if each[0] is not kind)
        for _kind, request, ended in answered:
            if answer is Answer.YES:
                self._run(request, ended)
            else:
                _tell_stopped(ended)
        if self._waiting:
            self._ask()

    def _on_changed(self, change: Changed) -> None:
        """End what may not run any more."""
        if change.topic is not Topic.SETTINGS:
            return
        for kind in KINDS:
            if answer_to(kind, self._settings) is Answer.NEVER and self._stop(kind.jobs):
                self._say(_("Stopped. What was seen so far is kept. {where}").format(where=_where_to_change(kind)))

    def _ask_again(self, kind: Kind) -> None:
        self._keep(kind, Answer.ASK)
        self._say(_("“{kind}”: the next time you are asked again.").format(kind=_(kind.title)))

    def _keep(self, kind: Kind, answer: Answer) -> None:
        self._settings.set(kind.option, answer.value)
        self._events.say([Changed(Topic.SETTINGS)])


def _nothing_asked(kind: Kind) -> str:
    return _("Nothing was asked. {where}").format(where=_where_to_change(kind))


def _where_to_change(kind: Kind) -> str:
    said = _("“{kind}”: you said never. Settings has it under “{group}”, to change at any time.")
    return said.format(kind=_(kind.title), group=_(LEAVING))


def _tell_stopped(ended: Ended | None) -> None:
    from core.jobs import Ending, Outcome

    if ended is not None:
        ended(Outcome(Ending.STOPPED))
