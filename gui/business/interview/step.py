"""What every question has: words, a place for the answer, when it belongs, and how the answer is kept."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.business.profile import Profile
from core.events import Changed, Topic
from core.words import N_
from gui.business.interview.parts import Part
from gui.business.reader import Reader
from gui.forms.form import FieldRow
from gui.page import PageContext


class Step(QWidget):
    """One question; made afresh each time it is shown, because everything it shows stands in the file.

    `title`, `why` and `next_word` are translated when shown; without a `next_word` only the step's own buttons go on. `gone_on` tells
    that the person answered with one of these, `renewed` that words or buttons are others now.
    """

    gone_on = Signal()
    renewed = Signal()

    name: ClassVar[str]
    title: ClassVar[str]
    why: ClassVar[str] = ""
    next_word: str = N_("Next")
    can_skip: bool = True
    part: ClassVar[Part | None] = None
    """Where it is counted; None for what comes before and after the questions."""
    is_question: ClassVar[bool] = True
    """Whether something is asked that the owner has to know."""

    def __init__(self, context: PageContext, reader: Reader) -> None:
        super().__init__()
        self.context = context
        self.reader = reader
        self.profiles = context.workspace.profiles
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(12)

    @classmethod
    def belongs(cls, profile: Profile, reader: Reader) -> bool:
        """Whether it is shown for this business at all."""
        return cls.concerns(profile)

    @classmethod
    def concerns(cls, profile: Profile) -> bool:
        """Whether the question concerns a business of which this is known."""
        return True

    @classmethod
    def settled(cls, profile: Profile) -> bool:
        """Whether it is answered already, so that going on passes it over; going back does not."""
        return False

    def words(self) -> tuple[str, str]:
        """Return title and why as they are now, still to be translated."""
        return self.title, self.why

    def keep(self) -> bool:
        """Take the answer over; False where something about it is wrong, which is said at its field then."""
        return True

    def skip(self) -> None:
        """Leave the question open; what was typed stays a draft, which Back shows."""

    def wrong(self) -> FieldRow | None:
        """Return the first field that is wrong, where the answer was not taken over."""
        return None

    def first(self) -> QWidget | None:
        """Return what the keyboard goes to first; None for the button that goes on."""
        return None

    def say_changed(self) -> None:
        """Tell the program that the profile changed."""
        self.context.events.say([Changed(Topic.BUSINESS)])
