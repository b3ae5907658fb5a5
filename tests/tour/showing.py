"""Where the window is when a picture is taken; each brings it there and returns what to take."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QWidget

from core.business.profile import Fact
from core.jobs import JobRequest, Progress
from core.settings.options import LEAVING
from gui.application import Program
from gui.backlinks.over_time.sentences import Show
from gui.backlinks.page import BacklinksPage
from gui.page import Place
from gui.settings.page import BACKUPS
from tests.street import STREET


def backlinks(program: Program) -> BacklinksPage:
    program.window.go(Place("backlinks"))
    page = program.window.page("backlinks")
    assert isinstance(page, BacklinksPage)
    page.refresh()
    return page


def links(program: Program) -> QWidget:
    backlinks(program)
    return program.window


def at(part: str) -> Callable[[Program], QWidget]:
    """Select the link whose address holds `part`."""

    def show(program: Program) -> QWidget:
        page = backlinks(program)
        link_id = program.workspace.store.one("SELECT id FROM link WHERE page_address LIKE ?", (f"%{part}%",))
        page.table.show_id(link_id)
        return program.window

    return show


def over_time(show: Show) -> Callable[[Program], QWidget]:
    """Open the view over time; the keyboard is at the last bar but one."""

    def bring(program: Program) -> QWidget:
        page = backlinks(program)
        page.past.open()
        view = page.past.view
        assert view is not None
        view.shows.hold(show)
        view.refresh()
        view.bars._go(len(view.bars._bars) - 2)
        return program.window

    return bring


def searching(program: Program) -> QWidget:
    page = backlinks(program)
    page.search.setText("nothing is called this")
    page.search.returnPressed.emit()
    return program.window


def running(program: Program) -> QWidget:
    backlinks(program)
    program.window.strip.show_run(1, "Looking at your links", Progress(34, 200, 3, "riversidefc.example"))
    program.window.say("3 links forgotten.", lambda: None)
    return program.window


def adding(program: Program) -> QWidget:
    page = backlinks(program)
    page.doing.add_links()
    dialog = program.window.findChild(QDialog)
    assert dialog is not None
    return dialog


def adding_filled(program: Program) -> QWidget:
    dialog = adding(program)
    dialog.text.setPlainText("\n".join([seen.address for seen in STREET] + ["and a line without any"]))  # type: ignore[attr-defined]
    dialog.judge()  # type: ignore[attr-defined]
    return dialog


def corner(name: str) -> Callable[[Program], QWidget]:
    def show(program: Program) -> QWidget:
        program.window.go(Place(name))
        return program.window

    return show


def permission(job: str) -> Callable[[Program], QWidget]:
    """Show the question before the first request of a kind."""

    def show(program: Program) -> QWidget:
        backlinks(program)
        program.context.run(JobRequest(job))
        assert program.asked_first.dialog is not None
        return program.asked_first.dialog

    return show


def emptying(program: Program) -> QWidget:
    corner("asked")(program)
    program.window.page("asked").empty_it.click()  # type: ignore[attr-defined]
    dialog = program.window.findChild(QDialog)
    assert dialog is not None
    return dialog


def leaving(program: Program) -> QWidget:
    program.window.go(Place("settings", filter=LEAVING))
    return program.window


def asked(step: str) -> Callable[[Program], QWidget]:
    """Open one of the first questions."""

    def show(program: Program) -> QWidget:
        program.window.go(Place("interview", filter=step))
        return program.window

    return show


def mending(program: Program) -> QWidget:
    window = asked("found")(program)
    page = program.window.page("interview")
    page.step.entries[Fact.ADDRESS]._on_change()  # type: ignore[attr-defined]
    return window


def backups(program: Program) -> QWidget:
    """The settings' last card."""
    program.window.go(Place("settings", filter=BACKUPS))
    return program.window


def name_menu(program: Program) -> QWidget:
    menu = program.window.header.name.menu()
    menu.popup(program.window.header.name.mapToGlobal(QPoint()))
    return menu


def about(program: Program) -> QWidget:
    corner("help")(program)
    page = program.window.page("help")
    page._on_about()  # type: ignore[attr-defined]
    dialog = page.findChild(QDialog)
    assert dialog is not None
    return dialog


def start(program: Program) -> QWidget:
    program.window.go(Place("checklist"))
    return program.window


def how(program: Program) -> QWidget:
    start(program)
    page = program.window.page("checklist")
    page.week.cards[0].how.click()  # type: ignore[attr-defined]
    return program.window


def path(program: Program) -> QWidget:
    program.window.go(Place("checklist", filter="all"))
    page = program.window.page("checklist")
    page.path.rows[7].open(True)  # type: ignore[attr-defined]
    return program.window


def named(*words: str) -> Callable[[Program], QWidget]:
    """Open the glossary at some of its words."""

    def show(program: Program) -> QWidget:
        program.window.go(Place("words", filter=" ".join(words)))
        return program.window

    return show


def nothing_found(name: str) -> Callable[[Program], QWidget]:
    def show(program: Program) -> QWidget:
        corner(name)(program)
        page = program.window.page(name)
        page.search.setText("nothing is called this")  # type: ignore[attr-defined]
        page.search.returnPressed.emit()  # type: ignore[attr-defined]
        return program.window

    return show


def helper(program: Program) -> QWidget:
    corner("help")(program)
    page = program.window.page("help")
    page._on_helper()  # type: ignore[attr-defined]
    return _dialog(page)


def purging(program: Program) -> QWidget:
    corner("trash")(program)
    page = program.window.page("trash")
    page.table.selectAll()  # type: ignore[attr-defined]
    page.ask_to_purge()  # type: ignore[attr-defined]
    return _dialog(page)


def forgetting(program: Program) -> QWidget:
    corner("business")(program)
    page = program.window.page("business")
    page.forget.click()  # type: ignore[attr-defined]
    return _dialog(page)


def _dialog(page: QWidget) -> QWidget:
    dialog = page.findChild(QDialog)
    assert dialog is not None
    return dialog
