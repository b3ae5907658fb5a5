"""Files on their way in, as the pictures show them: looked into in this process, so that nothing need be waited for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.application import Program
from gui.backlinks.page import BacklinksPage
from gui.page import Place
from tests.exports import AHREFS, SEARCH_CONSOLE, UNKNOWN, write_search_console, write_text
from tests.run_here import RunHere
from tests.street import OWN


def _bring(program: Program, files: list[Path]) -> QWidget:
    program.window.go(Place("backlinks"))
    page = program.window.page("backlinks")
    assert isinstance(page, BacklinksPage)
    object.__setattr__(page.doing.bringing._context, "run", RunHere(program.workspace))
    page.doing.take_files(files)
    assert page.doing.bringing.dialog is not None
    return page.doing.bringing.dialog


def files(program: Program) -> QWidget:
    """A Search Console ZIP, an export of Ahrefs with rows for another website and rows that are broken, a page that is no export."""
    folder = Path(program.workspace.path).parent
    zipped = write_search_console(folder / f"{OWN}-Links-2026-11-16.zip", SEARCH_CONSOLE, OWN)
    ahrefs = write_text(folder / f"{OWN}-backlinks-subdomains_2026-11-16.csv", AHREFS.format(own=OWN), "utf-16")
    page = write_text(folder / "export.csv", "<!DOCTYPE html><html><body>Please sign in</body></html>", "utf-8")
    dialog = _bring(program, [zipped, ahrefs, page])
    dialog.parts[1].fold.click()  # type: ignore[attr-defined]
    return dialog


def asked(program: Program) -> QWidget:
    return _bring(program, [write_text(Path(program.workspace.path).parent / "partners.csv", UNKNOWN.format(own=OWN), "utf-8")])


def broken(program: Program) -> QWidget:
    folder = Path(program.workspace.path).parent
    return _bring(program, [write_text(folder / "links.zip", "PK\x03\x04 cut off", "utf-8"), folder / "moved.csv"])


def dropped_first(program: Program) -> QWidget:
    """Files come before the website is known."""
    program.window.go(Place("backlinks"))
    page = program.window.page("backlinks")
    page.doing.take_files([Path(f"{OWN}-Links-2026-11-16.zip")])  # type: ignore[attr-defined]
    dialog = page.findChild(QWidget, "adding")
    assert dialog is not None
    return dialog


def getting_foot(program: Program) -> QWidget:
    """The end of the page, one of the folded tools open."""
    program.window.go(Place("getting"))
    page = program.window.page("getting")
    page.folded[0].open(True)  # type: ignore[attr-defined]
    QCoreApplication.processEvents()
    page._show_without()  # type: ignore[attr-defined]
    return program.window
