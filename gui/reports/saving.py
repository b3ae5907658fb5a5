"""What was earned, written as a page to print and opened where it can be printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSaveFile, QUrl
from PySide6.QtGui import QDesktopServices

from core.clock import local_day
from core.reports.printed import earned_page
from core.reports.records import Earned
from core.words import _
from gui.page import PageContext


def html_of(context: PageContext, earned: Earned) -> str:
    """Return the page of this business, as of today."""
    return earned_page(earned, context.workspace.business.business().name, local_day(context.workspace.clock.now()))


def save_earned(context: PageContext, earned: Earned, target: Path) -> str:
    """Write the page and open it in the browser; return what to tell the person."""
    if target.resolve() == context.workspace.path.resolve():
        return _("This is the file of your business itself. Choose another name.")
    text = html_of(context, earned)
    file = QSaveFile(str(target))
    if file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(text.encode()) >= 0 and file.commit():
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))
        return _("Saved in {path}. Print it from the browser.").format(path=target)
    return _("It could not be saved there: {reason}. Choose another place.").format(reason=file.errorString())
