"""What a person says of links: notes, tags, what they saw themselves; each with a way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from core.events import Changed, Topic
from core.words import _, ngettext
from gui.page import PageContext


class MarkActions(QObject):
    """`marked` tells that notes or tags are not as they were."""

    marked = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._marks = context.workspace.marks
        self._by_hand = context.workspace.by_hand

    def write_note(self, link_id: int, note: str) -> None:
        """Keep a note as it stands at this letter."""
        self._marks.set_note(link_id, note)

    def end_note(self, link_id: int, before: str) -> None:
        """Say that a note was changed, and offer the one before."""
        now = self._marks.note(link_id)
        if now == before:
            return

        def back() -> None:
            self._marks.set_note(link_id, before)
            self.marked.emit()

        self._context.say(_("Note kept.") if now else _("Note taken away."), back)

    def add_tag(self, ids: Sequence[int], tag: str) -> None:
        """Give links a tag."""
        new = self._marks.add_tag(ids, tag)
        self.marked.emit()
        if not new:
            return

        def back() -> None:
            self._marks.remove_tag(new, tag)
            self.marked.emit()

        self._context.say(ngettext("{n} link has the tag now.", "{n} links have the tag now.", len(new)), back)

    def remove_tag(self, ids: Sequence[int], tag: str) -> None:
        """Take a tag from links."""
        had = self._marks.remove_tag(ids, tag)
        self.marked.emit()
        if not had:
            return

        def back() -> None:
            self._marks.add_tag(had, tag)
            self.marked.emit()

        self._context.say(ngettext("Tag taken from {n} link.", "Tag taken from {n} links.", len(had)), back)

    def answer(self, link_id: int, saw: bool) -> None:
        """Keep whether the owner saw the link."""
        longest = float(self._context.workspace.options.value("due_after_days"))
        answered = self._by_hand.answer(link_id, saw, longest)
        if answered is None:
            return
        self._say_changed(link_id)

        def back() -> None:
            self._by_hand.take_back(answered)
            self._say_changed(link_id)

        self._context.say(_("Kept: you saw the link.") if saw else _("Kept: you did not see the link."), back)

    def _say_changed(self, link_id: int) -> None:
        self._context.events.say([Changed(Topic.LINKS, (link_id,))])
