"""One thing a form asks for, described."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtWidgets import QWidget

Value = str | int | float | bool


class FieldKind(StrEnum):
    CHOICE = "choice"
    NUMBER = "number"
    SWITCH = "switch"
    TEXT = "text"
    LINES = "lines"


def nothing_wrong(value: Value) -> str:
    """The check of a field that takes everything."""
    return ""


@dataclass(frozen=True, slots=True)
class Field:
    """`title`, `why`, `unit` and the labels of `choices` are in the present language already.

    `check` returns what is wrong with a value in one sentence, "" for nothing; a wrong value is shown as such and not told on. A
    `patient` text is judged and told on once the person leaves the field or presses Enter, not at every letter. `suggestions` are
    offered while one types: what will stand in the field, and other words by which it is found. `choose` asks for a text in another
    way than typing, such as a folder in a dialog; "" means that nothing was chosen.
    """

    name: str
    title: str
    kind: FieldKind
    why: str = ""
    choices: tuple[tuple[Value, str], ...] = ()
    minimum: float = 0
    maximum: float = 0
    step: float = 1
    unit: str = ""
    placeholder: str = ""
    patient: bool = False
    suggestions: tuple[tuple[str, str], ...] = ()
    choose: Callable[[QWidget], str] | None = None
    check: Callable[[Value], str] = nothing_wrong
