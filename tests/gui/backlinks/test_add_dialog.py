"""The dialog says what will come in before anything does, and lets only that be added which can be."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from pytestqt.qtbot import QtBot

from core.errors import WorldError
from core.settings.machine import MachineSettings
from core.workspace import Workspace
from gui.backlinks.add_dialog import AddLinksDialog
from gui.backlinks.page import BacklinksPage
from gui.page import PageContext
from gui.theme import Theme


@pytest.fixture
def sites_set() -> list[str]:
    return []


@pytest.fixture
def first(qtbot: QtBot, theme: Theme, machine: MachineSettings, sites_set: list[str]) -> AddLinksDialog:
    """The dialog of a business whose website is not known yet."""
    dialog = AddLinksDialog((), sites_set.append, machine)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def later(qtbot: QtBot, theme: Theme, machine: MachineSettings) -> AddLinksDialog:
    dialog = AddLinksDialog(("bakery.example",), lambda _text: None, machine)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_nothing_can_be_added_before_the_website_and_a_link_are_there(first: AddLinksDialog, sites_set: list[str]) -> None:
    assert not first.add.isEnabled()
    first.text.setPlainText("https://club.example/partners")
    first.judge()
    assert not first.add.isEnabled()
    first.site.setText("no website")
    first.judge()
    assert first._site_wrong.isVisible()
    assert not first.add.isEnabled()
    first.site.setText("www.bakery.example")
    first.judge()
    assert first.add.isEnabled()
    assert not first._site_wrong.isVisible()
    first.add.click()
    assert sites_set == ["www.bakery.example"]


def test_it_says_what_will_come_in_and_what_is_left_out(later: AddLinksDialog) -> None:
    later.text.setPlainText("https://club.example/a\nclub.example/a\nhttps://bakery.example/bread\nnothing here\n")
    later.judge()
    assert later._found.text() == (
        "1 page that may link to you, 1 stands there twice, 1 page of your own left out, 1 line without an address."
    )


def test_own_pages_alone_cannot_be_added(later: AddLinksDialog) -> None:
    later.text.setPlainText("https://www.bakery.example/bread")
    later.judge()
    assert not later.add.isEnabled()


def test_the_addresses_behind_a_copied_pages_links_are_taken(later: AddLinksDialog) -> None:
    mime = QMimeData()
    mime.setHtml(
        '<ul><li><a href="https://club.example/partners">Our partners</a></li><li><a href="https://paper.example/x">News</a></li></ul>'
    )
    mime.setText("Our partners\nNews")
    later.text.insertFromMimeData(mime)
    later.judge()
    assert "https://club.example/partners" in later.text.toPlainText()
    assert later._found.text().startswith("2 pages that may link to you")


def test_a_dropped_file_waits_until_the_website_is_known(qtbot: QtBot, first: AddLinksDialog, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "links.zip"))])
    first.text.insertFromMimeData(mime)
    assert first._site_wrong.text() == "Say which website is yours first."
    assert not first.add.isEnabled()
    first.site.setText("bakery.example")
    first.judge()
    assert first._found.text() == "Looked into next: links.zip"
    with qtbot.waitSignal(first.files_chosen) as chosen:
        first.add.click()
    assert chosen.args == [[tmp_path / "links.zip"]]


def test_files_that_are_chosen_are_looked_into_at_once_and_what_was_typed_is_not_added_unasked(
    qtbot: QtBot, later: AddLinksDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [tmp_path / "links.csv", tmp_path / "links.xlsx"]
    monkeypatch.setattr("gui.backlinks.add_dialog.choose_exports", lambda *_: files)
    later.text.setPlainText("https://club.example/partners")
    with qtbot.assertNotEmitted(later.files_chosen):
        later.choose.click()
    later.text.clear()
    with qtbot.waitSignal(later.files_chosen) as chosen:
        later.choose.click()
    assert chosen.args is not None
    assert set(chosen.args[0]) == set(files)


def test_a_pasted_table_is_named_and_looked_into_before_it_is_added(later: AddLinksDialog) -> None:
    later.text.setPlainText("Linking page\tLast crawled\nhttps://club.example/a\t2026-11-02\nhttps://choir.example/b\t2026-11-01\n")
    later.judge()
    assert later._found.text() == "A table from Google Search Console. You see what is in it before it is added."
    assert later.add.text() == "Look into it"
    later.text.setPlainText("https://club.example/a")
    later.judge()
    assert later.add.text() == "Add and look"


def test_how_to_get_a_list_is_one_click_away(qtbot: QtBot, later: AddLinksDialog) -> None:
    with qtbot.waitSignal(later.getting_asked):
        later.getting.click()
    assert not later.isVisible()


def test_a_very_long_list_is_not_read_while_one_types(later: AddLinksDialog) -> None:
    later.text.setPlainText("\n".join(f"https://site{i}.example/" for i in range(3_000)))
    later.judge()
    assert later._found.text() == "3,000 lines, read when you add them."
    assert later.add.isEnabled()


def test_a_website_that_cannot_be_kept_is_said_in_the_dialog_and_the_text_stays(
    qtbot: QtBot, theme: Theme, machine: MachineSettings
) -> None:
    def refuse(_text: str) -> None:
        raise WorldError("file_moved", name="Bakery.linkstead")

    dialog = AddLinksDialog((), refuse, machine)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.site.setText("bakery.example")
    dialog.text.setPlainText("https://club.example/partners")
    with qtbot.assertNotEmitted(dialog.pasted):
        dialog._on_add()
    assert dialog.isVisible()
    assert dialog._problem.text().startswith("Bakery.linkstead was moved, renamed or deleted")


def test_what_was_typed_and_not_added_stands_there_the_next_time(qtbot: QtBot, context: PageContext, workspace: Workspace) -> None:
    workspace.business.set_sites(["bakery.example"])
    page = BacklinksPage(context)
    qtbot.addWidget(page)

    def dialog() -> AddLinksDialog:
        found = page.findChild(AddLinksDialog)
        assert isinstance(found, AddLinksDialog)
        return found

    page.doing.add_links("https://club.example/a")
    dialog().reject()
    dialog().setParent(None)
    page.doing.add_links("https://fair.example/b")
    assert dialog().text.toPlainText() == "https://club.example/a\nhttps://fair.example/b"
    dialog().add.click()
    dialog().setParent(None)
    page.doing.add_links()
    assert dialog().text.toPlainText() == ""
    dialog().close()
