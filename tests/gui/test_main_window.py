"""The frame: tabs, corner, keys, memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.settings.machine import MachineSettings
from gui.main_window import SMALLEST, MainWindow
from gui.page import Page, PageContext, Place
from gui.pages import PageSpec
from gui.room import PageRoom
from gui.theme import Theme, ThemeChoice
from gui.widgets import Label, SearchField


class PlainPage(Page):
    """Remembers what was asked of it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.search = SearchField("Find")
        QVBoxLayout(self).addWidget(self.search)
        self.read = 0
        self.places: list[Place] = []

    def refresh(self) -> None:
        self.read += 1

    def find(self) -> bool:
        self.search.find()
        return True

    def escape(self) -> bool:
        return self.search.escape()

    def show_place(self, place: Place) -> None:
        self.places.append(place)


SPECS = (
    PageSpec("links", "Links to you", PlainPage),
    PageSpec("partners", "Partners & friends", PlainPage),
    PageSpec("aside", "Aside", PlainPage, aside=True),
    PageSpec("help", "Help", PlainPage, corner=True),
    PageSpec("settings", "Settings", PlainPage, corner=True),
)

Opens = Callable[[], MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, context: PageContext, machine: MachineSettings) -> Iterator[Opens]:
    def open_one() -> MainWindow:
        window = MainWindow(SPECS, machine)
        qtbot.addWidget(window)
        window.start(context)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return open_one


def test_a_notice_stays_in_sight_whatever_page_is_shown(qtbot: QtBot, context: PageContext, machine: MachineSettings) -> None:
    window = MainWindow(SPECS, machine, "This is <b>a sample</b>.")
    qtbot.addWidget(window)
    window.start(context)
    window.show()
    for name in ("partners", "help"):
        window.go(Place(name))
        assert window.notice is not None
        assert window.notice.isVisible()
    assert window.notice is not None
    assert window.notice.text.textFormat() is Qt.TextFormat.PlainText


def test_a_window_on_the_persons_own_business_has_no_notice(open_window: Opens) -> None:
    assert open_window().notice is None


def page_of(window: MainWindow) -> PlainPage:
    page = window.page(window.current())
    assert isinstance(page, PlainPage)
    return page


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, ctrl: bool = False, shift: bool = False) -> None:
    modifiers = Qt.KeyboardModifier.NoModifier
    if ctrl:
        modifiers |= Qt.KeyboardModifier.ControlModifier
    if shift:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    target = window.focusWidget() or window
    qtbot.keyClick(target, key, modifiers)


def test_only_the_first_page_is_built_at_the_start(open_window: Opens) -> None:
    window = open_window()
    assert window.current() == "links"
    assert window.stack.count() == 1


def test_ctrl_tab_and_figures_reach_every_tab(qtbot: QtBot, open_window: Opens) -> None:
    window = open_window()
    press(qtbot, window, Qt.Key.Key_Tab, ctrl=True)
    assert window.current() == "partners"
    press(qtbot, window, Qt.Key.Key_Tab, ctrl=True)
    assert window.current() == "links"
    press(qtbot, window, Qt.Key.Key_2, ctrl=True)
    assert window.current() == "partners"
    press(qtbot, window, Qt.Key.Key_9, ctrl=True)
    assert window.current() == "partners"


def test_the_tab_bar_is_a_real_one_and_answers_the_arrows(qtbot: QtBot, open_window: Opens) -> None:
    window = open_window()
    tabs = window.header.tabs
    assert isinstance(tabs, QTabBar)
    assert [tabs.tabText(i) for i in range(tabs.count())] == ["Links to you", "Partners && friends"]
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert window.current() == "partners"
    assert tabs.hasFocus()


def test_no_tab_looks_chosen_while_settings_are_open_and_esc_goes_back(qtbot: QtBot, open_window: Opens) -> None:
    window = open_window()
    press(qtbot, window, Qt.Key.Key_2, ctrl=True)
    window.header.corner["settings"].click()
    assert window.current() == "settings"
    assert window.header.tabs.property("away") is True
    assert window.header.corner["settings"].isChecked()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.current() == "partners"
    assert window.header.tabs.property("away") is False
    assert not window.header.corner["settings"].isChecked()


def test_the_tab_one_came_from_leads_back_by_a_click(qtbot: QtBot, open_window: Opens) -> None:
    window = open_window()
    window.go(Place("help"))
    tabs = window.header.tabs
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert window.current() == "links"


def test_esc_empties_the_search_before_it_leaves_a_page(qtbot: QtBot, open_window: Opens) -> None:
    window = open_window()
    window.go(Place("settings"))
    press(qtbot, window, Qt.Key.Key_F, ctrl=True)
    assert page_of(window).search.hasFocus()
    qtbot.keyClicks(page_of(window).search, "club")
    press(qtbot, window, Qt.Key.Key_Escape)
    assert (window.current(), page_of(window).search.text()) == ("settings", "")
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.current() == "links"


def test_f5_reads_the_page_anew(qtbot: QtBot, open_window: Opens) -> None:
    window = open_window()
    assert page_of(window).read == 1
    press(qtbot, window, Qt.Key.Key_F5)
    assert page_of(window).read == 2


def test_ctrl_z_takes_back_the_newest_thing_first(qtbot: QtBot, open_window: Opens) -> None:
    window = open_window()
    back: list[str] = []
    window.say("One link forgotten.", lambda: back.append("one"))
    window.say("Two links forgotten.", lambda: back.append("two"))
    press(qtbot, window, Qt.Key.Key_Z, ctrl=True)
    press(qtbot, window, Qt.Key.Key_Z, ctrl=True)
    press(qtbot, window, Qt.Key.Key_Z, ctrl=True)
    assert back == ["two", "one"]
    assert window.toasts.text.text() == "There is nothing to take back."


def test_ctrl_z_in_a_field_takes_back_the_typing_only(qtbot: QtBot, open_window: Opens) -> None:
    window = open_window()
    back: list[str] = []
    window.say("One link forgotten.", lambda: back.append("one"))
    field = page_of(window).search
    field.setFocus()
    qtbot.keyClicks(field, "club")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() != "club"
    assert back == []


def test_a_place_brings_its_page_to_the_front_and_its_record_too(open_window: Opens) -> None:
    window = open_window()
    window.go(Place("partners", record=7, filter="gone"))
    assert page_of(window).places == [Place("partners", 7, "gone")]


def test_size_and_tab_are_as_they_were_left(qtbot: QtBot, open_window: Opens) -> None:
    first = open_window()
    # Qt keeps a window within the screen, and the one of these tests is 800 pixels wide.
    first.resize(1024, 700)
    first.go(Place("partners"))
    first.go(Place("settings"))
    first.close()
    second = open_window()
    assert second.size() == QSize(1024, 700)
    assert second.current() == "partners"


def test_a_damaged_memory_does_no_harm(machine: MachineSettings, open_window: Opens) -> None:
    machine.remember("window", {"geometry": "not ours ü", "page": 5})
    assert open_window().current() == "links"


def test_the_window_never_gets_too_small_to_use(open_window: Opens) -> None:
    window = open_window()
    window.resize(300, 200)
    assert (window.width(), window.height()) == (1024, 640)


def test_closing_is_told_before_the_window_goes(qtbot: QtBot, open_window: Opens) -> None:
    window = open_window()
    with qtbot.waitSignal(window.closing):
        window.close()


def test_the_business_has_its_name_and_menu_at_the_top(open_window: Opens) -> None:
    window = open_window()
    edited: list[bool] = []
    window.show_business("Salt & <b>Pepper</b>", [("Edit…", lambda: edited.append(True))])
    button = window.header.name
    assert button.text() == "Salt && <b>Pepper</b>"
    assert button.accessibleName() == "Your business: Salt & <b>Pepper</b>"
    button.menu().actions()[0].trigger()
    assert edited == [True]


def test_a_very_long_name_leaves_room_for_the_tabs(open_window: Opens) -> None:
    window = open_window()
    window.show_business("The Very Old and Very Famous Bakery at the Harbour Gate", [])
    assert window.header.name.text().endswith("…")
    assert "Harbour Gate" in window.header.name.toolTip()


def test_everything_that_takes_the_keyboard_has_a_name(open_window: Opens) -> None:
    window = open_window()
    window.show_business("Miller’s Bakery", [])
    nameless = [
        type(widget).__name__
        for widget in window.findChildren(QWidget)
        if isinstance(widget, (QAbstractButton, QLineEdit, QTabBar, Page))
        and widget.isVisible()
        and not widget.accessibleName()
        # The arrows a tab bar shows when it is too long are Qt's own and not reached by Tab.
        and widget.parent() is not window.header.tabs
    ]
    assert nameless == []


def test_a_page_taller_than_the_window_scrolls_instead_of_being_cut(qtbot: QtBot, open_window: Opens) -> None:
    window = open_window()
    page = page_of(window)
    label = Label("long words in a narrow room " * 400)
    page.layout().addWidget(label)
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > 640)
    room = window.stack.currentWidget()
    assert isinstance(room, PageRoom)
    assert room.verticalScrollBar().maximum() > 0
    label.setText("short")
    qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() == 0)
    assert page.height() == room.viewport().height()


def test_a_page_aside_is_reached_from_elsewhere_and_left_with_escape(qtbot: QtBot, open_window: Opens) -> None:
    window = open_window()
    assert window.header.tabs.count() == 2
    assert "aside" not in window.header.corner
    window.go(Place("partners"))
    window.go(Place("aside"))
    assert window.current() == "aside"
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.current() == "partners"


def test_a_start_may_open_a_page_of_its_own_and_the_next_one_forgets_it(
    qtbot: QtBot, context: PageContext, machine: MachineSettings
) -> None:
    window = MainWindow(SPECS, machine)
    qtbot.addWidget(window)
    window.start(context, first="aside")
    window.show()
    assert window.current() == "aside"
    window.close()
    assert machine.state("window")["page"] == "links"


def test_a_long_name_leaves_the_tabs_their_room_at_the_largest_text(qtbot: QtBot, open_window: Opens, theme: Theme) -> None:
    window = open_window()
    theme.choose(ThemeChoice.LIGHT, 2.0)
    window.resize(1240, SMALLEST.height())
    window.show_business("ferry-lane-bakery.example", [("Edit…", lambda: None)])
    tabs, name = window.header.tabs, window.header.name
    qtbot.waitUntil(lambda: tabs.width() >= tabs.sizeHint().width())
    assert name.text().startswith("ferry")
    assert name.text().endswith("…")
    assert "ferry-lane-bakery.example" in name.toolTip()
    theme.choose(ThemeChoice.LIGHT, 1.0)
    qtbot.waitUntil(lambda: name.text() == "ferry-lane-bakery.example")
    assert name.toolTip() == ""


def test_files_that_are_dropped_on_any_page_are_told_and_other_things_are_not_taken(open_window: Opens, tmp_path: Path) -> None:
    window = open_window()
    window.go(Place("settings"))
    told: list[list[Path]] = []
    window.files_dropped.connect(told.append)
    for urls, taken in (([QUrl("https://club.example/")], False), ([QUrl.fromLocalFile(str(tmp_path / "links.csv"))], True)):
        mime = QMimeData()
        mime.setUrls(urls)
        how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        entering = QDragEnterEvent(QPoint(100, 100), *how)
        QApplication.sendEvent(window, entering)
        assert entering.isAccepted() is taken
        if taken:
            QApplication.sendEvent(window, QDropEvent(QPointF(100, 100), *how))
    assert told == [[tmp_path / "links.csv"]]
