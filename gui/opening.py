"""Files that the desktop asks the running program to open: macOS sends them as an event, also the one that was double-clicked first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

Opens = Callable[[Path], None]


class Opening(QObject):
    """Hears of files from the moment it is made; until there is someone to pass them on to it keeps them."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._opens: Opens | None = None
        self._kept: list[Path] = []
        app.installEventFilter(self)

    def first(self) -> Path | None:
        """Return the file this start was asked for, where one has been named by now."""
        self._app.processEvents()
        return self._kept.pop(0) if self._kept else None

    def pass_on(self, opens: Opens) -> None:
        """Give every further file to `opens`, those kept so far at once."""
        self._opens = opens
        kept, self._kept = self._kept, []
        for file in kept:
            opens(file)

    def close(self) -> None:
        self._app.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QFileOpenEvent):
            if event.file():
                self._on_file(Path(event.file()))
            return True
        return super().eventFilter(watched, event)

    def _on_file(self, file: Path) -> None:
        if self._opens is None:
            self._kept.append(file)
        else:
            self._opens(file)
