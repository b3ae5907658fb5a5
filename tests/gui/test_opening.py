"""A file that the desktop names while the program starts is the one it opens; one that is named later goes where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from gui.opening import Opening


@pytest.fixture
def opening(qapp: QApplication) -> Iterator[Opening]:
    opening = Opening(qapp)
    yield opening
    opening.close()


def double_click(qapp: QApplication, *files: str) -> None:
    """Let the desktop name files, as macOS does: the event waits until the program looks."""
    for file in files:
        QCoreApplication.postEvent(qapp, QFileOpenEvent(file))


def test_a_start_by_double_click_opens_that_file(qapp: QApplication, opening: Opening) -> None:
    double_click(qapp, "/home/me/Bakery ü.linkstead")
    assert opening.first() == Path("/home/me/Bakery ü.linkstead")
    assert opening.first() is None


def test_a_start_without_one_opens_none(opening: Opening) -> None:
    assert opening.first() is None


def test_several_at_the_start_are_all_opened(qapp: QApplication, opening: Opening) -> None:
    double_click(qapp, "/a.linkstead", "/b.linkstead")
    first = opening.first()
    heard: list[Path] = []
    opening.pass_on(heard.append)
    assert (first, heard) == (Path("/a.linkstead"), [Path("/b.linkstead")])


def test_a_file_that_is_named_later_is_passed_on(qapp: QApplication, opening: Opening) -> None:
    heard: list[Path] = []
    opening.pass_on(heard.append)
    double_click(qapp, "/later.linkstead")
    qapp.processEvents()
    assert heard == [Path("/later.linkstead")]


def test_an_address_that_is_no_file_is_passed_over(qapp: QApplication, opening: Opening) -> None:
    double_click(qapp, "")
    assert opening.first() is None


def test_nobody_listens_after_the_end(qapp: QApplication) -> None:
    opening, heard = Opening(qapp), list[Path]()
    opening.pass_on(heard.append)
    opening.close()
    double_click(qapp, "/late.linkstead")
    qapp.processEvents()
    assert heard == []
