"""What one file would bring in, shown before anything of it is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from core.backlinks.exports.shape import Field
from core.backlinks.preview_words import FilePreview, comes_in, leads_elsewhere, left_out, where
from core.words import _, ngettext
from gui.backlinks.brought import BroughtFile
from gui.backlinks.columns_question import ColumnsQuestion
from gui.theme import Role, Theme
from gui.widgets import Button, ButtonKind, Card, Kind, Label, plain


class FilePart(Card):
    """`changed` is called when the file has to be looked at anew, `settled` when only the part has; `is_mine` with a website."""

    def __init__(
        self,
        file: BroughtFile,
        theme: Theme,
        changed: Callable[[BroughtFile], None],
        is_mine: Callable[[str], None],
        settled: Callable[[], None],
    ) -> None:
        super().__init__(plain.breakable(file.name or _("What you pasted")))
        self._file = file
        self._theme = theme
        self._changed = changed
        self._is_mine = is_mine
        self._settled = settled
        self.question: ColumnsQuestion | None = None
        self.mine: Button | None = None
        self.fold: Button | None = None
        self.others: Button | None = None
        self._broken = QWidget()
        self._broken.hide()
        if file.problem:
            self.rows.addWidget(Label(file.problem, role=Role.GONE))
        elif file.set_aside:
            self.rows.addWidget(Label(_("Left out. Nothing of it comes in."), role=Role.MUTED))
            self._add_others(_("Take it in after all"))
        elif file.preview is not None:
            self._show(file.preview)

    def _show(self, preview: FilePreview) -> None:
        lines = comes_in(preview)
        for number, line in enumerate(lines):
            self.rows.addWidget(Label(line, Kind.BODY if number else Kind.STRONG))
        if elsewhere := leads_elsewhere(preview):
            self._add_elsewhere(elsewhere, preview.elsewhere_host)
        if left := left_out(preview):
            self.rows.addWidget(Label(left, role=Role.MUTED))
        if any(broken.row.text for broken in preview.broken_rows):
            self._add_broken(preview)
        if preview.asked is not None and self._file.asked is not None:
            self._ask()
        elif self._file.columns:
            self._add_others(_("Choose other columns"))

    def _add_elsewhere(self, sentence: str, host: str) -> None:
        self.rows.addWidget(Label(sentence))
        self.mine = Button(_("It is mine too"), pressed=lambda: self._is_mine(host))
        self.mine.setAccessibleName(_("{host} is mine too").format(host=host))
        self.rows.addWidget(_at_the_left(self.mine))

    def _add_broken(self, preview: FilePreview) -> None:
        """The rows themselves are one click away: they say what went wrong to whoever can mend it."""
        self.fold = Button("", ButtonKind.QUIET, self._fold).small()
        grid = QGridLayout(self._broken)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for number, broken in enumerate(preview.broken_rows):
            at = Label(where(broken), Kind.SMALL, Role.MUTED)
            at.setWordWrap(not broken.table)
            grid.addWidget(at, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(plain.breakable(broken.row.text), Kind.SMALL).selectable(), number, 1)
        more = preview.broken - len(preview.broken_rows)
        if more > 0:
            grid.addWidget(Label(ngettext("and {n} more", "and {n} more", more), Kind.SMALL, Role.MUTED), len(preview.broken_rows), 1)
        self.rows.addWidget(_at_the_left(self.fold))
        self.rows.addWidget(self._broken)
        self._name_fold()

    def _fold(self) -> None:
        self._broken.setVisible(self._broken.isHidden())
        self._name_fold()

    def _name_fold(self) -> None:
        assert self.fold is not None
        self.fold.set_text(_("Show the rows that cannot be read") if self._broken.isHidden() else _("Hide the rows that cannot be read"))

    def _add_others(self, text: str) -> None:
        """A way to answer differently than before."""
        self.others = Button(text, ButtonKind.QUIET, self._answer_anew).small()
        self.rows.addWidget(_at_the_left(self.others))

    def _answer_anew(self) -> None:
        if self._file.set_aside:
            self._file.set_aside = False
            self._settled()
        elif self.others is not None:
            self.others.hide()
            self._ask()

    def _ask(self) -> None:
        asked = self._file.asked
        assert asked is not None
        self.question = ColumnsQuestion(asked, self._file.columns or asked.guess, self._theme, self._on_said, self._set_aside)
        self.rows.addWidget(self.question)

    def _on_said(self, answer: dict[Field, int]) -> None:
        self._file.columns = answer
        self._changed(self._file)

    def _set_aside(self) -> None:
        self._file.set_aside = True
        self._settled()


def _at_the_left(button: Button) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch(1)
    return line
