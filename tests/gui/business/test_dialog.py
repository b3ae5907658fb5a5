"""Name and website are asked for, checked and kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.workspace import Workspace
from gui.business.dialog import BusinessDialog
from gui.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, workspace: Workspace) -> BusinessDialog:
    workspace.business.rename("Miller’s Bakery")
    workspace.business.set_sites(["millers.example", "old-millers.example"])
    dialog = BusinessDialog(workspace.business)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def line(dialog: BusinessDialog, name: str) -> QLineEdit:
    found = dialog.form.rows[name].findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def retype(qtbot: QtBot, into: QLineEdit, text: str) -> None:
    into.selectAll()
    qtbot.keyClicks(into, text)


def test_what_is_known_stands_in_the_fields(dialog: BusinessDialog) -> None:
    assert (line(dialog, "name").text(), line(dialog, "site").text()) == ("Miller’s Bakery", "millers.example")


def test_a_new_site_comes_first_and_the_ones_before_stay_the_owners(qtbot: QtBot, dialog: BusinessDialog, workspace: Workspace) -> None:
    retype(qtbot, line(dialog, "name"), "Miller and Daughter")
    retype(qtbot, line(dialog, "site"), "https://www.miller-daughter.example/shop")
    with qtbot.waitSignal(dialog.saved):
        dialog.save.click()
    business = workspace.business.business()
    assert business.name == "Miller and Daughter"
    assert business.sites == ("miller-daughter.example", "millers.example", "old-millers.example")


def test_an_unchanged_site_is_kept_once(qtbot: QtBot, dialog: BusinessDialog, workspace: Workspace) -> None:
    dialog.save.click()
    assert workspace.business.business().sites == ("millers.example", "old-millers.example")


def test_a_known_website_cannot_be_taken_away_for_without_it_every_link_would_look_gone(qtbot: QtBot, dialog: BusinessDialog) -> None:
    line(dialog, "site").selectAll()
    qtbot.keyClick(line(dialog, "site"), Qt.Key.Key_Delete)
    assert not dialog.save.isEnabled()
    assert "no link can be recognised" in dialog.form.rows["site"].problem.text()


def test_what_is_no_address_cannot_be_saved(qtbot: QtBot, dialog: BusinessDialog, workspace: Workspace) -> None:
    retype(qtbot, line(dialog, "site"), "bakery")
    assert not dialog.save.isEnabled()
    assert "not a web address" in dialog.form.rows["site"].problem.text()
    retype(qtbot, line(dialog, "site"), "bakery.example")
    assert dialog.save.isEnabled()


def test_cancel_changes_nothing(qtbot: QtBot, dialog: BusinessDialog, workspace: Workspace) -> None:
    retype(qtbot, line(dialog, "name"), "Somebody else")
    dialog.reject()
    assert workspace.business.business().name == "Miller’s Bakery"


def test_no_field_is_squeezed_by_the_texts_above_it(dialog: BusinessDialog) -> None:
    assert all(line(dialog, name).height() >= line(dialog, name).sizeHint().height() for name in ("name", "site"))
