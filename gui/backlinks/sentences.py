"""What stands on top of the page: where one stands, when that was seen, and what is not known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from core.backlinks.records import LinkCounts
from core.clock import local_day
from core.links.state import StateGroup
from core.words import N_, _, long_day, ngettext

NO_LINE: Mapping[str, str] = {
    "no_network": N_("this computer was offline"),
    "captive_portal": N_("this network wanted a login first"),
    "tls_everywhere": N_("no secure connection could be made"),
}
"""What was in the way, by the code of the error that a look ended with."""


@dataclass(frozen=True, slots=True)
class InVain:
    """A look that ended for want of a line: when, the error's code (a key of `NO_LINE`), how many links it had seen by then."""

    at: datetime
    code: str
    seen: int = 0


def headline(counts: LinkCounts) -> str:
    """Return the page's sentence: "120 links to you. 104 are there."."""
    if counts.looked_at is None:
        return ngettext("{n} page may link to you.", "{n} pages may link to you.", counts.all)
    links = ngettext("{n} link to you.", "{n} links to you.", counts.all)
    there = counts.of(StateGroup.THERE)
    if counts.of(StateGroup.UNKNOWN) + counts.of(StateGroup.UNCHECKED) == counts.all:
        return f"{links} {_('None could be checked yet.')}"
    return f"{links} {ngettext('{n} is there.', '{n} are there.', there)}"


def underline(counts: LinkCounts, today: date, in_vain: InVain | None = None) -> str:
    """Return the quieter line: when the last look was, what changed, what could not be checked; and what was tried in vain since."""
    if in_vain is None:
        return _last_look(counts)
    tried = _tried(in_vain, today)
    return tried if counts.looked_at is None else f"{_last_look(counts)} {tried}"


def _tried(in_vain: InVain, today: date) -> str:
    hour = f"{in_vain.at.astimezone():%H:%M}"
    what = _(NO_LINE[in_vain.code])
    if local_day(in_vain.at) == today:
        tried = _("Tried today at {hour}: {what}.").format(hour=hour, what=what)
    else:
        tried = _("Tried on {day} at {hour}: {what}.").format(day=long_day(in_vain.at), hour=hour, what=what)
    return f"{tried} {_('What was seen before that is kept.') if in_vain.seen else _('Nothing was changed.')}"


def _last_look(counts: LinkCounts) -> str:
    if counts.looked_at is None:
        return _("None was looked at yet. Look once, and this page says which links stand.")
    figures = [_in_words(group, counts.of(group)) for group in _WORTH_SAYING if counts.of(group)]
    day = long_day(counts.looked_at)
    if not figures:
        return _("Looked on {day}: all of them stand as they should.").format(day=day)
    return _("Looked on {day}: {figures}.").format(day=day, figures=", ".join(figures))


_WORTH_SAYING = (StateGroup.CHANGED, StateGroup.GONE, StateGroup.MISSING, StateGroup.UNKNOWN, StateGroup.UNCHECKED)


def _in_words(group: StateGroup, n: int) -> str:
    match group:
        case StateGroup.CHANGED:
            return ngettext("{n} changed", "{n} changed", n)
        case StateGroup.GONE:
            return ngettext("{n} gone", "{n} gone", n)
        case StateGroup.MISSING:
            return ngettext("{n} missing once", "{n} missing once", n)
        case StateGroup.UNKNOWN:
            return ngettext("{n} could not be checked", "{n} could not be checked", n)
        case _:
            return ngettext("{n} not looked at yet", "{n} not looked at yet", n)
