"""The side of the page: the link that is selected, or all of those that are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.words import _
from gui.backlinks.actions import LinkActions
from gui.backlinks.detail import LinkDetail, LinkKnown
from gui.backlinks.marking import MarkActions
from gui.backlinks.several import SeveralDetail
from gui.page import PageContext

MOST_COMPARED = 5_000
"""Links whose common ground is looked for: what more of them share is what the page is narrowed to."""


class LinkSide(QWidget):
    """Reads what it shows, and passes on what is asked for there."""

    def __init__(self, context: PageContext, doing: LinkActions, copy: Callable[[bool], None], today: Callable[[], date]) -> None:
        """`copy` puts the selected rows on the clipboard, as a table where it is told so."""
        super().__init__()
        self._workspace = context.workspace
        self._today = today
        self._ids: tuple[int, ...] = ()
        self.setAccessibleName(_("What is selected"))
        self.marking = MarkActions(context, self)
        self.one = LinkDetail(context.theme)
        self.several = SeveralDetail(context.theme)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for widget in (self.one, self.several):
            rows.addWidget(widget)
            widget.hide()
        self._connect(doing, copy)

    def _connect(self, doing: LinkActions, copy: Callable[[bool], None]) -> None:
        self.one.look_asked.connect(lambda link_id: doing.look([link_id]))
        self.one.open_asked.connect(doing.open_page)
        self.one.target_asked.connect(doing.open_target)
        self.one.forget_asked.connect(lambda link_id: doing.forget([link_id]))
        self.one.answered.connect(self.marking.answer)
        self.one.note.typed.connect(self.marking.write_note)
        self.one.note.left.connect(self.marking.end_note)
        self.several.look_asked.connect(lambda: doing.look(self._ids))
        self.several.forget_asked.connect(lambda: doing.forget(self._ids))
        self.several.copy_asked.connect(lambda: copy(False))
        self.several.copy_table_asked.connect(lambda: copy(True))
        for tags in (self.one.tags, self.several.tags):
            tags.added.connect(lambda tag: self.marking.add_tag(self._ids, tag))
            tags.removed.connect(lambda tag: self.marking.remove_tag(self._ids, tag))

    def show_ids(self, ids: Sequence[int]) -> bool:
        """Show these links; returns whether there is anything to show."""
        self._ids = tuple(ids)
        several = len(self._ids) > 1
        known = self._known(self._ids[0]) if len(self._ids) == 1 else None
        self.several.setVisible(several)
        self.one.setVisible(known is not None)
        if several:
            self._show_several()
        if known is not None:
            marks = self._workspace.marks
            self.one.tags.show_tags(marks.tags(self._ids), marks.known_tags())
            self.one.show_link(known, self._today())
        return several or known is not None

    def shows(self, ids: Sequence[int]) -> bool:
        """Return whether it is these links that are shown now."""
        return self._ids == tuple(ids) and not self.isHidden()

    def show_whole(self, whole: bool) -> None:
        """Be as tall as the content, for a page that scrolls; or scroll within the height that is given."""
        self.one.show_whole(whole)
        self.several.show_whole(whole)

    def _known(self, link_id: int) -> LinkKnown | None:
        links = self._workspace.links
        link = links.link(link_id)
        if link is None:
            return None
        note = self._workspace.marks.note(link_id)
        return LinkKnown(link, links.evidence(link_id), links.history(link_id), links.reported(link_id), note)

    def _show_several(self) -> None:
        marks, compared = self._workspace.marks, len(self._ids) <= MOST_COMPARED
        common = self._workspace.links.in_common(self._ids) if compared else None
        self.several.show_links(len(self._ids), common, marks.tags(self._ids) if compared else (), marks.known_tags())
