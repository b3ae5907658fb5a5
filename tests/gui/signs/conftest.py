"""The page of the three signs, of a business in a town."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.business.address import Address
from core.business.profile import Fact
from core.workspace import Workspace
from gui.page import PageContext
from gui.signs.page import SignsPage


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, workspace: Workspace) -> SignsPage:
    workspace.profiles.set(Fact.ADDRESS, Address(place="Brindlemere"))
    page = SignsPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 900)
    page.show()
    return page
