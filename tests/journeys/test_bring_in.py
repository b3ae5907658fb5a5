"""Exports of several tools become one list: dropped anywhere, answered and added by keyboard, brought in again a month later."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.backlinks.exports.shape import Field
from core.clock import SetClock
from core.links.state import LinkState
from gui.application import Given, Program
from gui.backlinks.bring_dialog import BringDialog
from gui.backlinks.page import BacklinksPage
from gui.page import Place
from tests.exports import write_search_console, write_text
from tests.journeys.test_paste_and_look import PATIENCE, all_links, page_of, unplugged
from tests.miniweb import MiniWeb
from tests.miniweb.trap import OWNER

BING = '"Source URL","Target URL","Anchor text"\n'
MAJESTIC = "Target URL,Source URL,Anchor Text,Source Crawl Date,Source First Found Date,FlagNoFollow\n"


def drop(program: Program, files: Sequence[Path]) -> None:
    """Let files go over the window, whatever page it shows."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(400, 300), copy, mime, left, none)
    QApplication.sendEvent(program.window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(program.window, QDropEvent(QPointF(400, 300), copy, mime, left, none))


def dialog_of(qtbot: QtBot, page: BacklinksPage) -> BringDialog:
    """Wait until every file was looked into."""
    bringing = page.doing.bringing
    qtbot.waitUntil(lambda: bringing.dialog is not None and not bringing._looking, timeout=PATIENCE)
    assert bringing.dialog is not None
    return bringing.dialog


def press(qtbot: QtBot, dialog: BringDialog, button: object) -> None:
    """Go to a button with Tab and press it with Return."""
    for _step in range(60):
        at = dialog.focusWidget()
        if at is button:
            qtbot.keyClick(at, Qt.Key.Key_Return)
            return
        qtbot.keyClick(at, Qt.Key.Key_Tab)
    raise AssertionError("Tab does not lead there")


def answer_all(qtbot: QtBot, page: BacklinksPage) -> BringDialog:
    """Take the columns that are proposed for tables that nobody knows."""
    dialog = dialog_of(qtbot, page)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    while question := next((part.question for part in dialog.parts if part.question is not None), None):
        if not question.read.isEnabled():
            # Where too little can be told of a column, it is chosen: the first one.
            qtbot.keyClick(question.choices[Field.PAGE], Qt.Key.Key_Down)
        press(qtbot, dialog, question.read)
        dialog = dialog_of(qtbot, page)
    return dialog


def test_a_hebrew_search_console_a_broken_bing_and_an_old_majestic_become_one_list_and_grow_a_month_later(
    qtbot: QtBot, program: Program, web: MiniWeb, clock: SetClock, tmp_path: Path
) -> None:
    live = [truth.address for truth in web.links(120) if truth.first is LinkState.LIVE][:7]
    program.workspace.business.set_sites([OWNER])
    google = "דף מקשר,נסרק לאחרונה\n" + "".join(f"{page},2026-11-0{day}\n" for day, page in enumerate(live[:3], 1))
    sites = "אתר,דפים מקשרים,דפי יעד\nexample.org,14,2\nexample.net,3,1\n"
    bing = BING + f'"{live[3]}","https://{OWNER}/","our "best" baker"\n"{live[0]}","https://{OWNER}/","baker"\n"half a row\n'
    majestic = MAJESTIC + "".join(f"https://{OWNER}/,{page},bakery,08/05/2013 00:00,01/02/2013 00:00,\n" for page in live[4:6])
    files = [
        write_search_console(tmp_path / "links.zip", {"דפים מקשרים.csv": google, "אתרים.csv": sites}, OWNER),
        write_text(tmp_path / "bing.csv", bing, "utf-8"),
        write_text(tmp_path / "majestic.csv", majestic, "utf-8-sig"),
    ]
    program.window.go(Place("help"))

    drop(program, files)

    page = page_of(program)
    dialog = answer_all(qtbot, page)
    assert all_links(program) == []
    assert dialog.parts[1]._file.preview is not None
    assert dialog.parts[1]._file.preview.broken == 1
    with qtbot.waitSignal(page.doing.looked, timeout=PATIENCE):
        press(qtbot, dialog, dialog.add)
    assert {link.page_address for link in all_links(program)} == set(live[:6])
    assert {link.state for link in all_links(program)} == {LinkState.LIVE}
    assert program.workspace.store.one("SELECT count(*) FROM linking_site WHERE deleted_at IS NULL") == 2

    clock.forward(days=31)
    before = {link.id: program.workspace.links.history(link.id) for link in all_links(program)}
    newer = google.replace("2026-11", "2026-12") + f"{live[6]},2026-12-09\n"
    drop(program, [write_search_console(tmp_path / "december.zip", {"דפים מקשרים.csv": newer}, OWNER)])
    dialog = answer_all(qtbot, page)
    assert dialog.headline.text() == "1 new link will come in."
    with qtbot.waitSignal(page.doing.looked, timeout=PATIENCE):
        press(qtbot, dialog, dialog.add)

    assert {link.page_address for link in all_links(program)} == set(live)
    assert {link_id: program.workspace.links.history(link_id) for link_id in before} == before
    reported = "SELECT count(*), max(last_seen) FROM link_report JOIN link ON link.id = link_id WHERE page_address = ?"
    assert program.workspace.store.rows(reported, (live[1],)) == [(2, "2026-12-02")]


def test_without_a_network_the_files_come_in_and_nothing_is_said_of_their_links(
    qtbot: QtBot, program: Program, given: Given, web: MiniWeb, tmp_path: Path
) -> None:
    live = [truth.address for truth in web.links(60) if truth.first is LinkState.LIVE]
    program.workspace.business.set_sites([OWNER])
    file = write_text(tmp_path / "links.csv", "Linking page\n" + "\n".join(live), "utf-8")
    page = page_of(program)
    with unplugged(given), qtbot.waitSignal(page.doing.looked, timeout=PATIENCE):
        drop(program, [file])
        dialog_of(qtbot, page).add.click()
    assert program.workspace.links.counts().by_state == {LinkState.UNCHECKED: len(live)}


def test_a_stop_in_the_middle_leaves_nothing(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    program.workspace.business.set_sites([OWNER])
    rows = "".join(f"https://club-{number}.example/,2026-11-01\n" for number in range(60_000))
    file = write_text(tmp_path / "long.csv", "Linking page,Last crawled\n" + rows, "utf-8")
    page = page_of(program)
    drop(program, [file])
    dialog = dialog_of(qtbot, page)
    assert dialog.headline.text() == "60,000 new links will come in."
    dialog.add.click()
    qtbot.waitUntil(lambda: bool(program.window.strip.running()), timeout=PATIENCE)
    qtbot.mouseClick(program.window.strip.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not program.window.strip.running(), timeout=PATIENCE)
    assert all_links(program) == []
    assert page.empty.isVisible()
