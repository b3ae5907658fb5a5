"""The few shared pieces every page is made of; every label shows plain text by construction.

plain        keeps text plain where Qt would read more into it
"""

from gui.widgets.beside import Beside
from gui.widgets.buttons import Button, ButtonKind
from gui.widgets.card import Card, quote
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
