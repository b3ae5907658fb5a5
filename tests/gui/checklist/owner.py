"""What an owner does on the checklist and reads there."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.backlinks.looks import Look
from core.clock import SetClock
from core.events import Changed, Topic
from core.links.state import LinkState
from core.workspace import Workspace
from gui.checklist.page import ChecklistPage
from gui.page import PageContext
from tests.core.backlinks.shop import add, look, only

S = LinkState


def show(qtbot: QtBot, page: ChecklistPage) -> None:
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def words(widget: object) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())  # type: ignore[attr-defined]


def titles(page: ChecklistPage) -> list[str]:
    return [card.standing.step.id for card in page.week.cards]


def change(context: PageContext, qtbot: QtBot, page: ChecklistPage) -> None:
    context.events.say([Changed(Topic.CHECKLIST)])
    qtbot.waitUntil(lambda: not page.stale)


def known_shop(workspace: Workspace, clock: SetClock, state: LinkState = S.LIVE) -> None:
    workspace.business.set_sites(["bakery.example"])
    workspace.business.rename("Bakery")
    add(workspace, "https://club.example/partners")
    see(workspace, clock, state)


def see(workspace: Workspace, clock: SetClock, state: LinkState) -> None:
    one = look(only(workspace), state, clock)
    workspace.looks.keep([Look(one.link_id, one.at, one.status, one.title, one.judgement, one.evidence, None)])
