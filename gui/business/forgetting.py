"""Forgetting a person for good: asks whom, then does it while nobody has the file open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.clock import Clock
from core.forgetting.erasing import erase
from core.forgetting.people import known_people
from core.store.backup import backups_of, kept_as_they_were, renew
from core.words import _, ngettext
from core.workspace import Workspace
from gui.business.forget_dialog import ForgetDialog, Wish
from gui.page import PageContext


def ask_whom(context: PageContext, parent: QWidget) -> None:
    """Open the dialog; what is wished happens after the jobs have ended and the file is closed."""
    workspace = context.workspace
    people = known_people(workspace.profiles, workspace.taken_out)
    older = len(backups_of(workspace.path)) + len(kept_as_they_were(workspace.path))
    dialog = ForgetDialog(people, older, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    path, clock = workspace.path, workspace.clock
    dialog.wished.connect(lambda wish: context.leave(lambda: forgotten(path, clock, wish), said_after(wish, older)))
    dialog.open()


def forgotten(path: Path, clock: Clock, wish: Wish) -> Workspace:
    """Forget and return the file, open again. Raises WorldError as opening and writing do."""
    workspace = Workspace.open(path, clock)
    try:
        erase(workspace.store, workspace.profiles, wish.names)
        if wish.renew_backups:
            renew(path, clock.now())
    except BaseException:
        workspace.close()
        raise
    return workspace


def said_after(wish: Wish, older: int) -> str:
    """Return what is told afterwards, without a name; `older` is how many backups there were."""
    done = ngettext("{n} name is forgotten for good.", "{n} names are forgotten for good.", len(wish.names))
    if not older:
        return done
    rest = _("The backups know nothing of it any more.") if wish.renew_backups else _("Backups made before now still hold it.")
    return f"{done} {rest}"
