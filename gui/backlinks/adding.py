"""Texts and files brought in by the engine, one after the other; what came in is told, with the way back."""

from __future__ import annotations

import os
import tempfile
from collections import deque
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.backlinks.taking_back import Brought, TakingBack
from core.errors import WorldError, sentence
from core.events import Changed, Topic
from core.jobs import Ending, JobRequest, Outcome
from core.words import _, ngettext
from gui.backlinks.brought import BroughtFile
from gui.page import PageContext, Place


class Adding(QObject):
    """`brought` tells the imports that came in; `refused` a text in which nothing could be added, and why."""

    brought = Signal(list)
    refused = Signal(str, str)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._taking_back = TakingBack(context.workspace.store, context.workspace.links, context.workspace.clock)

    @cached_property
    def _folder(self) -> tempfile.TemporaryDirectory[str]:
        """Where texts are kept that only this person can read; it goes at the latest when the program ends."""
        return tempfile.TemporaryDirectory(prefix="linkstead-")

    def keep_for_the_engine(self, text: str) -> Path:
        """Keep a text in a file: a long one does not go through the pipe to the engine.

        Raises WorldError: disk_full.
        """
        try:
            handle, name = tempfile.mkstemp(dir=self._folder.name, suffix=".txt")
            with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
                file.write(text)
        except OSError as error:
            raise WorldError("disk_full") from error
        return Path(name)

    def add_text(self, text: str) -> None:
        """Bring in what a text that is no table holds; it was counted before one's eyes."""
        file = BroughtFile(self.keep_for_the_engine(text), "")

        def ended(outcome: Outcome) -> None:
            file.done_with()
            if outcome.ending is Ending.FAILED:
                # What was typed is not to be typed again.
                self.refused.emit(text, sentence(outcome.code, outcome.params))
            elif outcome.ending is Ending.FINISHED:
                self._tell([outcome])

        self._run(file, ended)

    def add_files(self, files: Sequence[BroughtFile]) -> None:
        """Bring files in; Stop ends with the one that is on its way, of which nothing is kept."""
        if not files:
            return
        waiting = deque(files)
        outcomes: list[Outcome] = []

        def ended(file: BroughtFile, outcome: Outcome) -> None:
            file.done_with()
            outcomes.append(outcome)
            if outcome.ending is not Ending.STOPPED and waiting:
                begin()
                return
            for left in waiting:
                left.done_with()
            self._tell(outcomes)

        def begin() -> None:
            file = waiting.popleft()
            self._run(file, lambda outcome: ended(file, outcome))

        begin()

    def _run(self, file: BroughtFile, ended: Callable[[Outcome], None]) -> None:
        self._context.run(JobRequest("add_links", {**file.params(), "name": file.name}), ended)

    def _tell(self, outcomes: Sequence[Outcome]) -> None:
        """Say what came in, in one toast: a second would cover the first."""
        whole = [outcome for outcome in outcomes if outcome.ending is Ending.FINISHED]
        stopped = any(outcome.ending is Ending.STOPPED for outcome in outcomes)
        if not whole:
            if stopped:
                self._context.say(_("Stopped. Nothing was added."))
            return
        imports = [int(outcome.params["import"]) for outcome in whole]
        came = self._taking_back.brought_by(imports)
        known = sum(int(outcome.params["known"]) for outcome in whole)
        parts = [ngettext("{n} link added.", "{n} links added.", len(came.links))]
        if known:
            parts.append(ngettext("{n} was known.", "{n} were known.", known))
        if came.sites:
            parts.append(ngettext("{n} known site added.", "{n} known sites added.", len(came.sites)))
        if stopped:
            parts.append(_("Then it was stopped; the other files were not added."))
        parts += [sentence(outcome.code, outcome.params) for outcome in outcomes if outcome.ending is Ending.FAILED]
        self._context.say(" ".join(parts), (lambda: self._take_back(came)) if came else None)
        if came.sites and not came.links and not self._context.workspace.links.counts().all:
            # The list of links stays empty, and nobody would find them there.
            self._context.go(Place("linking_sites"))
        self.brought.emit(imports)

    def _take_back(self, came: Brought) -> None:
        """Forget what came in; taking it back is itself something that can be taken back."""
        self._taking_back.take_back(came)
        self._say_changed()

        def again() -> None:
            self._taking_back.put_back(came)
            self._say_changed()

        self._context.say(_("What was added is taken out again."), again)

    def _say_changed(self) -> None:
        self._context.events.say([Changed(Topic.LINKS)])
