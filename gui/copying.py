"""Putting a list on the clipboard: as text to read, or as a table that keeps its columns in a letter and in a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from core.backlinks.export import safe_cell
from gui.widgets import plain


def copy_lines(lines: Sequence[str]) -> None:
    """Put lines on the clipboard."""
    QGuiApplication.clipboard().setText("\n".join(plain.one_line(line) for line in lines))


def copy_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Put a table on the clipboard; nothing in it is a formula to the spreadsheet it is pasted into."""
    cells = [[safe_cell(plain.one_line(text)) for text in row] for row in [headings, *rows]]
    kept = QMimeData()
    kept.setText("\n".join("\t".join(row) for row in cells))
    kept.setHtml("".join(["<table>", *(_html_row(row, "td" if number else "th") for number, row in enumerate(cells)), "</table>"]))
    QGuiApplication.clipboard().setMimeData(kept)


def _html_row(cells: Sequence[str], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
