"""Toasts: said for a moment, taken back for longer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.forms import Field, FieldKind, Form
from gui.theme import Theme, ThemeChoice
from gui.toasts import KEPT_UNDOS, Toasts
from gui.widgets import Scroll


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> QWidget:
    room = QWidget()
    room.resize(1000, 600)
    qtbot.addWidget(room)
    room.show()
    return room


@pytest.fixture
def toasts(room: QWidget) -> Toasts:
    return Toasts(room)


def test_a_toast_stands_at_the_middle_of_the_foot(room: QWidget, toasts: Toasts) -> None:
    toasts.say("Three links forgotten.")
    assert abs(toasts.geometry().center().x() - 500) <= 1
    assert toasts.geometry().bottom() < 600
    room.resize(800, 400)
    assert abs(toasts.geometry().center().x() - 400) <= 1
    assert 300 < toasts.geometry().bottom() < 400


def test_a_toast_goes_by_itself_but_its_undo_stays(toasts: Toasts) -> None:
    back: list[str] = []
    toasts.say("Three links forgotten.", lambda: back.append("three"))
    toasts.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    toasts._time.timeout.emit()
    assert not toasts.isVisible()
    assert toasts.undo_newest()
    assert back == ["three"]
    assert not toasts.undo_newest()


def test_a_toast_waits_while_the_mouse_is_over_it(toasts: Toasts) -> None:
    toasts.say("Three links forgotten.")
    toasts.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    toasts._time.timeout.emit()
    assert toasts.isVisible()


def test_a_toast_waits_while_the_keyboard_is_in_it(qtbot: QtBot, room: QWidget, toasts: Toasts) -> None:
    toasts.say("Three links forgotten.", lambda: None)
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    toasts.button.setFocus(Qt.FocusReason.TabFocusReason)
    toasts._time.timeout.emit()
    assert toasts.isVisible()
    assert toasts._time.isActive()


def test_undo_is_there_only_where_there_is_a_way_back(toasts: Toasts) -> None:
    toasts.say("Looked at ten links.")
    assert not toasts.button.isVisible()
    toasts.say("One link forgotten.", lambda: None)
    assert toasts.button.isVisible()


def test_a_thing_is_taken_back_once_by_button_or_key(toasts: Toasts) -> None:
    back: list[str] = []
    toasts.say("One link forgotten.", lambda: back.append("one"))
    toasts.button.click()
    assert not toasts.undo_newest()
    assert back == ["one"]
    assert toasts.text.text() == "Taken back: One link forgotten."


def test_only_so_many_undos_are_kept(toasts: Toasts) -> None:
    back: list[int] = []
    for number in range(KEPT_UNDOS + 5):
        toasts.say("Forgotten.", lambda number=number: back.append(number))  # type: ignore[misc]
    while toasts.undo_newest():
        pass
    assert len(back) == KEPT_UNDOS
    assert back[0] == KEPT_UNDOS + 4


def test_a_toast_shows_markup_letter_by_letter(toasts: Toasts) -> None:
    toasts.say("<b>bold</b> forgotten")
    assert toasts.text.textFormat() is Qt.TextFormat.PlainText


@pytest.fixture
def stack(qtbot: QtBot, theme: Theme) -> QStackedWidget:
    """Two pages, each longer than the window and full of fields."""
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    for _page in range(2):
        page, scroll = QWidget(), Scroll()
        QVBoxLayout(page).addWidget(scroll)
        for _field in range(40):
            scroll.rows.addWidget(QLineEdit())
        stack.addWidget(page)
    stack.resize(1000, 600)
    stack.show()
    stack.activateWindow()
    qtbot.waitUntil(stack.isActiveWindow)
    return stack


def test_a_toast_covers_nothing_and_the_room_comes_back(stack: QStackedWidget) -> None:
    toasts = Toasts(stack)
    page = stack.widget(0)
    before = page.geometry()
    toasts.say("Three links forgotten.")
    assert not page.geometry().intersects(toasts.geometry())
    assert page.geometry().height() < before.height()
    toasts.hide()
    assert page.geometry() == before


def test_a_toast_stays_in_sight_when_another_page_comes_to_the_front(stack: QStackedWidget) -> None:
    toasts = Toasts(stack)
    toasts.say("Three links forgotten.")
    stack.setCurrentIndex(1)
    under = stack.childAt(toasts.geometry().center())
    assert under is toasts or toasts.isAncestorOf(under)


def test_the_field_that_has_the_keyboard_stays_in_sight(stack: QStackedWidget) -> None:
    last = [field for field in stack.widget(0).findChildren(QLineEdit) if not field.visibleRegion().isEmpty()][-1]
    last.setFocus()
    Toasts(stack).say("Three links forgotten. " * 20)
    assert last.visibleRegion().boundingRect().height() == last.height()


def test_a_toast_holds_all_its_words_where_the_room_is_narrow_and_the_text_large(stack: QStackedWidget, theme: Theme) -> None:
    theme.choose(ThemeChoice.LIGHT, 2.0)
    stack.resize(500, 600)
    toasts = Toasts(stack)
    toasts.say("A long sentence about what was just done, which goes over more than one line. " * 2, lambda: None)
    assert toasts.text.height() >= toasts.text.heightForWidth(toasts.text.width())
    assert not stack.widget(0).geometry().intersects(toasts.geometry())


def test_what_is_wrong_with_the_field_that_has_the_keyboard_stays_in_sight(stack: QStackedWidget) -> None:
    page, scroll = QWidget(), Scroll()
    QVBoxLayout(page).addWidget(scroll)
    form = Form([Field(f"field {number}", "Monday", FieldKind.TEXT) for number in range(30)])
    scroll.rows.addWidget(form)
    stack.addWidget(page)
    stack.setCurrentWidget(page)
    for row in form.rows.values():
        row.say_wrong("This cannot be read as hours. Write 9:00–17:00, or closed.")
    QApplication.processEvents()
    row = [row for row in form.rows.values() if not row.problem.visibleRegion().isEmpty()][-1]
    keyed = row.keyed()
    assert keyed is not None
    keyed.setFocus()
    Toasts(stack).say("Three links forgotten. " * 20)
    assert row.problem.visibleRegion().boundingRect().height() == row.problem.height()
