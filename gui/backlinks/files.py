"""Files that are dragged or pasted onto the page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def files_in(mime: QMimeData) -> list[Path]:
    """Return the files of this computer that are dragged or pasted."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
