"""Pasting a list of links, or choosing a file that holds one; says what will come in before anything does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from core.backlinks.pasted import Pasted, lines_of, read_lines
from core.backlinks.pasted_table import source_of_table
from core.backlinks.sources import source_name
from core.business.repository import own_host
from core.errors import WorldError
from core.words import _, ngettext
from gui.backlinks.files import choose_exports, files_in
from gui.dialog import Dialog
from gui.leaving import WHEN_AGAIN
from gui.page import Memory
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Kind, Label

PREVIEWED = 2_000
"""Lines that are read while one types; more is counted when it is added."""

PAUSE_MS = 150


class PasteField(QPlainTextEdit):
    """Takes text, and the addresses behind the links of a copied page, which its plain text does not show."""

    files_dropped = Signal(list)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        files = files_in(source)
        if files:
            self.files_dropped.emit(files)
        elif source.hasHtml() and "<a " in source.html().lower():
            self.insertPlainText("\n".join(line for line in lines_of("<html>" + source.html(), frozenset()) if line.strip()))
        else:
            self.insertPlainText(source.text())


class AddLinksDialog(Dialog):
    """`pasted` tells the text to add, `files_chosen` the files; either comes after the website is known and right.

    `getting_asked` tells that somebody wants to know where such lists are to be had.
    """

    pasted = Signal(str)
    files_chosen = Signal(list)
    getting_asked = Signal()

    def __init__(self, sites: tuple[str, ...], set_site: Callable[[str], None], memory: Memory, parent: QWidget | None = None) -> None:
        """`sites` are the business's own; where there is none yet the dialog asks, and hands the answer to `set_site`."""
        super().__init__(parent)
        self._sites = sites
        self._set_site = set_site
        self._memory = memory
        self._waiting: list[Path] = []
        self.setObjectName("adding")
        self.setWindowTitle(_("Add links"))
        self.setAcceptDrops(True)
        self.site = QLineEdit()
        self.site.setPlaceholderText("www.example.com")
        self.site.setAccessibleName(_("Your own website"))
        self._site_wrong = Label("", Kind.SMALL, Role.GONE)
        self.text = PasteField()
        self.text.setAccessibleName(_("Pages that link to you"))
        self.text.setPlaceholderText("https://www.example.org/partners\nhttps://news.example.net/best-bakeries\n…")
        self.text.setTabChangesFocus(True)
        self._found = Label(_("Nothing here yet."), Kind.SMALL, Role.MUTED)
        self._problem = Label("", Kind.SMALL, Role.GONE)
        self.add = Button(_("Add and look"), ButtonKind.PRIMARY, self._on_add)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.judge)
        self.text.textChanged.connect(self._pause.start)
        self.text.files_dropped.connect(self._take_files)
        self.site.textChanged.connect(self._pause.start)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.add.click)
        self._lay_out()
        self._take_room()
        self.judge()
        self.show_problem("")
        (self.text if sites else self.site).setFocus()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 22, 24, 20)
        rows.setSpacing(8)
        if not self._sites:
            rows.addWidget(Label(_("Your own website"), Kind.STRONG))
            rows.addWidget(Label(_("So that Linkstead can tell which links lead to you."), Kind.SMALL, Role.MUTED))
            rows.addWidget(self.site)
            rows.addWidget(self._site_wrong)
            rows.addSpacing(8)
        rows.addWidget(Label(_("Pages that link to you"), Kind.STRONG))
        rows.addWidget(
            Label(
                _(
                    "Paste their addresses, one a line. Text around them does not matter. "
                    "A page of yours on the same line is where the link should lead. "
                    "What Search Console or another tool exports can be dropped here."
                ),
                Kind.SMALL,
                Role.MUTED,
            )
        )
        rows.addWidget(self.text, 1)
        # Beside what was found, not at the foot: four buttons side by side are too wide at 200 %.
        self.getting = Button(_("How to get a list"), ButtonKind.QUIET, self._on_getting).small()
        told = QHBoxLayout()
        told.addWidget(self._found, 1)
        told.addWidget(self.getting)
        rows.addLayout(told)
        rows.addSpacing(4)
        rows.addWidget(
            Label(
                _(WHEN_AGAIN),
                Kind.SMALL,
                Role.MUTED,
            )
        )
        foot = QHBoxLayout()
        self.choose = Button(_("Choose files…"), pressed=self._choose_files)
        foot.addWidget(self.choose)
        foot.addStretch(1)
        foot.addWidget(Button(_("Cancel"), pressed=self.reject))
        foot.addWidget(self.add)
        rows.addSpacing(8)
        rows.addWidget(self._problem)
        rows.addLayout(foot)
        self.return_presses(self.add)

    def _take_room(self) -> None:
        """Be as large as the letters ask, and no larger than the screen."""
        letter = self.fontMetrics().averageCharWidth()
        self.text.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        self.resize(QSize(letter * 90, self.fontMetrics().lineSpacing() * 30).boundedTo(self.screen().availableSize()))

    def judge(self) -> None:
        """Say what the text holds, and whether it can be added."""
        self._pause.stop()
        site_right = bool(self._domains())
        self._site_wrong.setVisible(bool(self.site.text().strip()) and not site_right)
        self._site_wrong.setText(_("This does not look like a website. It should look like www.example.com."))
        text = self.text.toPlainText()
        table = source_of_table(text, self._domains())
        self.add.set_text(_("Add and look") if table is None and not self._waiting else _("Look into it"))
        if self._waiting:
            self._found.setText(_("Looked into next: {files}").format(files=", ".join(file.name for file in self._waiting)))
            self.add.setEnabled(site_right)
            return
        if table is not None:
            known = _("A table from {tool}. You see what is in it before it is added.").format(tool=source_name(table))
            self._found.setText(known if table else _("A table. You see what is in it before it is added."))
            self.add.setEnabled(site_right)
            return
        lines = lines_of(text, self._domains())
        if len(lines) > PREVIEWED:
            self._found.setText(ngettext("{n} line, read when you add it.", "{n} lines, read when you add them.", len(lines)))
            self.add.setEnabled(site_right)
            return
        pasted = read_lines(lines, self._domains())
        self._found.setText(_in_words(pasted) if text.strip() else _("Nothing here yet."))
        self.add.setEnabled(site_right and bool(pasted.links))

    def show_problem(self, problem: str) -> None:
        """Say why nothing could be added; "" says nothing."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _domains(self) -> frozenset[str]:
        if self._sites:
            return frozenset(self._sites)
        try:
            return frozenset({own_host(self.site.text())})
        except WorldError:
            return frozenset()

    def keep_waiting(self, files: Sequence[Path]) -> None:
        """Look into these files once the website is known."""
        self._waiting = list(files)
        self.judge()

    def _on_add(self) -> None:
        self.judge()
        if self.add.isEnabled() and self._keep_site():
            # Whoever hears of it may show the next dialog.
            self.accept()
            if text := self.text.toPlainText().strip():
                self.pasted.emit(text)
            if self._waiting:
                self.files_chosen.emit(self._waiting)

    def _choose_files(self) -> None:
        self._take_files(choose_exports(self, self._memory))

    def _take_files(self, files: Sequence[Path]) -> None:
        if not files:
            return
        self.keep_waiting(list(dict.fromkeys([*self._waiting, *files])))
        if self._domains():
            # What was typed beside them is not added unasked.
            if not self.text.toPlainText().strip():
                self._on_add()
        else:
            self._site_wrong.setText(_("Say which website is yours first."))
            self._site_wrong.show()
            self.site.setFocus()

    def _on_getting(self) -> None:
        self.reject()
        self.getting_asked.emit()

    def _keep_site(self) -> bool:
        """Hand the website on where it was asked for; False, and why, where it cannot be kept."""
        try:
            if not self._sites:
                self._set_site(self.site.text())
        except WorldError as error:
            self.show_problem(str(error))
            return False
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        self._take_files(files_in(event.mimeData()))


def _in_words(pasted: Pasted) -> str:
    parts = [ngettext("{n} page that may link to you", "{n} pages that may link to you", len(pasted.links))]
    if pasted.repeated:
        parts.append(ngettext("{n} stands there twice", "{n} stand there twice", pasted.repeated))
    if pasted.own_pages:
        parts.append(ngettext("{n} page of your own left out", "{n} pages of your own left out", pasted.own_pages))
    if pasted.lines_without:
        parts.append(ngettext("{n} line without an address", "{n} lines without an address", len(pasted.lines_without)))
    return ", ".join(parts) + "."
