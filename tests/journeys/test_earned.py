"""Links won and lost over six weeks of real looks: exactly those that stand are told, on the screen and on the printed page."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.clock import SetClock
from gui.application import Program
from gui.backlinks.page import BacklinksPage
from gui.checklist.page import ChecklistPage
from gui.page import Place
from gui.reports.page import EarnedPage
from gui.reports.saving import save_earned
from tests.miniweb import MiniWeb
from tests.miniweb.paper import HOME, link, page
from tests.miniweb.trap import OWNER, Answer, Asked

PATIENCE = 60_000


def linking_on(days: Collection[int], refusing: Collection[int] = ()) -> Callable[[Asked], Answer]:
    """Return a site that links to the bakery on these days, and turns programs away on others."""

    def answer(asked: Asked) -> Answer:
        if asked.path == "/robots.txt":
            return Answer("", 404)
        if asked.path != "/" or asked.day in refusing:
            return Answer("no", 403 if asked.path == "/" else 404)
        return Answer(page(asked, f"Thanks to {link(HOME, 'the bakery')}." if asked.day in days else "Thanks to all our members."))

    return answer


def backlinks(program: Program) -> BacklinksPage:
    found = program.window.page("backlinks")
    assert isinstance(found, BacklinksPage)
    return found


def earned(program: Program) -> EarnedPage:
    program.window.go(Place("earned"))
    found = program.window.page("earned")
    assert isinstance(found, EarnedPage)
    found.refresh()
    QApplication.processEvents()
    return found


def sites(program: Program) -> dict[str, str]:
    """Return since when each site's link stands, as it is told."""
    told = [label.text() for label in earned(program).findChildren(QLabel) if label.isVisible()]
    return {text: told[at + 2] for at, text in enumerate(told) if text.endswith(".example")}


def test_links_won_and_lost_over_weeks_lead_to_exactly_the_right_entries(
    qtbot: QtBot, program: Program, web: MiniWeb, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = range(6)
    addresses = [
        web.add("always.example", linking_on(every)),
        web.add("won.example", linking_on({2, 3, 4, 5})),
        web.add("lost.example", linking_on({0, 1})),
        web.add("back.example", linking_on({0, 4, 5})),
        web.add("refusing.example", linking_on({0, 1, 2}, refusing={3, 4, 5})),
        web.add("never.example", linking_on(())),
    ]
    program.workspace.interview.finish()
    links = backlinks(program)
    links.doing._set_site(OWNER)
    with qtbot.waitSignal(links.doing.looked, timeout=PATIENCE):
        links.doing.add_text("\n".join(addresses))
    for _week in range(5):
        clock.forward(days=7)
        web.next_day()
        ids = [row[0] for row in program.workspace.store.rows("SELECT id FROM link")]
        with qtbot.waitSignal(links.doing.looked, timeout=PATIENCE):
            links.doing.look(ids)

    at_first = "there when it was first looked at, on 16 November 2026"
    assert sites(program) == {
        "always.example": at_first,
        "won.example": "won, and seen since 30 November 2026",
        "back.example": "won, and seen since 14 December 2026",
        "refusing.example": f"{at_first}; last seen on 30 November 2026",
    }
    shown = earned(program)
    assert shown.title.text() == "4 links to you stand, on 4 sites."
    assert shown.note.text() == "1 that stood is gone now. 1 could not be seen at the last look."

    # The start page has one line of it, and its button leads here.
    program.window.go(Place("checklist"))
    start = program.window.page("checklist")
    assert isinstance(start, ChecklistPage)
    start.refresh()
    assert start.week.stand is not None
    assert start.week.stand.earned.accessibleName() == "See it: Earned so far: 4 links, the first seen in November 2026."
    qtbot.keyClick(start.week.stand.earned, Qt.Key.Key_Return)
    assert program.window.current() == "earned"

    assert shown._shown is not None
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    target = tmp_path / "earned.html"
    save_earned(program.context, shown._shown, target)
    printed = target.read_text("utf-8")
    assert all(f"{name}.example" in printed for name in ("always", "won", "back", "refusing"))
    assert not any(f"{name}.example" in printed for name in ("lost", "never"))
    assert opened == [str(target)]
