"""One link with all that is known and said of it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from core.workspace import Workspace
from gui.backlinks.page import BacklinksPage
from tests.gui.backlinks.side_of import said, select, walked
from tests.gui.backlinks.test_page import id_of


def test_who_reported_it_stands_with_their_dates_and_figures(page: BacklinksPage, street: Workspace) -> None:
    select(page, street, "chamber")
    lines = said(page)
    assert lines[lines.index("Ahrefs") + 1] == "in the file of 16 Nov\nDomain rating 34\nTraffic 1200"
    google = lines[lines.index("Google Search Console") + 1]
    assert google == "first on 3 May, last in the file of 26 Oct\nseen by it last on 2 Oct"
    select(page, street, "harbourchronicle")
    lines = said(page)
    google = lines[lines.index("Google Search Console") + 1]
    assert google == "first on 3 May, last in the file of 16 Nov\nseen by it last on 12 Nov"
    assert lines[lines.index("You") + 1] == "added on 26 Oct"


def test_the_way_to_the_page_shows_every_redirect(page: BacklinksPage, street: Workspace) -> None:
    link_id = id_of(street, "chamber")
    evidence = street.links.evidence(link_id)
    assert evidence is not None
    with street.store.write() as db:
        hops = '[["http://chamber.example/m", 301], ["https://chamber.example/m", 302]]'
        db.execute(
            "UPDATE link_evidence SET facts = json_set(facts, '$.hops', json(?), '$.final_address', 'https://chamber.example/members/m') "
            "WHERE id = (SELECT evidence_id FROM link WHERE id = ?)",
            (hops, link_id),
        )
    select(page, street, "chamber")
    way = "http://chamber.example/m (301)\n→ https://chamber.example/m (302)\n→ https://chamber.example/members/m"
    assert way in said(page)


def test_tab_goes_through_the_side_as_it_is_read_and_everything_has_a_name(qtbot: QtBot, page: BacklinksPage, street: Workspace) -> None:
    link_id = select(page, street, "chamber")
    street.marks.add_tag([link_id], "Clubs")
    page.refresh()
    assert walked(qtbot, page, page.detail._look) == [
        "Look now",
        "Open the page",
        "Open my page",
        "Note to this link",
        "Take away the tag Clubs",
        "Take away the tag Neighbours",
        "Add a tag",
        "Forget this link",
    ]
    page.table.selectAll()
    assert walked(qtbot, page, page.side.several.look) == [
        "Look now",
        "Copy as text",
        "Copy as a table",
        "Add a tag",
        "Forget these 13 links",
    ]


def test_a_link_that_was_never_looked_at_has_no_empty_heading(page: BacklinksPage, street: Workspace) -> None:
    select(page, street, "parishnotes")
    assert "Every look so far" not in said(page)
    assert "Who reported it" in said(page)
    select(page, street, "chamber")
    assert "Every look so far" in said(page)


def test_my_own_page_is_opened_as_well(page: BacklinksPage, street: Workspace, opened: list[str]) -> None:
    select(page, street, "weddings")
    page.detail._target.click()
    page.detail._open.click()
    assert opened == ["https://millersbakery.example/wedding-cakes", "https://weddings.example/suppliers/cakes"]
    assert not page.detail.question.isVisible()
    select(page, street, "yellowbook")
    assert not page.detail._target.isVisible()
