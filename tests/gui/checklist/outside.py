"""Stands where the person's browser and mail program would be."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QUrl

from gui.checklist import doing


@dataclass
class Outside:
    """Remembers what was opened; `takes` says whether anything opens at all."""

    opened: list[str] = field(default_factory=list)
    takes: bool = True

    def openUrl(self, url: QUrl) -> bool:  # noqa: N802 - Qt's name
        self.opened.append(bytes(url.toEncoded().data()).decode())
        return self.takes


def outside(monkeypatch: pytest.MonkeyPatch) -> Outside:
    instead = Outside()
    monkeypatch.setattr(doing, "QDesktopServices", instead)
    return instead
