"""The few shared pieces every page is made of; every label shows plain text by construction.

plain        keeps text plain where Qt would read more into it
explained    the experts' words where they are used
sight        scrolling until a part can be seen
bars         figures over time that can be read

Each piece is brought in when it is first asked for: the first window shows only a few of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gui.widgets.beside import Beside
    from gui.widgets.buttons import Button, ButtonKind
    from gui.widgets.card import Card, quote
    from gui.widgets.chip_menu import ChipMenu
    from gui.widgets.chips import Chip, ChipBar
    from gui.widgets.combo import ComboBox
    from gui.widgets.empty import EmptyState
    from gui.widgets.flow import FlowLayout
    from gui.widgets.icon_label import IconLabel
    from gui.widgets.label import ElidedLabel, Kind, Label
    from gui.widgets.number import NumberBox
    from gui.widgets.scroll import Scroll
    from gui.widgets.search import SearchField
    from gui.widgets.state_word import StateWord
    from gui.widgets.switch import Switch

__all__ = [
    "Beside",
    "Button",
    "ButtonKind",
    "Card",
    "Chip",
    "ChipBar",
    "ChipMenu",
    "ComboBox",
    "ElidedLabel",
    "EmptyState",
    "FlowLayout",
    "IconLabel",
    "Kind",
    "Label",
    "NumberBox",
    "Scroll",
    "SearchField",
    "StateWord",
    "Switch",
    "quote",
]

_FILES = {
    "Beside": "beside",
    "Button": "buttons",
    "ButtonKind": "buttons",
    "Card": "card",
    "Chip": "chips",
    "ChipBar": "chips",
    "ChipMenu": "chip_menu",
    "ComboBox": "combo",
    "ElidedLabel": "label",
    "EmptyState": "empty",
    "FlowLayout": "flow",
    "IconLabel": "icon_label",
    "Kind": "label",
    "Label": "label",
    "NumberBox": "number",
    "Scroll": "scroll",
    "SearchField": "search",
    "StateWord": "state_word",
    "Switch": "switch",
    "quote": "card",
}
"""Which file each piece stands in."""


def __getattr__(name: str) -> Any:
    if name not in _FILES:
        raise AttributeError(f"there is no widget {name}")
    return getattr(import_module(f"gui.widgets.{_FILES[name]}"), name)
