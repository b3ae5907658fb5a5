"""Files on their way in: looked into, shown, and kept only once the owner says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.backlinks.exports.shape import Field
from core.backlinks.query import LinkQuery
from core.workspace import Workspace
from gui.backlinks.actions import LinkActions
from gui.backlinks.add_dialog import AddLinksDialog
from gui.backlinks.bring_dialog import BringDialog
from gui.backlinks.page import BacklinksPage
from gui.page import PageContext
from tests.exports import AHREFS, SEARCH_CONSOLE, UNKNOWN, write_search_console, write_text
from tests.gui.recorder import Recorder
from tests.run_here import RunHere

OWN = "bakery.example"


@pytest.fixture
def run(workspace: Workspace) -> RunHere:
    workspace.business.set_sites([OWN])
    return RunHere(workspace)


@pytest.fixture
def doing(qtbot: QtBot, context: PageContext, run: RunHere) -> Iterator[LinkActions]:
    page = BacklinksPage(replace(context, run=run))
    qtbot.addWidget(page)
    page.show()
    yield page.doing
    page.doing.bringing.cancel()
    page.close()


def shown(doing: LinkActions) -> BringDialog:
    assert doing.bringing.dialog is not None
    return doing.bringing.dialog


def pages(workspace: Workspace) -> list[str]:
    return sorted(link.page_address for link in workspace.links.rows(workspace.links.ids(LinkQuery())))


def zipped(folder: Path) -> Path:
    return write_search_console(folder / "links.zip", SEARCH_CONSOLE, OWN)


def ahrefs(folder: Path) -> Path:
    return write_text(folder / "ahrefs.csv", AHREFS.format(own=OWN), "utf-16")


def unknown(folder: Path) -> Path:
    return write_text(folder / "partners.csv", UNKNOWN.format(own=OWN), "utf-8")


def test_nothing_is_kept_before_the_owner_says_so(doing: LinkActions, workspace: Workspace, tmp_path: Path, run: RunHere) -> None:
    doing.take_files([zipped(tmp_path), ahrefs(tmp_path)])
    dialog = shown(doing)
    assert dialog.headline.text() == "5 new links will come in."
    assert workspace.store.one("SELECT (SELECT count(*) FROM link_import) + (SELECT count(*) FROM linking_site)") == 0
    dialog.cancel.click()
    assert doing.bringing.dialog is None
    assert [request.name for request in run.noted] == ["preview_links"] * 2
    assert workspace.store.one("SELECT count(*) FROM link_import") == 0


def test_what_comes_in_is_told_looked_at_and_can_be_taken_back_and_put_back(
    doing: LinkActions, workspace: Workspace, tmp_path: Path, run: RunHere, recorder: Recorder
) -> None:
    doing.take_files([zipped(tmp_path), ahrefs(tmp_path)])
    shown(doing).add.click()
    assert recorder.said[-1] == "4 links added. 1 was known. 2 known sites added."
    assert run.noted[-1].name == "check_links"
    assert len(run.noted[-1].params["ids"]) == 4
    came = pages(workspace)
    recorder.undos[-1]()
    assert (pages(workspace), workspace.store.one("SELECT count(*) FROM linking_site WHERE deleted_at IS NULL")) == ([], 0)
    recorder.undos[-1]()
    assert pages(workspace) == came


def test_a_file_that_cannot_be_read_says_so_and_does_not_hold_up_the_others(
    doing: LinkActions, workspace: Workspace, tmp_path: Path
) -> None:
    page = write_text(tmp_path / "export.csv", "<!DOCTYPE html><p>Please sign in</p>", "utf-8")
    doing.take_files([page, tmp_path, zipped(tmp_path)])
    texts = [part._file.problem for part in shown(doing).parts]
    assert texts[0].startswith("export.csv holds a web page, not an export")
    assert texts[1] == "This is a folder. Add the files in it."
    assert shown(doing).cancel.text() == "Cancel"
    shown(doing).add.click()
    assert len(pages(workspace)) == 3


def test_where_nothing_can_be_added_there_is_nothing_to_press_but_close(doing: LinkActions, tmp_path: Path) -> None:
    doing.take_files([tmp_path / "moved.csv"])
    assert shown(doing).headline.text() == "Nothing can be added."
    assert not shown(doing).add.isVisible()
    assert shown(doing).cancel.text() == "Close"


def test_rows_that_cannot_be_read_are_a_click_away_with_their_lines(doing: LinkActions, tmp_path: Path) -> None:
    doing.take_files([ahrefs(tmp_path)])
    (part,) = shown(doing).parts
    assert part.fold is not None
    assert part._broken.isHidden()
    part.fold.click()
    assert not part._broken.isHidden()
    told = [part._broken.layout().itemAt(place).widget().text() for place in range(4)]  # type: ignore[union-attr]
    assert told[0] == "Line 6"
    assert "not an address" in told[1]


def test_a_website_that_is_the_owners_too_counts_and_the_files_are_looked_into_again(
    doing: LinkActions, workspace: Workspace, tmp_path: Path, recorder: Recorder
) -> None:
    doing.take_files([ahrefs(tmp_path)])
    assert shown(doing).headline.text() == "2 new links will come in."
    mine = shown(doing).parts[0].mine
    assert mine is not None
    assert mine.accessibleName() == "rival-loaf.example is mine too"
    mine.click()
    assert shown(doing).headline.text() == "4 new links will come in."
    assert workspace.business.business().sites == (OWN, "rival-loaf.example")
    recorder.undos[-1]()
    assert shown(doing).headline.text() == "2 new links will come in."
    assert workspace.business.business().sites == (OWN,)


def test_of_an_unknown_table_it_is_asked_which_column_is_which_and_the_answer_is_remembered_once_it_is_added(
    doing: LinkActions, workspace: Workspace, tmp_path: Path
) -> None:
    doing.take_files([unknown(tmp_path)])
    dialog = shown(doing)
    assert not dialog.add.isEnabled()
    question = dialog.parts[0].question
    assert question is not None
    assert question.answer() == {Field.PAGE: 1, Field.TARGET: 2}
    question.choices[Field.WORDS].setCurrentIndex(4)
    question.read.click()
    assert dialog.headline.text() == "3 new links will come in."
    dialog.add.click()
    assert len(pages(workspace)) == 3
    assert {words for (words,) in workspace.store.rows("SELECT words FROM link_report")} == {"our baker", "Miller", "bakery"}
    doing.take_files([unknown(tmp_path)])
    assert shown(doing).parts[0].question is None
    assert shown(doing).headline.text() == "No new link is in this."


def test_one_column_cannot_be_two_things_and_a_file_may_be_left_out(doing: LinkActions, tmp_path: Path) -> None:
    doing.take_files([unknown(tmp_path), zipped(tmp_path)])
    question = shown(doing).parts[0].question
    assert question is not None
    question.choices[Field.TARGET].setCurrentIndex(question.choices[Field.PAGE].currentIndex())
    assert not question.read.isEnabled()
    question.leave.click()
    dialog = shown(doing)
    assert dialog.add.isEnabled()
    assert dialog.headline.text() == "3 new links will come in."
    others = dialog.parts[0].others
    assert others is not None
    others.click()
    assert shown(doing).parts[0].question is not None


def test_after_stop_nothing_is_shown_and_nothing_is_kept(
    doing: LinkActions, workspace: Workspace, tmp_path: Path, run: RunHere, recorder: Recorder
) -> None:
    run.stop = True
    doing.take_files([zipped(tmp_path)])
    assert doing.bringing.dialog is None
    assert recorder.said == ["Stopped. Nothing was kept."]
    run.stop = False
    doing.take_files([zipped(tmp_path)])
    run.stop = True
    shown(doing).add.click()
    assert pages(workspace) == []
    assert recorder.said[-1] == "Stopped. Nothing was added."


def test_a_file_that_went_meanwhile_is_told_beside_what_came_in(doing: LinkActions, tmp_path: Path, recorder: Recorder) -> None:
    doing.take_files([ahrefs(tmp_path), zipped(tmp_path)])
    (tmp_path / "ahrefs.csv").unlink()
    shown(doing).add.click()
    assert recorder.said[-1] == "3 links added. 2 known sites added. ahrefs.csv is not there. It may have been moved or renamed."


def test_the_same_file_again_brings_nothing_new(doing: LinkActions, workspace: Workspace, tmp_path: Path) -> None:
    doing.take_files([zipped(tmp_path)])
    shown(doing).add.click()
    doing.take_files([zipped(tmp_path), zipped(tmp_path)])
    assert len(shown(doing).parts) == 1
    assert shown(doing).headline.text() == "2 sites that link to you will come in."
    shown(doing).add.click()
    assert len(pages(workspace)) == 3


def test_more_files_come_beside_those_that_are_shown(doing: LinkActions, tmp_path: Path) -> None:
    doing.take_files([zipped(tmp_path)])
    shown(doing).dropped.emit([ahrefs(tmp_path)])
    assert len(shown(doing).parts) == 2


def test_a_pasted_table_is_shown_before_it_is_added_and_leaves_no_file(doing: LinkActions, workspace: Workspace, run: RunHere) -> None:
    doing.add_text(UNKNOWN.format(own=OWN))
    pasted = Path(run.noted[-1].params["path"])
    assert pasted.exists()
    question = shown(doing).parts[0].question
    assert question is not None
    question.read.click()
    shown(doing).add.click()
    assert len(pages(workspace)) == 3
    assert not pasted.exists()


def test_without_a_website_that_is_asked_first(doing: LinkActions, workspace: Workspace, tmp_path: Path) -> None:
    workspace.business.set_sites([])
    doing.take_files([zipped(tmp_path)])
    assert doing.bringing.dialog is None
    adding = doing._page.findChild(AddLinksDialog)
    assert adding is not None
    adding.site.setText(OWN)
    adding.judge()
    adding.add.click()
    assert shown(doing).headline.text() == "3 new links will come in."


def test_a_file_that_could_not_be_read_is_looked_into_again_when_it_comes_again(doing: LinkActions, tmp_path: Path) -> None:
    path = tmp_path / "links.csv"
    path.write_text("<!doctype html><p>Sign in", "utf-8")
    doing.take_files([path])
    assert shown(doing).headline.text() == "Nothing can be added."
    path.write_text("Linking page,Last crawled\nhttps://club.example/a,2026-05-13\n", "utf-8")
    shown(doing).dropped.emit([path])
    assert len(shown(doing).parts) == 1
    assert shown(doing).headline.text() == "1 new link will come in."


def test_a_file_that_went_before_it_was_looked_into_again_cannot_be_added(doing: LinkActions, tmp_path: Path) -> None:
    path = ahrefs(tmp_path)
    doing.take_files([path])
    path.unlink()
    mine = shown(doing).parts[0].mine
    assert mine is not None
    mine.click()
    assert shown(doing).headline.text() == "Nothing can be added."
    assert not shown(doing).add.isVisible()


def test_taking_back_that_a_website_is_mine_takes_no_other_with_it(
    doing: LinkActions, workspace: Workspace, tmp_path: Path, recorder: Recorder
) -> None:
    doing.take_files([ahrefs(tmp_path)])
    mine = shown(doing).parts[0].mine
    assert mine is not None
    mine.click()
    workspace.business.set_sites([*workspace.business.business().sites, "later.example"])
    recorder.undos[-1]()
    assert workspace.business.business().sites == (OWN, "later.example")
