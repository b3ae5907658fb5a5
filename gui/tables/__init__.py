"""Described tables over any number of rows: the ids are held, the rows are read a page at a time."""

from gui.tables.column import Align, Column
from gui.tables.model import WindowedModel
from gui.tables.view import TableView

__all__ = ["Align", "Column", "TableView", "WindowedModel"]
