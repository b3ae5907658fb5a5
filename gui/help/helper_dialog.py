"""What a helper needs, to be read in full before it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from core.clock import local_day
from core.diagnosis.parts import Part, Surroundings, parts_of
from core.diagnosis.saving import save
from core.errors import WorldError
from core.words import _
from gui.choosing import choose_new_file
from gui.dialog import Dialog
from gui.faults import LOG_NAME
from gui.page import PageContext
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Kind, Label

LETTERS = 92
LINES = 18


class HelperDialog(Dialog):
    """Shows every letter that goes along; nothing is sent, one file is saved where the person likes."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(_("What a helper needs"))
        around = Surroundings({"Qt": qVersion()}, context.logs, LOG_NAME)
        self.parts = parts_of(context.workspace.store, context.settings.value, around)
        self.preview = QPlainTextEdit(_as_text(self.parts))
        self.preview.setReadOnly(True)
        self.preview.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(_("Everything that is saved"))
        letters = self.preview.fontMetrics()
        self.preview.setMinimumHeight(letters.height() * LINES // 2)
        room = self.screen().availableSize()
        self.resize(min(letters.averageCharWidth() * LETTERS, room.width()), min(letters.height() * LINES * 2, room.height() * 9 // 10))
        self.problem = Label("", Kind.SMALL, Role.GONE)
        self.problem.hide()
        self.save = Button(_("Save…"), ButtonKind.PRIMARY, self._on_save)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 22, 24, 20)
        rows.setSpacing(10)
        rows.addWidget(Label(_("This is everything that is saved. Look through it first."), Kind.STRONG))
        about = _(
            "Versions, settings, how many rows the file has, and the end of the program’s log. Your links, contacts and addresses are not "
            "in it; in the log, names, addresses, numbers and folders are covered. Nothing is sent: you decide whom you give the file."
        )
        rows.addWidget(Label(about, Kind.SMALL, Role.MUTED))
        rows.addWidget(self.preview, 1)
        rows.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(Button(_("Cancel"), pressed=self.reject))
        foot.addWidget(self.save)
        rows.addLayout(foot)
        self.return_presses(self.save)
        self.preview.setFocus()

    def _on_save(self) -> None:
        today = local_day(self._context.workspace.clock.now())
        kinds = f"{_('ZIP files')} (*.zip)"
        suggested = f"linkstead-{today:%Y-%m-%d}.zip"
        target = choose_new_file(self, _("Save what a helper needs"), suggested, kinds, self._context.memory, "helper")
        if target is None:
            return
        try:
            save(self.parts, target)
        except WorldError as error:
            self.problem.setText(str(error))
            self.problem.show()
            return
        self.accept()
        self._context.say(_("Saved in {path}").format(path=target))


def _as_text(parts: Sequence[Part]) -> str:
    return "\n\n\n".join(f"{part.name}\n{'=' * len(part.name)}\n{part.text}" for part in parts)
