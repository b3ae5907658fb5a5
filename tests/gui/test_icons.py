"""Drawings: one colour each, sharp on every screen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from core.links.state import StateGroup
from gui.icons import ICON_OF_GROUP, Icon, draw, program_icon


@pytest.mark.parametrize("icon", [icon for icon in Icon if icon is not Icon.PROGRAM])
def test_an_icon_has_only_the_colour_it_is_given(qapp: QApplication, icon: Icon) -> None:
    image = draw(icon, QColor("#123456"), 32).toImage()
    seen = {image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255}
    assert seen == {"#123456"}


def test_an_icon_has_more_pixels_on_a_finer_screen(qapp: QApplication) -> None:
    fine = draw(Icon.GONE, QColor("black"), 16, 2.0)
    assert (fine.width(), fine.devicePixelRatio(), fine.deviceIndependentSize().width()) == (32, 2.0, 16)


def test_every_group_of_states_has_a_shape_of_its_own(qapp: QApplication) -> None:
    shapes = {draw(ICON_OF_GROUP[group].icon, QColor("black"), 32).toImage().bits().tobytes() for group in StateGroup}
    assert len(shapes) == len(StateGroup)


def test_the_program_has_an_icon_at_every_size(qapp: QApplication) -> None:
    assert {size.width() for size in program_icon().availableSizes()} >= {16, 32, 256}
