"""Rows on the clipboard: as text for a mail, as a table for a spreadsheet or a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from core.backlinks.export import safe_cell
from gui.widgets import plain


def copy_text(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Copy rows as plain text, a line a row, tabs between the cells; headings stand above several."""
    lines = _lines([headings, *rows] if len(rows) > 1 else rows)
    if lines:
        QGuiApplication.clipboard().setText(lines)


def copy_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Copy rows as a table with its headings; as text no cell of it can be taken for a formula, and none holds markup."""
    if not rows:
        return
    safe = [[str(safe_cell(cell)) for cell in row] for row in rows]
    kept = QMimeData()
    kept.setText(_lines([headings, *safe]))
    lines = [f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in safe]
    heading = f"<tr>{''.join(f'<th>{escape(cell)}</th>' for cell in headings)}</tr>"
    kept.setHtml(f"<table>{heading}{''.join(lines)}</table>")
    QGuiApplication.clipboard().setMimeData(kept)


def _lines(rows: Iterable[Sequence[str]]) -> str:
    return "\n".join("\t".join(plain.one_line(text) for text in row) for row in rows)
