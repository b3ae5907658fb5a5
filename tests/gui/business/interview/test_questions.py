"""What single questions ask, keep, and leave out."""

from __future__ import annotations

from collections.abc import Callable

from core.business.profile import Fact
from core.five.records import Finding, SiteAnswer
from core.jobs import Ending, JobRequest, Outcome
from core.workspace import Workspace
from gui.business.interview.five import FindingsStep
from gui.page import Place
from tests.gui.business.interview.owner import Owner, line_of
from tests.gui.recorder import Recorder

Opens = Callable[[], Owner]


def test_without_a_shop_nobody_asks_for_hours_or_the_street(opened: Opens, workspace: Workspace) -> None:
    workspace.profiles.set(Fact.SHOP_FRONT, False)
    workspace.interview.at("place")
    owner = opened()
    assert list(owner.page.step.form.rows) == ["country", "place", "postcode"]  # type: ignore[union-attr]
    owner.skip_to("last")
    assert "hours" not in owner.seen


def test_who_changes_the_website_is_asked_and_then_for_the_address_of_who_does(opened: Opens, workspace: Workspace) -> None:
    workspace.business.set_sites(["bakery.example"])
    workspace.interview.at("hands")
    owner = opened()
    owner.choose("Someone does it for me")
    assert owner.at == "web_person"
    owner.type("web@maker")
    owner.next()
    assert owner.at == "web_person"
    owner.type(".example")
    owner.next()
    profile = workspace.profiles.profile()
    assert (profile.hands, profile.web_person) == ("somebody", "web@maker.example")
    owner.page.show_place(Place("interview", filter="hands"))
    owner.qtbot.waitUntil(lambda: owner.page.step is not None and owner.page.step.isAncestorOf(owner.focus()))
    assert owner.page.next.isVisible()
    owner.choose("Nobody knows")
    assert owner.at == "name"
    assert workspace.profiles.profile().hands == "nobody"


def test_nobody_without_a_website_is_asked_who_changes_it(opened: Opens, workspace: Workspace) -> None:
    workspace.profiles.set(Fact.HAS_WEBSITE, False)
    workspace.interview.at("regulated")
    owner = opened()
    owner.choose("No")
    assert owner.at == "name"


def test_who_knows_you_is_kept_and_read_at_once(opened: Opens, workspace: Workspace, recorder: Recorder) -> None:
    workspace.business.set_sites(["bakery.example"])
    workspace.interview.at("five")
    owner = opened()
    owner.type("the rowing club")
    owner.next()
    assert owner.at == "five"
    line_of(owner).selectAll()
    owner.type("rowing.example")
    owner.next()
    assert workspace.profiles.profile().five == ("https://rowing.example/", "", "", "", "")
    assert recorder.jobs == [JobRequest("read_five", {"again": False})]
    owner.page.show_place(Place("interview", filter="findings"))
    assert owner.page.title.text() == "Their sites are being read."


def test_what_was_found_fills_itself_and_a_reading_that_was_cut_off_can_be_gone_on_with(
    opened: Opens, workspace: Workspace, recorder: Recorder
) -> None:
    workspace.business.set_sites(["bakery.example"])
    workspace.profiles.set(Fact.FIVE, ("https://rowing.example/", "", "", "", ""))
    workspace.interview.at("findings")
    owner = opened()
    assert owner.page.title.text() == "Nothing was found yet."
    owner.choose("Look at their sites")
    assert recorder.jobs == [JobRequest("read_five", {"again": False})]
    workspace.five.keep(SiteAnswer("https://rowing.example/", workspace.clock.now(), Finding.NOT_FOUND, "", "", 3))
    owner.page.reader.five._on_ended(Outcome(Ending.FINISHED))
    assert owner.page.title.text() == "This was found so far."
    step = owner.page.step
    assert isinstance(step, FindingsStep)
    assert [line.text for line in step.view.lines or []] == ["rowing.example: your name was not found on the pages that were read."]
    assert step.rest.isHidden()


def test_where_nothing_was_found_nobody_is_shown_it(opened: Opens, workspace: Workspace) -> None:
    workspace.business.set_sites(["bakery.example"])
    workspace.interview.at("hours")
    owner = opened()
    owner.choose("Skip")
    assert owner.at == "last"
