"""Draws the screens of the tour: a real window on a real file, offscreen, in the shipped typeface."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.business.profile import Fact, Way
from core.business.reading.records import Finding, ReadingState
from core.checklist.standing import Said
from core.clock import SetClock
from core.jobs import Progress
from core.settings.folders import Folders
from core.words import PSEUDO
from gui.application import Given, Program
from gui.backlinks.page import BacklinksPage
from gui.page import Place
from tests.street import OWN, STREET, add_many, fill_profile, found_on_site, open_street

USUAL = QSize(1440, 810)
SMALLEST = QSize(1024, 640)


@dataclass(frozen=True, slots=True)
class Manner:
    """One way to show everything."""

    name: str
    theme: str = "light"
    text_size: int = 100
    language: str = "en"


MANNERS = (Manner("light"), Manner("dark", theme="dark"), Manner("large", text_size=200), Manner("long", language=PSEUDO))


@dataclass(frozen=True, slots=True)
class Screen:
    """`fill` puts records into the file, `show` brings the window where the picture is taken and returns what to take."""

    name: str
    fill: Callable[[Program, SetClock], None]
    show: Callable[[Program], QWidget]
    size: QSize = USUAL


def draw(folder: str, wanted: Sequence[str]) -> int:
    """Draw every screen in every manner into `folder`; `wanted` names screens to draw alone."""
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    for screen in SCREENS:
        if wanted and screen.name not in wanted:
            continue
        for manner in MANNERS:
            _picture(app, screen, manner, out / f"{screen.name}-{manner.name}.png")
    sys.stdout.write(f"{len(list(out.glob('*.png')))} pictures in {out}\n")
    return 0


def _picture(app: QApplication, screen: Screen, manner: Manner, path: Path) -> None:
    clock = SetClock()
    with tempfile.TemporaryDirectory() as place:
        folders = Folders(Path(place) / "settings", Path(place) / "files", Path(place) / "logs")
        program = Program(app, Given(folders, clock=clock, language=manner.language, shipped_font=True))
        try:
            program.machine.set("theme", manner.theme)
            program.machine.set("text_size", manner.text_size)
            program.theme.choose(*program._look())
            screen.fill(program, clock)
            program.window.resize(screen.size)
            program.window.show()
            shown = screen.show(program)
            _settle(app)
            shown.grab().save(str(path))
        finally:
            for dialog in program.window.findChildren(QDialog):
                dialog.close()
            program.window.close()
            program.window.deleteLater()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _settle(app: QApplication) -> None:
    QTest.qWait(60)
    app.processEvents()


def _nothing(program: Program, clock: SetClock) -> None: ...


def _street(program: Program, clock: SetClock) -> None:
    open_street(program.workspace, clock)
    program._show_business()


def _told(program: Program, clock: SetClock) -> None:
    """A bakery that said much of itself, some of it read on its website, and one thing that cannot be."""
    _street(program, clock)
    fill_profile(program.workspace)
    program.workspace.profiles.draft("monday", "in the morning")


def _read(program: Program, clock: SetClock) -> None:
    """The website was read; nothing is confirmed yet."""
    readings = program.workspace.readings
    program.workspace.business.set_sites([OWN])
    readings.begin(f"https://{OWN}/")
    readings.add([Finding(Fact.NAME, "Miller’s Bakery", Way.JSON_LD, f"https://{OWN}/"), *found_on_site()], 3)
    readings.end(ReadingState.READ)


def _unreachable(program: Program, clock: SetClock) -> None:
    program.workspace.business.set_sites([OWN])
    program.workspace.readings.begin(f"https://{OWN}/")
    program.workspace.readings.end(ReadingState.UNREACHABLE)


def _many(program: Program, clock: SetClock) -> None:
    _street(program, clock)
    add_many(program.workspace, 100_000)


def _one(program: Program, clock: SetClock) -> None:
    _street(program, clock)
    links = program.workspace.links
    program.workspace.links.forget(list(links.reader.ids(links_window()))[1:])


def links_window():  # type: ignore[no-untyped-def]
    from core.backlinks.query import LinkQuery

    return LinkQuery().window()


def _page(program: Program) -> BacklinksPage:
    program.window.go(Place("backlinks"))
    page = program.window.page("backlinks")
    assert isinstance(page, BacklinksPage)
    page.refresh()
    return page


def _links(program: Program) -> QWidget:
    _page(program)
    return program.window


def _at(part: str) -> Callable[[Program], QWidget]:
    """Select the link whose address holds `part`."""

    def show(program: Program) -> QWidget:
        page = _page(program)
        link_id = program.workspace.store.one("SELECT id FROM link WHERE page_address LIKE ?", (f"%{part}%",))
        page.table.show_id(link_id)
        return program.window

    return show


def _searching(program: Program) -> QWidget:
    page = _page(program)
    page.search.setText("nothing is called this")
    page.search.returnPressed.emit()
    return program.window


def _running(program: Program) -> QWidget:
    _page(program)
    program.window.strip.show_run(1, "Looking at your links", Progress(34, 200, 3, "riversidefc.example"))
    program.window.say("3 links forgotten.", lambda: None)
    return program.window


def _adding(program: Program) -> QWidget:
    page = _page(program)
    page.doing.add_links()
    dialog = program.window.findChild(QDialog)
    assert dialog is not None
    return dialog


def _adding_filled(program: Program) -> QWidget:
    dialog = _adding(program)
    dialog.text.setPlainText("\n".join([seen.address for seen in STREET] + ["and a line without any"]))  # type: ignore[attr-defined]
    dialog.judge()  # type: ignore[attr-defined]
    return dialog


def _corner(name: str) -> Callable[[Program], QWidget]:
    def show(program: Program) -> QWidget:
        program.window.go(Place(name))
        return program.window

    return show


def _asked(step: str) -> Callable[[Program], QWidget]:
    """Open one of the first questions."""

    def show(program: Program) -> QWidget:
        program.window.go(Place("interview", filter=step))
        return program.window

    return show


def _mending(program: Program) -> QWidget:
    window = _asked("found")(program)
    page = program.window.page("interview")
    page.step.entries[Fact.ADDRESS]._on_change()  # type: ignore[attr-defined]
    return window


def _about(program: Program) -> QWidget:
    _corner("help")(program)
    page = program.window.page("help")
    page._on_about()  # type: ignore[attr-defined]
    dialog = page.findChild(QDialog)
    assert dialog is not None
    return dialog


def _week_one(program: Program, clock: SetClock) -> None:
    """The street as a week ago, a visit then, and what happened since."""
    today = clock.at
    clock.at = today - timedelta(days=7)
    program.workspace.checklist.visited()
    clock.at = today
    _street(program, clock)
    program.workspace.business.rename("Miller’s Bakery")
    program._show_business()


def _quiet(program: Program, clock: SetClock) -> None:
    """Everything there is to say was said, and nothing happened."""
    _week_one(program, clock)
    checklist = program.workspace.checklist
    program.workspace.links.forget(_not_there(program))
    for step in checklist.steps:
        checklist.say(step.id, Said.DONE)
    checklist.overview()
    clock.forward(days=1)
    checklist.visited()
    clock.forward(days=1)


def _not_there(program: Program) -> list[int]:
    return [link_id for (link_id,) in program.workspace.store.rows("SELECT id FROM link WHERE state NOT IN ('live', 'sponsored')")]


def _three_done(program: Program, clock: SetClock) -> None:
    _week_one(program, clock)
    checklist = program.workspace.checklist
    checklist.did_my_part(next(step for step in checklist.steps if step.id == "apple_place"))
    checklist.did_my_part(next(step for step in checklist.steps if step.id == "club_you_support"))
    for thing in checklist.overview().things:
        checklist.say(thing.step.id, Said.DONE)


def _asking(program: Program, clock: SetClock) -> None:
    clock.forward(days=-30)
    program.workspace.checklist.did_my_part(next(step for step in program.workspace.checklist.steps if step.id == "club_you_support"))
    clock.forward(days=30)
    _week_one(program, clock)


def _paused(program: Program, clock: SetClock) -> None:
    _week_one(program, clock)
    program.workspace.checklist.pause(clock.at.date() + timedelta(days=30))


def _start(program: Program) -> QWidget:
    program.window.go(Place("checklist"))
    return program.window


def _how(program: Program) -> QWidget:
    _start(program)
    page = program.window.page("checklist")
    page.week.cards[0].how.click()  # type: ignore[attr-defined]
    return program.window


def _path(program: Program) -> QWidget:
    program.window.go(Place("checklist", filter="all"))
    page = program.window.page("checklist")
    page.path.rows[7].open(True)  # type: ignore[attr-defined]
    return program.window


SCREENS: tuple[Screen, ...] = (
    Screen("start-empty", _nothing, _start),
    Screen("start", _week_one, _start),
    Screen("start-how", _week_one, _how),
    Screen("start-done", _three_done, _start),
    Screen("start-quiet", _quiet, _start),
    Screen("start-asking", _asking, _start),
    Screen("start-paused", _paused, _start),
    Screen("start-smallest", _week_one, _start, SMALLEST),
    Screen("path", _three_done, _path),
    Screen("links-none", _nothing, _links),
    Screen("links-one", _one, _links),
    Screen("links", _street, _links),
    Screen("links-gone", _street, _at("stall-holders")),
    Screen("links-there", _street, _at("harbourchronicle")),
    Screen("links-blocked", _street, _at("yellowbook")),
    Screen("links-smallest", _street, _at("chamber"), SMALLEST),
    Screen("links-none-fit", _street, _searching),
    Screen("links-running", _street, _running),
    Screen("links-many", _many, _links),
    Screen("add-first", _nothing, _adding),
    Screen("add", _street, _adding_filled),
    Screen("interview-welcome", _nothing, _asked("welcome")),
    Screen("interview-website", _nothing, _asked("website")),
    Screen("interview-yes-no", _nothing, _asked("shop_front")),
    Screen("interview-found", _read, _asked("found")),
    Screen("interview-mending", _read, _mending, SMALLEST),
    Screen("interview-unreachable", _unreachable, _asked("found")),
    Screen("interview-place", _nothing, _asked("place")),
    Screen("interview-hours", _nothing, _asked("hours"), SMALLEST),
    Screen("interview-last", _told, _asked("last")),
    Screen("business", _told, _corner("business")),
    Screen("business-smallest", _told, _corner("business"), SMALLEST),
    Screen("settings", _street, _corner("settings")),
    Screen("help", _street, _corner("help")),
    Screen("about", _street, _about),
    Screen("settings-smallest", _street, _corner("settings"), SMALLEST),
)
