"""The copies of a business's file: make one now, bring one back, take everything to another computer."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.clock import local_day
from core.errors import WorldError
from core.settings.folders import ENDING
from core.store.backup import Backup, Why, back_up, backups_of, copy_to, label_of
from core.words import _
from gui.choosing import choose_new_file
from gui.files.restore_dialog import RestoreDialog, brought_back, moment, said_after
from gui.page import PageContext
from gui.theme import Role
from gui.widgets import Button, Card, FlowLayout, Kind, Label, plain


class BackupsCard(Card):
    """Says when the last backup was made, and has a button for each deed."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(_("Your file and its backups"), parent)
        self._context = context
        self._workspace = context.workspace
        about = _(
            "Once a week, and before every update, Linkstead copies your file into the folder “backups” beside it. "
            "The newest eight are kept. That helps against mistakes. "
            "Against a broken or stolen computer, save everything on a stick now and then."
        )
        self.rows.addWidget(Label(_("Everything is in this one file: {path}").format(path=plain.breakable(str(self._workspace.path)))))
        self.rows.addWidget(Label(about))
        self.last = Label("", Kind.SMALL, Role.MUTED)
        self.rows.addWidget(self.last)
        self.now = Button(_("Back up now"), pressed=self._on_now)
        self.restore = Button(_("Bring a backup back…"), pressed=self._on_restore)
        self.save = Button(_("Save everything as one file…"), pressed=self._on_save)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        self.folder = Button(_("Open the folder"), pressed=self._on_folder)
        for button in (self.now, self.restore, self.save, self.folder):
            flow.addWidget(button)
        self.rows.addWidget(buttons)
        move = _(
            "To move to another computer: save everything as one file, take it there, copy it into a folder of that computer and open it "
            "with a double click or with Open… in the menu of the name at the top."
        )
        self.rows.addWidget(Label(move, Kind.SMALL, Role.MUTED))

    def renew(self) -> None:
        """Say when the last backup was made."""
        made = backups_of(self._workspace.path)
        self.last.setText(_("The last one is of {moment}.").format(moment=moment(made[0])) if made else _("There is none yet."))

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._workspace.path.parent)))

    def _on_now(self) -> None:
        try:
            copy = back_up(self._workspace.path, label_of(Why.ASKED, self._workspace.clock.now()))
        except WorldError as error:
            self._context.say(str(error))
            return
        self.renew()
        self._context.say(_("A backup was made: {path}").format(path=copy))

    def _on_restore(self) -> None:
        dialog = RestoreDialog(self._workspace.path, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._bring_back)
        dialog.open()

    def _bring_back(self, backup: Backup) -> None:
        path, clock = self._workspace.path, self._workspace.clock
        self._context.leave(lambda: brought_back(backup, path, clock), said_after(backup))

    def _on_save(self) -> None:
        name = self._workspace.business.business().name or self._workspace.path.stem
        suggested = f"{name.replace('/', ' ')} {local_day(self._workspace.clock.now()):%Y-%m-%d}{ENDING}"
        kinds = f"{_('Linkstead files')} (*{ENDING})"
        target = choose_new_file(self, _("Save everything as one file"), suggested, kinds, self._context.memory, "moved")
        if target is None:
            return
        try:
            copy_to(self._workspace.path, target)
        except WorldError as error:
            self._context.say(str(error))
            return
        self._context.say(_("Everything is saved in {path}").format(path=target))
