"""What the file holds, in Help."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.store.described import described_tables
from gui.help.schema_page import SchemaPage
from gui.page import PageContext, Place
from gui.widgets import Label
from tests.gui.recorder import Recorder


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> SchemaPage:
    page = SchemaPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    return page


def test_every_table_and_column_stands_there_with_its_words(page: SchemaPage) -> None:
    said = {label.text() for label in page.findChildren(Label)}
    for table in described_tables():
        assert {table.title, table.what, *(column.name for column in table.columns), *(column.what for column in table.columns)} <= said


def test_a_column_is_found_by_its_name_and_by_its_words(page: SchemaPage) -> None:
    for typed in ("target_key", "WHERE LINKS SHOULD LEAD"):
        page.search.setText(typed)
        page.search.returnPressed.emit()
        shown = [card for card in page.cards if card.isVisibleTo(page)]
        assert "Where links should lead" in {label.text() for card in shown for label in card.findChildren(Label)}
        assert len(shown) < len(page.cards)


def test_the_way_back_leads_to_help(page: SchemaPage, recorder: Recorder) -> None:
    page.back.click()
    assert recorder.places == [Place("help")]
