"""What is offered while one types: a long list, found by any of the words that people use for an entry."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QWidget

SHOWN = 9


class Suggestions(QCompleter):
    """Shows an entry with its other words, and puts the entry alone into the field."""

    def __init__(self, entries: Sequence[tuple[str, str]], parent: QWidget) -> None:
        """`entries` are what will stand in the field, and the other words by which it is found."""
        super().__init__(parent)
        model = QStandardItemModel(self)
        for entry, also in entries:
            item = QStandardItem(f"{entry}  ·  {also}" if also else entry)
            item.setData(entry, Qt.ItemDataRole.UserRole)
            model.appendRow(item)
        self.setModel(model)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(SHOWN)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802 - Qt's name
        return str(index.data(Qt.ItemDataRole.UserRole))
