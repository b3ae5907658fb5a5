"""What changed since the last visit, in at most five lines, each with a place to go to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.backlinks.since import Turn, Turned
from core.checklist.standing import Standing
from core.checklist.step import Strategy
from core.checklist.wording import strategy_word
from core.links.state import StateGroup
from core.words import N_, _, ngettext

MOST_LINES = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `group` and `link_id` say which links it is about, None where it is about steps."""

    text: str
    group: StateGroup | None = None
    link_id: int | None = None


_ONE: Mapping[Turn, str] = {
    Turn.GONE: N_("The link on {site} is gone"),
    Turn.CHANGED: N_("The link on {site} changed"),
    Turn.MISSING: N_("The link on {site} was not seen this time; it is looked at again on another day"),
    Turn.NEW: N_("The link on {site} is there"),
    Turn.BACK: N_("The link on {site} is as it should be again"),
    Turn.UNKNOWN: N_("{site} could not be checked, so nothing is said of its link"),
}
_GROUP: Mapping[Turn, StateGroup] = {
    Turn.GONE: StateGroup.GONE,
    Turn.CHANGED: StateGroup.CHANGED,
    Turn.MISSING: StateGroup.MISSING,
    Turn.NEW: StateGroup.THERE,
    Turn.BACK: StateGroup.THERE,
    Turn.UNKNOWN: StateGroup.UNKNOWN,
}


def lines(turned: Sequence[Turned], proven: Sequence[Standing], completed: Sequence[Strategy] = ()) -> list[Line]:
    """Put into words what happened to links, which steps were seen to be done, and what is complete with that."""
    told = [_line(each) for each in turned]
    if completed:
        told = told[: MOST_LINES - 1]
        names = ", ".join(strategy_word(strategy) for strategy in completed)
        told.append(Line(_("All done for now: {strategies}").format(strategies=names)))
    elif proven:
        told = told[: MOST_LINES - 1]
        one = _("Seen, and so done: {title}").format(title=_(proven[0].step.title))
        many = ngettext("{n} step was seen to be done", "{n} steps were seen to be done", len(proven))
        told.append(Line(one if len(proven) == 1 else many))
    return told[:MOST_LINES]


def _line(each: Turned) -> Line:
    group = _GROUP[each.turn]
    if each.count == 1:
        return Line(_(_ONE[each.turn]).format(site=each.site), group, each.link_id)
    return Line(_many(each.turn, each.count), group, each.link_id)


def _many(turn: Turn, n: int) -> str:
    match turn:
        case Turn.GONE:
            return ngettext("{n} link is gone", "{n} links are gone", n)
        case Turn.CHANGED:
            return ngettext("{n} link changed", "{n} links changed", n)
        case Turn.MISSING:
            return ngettext("{n} link was not seen this time", "{n} links were not seen this time", n)
        case Turn.NEW:
            return ngettext("{n} link was seen for the first time", "{n} links were seen for the first time", n)
        case Turn.BACK:
            return ngettext("{n} link is as it should be again", "{n} links are as they should be again", n)
        case Turn.UNKNOWN:
            return ngettext("{n} link could not be checked", "{n} links could not be checked", n)
