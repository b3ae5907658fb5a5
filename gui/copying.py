"""A list on the clipboard: as text for a mail, or as a table that keeps its columns in a letter and in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from core.backlinks.export import safe_cell
from gui.widgets import plain


def copy_lines(lines: Sequence[str]) -> None:
    """Copy lines."""
    QGuiApplication.clipboard().setText("\n".join(plain.one_line(line) for line in lines))


def copy_text(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Copy rows as plain text, a line a row, tabs between the cells; headings stand above several."""
    if rows:
        QGuiApplication.clipboard().setText(_lines([headings, *rows] if len(rows) > 1 else rows))


def copy_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Copy rows as a table with its headings; no cell of it can be taken for a formula, and none holds markup."""
    if not rows:
        return
    safe = [[safe_cell(plain.one_line(cell)) for cell in row] for row in rows]
    kept = QMimeData()
    kept.setText(_lines([headings, *safe]))
    kept.setHtml(f"<table>{_html_row(headings, 'th')}{''.join(_html_row(row, 'td') for row in safe)}</table>")
    QGuiApplication.clipboard().setMimeData(kept)


def _lines(rows: Iterable[Sequence[str]]) -> str:
    return "\n".join("\t".join(plain.one_line(text) for text in row) for row in rows)


def _html_row(cells: Sequence[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells)}</tr>"
