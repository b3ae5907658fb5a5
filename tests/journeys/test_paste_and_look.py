"""An owner pastes links into the window; every one is looked at, and the window shows which still stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.backlinks.query import LinkQuery
from core.backlinks.records import Link
from core.clock import SetClock
from core.errors import sentence
from core.links.state import LinkState
from core.links.words import short_word
from gui.application import Given, Program
from gui.backlinks.add_dialog import AddLinksDialog
from gui.backlinks.page import BacklinksPage
from gui.page import Place
from tests.miniweb import MiniWeb
from tests.miniweb.trap import Truth

PATIENCE = 120_000


def page_of(program: Program) -> BacklinksPage:
    program.window.go(Place("backlinks"))
    page = program.window.page("backlinks")
    assert isinstance(page, BacklinksPage)
    return page


def all_links(program: Program) -> list[Link]:
    links = program.workspace.links
    return links.rows(links.ids(LinkQuery()))


def paste(qtbot: QtBot, program: Program, lines: Iterable[str], site: str = "") -> None:
    """Open the dialog, type the website where it is asked for, paste, add, and wait until everything was looked at."""
    page = page_of(program)
    button = page.add_button if page.add_button.isVisible() else page.empty.button
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = program.window.findChild(AddLinksDialog)
    assert dialog is not None
    if site:
        qtbot.keyClicks(dialog.site, site)
    QApplication.clipboard().setText("\n".join(lines))
    dialog.text.paste()
    dialog.judge()
    with qtbot.waitSignal(page.doing.looked, timeout=PATIENCE):
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)


def look_again(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    with qtbot.waitSignal(page.doing.looked, timeout=PATIENCE):
        qtbot.mouseClick(page.look_button, Qt.MouseButton.LeftButton)


def expected(truths: Iterable[Truth], later: bool = False) -> dict[str, LinkState]:
    return {truth.address: truth.later if later else truth.first for truth in truths}


def test_two_hundred_pasted_links_are_each_found_in_their_true_state(qtbot: QtBot, program: Program, web: MiniWeb, clock: SetClock) -> None:
    truths = web.links(200)

    paste(qtbot, program, [truth.pasted for truth in truths], site="www.bakery.example")

    assert {link.page_address: link.state for link in all_links(program)} == expected(truths)
    page = page_of(program)
    assert page.model.rowCount() == 200
    shown = {page.model.data(page.model.index(row, 0)) for row in range(200)}
    assert shown == {short_word(truth.first) for truth in truths}

    web.next_day()
    clock.forward(days=8)
    look_again(qtbot, program)

    assert {link.page_address: link.state for link in all_links(program)} == expected(truths, later=True)
    assert all(len(program.workspace.links.history(link.id)) == 2 for link in all_links(program))


def test_a_stop_keeps_what_was_seen_and_says_nothing_of_the_rest(qtbot: QtBot, program: Program, web: MiniWeb) -> None:
    slow = [truth for truth in web.truths if truth.trap.startswith("slow")]
    quick = [truth for truth in web.links(40) if truth.first is LinkState.LIVE]
    page = page_of(program)
    page.doing._set_site("bakery.example")
    page.doing.add_text("\n".join(truth.pasted for truth in [*slow, *quick]))
    qtbot.waitUntil(lambda: program.workspace.links.counts().by_state.get(LinkState.LIVE, 0) == len(quick), timeout=PATIENCE)

    with qtbot.waitSignal(page.doing.looked, timeout=PATIENCE):
        qtbot.mouseClick(program.window.strip.stop, Qt.MouseButton.LeftButton)

    counts = program.workspace.links.counts().by_state
    assert counts == {LinkState.LIVE: len(quick), LinkState.UNCHECKED: len(slow)}


@contextmanager
def unplugged(given: Given) -> Iterator[None]:
    """Nobody answers while it lasts, neither the sites nor the owner's own."""
    assert given.manners is not None
    hosts = given.manners.host_map
    assert isinstance(hosts, dict)
    before = dict(hosts)
    hosts.update(dict.fromkeys(hosts, hosts["*.refused.example"]))
    yield
    hosts.update(before)


def test_without_a_network_it_is_said_once_and_the_next_look_finds_all(
    qtbot: QtBot, program: Program, given: Given, web: MiniWeb, monkeypatch: pytest.MonkeyPatch
) -> None:
    truths = [truth for truth in web.links(60) if truth.first is LinkState.LIVE]
    page = page_of(program)
    page.doing._set_site("bakery.example")
    said: list[str] = []
    monkeypatch.setattr(program.window.toasts, "say", lambda text, undo=None: said.append(text))

    with unplugged(given), qtbot.waitSignal(page.doing.looked, timeout=PATIENCE):
        page.doing.add_text("\n".join(truth.pasted for truth in truths))
    assert [text for text in said if "offline" in text] == [sentence("no_network", {"site": "bakery.example"})]
    assert program.workspace.links.counts().by_state == {LinkState.UNCHECKED: len(truths)}
    assert page._underline.text().endswith("this computer was offline. Nothing was changed.")

    engine_of(program).kill()  # it was told that the hosts are not there
    look_again(qtbot, program)
    assert program.workspace.links.counts().by_state == {LinkState.LIVE: len(truths)}
    assert "offline" not in page._underline.text()


def test_an_engine_that_is_killed_is_started_again_and_goes_on(qtbot: QtBot, program: Program, web: MiniWeb) -> None:
    truths = web.links(200)
    page = page_of(program)
    page.doing._set_site("bakery.example")
    page.doing.add_text("\n".join(truth.pasted for truth in truths))
    qtbot.waitUntil(lambda: program.workspace.links.counts().by_state.get(LinkState.LIVE, 0) > 0, timeout=PATIENCE)

    with qtbot.waitSignal(page.doing.looked, timeout=PATIENCE):
        engine_of(program).kill()

    assert {link.page_address: link.state for link in all_links(program)} == expected(truths)


def test_nothing_is_left_running_when_the_window_closes_in_the_middle_of_work(qtbot: QtBot, program: Program, web: MiniWeb) -> None:
    page = page_of(program)
    page.doing._set_site("bakery.example")
    page.doing.add_text("\n".join(truth.pasted for truth in web.links(200)))
    qtbot.waitUntil(lambda: program.workspace.links.counts().all > 0, timeout=PATIENCE)
    engine = engine_of(program)

    program.window.close()

    assert not engine.is_running() or engine.status() == psutil.STATUS_ZOMBIE


def test_links_forgotten_come_back_with_undo_and_with_their_history(qtbot: QtBot, program: Program, web: MiniWeb) -> None:
    truths = web.links(12)
    paste(qtbot, program, [truth.pasted for truth in truths], site="bakery.example")
    page = page_of(program)
    before = all_links(program)

    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    page.table.setFocus()
    page.table.selectAll()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert all_links(program) == []
    qtbot.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert all_links(program) == before
    assert all(program.workspace.links.history(link.id) for link in before)


@pytest.mark.parametrize("looked_before", [False, True])
def test_a_file_that_was_deleted_while_open_is_said_and_what_was_pasted_is_kept(
    qtbot: QtBot, program: Program, web: MiniWeb, looked_before: bool
) -> None:
    truths = [truth for truth in web.links(12) if truth.first is LinkState.LIVE]
    page = page_of(program)
    page.doing._set_site("bakery.example")
    if looked_before:
        paste(qtbot, program, [truths[0].pasted])
    program.workspace.path.unlink()

    page.doing.add_links()
    dialog = program.window.findChild(AddLinksDialog)
    assert dialog is not None
    dialog.text.setPlainText(truths[1].pasted)
    dialog.judge()
    dialog.add.click()

    def asked_again() -> list[AddLinksDialog]:
        return [other for other in program.window.findChildren(AddLinksDialog) if other is not dialog and other.isVisible()]

    qtbot.waitUntil(lambda: bool(asked_again()), timeout=PATIENCE)
    (again,) = asked_again()
    assert again.text.toPlainText() == truths[1].pasted
    assert again._problem.isVisible()
    assert again._problem.text() == sentence("file_moved", {"name": program.workspace.path.name})


def engine_of(program: Program) -> psutil.Process:
    (engine,) = [child for child in psutil.Process().children() if "--engine" in child.cmdline()]
    return engine
