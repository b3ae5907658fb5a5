"""What stands on top of the page: where one stands, when that was seen, and what is not known."""

from __future__ import annotations

from core.backlinks.records import LinkCounts
from core.links.state import StateGroup
from core.words import _, long_day, ngettext


def headline(counts: LinkCounts) -> str:
    """Return the page's sentence: "120 links to you. 104 are there."."""
    if counts.looked_at is None:
        return ngettext("{n} page may link to you.", "{n} pages may link to you.", counts.all)
    links = ngettext("{n} link to you.", "{n} links to you.", counts.all)
    there = counts.of(StateGroup.THERE)
    if counts.of(StateGroup.UNKNOWN) + counts.of(StateGroup.UNCHECKED) == counts.all:
        return f"{links} {_('None could be checked yet.')}"
    return f"{links} {ngettext('{n} is there.', '{n} are there.', there)}"


def underline(counts: LinkCounts) -> str:
    """Return the quieter line: when the last look was, what changed, what could not be checked."""
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
