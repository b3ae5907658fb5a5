"""Known sites: shown, looked through, opened, forgotten."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.backlinks.linking_sites import SiteFound
from core.backlinks.reports import SiteReport
from core.jobs import Ending, Outcome
from core.workspace import Workspace
from gui.backlinks.linking_sites.page import MOST_AT_ONCE, LinkingSitesPage
from gui.page import PageContext, Place
from gui.widgets import Label
from tests.core.backlinks.shop import add
from tests.gui.recorder import Recorder


def know(workspace: Workspace, *sites: tuple[str, int]) -> None:
    """Bring in a file that names sites without their pages."""
    import_id = workspace.additions.begin("sites.csv", "google")
    workspace.additions.keep_beside(import_id, [SiteReport(site, links, 1) for site, links in sites], ())
    workspace.additions.finish(import_id)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, context: PageContext) -> Iterator[LinkingSitesPage]:
    workspace.business.set_sites(["bakery.example"])
    know(workspace, ("club.example", 3), ("fair.example", 9), ("choir.example", 1))
    page = LinkingSitesPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.refresh()
    yield page
    page.close()


def names(page: LinkingSitesPage) -> list[str]:
    return [page.model.texts([id_], page.table.columns.visible())[0][0] for id_ in page.ids(page.model.order, page.model.descending)]


def test_those_with_most_links_stand_first_and_the_sentence_counts_them(qtbot: QtBot, page: LinkingSitesPage) -> None:
    assert names(page) == ["fair.example", "club.example", "choir.example"]
    assert page._headline.text() == "3 sites are said to link to you."
    page.search.setText("CLUB")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert names(page) == ["club.example"]


def test_without_a_choice_all_that_nobody_looked_through_are_looked_through(page: LinkingSitesPage, recorder: Recorder) -> None:
    page.look.click()
    (request,) = recorder.jobs
    assert (request.name, request.params) == ("find_pages", {"ids": list(page.ids("links", True))})
    assert not page.look.isEnabled()
    page._on_looked(Outcome(Ending.FINISHED, params={"found": 1, "not_found": 2, "could_not_look": 0}))
    assert page.look.isEnabled()
    assert recorder.said[-1] == (
        "1 page found; it stands among your links. On 2 sites no link was found in what was read; there may be one all the same."
    )


def test_very_many_are_looked_through_in_turns(workspace: Workspace, page: LinkingSitesPage, recorder: Recorder) -> None:
    know(workspace, *((f"site{number}.example", number) for number in range(MOST_AT_ONCE + 5)))
    page.refresh()
    page.look.click()
    assert len(recorder.jobs[0].params["ids"]) == MOST_AT_ONCE
    assert recorder.said == ["The first 50 are looked through. Press again for the others."]


def test_what_was_found_stands_in_its_row_and_has_a_chip_of_its_own(workspace: Workspace, page: LinkingSitesPage) -> None:
    fair, club, choir = page.ids("links", True)
    workspace.linking_sites.keep(fair, SiteFound.FOUND, 4)
    workspace.linking_sites.keep(club, SiteFound.COULD_NOT_LOOK, 0)
    page.refresh()
    columns = page.table.columns.visible()
    assert [row[3] for row in page.model.texts([fair, club, choir], columns)] == ["Found", "Could not look", "Not looked yet"]
    for chip, expected in (("found", [fair]), ("could_not_look", [club]), ("not_looked", [choir]), ("all", [fair, club, choir])):
        page.chips.hold(chip)
        assert list(page.ids("links", True)) == expected


def test_a_site_leads_to_its_links_or_into_the_browser(
    workspace: Workspace, page: LinkingSitesPage, recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    add(workspace, "https://fair.example/stalls")
    fair, club, _choir = page.ids("links", True)
    page.open_site(fair)
    page.open_site(club)
    assert (recorder.places, opened) == ([Place("backlinks", filter="site:fair.example")], ["https://club.example/"])
    page.refresh()
    assert page.model.texts([fair], page.table.columns.visible())[0][3] == "Its page is among your links"


def test_what_is_forgotten_comes_back_with_undo(page: LinkingSitesPage, recorder: Recorder) -> None:
    page.table.setFocus()
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    page.refresh()
    assert names(page) == ["club.example", "choir.example"]
    recorder.undos[-1]()
    page.refresh()
    assert names(page) == ["fair.example", "club.example", "choir.example"]


def test_where_no_site_is_known_it_says_how_to_get_a_list(qtbot: QtBot, context: PageContext, recorder: Recorder) -> None:
    page = LinkingSitesPage(context)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    assert page.empty.isVisible()
    assert "No site is known without its page." in [label.text() for label in page.empty.findChildren(Label)]
    assert page.empty.button is not None
    page.empty.button.click()
    assert recorder.places == [Place("getting")]
