"""The first findings as lines, each with the page and the day it rests on, and one button."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.business.address import Address, on_one_line
from core.business.profile import Hands, Profile
from core.business.reading.differing import another_address
from core.five.findings import About, Line, OwnSite, first_findings
from core.words import _
from core.workspace import Workspace
from gui.checklist.doing import StepActions
from gui.page import PageContext, Place
from gui.theme import Role
from gui.widgets import Button, Card, Kind, Label

_STEPS: Mapping[About, str] = {About.PHONE: "tap_to_call", About.NOWHERE: "outside_links", About.DATA: "local_data"}
"""The step of the path that mends what a line says of the owner's own website."""
_BEFORE_THEM = "domain_holder"


def lines_of(context: PageContext) -> list[Line]:
    """Return the first findings as they stand."""
    workspace = context.workspace
    profile = workspace.profiles.profile()
    answers = workspace.five.answers(address for address in profile.five if address)
    return first_findings(answers, _own(workspace, profile), bool(profile.sites))


def _own(workspace: Workspace, profile: Profile) -> OwnSite | None:
    reading = workspace.readings.reading()
    if reading is None:
        return None
    own = OwnSite(reading, workspace.readings.signs(), gone=workspace.outside.gone())
    other = another_address(workspace.readings.findings(), profile.address)
    if other is None or not isinstance(other.value, Address):
        return own
    return replace(own, other=on_one_line(other.value), other_page=other.page, address=on_one_line(profile.address))


class FindingsView(Card):
    """`buttons` are those of the lines, in their order."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._doing = StepActions(context, self)
        self.lines: list[Line] | None = None
        self._hands = ""
        self.buttons: list[Button] = []
        self.rows.setSpacing(16)

    def refresh(self) -> None:
        """Show the findings as they stand; what stays the same stays as it is."""
        lines = lines_of(self._context)
        hands = self._context.workspace.profiles.profile().hands
        if lines == self.lines and hands == self._hands:
            return
        self.lines, self._hands = lines, hands
        while (item := self.rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.buttons = []
        for line in lines:
            self.rows.addWidget(self._row(line, hands))
        self.setVisible(bool(lines))

    def _row(self, line: Line, hands: str) -> QWidget:
        words, act = self._way(line, hands)
        button = Button(words, pressed=act).small()
        button.setAccessibleName(f"{words}: {line.text}")
        self.buttons.append(button)
        told = QVBoxLayout()
        told.setSpacing(3)
        told.addWidget(Label(line.text).explained())
        told.addWidget(Label(line.rests, Kind.SMALL, Role.MUTED))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(16)
        across.addLayout(told, 1)
        across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _way(self, line: Line, hands: str) -> tuple[str, Callable[[], None]]:
        """Return what a line's button says and does."""
        step = _STEPS.get(line.about, "")
        if line.about is About.LINKS:
            return _("See the link"), lambda: self._go(Place("backlinks", self._context.workspace.five.link_at(line.page)))
        if line.about is About.MISADDRESSED:
            return _("See the address"), lambda: self._go(Place("business", filter="site"))
        if line.about is About.ADDRESS:
            return _("Compare with your profile"), lambda: self._go(Place("business", filter="street"))
        if not step:
            return _("Open the page"), lambda: self._doing.open_address(line.page)
        if hands == Hands.SOMEBODY:
            return _("Send this to my web person"), lambda: self._send(step)
        if hands == Hands.NOBODY:
            return _("See what comes first"), lambda: self._go(Place("checklist", filter=_BEFORE_THEM))
        return _("See how"), lambda: self._go(Place("checklist", filter=step))

    def _go(self, place: Place) -> None:
        self._context.go(place)

    def _send(self, name: str) -> None:
        checklist = self._context.workspace.checklist
        (step,) = (step for step in checklist.steps if step.id == name)
        self._doing.mail_web_person(step, checklist.overview().facts)
