"""What a person does with the side: select a link, read what stands there, walk through it with Tab."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.workspace import Workspace
from gui.backlinks.page import BacklinksPage
from gui.page import Place
from gui.widgets import Label
from tests.gui.backlinks.test_page import id_of


def select(page: BacklinksPage, street: Workspace, part: str) -> int:
    link_id = id_of(street, part)
    page.show_place(Place("backlinks", link_id))
    return link_id


def said(page: BacklinksPage) -> list[str]:
    return [label.text() for label in page.detail.findChildren(Label) if not label.isHidden()]


def walked(qtbot: QtBot, page: BacklinksPage, first: QWidget) -> list[str]:
    """The names of what Tab reaches in the side, from `first` on; texts that one may only read are left out."""
    names: list[str] = []
    first.setFocus()
    while (now := QApplication.focusWidget()) is not None and page.side.isAncestorOf(now):
        if not isinstance(now, Label):
            names.append(now.accessibleName() or getattr(now, "text", str)())
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    return names
