"""Keeps text plain in the places where Qt would read markup or shortcuts into it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def tooltip(text: str) -> str:
    """Return `text` so that a tooltip shows it letter by letter; Qt shows a tooltip that looks like markup as markup."""
    from html import escape  # with a table of every letter that has a name: the first window shows no tooltip

    return f"<p>{escape(text)}</p>" if text else ""


def caption(text: str) -> str:
    """Return `text` so that a button, tab or menu shows its ampersands instead of underlining the next letter."""
    return text.replace("&", "&&")


def one_line(text: str) -> str:
    """Return `text` with every break and tab turned into a space; for cells and the clipboard."""
    return " ".join(text.split())


def dress(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at, and have the style look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def breakable(path: str) -> str:
    """Let a long path break after its separators: a zero-width space is a place to break."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")
