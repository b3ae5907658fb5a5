"""Words of the glossary are explained where they are used, in plain text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent, QTextDocument
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.glossary.library import read_words
from core.glossary.word import Word
from gui.widgets import Button, Card, Chip, ChipBar, Label
from gui.widgets.explained import meaning, words_at


def under_the_mouse(widget: QWidget) -> str:
    """Return what the tooltip of a widget reads once the mouse is over it."""
    widget.enterEvent(QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    return as_read(widget.toolTip())


def as_read(tooltip: str) -> str:
    document = QTextDocument()
    document.setHtml(tooltip)
    return document.toPlainText()


def test_the_mouse_over_a_word_tells_what_it_means(qtbot: QtBot) -> None:
    label = Label("The site’s robots.txt says so.").explained()
    qtbot.addWidget(label)
    told = under_the_mouse(label)
    assert told.startswith("robots.txt: A small text")
    assert told.endswith("Shift+F1: more in Help")
    assert label.cursor().shape() is Qt.CursorShape.WhatsThisCursor
    label.setText("Nothing of the kind.")
    assert under_the_mouse(label) == ""
    assert label.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_label_that_is_not_ours_to_explain_explains_nothing(qtbot: QtBot) -> None:
    label = Label("robots.txt, as somebody else’s page has it")
    qtbot.addWidget(label)
    assert under_the_mouse(label) == ""
    assert words_at(label) == []


@pytest.mark.parametrize("word", read_words(), ids=lambda word: word.id)
def test_every_tooltip_reads_letter_by_letter(word: Word) -> None:
    told = as_read(meaning(word.named[0] if word.named else word.alone[0]))
    assert f"{word.title()}: {word.meaning}" in told


def test_no_tooltip_renders_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = Word("x", "<b>bold</b>", "<img src=x> & <i>italic</i>", named=("hostile",))
    monkeypatch.setattr("gui.widgets.explained.named_in", lambda text: [hostile])
    assert "<b>bold</b>: <img src=x> & <i>italic</i>" in as_read(meaning("hostile"))


def test_the_text_itself_is_never_part_of_the_tooltip() -> None:
    assert "evil" not in meaning("<b>evil</b> robots.txt")


def test_a_chip_explains_itself(qtbot: QtBot) -> None:
    bar = ChipBar("Which", [Chip("a", "Missing once", 3), Chip("b", "All", 7)])
    qtbot.addWidget(bar)
    missing, everything = bar.findChildren(Button)
    assert under_the_mouse(missing).startswith("Missing once: The link was not seen")
    assert under_the_mouse(everything) == ""
    assert [word.id for word in words_at(missing)] == ["missing_once"]


def test_the_keyboard_on_a_card_finds_what_the_card_names_and_no_more(qtbot: QtBot) -> None:
    page = QWidget()
    rows = QVBoxLayout(page)
    outside = Label("An imprint.").explained()
    card, button, hidden = Card(), Button("Do it"), Label("UTM").explained()
    card.rows.addWidget(Label("robots.txt and a redirect").explained())
    card.rows.addWidget(hidden)
    card.rows.addWidget(button)
    lonely = Button("Elsewhere")
    for widget in (outside, card, lonely):
        rows.addWidget(widget)
    hidden.hide()
    qtbot.addWidget(page)
    page.show()
    assert [word.id for word in words_at(button)] == ["robots_txt", "redirect"]
    assert words_at(lonely) == []
    assert words_at(None) == []
