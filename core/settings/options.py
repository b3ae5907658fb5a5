"""Every option there is, as data: the settings page is built from this list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeGuard

from core.settings.permissions import KINDS, Answer
from core.words import N_

OptionValue = str | int | float | bool


class OptionKind(StrEnum):
    CHOICE = "choice"
    NUMBER = "number"
    SWITCH = "switch"


class Scope(StrEnum):
    """Whose the option is: this computer's, or the business file's, which moves with it."""

    MACHINE = "machine"
    BUSINESS = "business"


@dataclass(frozen=True, slots=True)
class Option:
    """One option; `title`, `why`, `group`, `unit` and the labels of `choices` are translated when shown."""

    name: str
    title: str
    why: str
    group: str
    kind: OptionKind
    default: OptionValue
    scope: Scope = Scope.MACHINE
    choices: tuple[tuple[OptionValue, str], ...] = ()
    minimum: float = 0
    maximum: float = 0
    step: float = 1
    unit: str = ""

    def accepts(self, value: object) -> TypeGuard[OptionValue]:
        """Whether `value` is one this option can have; a settings file may hold anything."""
        if self.kind is OptionKind.SWITCH:
            return isinstance(value, bool)
        if self.kind is OptionKind.CHOICE:
            return any(value == choice and type(value) is type(choice) for choice, _label in self.choices)
        return isinstance(value, int | float) and not isinstance(value, bool) and self.minimum <= value <= self.maximum


LOOKS = N_("How it looks")
WEEK = N_("Your week")
CARE = "care"
"""The rhythm of an owner who only looks after what there is."""

CHECKING = N_("Looking at links")
REMINDER = N_("A reminder in your calendar")
LEAVING = N_("What leaves this computer")
DAYS = (N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"))

OPTIONS: tuple[Option, ...] = (
    Option(
        "language",
        N_("Language"),
        N_("Holds from the next start on."),
        LOOKS,
        OptionKind.CHOICE,
        "",
        choices=(("", N_("Like the computer")), ("en", N_("English"))),
    ),
    Option(
        "theme",
        N_("Light or dark"),
        N_("Follows your computer unless you choose."),
        LOOKS,
        OptionKind.CHOICE,
        "system",
        choices=(("system", N_("Like the computer")), ("light", N_("Light")), ("dark", N_("Dark"))),
    ),
    Option(
        "text_size",
        N_("Size of the text"),
        N_("Everything grows with it."),
        LOOKS,
        OptionKind.CHOICE,
        100,
        choices=((100, N_("Normal")), (125, N_("Larger")), (150, N_("Large")), (200, N_("Very large"))),
    ),
    Option(
        "threads",
        N_("Sites looked at side by side"),
        N_("More is faster where the line is good. Each site is still asked one thing at a time."),
        CHECKING,
        OptionKind.NUMBER,
        32,
        minimum=1,
        maximum=128,
        unit=N_("sites"),
    ),
    Option(
        "pause",
        N_("Pause between two pages of one site"),
        N_("So that nobody’s website has to work harder because of you."),
        CHECKING,
        OptionKind.NUMBER,
        2.0,
        minimum=0.5,
        maximum=30,
        step=0.5,
        unit=N_("seconds"),
    ),
    Option(
        "daily",
        N_("Pages of one site a day, at most"),
        N_("What is left over is looked at on the next day."),
        CHECKING,
        OptionKind.NUMBER,
        20,
        minimum=1,
        maximum=200,
        unit=N_("pages"),
    ),
    Option(
        "due_after_days",
        N_("Look at each link again after at most"),
        N_("A new link is looked at again after a day and a week, then as often as this; one that was missing sooner."),
        CHECKING,
        OptionKind.NUMBER,
        30,
        Scope.BUSINESS,
        minimum=1,
        maximum=30,
        unit=N_("days"),
    ),
    Option(
        "look_at_start",
        N_("Look again when Linkstead opens"),
        N_("Takes the links that are due, quietly, once a day at most."),
        CHECKING,
        OptionKind.SWITCH,
        False,
        Scope.BUSINESS,
    ),
    Option(
        "rhythm",
        N_("How much time you have"),
        N_("The things for a week are chosen to fit."),
        WEEK,
        OptionKind.CHOICE,
        "25",
        Scope.BUSINESS,
        choices=(
            ("10", N_("10 minutes a week")),
            ("25", N_("25 minutes a week")),
            ("60", N_("60 minutes a week")),
            (CARE, N_("10 minutes a month, to look after what there is")),
        ),
    ),
    Option(
        "reminder_day",
        N_("On which day"),
        N_("Linkstead rings no bells of its own: your calendar does that better."),
        REMINDER,
        OptionKind.CHOICE,
        0,
        choices=tuple(enumerate(DAYS)),
    ),
    Option(
        "reminder_hour",
        N_("At which hour"),
        N_("An entry of half an hour that comes round every week."),
        REMINDER,
        OptionKind.NUMBER,
        8,
        minimum=5,
        maximum=22,
        unit=N_("o’clock"),
    ),
    *(
        Option(
            kind.option,
            kind.title,
            kind.asks,
            LEAVING,
            OptionKind.CHOICE,
            Answer.ASK.value,
            choices=((Answer.ASK.value, N_("Ask me first")), (Answer.YES.value, N_("Yes")), (Answer.NEVER.value, N_("Never"))),
        )
        for kind in KINDS
    ),
    Option(
        "request_log",
        N_("Note every request"),
        N_("When, to whom, why and what came back, for 90 days. It stays on this computer; without it, nothing can be shown afterwards."),
        LEAVING,
        OptionKind.SWITCH,
        True,
        Scope.BUSINESS,
    ),
)


def option(name: str) -> Option:
    """Return the option of that name. Raises KeyError where there is none."""
    for each in OPTIONS:
        if each.name == name:
            return each
    raise KeyError(name)
