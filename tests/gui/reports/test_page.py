"""Earned so far on the screen: what stands, with a way to each link, and a page to print."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.clock import SetClock
from core.events import Changed, Topic
from core.links.state import LinkState
from core.workspace import Workspace
from gui.page import PageContext, Place
from gui.reports import printing
from gui.reports.page import EarnedPage
from gui.reports.printing import print_page
from gui.reports.saving import html_of, save_earned
from tests.core.backlinks.shop import add, look, only
from tests.gui.recorder import Recorder


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> EarnedPage:
    page = EarnedPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    return page


def one_stands(workspace: Workspace, snippet: str = "Thanks to <b>Crumb</b>") -> None:
    workspace.business.set_sites(["bakery.example"])
    add(workspace, "https://club.example/sponsors")
    clock = workspace.clock
    assert isinstance(clock, SetClock)
    workspace.looks.keep([look(only(workspace), LinkState.LIVE, clock, snippet=snippet)])


def texts(page: EarnedPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_where_nothing_stands_the_page_says_what_to_do_first(qtbot: QtBot, page: EarnedPage, recorder: Recorder) -> None:
    page.show()
    assert page.empty.isVisible()
    assert page.empty.button is not None
    qtbot.keyClick(page.empty.button, Qt.Key.Key_Return)
    assert recorder.places == [Place("backlinks")]


def test_a_link_that_stands_has_its_sentence_as_plain_text_and_its_button(
    qtbot: QtBot, page: EarnedPage, workspace: Workspace, recorder: Recorder
) -> None:
    one_stands(workspace)
    page.show()
    assert page.title.text() == "1 link to you stands, on 1 site."
    assert "“Thanks to <b>Crumb</b>”" in texts(page)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel))
    qtbot.keyClick(page.buttons[0], Qt.Key.Key_Return)
    assert recorder.places == [Place("backlinks", only(workspace).id)]


def test_what_comes_to_stand_while_one_looks_is_shown(
    qtbot: QtBot, page: EarnedPage, workspace: Workspace, context: PageContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page._soon_again, "ask", page.refresh)
    page.show()
    one_stands(workspace)
    context.events.say([Changed(Topic.LINKS)])
    qtbot.waitUntil(lambda: not page.empty.isVisible())
    assert "club.example" in texts(page)


def test_the_page_to_print_is_written_and_opened(
    page: EarnedPage, workspace: Workspace, context: PageContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    one_stands(workspace)
    earned = workspace.earnings.all(())
    said = save_earned(context, earned, tmp_path / "earned.html")
    assert "Thanks to &lt;b&gt;Crumb&lt;/b&gt;" in (tmp_path / "earned.html").read_text("utf-8")
    assert opened == [str(tmp_path / "earned.html")]
    assert said.endswith("Print it from the browser.")


def test_by_keyboard_a_printer_is_asked_for_and_nothing_is_printed_before(
    qtbot: QtBot, page: EarnedPage, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[str] = []
    monkeypatch.setattr(printing, "print_page", lambda html, printer: printed.append(html))
    one_stands(workspace)
    page.show()
    qtbot.keyClick(page.print, Qt.Key.Key_Return)
    assert page.dialog.isVisible()
    assert printed == []
    page.dialog.accept()
    (html,) = printed
    assert "Thanks to &lt;b&gt;Crumb&lt;/b&gt;" in html


def test_the_paper_shows_what_came_from_the_web_as_text(workspace: Workspace, context: PageContext, tmp_path: Path) -> None:
    one_stands(workspace, "Thanks to <img src='file:///x.png'> <b>Crumb</b>")
    html = html_of(context, workspace.earnings.all(()))
    document = QTextDocument()
    document.setHtml(html)
    assert "Thanks to <img src='file:///x.png'> <b>Crumb</b>" in document.toPlainText()
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "earned.pdf"))
    print_page(html, printer)
    assert (tmp_path / "earned.pdf").read_bytes().startswith(b"%PDF")


def test_where_all_of_it_is_gone_the_page_says_so(page: EarnedPage, workspace: Workspace) -> None:
    one_stands(workspace)
    clock = workspace.clock
    assert isinstance(clock, SetClock)
    for state in (LinkState.MISSING_ONCE, LinkState.GONE):
        clock.forward(days=7)
        workspace.looks.keep([look(only(workspace), state, clock)])
    page.show()
    assert not page.empty.isVisible()
    assert page.note.text() == "1 that stood is gone now."


def test_the_business_file_is_never_written_over(workspace: Workspace, context: PageContext) -> None:
    before = workspace.path.read_bytes()
    assert "Choose another name." in save_earned(context, workspace.earnings.all(()), workspace.path)
    assert workspace.path.read_bytes() == before


def test_a_place_that_cannot_be_written_is_said(workspace: Workspace, context: PageContext, tmp_path: Path) -> None:
    assert "Choose another place." in save_earned(context, workspace.earnings.all(()), tmp_path / "none" / "earned.html")
