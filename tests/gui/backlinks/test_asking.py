"""What no program can see is opened, and the owner says what stands there."""

from __future__ import annotations

from core.events import Changed, Topic
from core.links.state import LinkState
from core.workspace import Workspace
from gui.backlinks.page import BacklinksPage
from tests.gui.backlinks.side_of import said, select
from tests.gui.recorder import Recorder


def test_what_no_program_can_see_is_opened_and_then_asked_in_place(
    page: BacklinksPage, street: Workspace, opened: list[str], recorder: Recorder
) -> None:
    link_id = select(page, street, "yellowbook")
    assert page.detail._open.text() == "See for yourself"
    page.detail._open.click()
    assert opened == ["https://yellowbook.example/bakeries?page=2"]
    assert page.detail.question.isVisible()
    select(page, street, "chamber")
    assert not page.detail.question.isVisible()
    select(page, street, "yellowbook")
    page.detail.question.yes.click()
    link = street.links.link(link_id)
    assert link is not None
    assert link.state is LinkState.LIVE
    page.renew((Changed(Topic.LINKS, (link_id,)),))
    assert page.detail._reason.text() == "You looked on 16 November 2026 and saw the link."
    assert "There (you looked yourself)" in said(page)
    recorder.undos[-1]()
    link = street.links.link(link_id)
    assert link is not None
    assert link.state is LinkState.BLOCKED


def test_not_seeing_it_once_is_not_gone_and_may_be_asked_again(page: BacklinksPage, street: Workspace, opened: list[str]) -> None:
    link_id = select(page, street, "yellowbook")
    page.detail._open.click()
    page.detail.question.no.click()
    page.renew((Changed(Topic.LINKS, (link_id,)),))
    assert page.detail._state.text().startswith("Not seen this time")
    assert not page.detail.question.isVisible()
    assert page.detail._open.text() == "See for yourself"


def test_later_asks_nothing_more_and_keeps_nothing(page: BacklinksPage, street: Workspace, opened: list[str], recorder: Recorder) -> None:
    link_id = select(page, street, "yellowbook")
    looks = street.links.history(link_id)
    page.detail._open.click()
    page.detail.question.not_now.click()
    assert not page.detail.question.isVisible()
    assert street.links.history(link_id) == looks
    assert recorder.said == []
