"""Roles to colours: reads the themes, follows the system or the person's choice, and dresses the program."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "themes"
BODY = 14
"""Pixels of ordinary text at 100 %; the others are 22 (a page's sentence), 15 (a card's heading) and 13 (quiet lines)."""


class Role(StrEnum):
    """What a colour is for; every theme in `resources/themes` names each once."""

    WINDOW = "window"
    SURFACE = "surface"
    BORDER = "border"
    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    ACCENT_SOFT = "accent_soft"
    ON_ACCENT = "on_accent"
    HOVER = "hover"
    THERE = "there"
    CHANGED = "changed"
    GONE = "gone"
    UNKNOWN = "unknown"
    SELECTION = "selection"


class ThemeChoice(StrEnum):
    """Which theme the person asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Look:
    """One theme at one text size."""

    dark: bool
    factor: float
    colours: Mapping[Role, str]

    def colour(self, role: Role) -> QColor:
        return QColor(self.colours[role])

    def px(self, pixels: float) -> int:
        """Return a length given at 100 % as it is at the present text size."""
        return round(pixels * self.factor)


def read_look(dark: bool, factor: float = 1.0) -> Look:
    """Read a theme from `resources/themes`.

    Raises KeyError or ValueError where a role is missing or unknown: the shipped files are ours.
    """
    entries = json.loads((FOLDER / ("dark.json" if dark else "light.json")).read_text("utf-8"))
    colours = {Role(name): colour for name, colour in entries.items()}
    return Look(dark, factor, {role: colours[role] for role in Role})


def style_sheet(look: Look) -> str:
    """Fill the template: `@role` becomes a colour, `@12` twelve pixels at the present text size."""
    template = (FOLDER / "style.qss").read_text("utf-8")

    def fill(found: re.Match[str]) -> str:
        word = found.group(1)
        return f"{look.px(int(word))}px" if word.isdigit() else look.colours[Role(word)]

    return re.sub(r"@([a-z_]+|\d+)", fill, template)


def palette(look: Look) -> QPalette:
    """Return every colour Qt's own style may ask for, in all three groups."""
    pairs = {
        QPalette.ColorRole.Window: Role.WINDOW,
        QPalette.ColorRole.WindowText: Role.TEXT,
        QPalette.ColorRole.Base: Role.SURFACE,
        QPalette.ColorRole.AlternateBase: Role.HOVER,
        QPalette.ColorRole.ToolTipBase: Role.SURFACE,
        QPalette.ColorRole.ToolTipText: Role.TEXT,
        QPalette.ColorRole.PlaceholderText: Role.MUTED,
        QPalette.ColorRole.Text: Role.TEXT,
        QPalette.ColorRole.Button: Role.SURFACE,
        QPalette.ColorRole.ButtonText: Role.TEXT,
        QPalette.ColorRole.BrightText: Role.GONE,
        QPalette.ColorRole.Light: Role.SURFACE,
        QPalette.ColorRole.Midlight: Role.HOVER,
        QPalette.ColorRole.Mid: Role.BORDER,
        QPalette.ColorRole.Dark: Role.BORDER,
        QPalette.ColorRole.Shadow: Role.BORDER,
        QPalette.ColorRole.Highlight: Role.ACCENT,
        QPalette.ColorRole.HighlightedText: Role.ON_ACCENT,
        QPalette.ColorRole.Accent: Role.ACCENT,
        QPalette.ColorRole.Link: Role.ACCENT,
        QPalette.ColorRole.LinkVisited: Role.ACCENT,
    }
    result = QPalette()
    for place, role in pairs.items():
        result.setColor(place, look.colour(role))
    for place in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.PlaceholderText,
        QPalette.ColorRole.Link,
    ):
        result.setColor(QPalette.ColorGroup.Disabled, place, _faded(look))
    for place in (QPalette.ColorRole.Highlight, QPalette.ColorRole.Accent):
        result.setColor(QPalette.ColorGroup.Disabled, place, look.colour(Role.BORDER))
    result.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.HighlightedText, _faded(look))
    return result


def _faded(look: Look) -> QColor:
    muted, window = look.colour(Role.MUTED), look.colour(Role.WINDOW)
    return QColor((muted.red() + window.red()) // 2, (muted.green() + window.green()) // 2, (muted.blue() + window.blue()) // 2)


class Theme(QObject):
    """Dresses the program and tells those who paint by hand when its look changed."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM, factor: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._factor = factor
        app.setStyle("Fusion")
        self.look = self._wanted()
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._apply_choice()
        self._dress()

    def choose(self, choice: ThemeChoice, factor: float) -> None:
        """Change the theme, the text size or both, in every open window at once."""
        if (choice, factor) == (self._choice, self._factor):
            return
        self._choice, self._factor = choice, factor
        self._apply_choice()
        self._renew()

    def px(self, pixels: float) -> int:
        return self.look.px(pixels)

    def colour(self, role: Role) -> QColor:
        return self.look.colour(role)

    def _apply_choice(self) -> None:
        schemes = {
            ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
            ThemeChoice.LIGHT: Qt.ColorScheme.Light,
            ThemeChoice.DARK: Qt.ColorScheme.Dark,
        }
        self._app.styleHints().setColorScheme(schemes[self._choice])

    def _wanted(self) -> Look:
        system = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = self._choice == ThemeChoice.DARK or (self._choice == ThemeChoice.SYSTEM and system)
        return read_look(dark, self._factor)

    def _on_system_changed(self) -> None:
        self._renew()

    def _renew(self) -> None:
        wanted = self._wanted()
        if wanted != self.look:
            self.look = wanted
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        font = self._app.font()
        font.setPixelSize(self.look.px(BODY))
        self._app.setFont(font)
        self._app.setPalette(palette(self.look))
        self._app.setStyleSheet(style_sheet(self.look))
