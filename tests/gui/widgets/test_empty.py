"""An empty place says what to do first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.theme import Theme
from gui.widgets import EmptyState


def test_an_empty_place_has_a_sentence_and_the_button_to_begin(qtbot: QtBot, theme: Theme) -> None:
    pressed: list[bool] = []
    empty = EmptyState("Nobody is on your list yet.", "Paste the pages that link to you.", "Add links", lambda: pressed.append(True))
    qtbot.addWidget(empty)
    empty.resize(900, 500)
    empty.show()
    assert empty.button is not None
    qtbot.keyClick(empty.button, Qt.Key.Key_Return)
    assert pressed == [True]
    assert abs(empty.button.mapTo(empty, empty.button.rect().center()).x() - 450) <= 2


def test_without_anything_to_do_there_is_no_button(qtbot: QtBot, theme: Theme) -> None:
    empty = EmptyState("Nothing fits.")
    qtbot.addWidget(empty)
    assert empty.button is None
    assert empty.quieter.isHidden()
    assert empty.sentence.textFormat() is Qt.TextFormat.PlainText
