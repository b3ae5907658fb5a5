"""The settings page shows every option and keeps every change at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.events import Changed, Topic
from core.settings.machine import MachineSettings
from core.settings.options import OPTIONS
from core.workspace import Workspace
from gui.page import PageContext, Place
from gui.settings.page import SettingsPage
from gui.widgets import ChipBar, Label, NumberBox
from tests.gui.recorder import Recorder


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> SettingsPage:
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    return page


def editor_of(page: SettingsPage, name: str) -> ChipBar | NumberBox:
    row = next(form.rows[name] for form in page.forms if name in form.rows)
    found = row.findChild(ChipBar) or row.findChild(NumberBox)
    assert isinstance(found, (ChipBar, NumberBox))
    return found


def test_every_option_is_there_with_its_title_and_reason(page: SettingsPage) -> None:
    assert [name for form in page.forms for name in form.rows] == [option.name for option in OPTIONS]
    texts = " ".join(label.text() for label in page.findChildren(QLabel))
    for option in OPTIONS:
        assert option.title in texts
        assert option.why in texts


def test_a_choice_is_kept_told_and_survives_a_start(page: SettingsPage, context: PageContext, tmp_path: Path) -> None:
    told: list[Changed] = []
    context.events.listen(told.append)
    chips = editor_of(page, "theme")
    assert isinstance(chips, ChipBar)
    chips.step(2)
    assert context.settings.value("theme") == "dark"
    assert MachineSettings(tmp_path / "settings.json").value("theme") == "dark"
    assert told == [Changed(Topic.SETTINGS)]


def test_an_option_of_the_business_goes_into_its_file(page: SettingsPage, workspace: Workspace) -> None:
    number = editor_of(page, "due_after_days")
    assert isinstance(number, NumberBox)
    number.setValue(14)
    assert workspace.options.value("due_after_days") == 14


def test_a_change_can_be_taken_back_and_the_page_shows_it(
    qtbot: QtBot, page: SettingsPage, context: PageContext, recorder: Recorder
) -> None:
    number = editor_of(page, "threads")
    assert isinstance(number, NumberBox)
    number.setValue(64)
    assert recorder.said == ["Sites looked at side by side: changed."]
    recorder.undos[0]()
    assert context.settings.value("threads") == 32
    assert recorder.said[1:] == ["“Sites looked at side by side” is as it was before."]
    qtbot.waitUntil(lambda: number.number() == 32)


def test_a_change_from_elsewhere_shows(qtbot: QtBot, page: SettingsPage, context: PageContext) -> None:
    context.settings.set("pause", 4.5)
    context.events.say([Changed(Topic.SETTINGS)])
    number = editor_of(page, "pause")
    assert isinstance(number, NumberBox)
    qtbot.waitUntil(lambda: number.number() == 4.5)


def test_where_requests_go_through_a_proxy_the_page_says_what_that_means(
    qtbot: QtBot, context: PageContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    def proxy_words() -> list[str]:
        page = SettingsPage(context)
        qtbot.addWidget(page)
        return [label.text() for label in page.findChildren(Label) if "proxy" in label.text()]

    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    assert proxy_words() == []
    monkeypatch.setenv("https_proxy", "http://proxy.firm.example:3128")
    assert len(proxy_words()) == 1


def test_the_backups_come_into_sight_where_they_are_asked_for(qtbot: QtBot, page: SettingsPage) -> None:
    page.resize(1100, 400)
    assert page.backups.visibleRegion().isEmpty()
    page.show_place(Place("settings", filter="backups"))
    qtbot.waitUntil(lambda: not page.backups.visibleRegion().isEmpty())
    assert page.backups.last.text() == "There is none yet."


def test_the_reminder_is_saved_for_the_day_and_hour_that_are_set(
    page: SettingsPage, context: PageContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    context.settings.set("reminder_day", 3)
    context.settings.set("reminder_hour", 17)
    page.reminder.save(tmp_path / "weekly.ics")
    (event,) = Calendar.from_ical((tmp_path / "weekly.ics").read_bytes()).walk("VEVENT")
    assert (event["RRULE"]["BYDAY"], event["DTSTART"].dt.hour) == (["TH"], 17)
    assert opened == [str(tmp_path / "weekly.ics")]


def test_a_reminder_that_cannot_be_written_is_said_with_what_to_do(page: SettingsPage, recorder: Recorder, tmp_path: Path) -> None:
    page.reminder.save(tmp_path / "no such folder" / "weekly.ics")
    assert "could not be written" in recorder.said[-1]
    assert "Choose another place." in recorder.said[-1]
