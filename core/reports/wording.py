"""What the owner reads of what was earned."""

from __future__ import annotations

from core.clock import local_day
from core.reports.records import Earned, EarnedLink, EarnedStep, EarnedSum
from core.words import _, full_day, month_and_year, ngettext


def line(total: EarnedSum) -> str:
    """Return the one line of the start page: "Earned so far: 14 links, the first seen in May 2026."; "" where nothing stands."""
    if total.since is None:
        return ""
    links = ngettext("{n} link", "{n} links", total.links)
    month = month_and_year(local_day(total.since))
    # Nobody knows how long those stood that were there at the first look: what is known is when they were seen.
    told = (
        _("Earned so far: {links}, first seen in {month}.") if total.links == 1 else _("Earned so far: {links}, the first seen in {month}.")
    )
    return told.format(links=links, month=month)


def sum_sentence(earned: Earned) -> str:
    """Return the first sentence: "14 links to you stand, on 9 sites."."""
    links = ngettext("{n} link to you stands", "{n} links to you stand", earned.total.links)
    sites = ngettext("on {n} site", "on {n} sites", earned.sites)
    return _("{links}, {sites}.").format(links=links, sites=sites)


def other_sentences(total: EarnedSum) -> str:
    """Return what does not stand, or not surely; "" where everything stands and was seen at the last look."""
    told = []
    if total.gone:
        told.append(ngettext("{n} that stood is gone now.", "{n} that stood are gone now.", total.gone))
    if total.changed:
        told.append(ngettext("{n} is there, but changed.", "{n} are there, but changed.", total.changed))
    if total.unsure:
        told.append(ngettext("{n} could not be seen at the last look.", "{n} could not be seen at the last look.", total.unsure))
    return " ".join(told)


def since_words(link: EarnedLink) -> str:
    """Return since when a link stands, as far as anybody knows."""
    day = full_day(local_day(link.since))
    since = _("there when it was first looked at, on {day}") if link.at_first else _("won, and seen since {day}")
    told = [since.format(day=day)]
    if link.last_seen is not None:
        told.append(_("last seen on {day}").format(day=full_day(local_day(link.last_seen))))
    if link.links > 1:
        told.append(ngettext("and {n} more link there", "and {n} more links there", link.links - 1))
    return "; ".join(told)


def done_words(step: EarnedStep) -> str:
    """Return since when a step is done, and who says so."""
    day = full_day(local_day(step.since))
    return (_("done on {day}, as you said") if step.by_word else _("seen on {day}")).format(day=day)
