"""The end of the questions tells everything that was asked, and offers nothing that leads nowhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel

from core.business.profile import Fact
from core.workspace import Workspace
from gui.page import Place
from gui.widgets import Button
from tests.gui.business.interview.owner import Owner
from tests.gui.recorder import Recorder

Opens = Callable[[], Owner]


def _texts(owner: Owner) -> list[str]:
    return [label.text() for label in owner.page.findChildren(QLabel) if label.isVisible()]


def test_it_tells_website_and_e_mail_too(opened: Opens, workspace: Workspace) -> None:
    workspace.business.set_sites(["bakery.example", "old-bakery.example"])
    workspace.profiles.set(Fact.EMAIL, "hello@bakery.example")
    workspace.interview.at("last")
    told = _texts(opened())
    assert told[told.index("Website") + 1] == "bakery.example"
    assert told[told.index("Old websites") + 1] == "old-bakery.example"
    assert told[told.index("E-mail") + 1] == "hello@bakery.example"


def test_what_was_typed_and_skipped_is_named(opened: Opens, workspace: Workspace) -> None:
    workspace.profiles.draft("phones", "01632 9604")
    workspace.profiles.draft("site", "")
    workspace.interview.at("last")
    assert "Typed but not finished: Phone numbers. It is kept; press Back, or your business’s name at the top right." in _texts(opened())


def test_without_a_website_it_leads_to_the_week_and_not_to_links(opened: Opens, workspace: Workspace, recorder: Recorder) -> None:
    workspace.profiles.set(Fact.HAS_WEBSITE, False)
    workspace.interview.at("last")
    owner = opened()
    assert "Add links now" not in [button.text() for button in owner.page.findChildren(Button) if button.isVisible()]
    assert not any("link to you" in text for text in _texts(owner))
    assert owner.focus().accessibleName() == "See this week’s three things"
    owner.choose("See this week’s three things")
    assert recorder.places == [Place("checklist")]
