"""Only files of this computer are taken, whatever else is dragged."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from gui.backlinks.files import files_in


def test_an_address_that_is_dragged_is_no_file(tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://club.example/links.csv"), QUrl.fromLocalFile(str(tmp_path / "links.csv"))])
    assert files_in(mime) == [tmp_path / "links.csv"]
