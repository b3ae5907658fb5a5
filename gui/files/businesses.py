"""What the business's name offers: another business, a new one, a second one like this, another name, the end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core.errors import WorldError
from core.events import Changed, Topic
from core.settings.folders import Folders
from core.settings.recent import RecentFile, RecentFiles
from core.words import _
from core.workspace import Workspace
from gui.page import PageContext, Place

if TYPE_CHECKING:
    from core.store.backup import Backup

OFFERED = 6
"""Recent files in the menu."""

NEW, OPEN, CLOSE = "Ctrl+N", "Ctrl+O", "Ctrl+W"

Action = tuple[str, Callable[[], None]]


class Businesses(QObject):
    """Opens the other file first and only then leaves this one: where that fails it is said, and nothing has changed here."""

    def __init__(self, context: PageContext, recent: RecentFiles, folders: Folders, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._workspace = context.workspace
        self._recent = recent
        self._folders = folders
        self._window = window
        for key, act in ((NEW, self.new), (OPEN, self.choose), (CLOSE, self.close)):
            QShortcut(QKeySequence(key), window, context=Qt.ShortcutContext.WindowShortcut).activated.connect(act)

    def actions(self) -> list[Action]:
        """Return the words and deeds of the name's menu, those of other files last."""
        others = [each for each in self._recent.there() if not self._is_here(each.path)][:OFFERED]
        return [
            (_("Rename…"), self.rename),
            (_("Duplicate…"), self.duplicate),
            (_with_key(_("New business…"), NEW), self.new),
            (_with_key(_("Open…"), OPEN), self.choose),
            *((_("Open “{name}”").format(name=_title(each, others)), lambda each=each: self.open(each.path)) for each in others),
            (_with_key(_("Close"), CLOSE), self.close),
        ]

    def note(self) -> None:
        """Remember that this file is open, under the name its business has now."""
        self._recent.note(self._workspace.path, self._workspace.business.business().name)

    def new(self) -> None:
        """Ask for a name and open a new, empty file."""
        quieter = _("It gets a file of its own. What you have here stays as it is.")
        self._ask(_("New business"), quieter, "", _("Begin"), self._begin)

    def duplicate(self) -> None:
        """Ask for a name and open a copy of this file under it."""
        quieter = _("Everything that is here is copied into a file of its own: links, profile, checklist. This one stays as it is.")
        name = _("{name} (copy)").format(name=self._workspace.business.business().name or _("Your business"))
        self._ask(_("Duplicate this business"), quieter, name, _("Duplicate"), self._copy)

    def rename(self) -> None:
        """Ask for another name for this business."""
        quieter = _("As it stands over your door. The file keeps its name.")
        self._ask(_("Rename this business"), quieter, self._workspace.business.business().name, _("Rename"), self._name)

    def choose(self) -> None:
        """Ask for a file and open it."""
        from gui.choosing import choose_business

        path = choose_business(self._window, self._workspace.path, self._folders.businesses)
        if path is not None:
            self.open(path)

    def close(self) -> None:
        self._window.close()

    def open(self, path: Path) -> None:
        """Open a file in the place of this one, or say why it cannot be."""
        if self._is_here(path):
            self._context.say(_("This file is open already."))
            return
        try:
            # A file that is gone must not be made anew, empty.
            if not path.is_file():
                raise WorldError("file_missing", name=path.name)
            workspace = Workspace.open(path, self._workspace.clock)
        except WorldError as error:
            self._refuse(path, error)
            return
        self._context.leave(lambda: workspace, "")

    def _refuse(self, path: Path, error: WorldError) -> None:
        if error.code == "file_busy":
            from gui.front import knock

            if knock(path, int(error.params["process"])):
                return
        from core.store.backup import backups_of
        from gui.files.copy_dialog import MAY_BE_COPIED, CopyDialog
        from gui.files.restore_dialog import RestoreDialog
        from gui.files.stuck import MENDED_BY_BACKUP

        if error.code in MENDED_BY_BACKUP and backups_of(path):
            dialog = RestoreDialog(path, str(error), self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.chosen.connect(lambda backup: self._bring_back(backup, path))
            dialog.open()
            return
        if error.code in MAY_BE_COPIED:
            offer = CopyDialog(error, self._window)
            offer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            offer.accepted.connect(lambda: self._take_here(path))
            offer.open()
            return
        self._context.say(str(error))

    def _take_here(self, path: Path) -> None:
        from core.store.backup import copy_to

        self._make(lambda here: copy_to(path, here), path.stem, None)

    def _bring_back(self, backup: Backup, path: Path) -> None:
        from gui.files.restore_dialog import brought_back, said_after

        try:
            workspace = brought_back(backup, path, self._workspace.clock)
        except WorldError as error:
            self._context.say(str(error))
            return
        self._context.leave(lambda: workspace, said_after(backup))

    def _begin(self, name: str) -> None:
        self._make(lambda _path: None, name, name)

    def _copy(self, name: str) -> None:
        from core.store.backup import copy_to

        self._make(lambda path: copy_to(self._workspace.path, path), name, name)

    def _make(self, fill: Callable[[Path], None], called: str, name: str | None) -> None:
        """Make a file called so and open it, and give its business a `name`; where that fails nothing is left of it."""
        path = self._folders.new_file(called)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            fill(path)
            workspace = Workspace.open(path, self._workspace.clock)
        except OSError as error:
            self._context.say(_("The file could not be made: {reason}").format(reason=error.strerror))
            return
        except WorldError as error:
            self._context.say(str(error))
            return
        try:
            if name is not None:
                workspace.editing.rename(name)
        except WorldError as error:
            workspace.close()
            path.unlink(missing_ok=True)
            self._context.say(str(error))
            return
        self._context.leave(lambda: workspace, "")

    def _name(self, name: str) -> None:
        editing = self._workspace.editing
        try:
            before = editing.rename(name)
        except WorldError as error:
            self._context.say(str(error))
            return

        def undo() -> None:
            editing.put_back(before)
            self._context.events.say([Changed(Topic.BUSINESS)])
            self._context.say(_("The business has its earlier name again."))

        self._context.events.say([Changed(Topic.BUSINESS)])
        self._context.say(_("Renamed to {name}.").format(name=name), undo)

    def _ask(self, title: str, quieter: str, name: str, act: str, then: Callable[[str], None]) -> None:
        from gui.files.name_dialog import NameDialog

        dialog = NameDialog(title, quieter, name, act, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.named.connect(then)
        dialog.open()

    def _is_here(self, path: Path) -> bool:
        try:
            return path.samefile(self._workspace.path)
        except (OSError, ValueError):
            return False


def edit_actions(context: PageContext) -> list[Action]:
    """Return what can be done with the business that is open, whoever's it is."""
    actions: list[Action] = [(_("Edit…"), lambda: context.go(Place("business")))]
    if context.workspace.interview.wanted():
        actions.append((_("Go on with the questions"), lambda: context.go(Place("interview"))))
    actions.append((_("Recently deleted…"), lambda: context.go(Place("trash"))))
    return actions


def _with_key(words: str, key: str) -> str:
    """Return a menu's words with their key, which Qt writes at the right of what stands behind a tab."""
    return f"{words}\t{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}"


def _title(file: RecentFile, others: list[RecentFile]) -> str:
    """Return what a file is called in the menu: the business's name, and the file's too where two have the same."""
    name = file.name or file.path.stem
    return f"{name} ({file.path.name})" if sum((each.name or each.path.stem) == name for each in others) > 1 else name
