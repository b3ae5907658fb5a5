"""In the program's tables, as they stand at first, no date, figure, reason or state is cut, however large the letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from core.backlinks.query import LinkQuery
from core.clock import SetClock
from core.workspace import Workspace
from gui.asked.page import AskedPage
from gui.backlinks.page import BacklinksPage
from gui.page import Page, PageContext
from gui.tables import TableView
from gui.theme import Theme, ThemeChoice
from gui.trash.page import TrashPage
from gui.widgets import plain
from tests.asked import note_requests
from tests.street import open_street

OPEN = {"site", "address", "page", "words", "what"}
"""Columns of texts of any length, which give way where room is short; each tells the whole at the mouse."""


def links(workspace: Workspace) -> None:
    assert isinstance(workspace.clock, SetClock)
    open_street(workspace, workspace.clock)


def requests(workspace: Workspace) -> None:
    note_requests(workspace, 312)


def deleted(workspace: Workspace) -> None:
    links(workspace)
    workspace.links.forget(workspace.links.ids(LinkQuery()))


def in_another_year(workspace: Workspace) -> None:
    links(workspace)
    workspace.clock.forward(days=80)  # type: ignore[attr-defined]


def cut(table: TableView) -> list[str]:
    """Return every text that is not seen whole, headings first."""
    header, metrics, found = table.horizontalHeader(), QFontMetrics(table.viewport().font()), []
    for section, column in enumerate(table.rows.columns):
        width = header.sectionSize(section)
        title = str(table.rows.headerData(section, header.orientation()))
        if table._header.width_of(title) > width:
            found.append(title)
        for place in range(table.rows.rowCount() if column.key not in OPEN else 0):
            text = plain.one_line(column.text(table.rows.row(place)))
            if table._delegate.width_of(text, column, metrics.horizontalAdvance(text)) > width:
                found.append(text)
    return found


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize(
    ("kind", "fill"), [(BacklinksPage, links), (BacklinksPage, in_another_year), (AskedPage, requests), (TrashPage, deleted)]
)
def test_nothing_that_has_a_set_length_is_cut(
    qtbot: QtBot,
    context: PageContext,
    workspace: Workspace,
    theme: Theme,
    kind: Callable[[PageContext], Page],
    fill: Callable[[Workspace], None],
    factor: float,
) -> None:
    fill(workspace)
    theme.choose(ThemeChoice.LIGHT, factor)
    page = kind(context)
    qtbot.addWidget(page)
    page.resize(1240, 800)
    page.show()
    (table,) = (table for table in page.findChildren(TableView) if table.isVisible())
    assert table.rows.rowCount()
    assert cut(table) == []
