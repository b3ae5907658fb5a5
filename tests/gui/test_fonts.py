"""The typeface that comes along."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from gui.fonts import FOLDER, SHIPPED, use_fonts


def test_the_shipped_typeface_is_used_where_asked_in_both_weights(qapp: QApplication) -> None:
    assert use_fonts(qapp, shipped=True) == SHIPPED
    assert QFontInfo(qapp.font()).family() == SHIPPED
    heavy = QFont(SHIPPED)
    heavy.setWeight(QFont.Weight.DemiBold)
    assert QFontInfo(heavy).exactMatch()


def test_the_systems_own_is_used_otherwise(qapp: QApplication) -> None:
    assert use_fonts(qapp) != SHIPPED


def test_the_typeface_comes_with_its_licence_and_is_small() -> None:
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text("utf-8")
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < 1_500_000
