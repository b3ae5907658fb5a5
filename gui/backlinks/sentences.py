"""What stands on top of the page: where one stands, when that was seen, and what is not known."""

from __future__ import annotations

from core.backlinks.records import LinkCounts
from core.links.state import StateGroup
from core.words import _, long_day, ngettext


def headline(counts: LinkCounts) -> str:
    """Return the page's sentence: "120 links to you. 104 are there."."""
    links = ngettext("{n} link to you.", "{n} links to you.", counts.all)
    there = counts.of(StateGroup.THERE)
    if counts.looked_at is None:
        return f"{links} {_('None was looked at yet.')}"
    return f"{links} {ngettext('{n} is there.', '{n} are there.', there)}"


def underline(counts: LinkCounts) -> str:
    """Return the quieter line: when the last look was, what changed, what could not be checked."""
    if counts.looked_at is None:
        return _("Look once, and this page says which of them still stand.")
    parts = [
        ngettext("{n} changed", "{n} changed", counts.of(StateGroup.CHANGED)),
        ngettext("{n} gone", "{n} gone", counts.of(StateGroup.GONE)),
    ]
    missing, unknown, waiting = (counts.of(group) for group in (StateGroup.MISSING, StateGroup.UNKNOWN, StateGroup.UNCHECKED))
    if missing:
        parts.append(ngettext("{n} missing once, to be looked at again", "{n} missing once, to be looked at again", missing))
    if unknown:
        parts.append(ngettext("{n} could not be checked", "{n} could not be checked", unknown))
    if waiting:
        parts.append(ngettext("{n} not looked at yet", "{n} not looked at yet", waiting))
    return _("Looked on {day}: {figures}.").format(day=long_day(counts.looked_at), figures=", ".join(parts))
