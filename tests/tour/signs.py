"""*Did it work?* brought to where its pictures are taken: the months, an export to be kept, one that is refused."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui.application import Program
from gui.widgets import Scroll
from tests.core.signs.exports import as_csv, as_zip, tables
from tests.tour.showing import corner


def months(program: Program) -> QWidget:
    """The months, below what tells them."""
    corner("signs")(program)
    QTest.qWait(60)
    page = program.window.page("signs")
    scroll = page.findChild(Scroll)
    assert scroll is not None
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    return program.window


def export(program: Program) -> QWidget:
    return _read(program, "export.zip", as_zip(_searched()))


def export_without_days(program: Program) -> QWidget:
    return _read(program, "Queries.csv", as_csv(_searched()["Queries"]).encode())


def refused_export(program: Program) -> QWidget:
    named = _searched()
    named["Queries"].append(["bakery", "x", "1", "0%", "2"])
    return _read(program, "export.zip", as_zip(named))


def _searched() -> dict[str, list[list[str]]]:
    return tables(
        queries=[["bakery harbour", "12", "240", "5%", "4.2"], ["sourdough", "3", "60", "5%", "8"], ["cats", "0", "9", "0%", "60"]]
    )


def _read(program: Program, name: str, content: bytes) -> QWidget:
    corner("signs")(program)
    page = program.window.page("signs")
    path = program.workspace.path.with_name(name)
    path.write_bytes(content)
    return page.searches.read_file(path) or program.window  # type: ignore[attr-defined,no-any-return]
