"""Labels show every letter as it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.links.state import StateGroup
from gui.icons import ICON_OF_GROUP
from gui.theme import Role, Theme, read_look
from gui.widgets import Button, Card, Chip, ChipBar, ElidedLabel, EmptyState, Label, StateWord, plain, quote

MARKUP = "<b>Tom</b> &amp; <img src='x'>"


def everything(theme: Theme) -> list[QWidget]:
    return [
        Label(MARKUP),
        ElidedLabel(MARKUP),
        quote(Label(MARKUP)),
        Card(MARKUP),
        EmptyState(MARKUP, MARKUP, MARKUP, lambda: None),
        StateWord(theme, StateGroup.GONE, MARKUP),
    ]


def test_no_shared_piece_reads_markup(qtbot: QtBot, theme: Theme) -> None:
    labels: list[QLabel] = []
    widgets = everything(theme)
    for widget in widgets:
        qtbot.addWidget(widget)
        labels += [widget] if isinstance(widget, QLabel) else widget.findChildren(QLabel)
    assert len(labels) >= 7
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert {label.text() for label in labels} == {MARKUP}


def test_buttons_and_chips_show_their_ampersands(qtbot: QtBot, theme: Theme) -> None:
    button = Button("Salt & Pepper")
    bar = ChipBar("Filter", [Chip("a", "Salt & Pepper", 3)])
    for widget in (button, bar):
        qtbot.addWidget(widget)
    assert (button.text(), button.accessibleName()) == ("Salt && Pepper", "Salt & Pepper")
    assert bar.findChild(Button).text() == "Salt && Pepper  3"


def test_a_tooltip_shows_markup_letter_by_letter() -> None:
    assert plain.tooltip(MARKUP) == "<p>&lt;b&gt;Tom&lt;/b&gt; &amp;amp; &lt;img src=&#x27;x&#x27;&gt;</p>"
    assert plain.tooltip("") == ""


def test_a_text_too_long_for_its_line_is_whole_in_the_tooltip(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel("a long <i>name</i> of a site")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert "&lt;i&gt;" in label.toolTip()
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_breaks_in_a_one_line_text_become_spaces(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel("two\nlines\tand a tab")
    qtbot.addWidget(label)
    assert label.text() == "two lines and a tab"


def test_a_label_grows_with_its_text_instead_of_cutting_it(qtbot: QtBot, theme: Theme) -> None:
    label = Label("word " * 60)
    qtbot.addWidget(label)
    assert label.heightForWidth(200) > 4 * label.heightForWidth(2000)


@pytest.mark.parametrize("group", list(StateGroup))
def test_a_state_is_a_word_in_its_groups_colour(qtbot: QtBot, theme: Theme, group: StateGroup) -> None:
    word = StateWord(theme, StateGroup.THERE, "There")
    qtbot.addWidget(word)
    word.show_state(group, "Said")
    word.show()
    label = word.findChild(Label)
    assert word.text() == "Said"
    role: Role = ICON_OF_GROUP[group].role
    assert label.palette().color(label.foregroundRole()) == read_look(False).colour(role)
