"""Themes: every colour readable, every size growing, everything changed at once."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.settings.options import option
from gui.theme import Look, Role, Theme, ThemeChoice, palette, read_look, style_sheet
from gui.widgets import Kind, Label

TEXTS = (Role.TEXT, Role.MUTED, Role.ACCENT, Role.THERE, Role.CHANGED, Role.GONE, Role.UNKNOWN)
GROUNDS = (Role.WINDOW, Role.SURFACE, Role.SELECTION)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours as WCAG 2 reckons it, 1 to 21."""

    def light(colour: QColor) -> float:
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (colour.redF(), colour.greenF(), colour.blueF())]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    brighter, darker = sorted((light(one), light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def look(request: pytest.FixtureRequest) -> Look:
    return read_look(request.param)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_text_can_be_read_on_every_ground(look: Look, text: Role, ground: Role) -> None:
    assert contrast(look.colour(text), look.colour(ground)) >= 4.5


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (Role.ON_ACCENT, Role.ACCENT),
        (Role.TEXT, Role.ACCENT_SOFT),
        (Role.ACCENT, Role.ACCENT_SOFT),
        (Role.TEXT, Role.HOVER),
        (Role.MUTED, Role.BORDER),
    ],
)
def test_words_on_buttons_and_quotes_can_be_read(look: Look, text: Role, ground: Role) -> None:
    assert contrast(look.colour(text), look.colour(ground)) >= 4.5


def test_the_style_sheet_has_nothing_left_to_fill_in(look: Look) -> None:
    assert "@" not in re.sub(r"/\*.*?\*/", "", style_sheet(look), flags=re.DOTALL)


@pytest.mark.parametrize("factor", [float(size) / 100 for size, _label in option("text_size").choices])
def test_every_size_of_text_grows_alike(factor: float) -> None:
    sheet = style_sheet(read_look(False, factor))
    sizes = {int(size) for size in re.findall(r"font-size: (\d+)px", sheet)}
    assert sizes == {round(size * factor) for size in (13, 14, 15, 22)}


def test_the_palette_has_every_colour_qt_may_ask_for(look: Look) -> None:
    made = palette(look)
    asked = set(QPalette.ColorRole) - {QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles}
    unset = {
        role.name
        for role in asked
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled)
        if not made.isBrushSet(group, role)
    }
    assert unset == set()


def test_what_cannot_be_used_looks_it(look: Look) -> None:
    made = palette(look)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        assert made.color(QPalette.ColorGroup.Disabled, role) != made.color(QPalette.ColorGroup.Active, role)


def test_a_choice_changes_open_windows_at_once(qapp: QApplication, qtbot: QtBot, theme: Theme) -> None:
    label = Label("120 links to you", Kind.TITLE)
    qtbot.addWidget(label)
    label.show()
    assert label.palette().color(label.foregroundRole()) == read_look(False).colour(Role.TEXT)
    before = label.sizeHint().height()
    with qtbot.waitSignal(theme.changed):
        theme.choose(ThemeChoice.DARK, 2.0)
    assert label.palette().color(label.foregroundRole()) == read_look(True).colour(Role.TEXT)
    assert label.font().pixelSize() == 44
    assert label.sizeHint().height() >= 1.8 * before


def test_choosing_what_holds_already_tells_nobody(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(ThemeChoice.LIGHT, 1.0)
