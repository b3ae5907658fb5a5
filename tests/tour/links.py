"""Where the page of links is when a picture of it is taken, beyond what it shows at first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtWidgets import QMenu, QWidget

from core.backlinks.query import Facet
from gui.application import Program
from gui.backlinks.narrowing import SITES
from tests.tour.showing import at, backlinks


def narrowed(program: Program) -> QWidget:
    page = backlinks(program)
    open_facet(page, Facet.COUNTS).actions()[0].trigger()
    open_facet(page, Facet.SOURCE).actions()[0].trigger()
    return program.window


def facet_open(program: Program) -> QWidget:
    return open_facet(backlinks(program), Facet.SOURCE)


def open_facet(page: QWidget, facet: Facet) -> QMenu:
    menu: QMenu = page.narrowing.menus[facet].open()  # type: ignore[attr-defined]
    return menu


def by_site(program: Program) -> QWidget:
    page = backlinks(program)
    page._turn(SITES)
    page.sites.selectRow(0)
    return program.window


def who_reported_it(program: Program) -> QWidget:
    """The end of the side."""
    window = at("chamber")(program)
    page = backlinks(program)
    bar, forget = page.detail._scroll.verticalScrollBar(), page.detail._forget
    QCoreApplication.processEvents()
    bar.setValue(bar.maximum())
    page.sight_asked.emit(QRect(forget.mapTo(page, QPoint()), forget.size()))
    return window


def asked_what_was_seen(program: Program) -> QWidget:
    window = at("yellowbook")(program)
    page = backlinks(program)
    page.detail._asking.add(page.detail.link_id)
    page.refresh()
    return window


def several(program: Program) -> QWidget:
    page = backlinks(program)
    page.table.order_by("site", False)
    page.table.selectAll()
    return program.window
