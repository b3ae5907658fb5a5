"""What the owner reads of what was earned."""

from __future__ import annotations

from core.clock import local_day
from core.reports.records import EarnedLink, EarnedStep, EarnedSum
from core.words import _, full_day, ngettext


def sum_sentence(total: EarnedSum) -> str:
    """Return the first sentence: "14 links to you stand, on 9 sites."."""
    links = ngettext("{n} link to you stands", "{n} links to you stand", total.links)
    sites = ngettext("on {n} site", "on {n} sites", total.sites)
    return _("{links}, {sites}.").format(links=links, sites=sites)


def gone_sentence(total: EarnedSum) -> str:
    """Return what does not stand any more, "" where everything does."""
    return ngettext("{n} that stood is gone now.", "{n} that stood are gone now.", total.gone) if total.gone else ""


def since_words(link: EarnedLink) -> str:
    """Return since when a link stands, as far as anybody knows."""
    day = full_day(local_day(link.since))
    since = _("there when it was first looked at, on {day}") if link.at_first else _("won, and seen since {day}")
    more = ngettext("and {n} more link there", "and {n} more links there", link.links - 1) if link.links > 1 else ""
    return f"{since.format(day=day)}; {more}" if more else since.format(day=day)


def done_words(step: EarnedStep) -> str:
    """Return since when a step is done, and who says so."""
    day = full_day(local_day(step.since))
    return (_("done on {day}, as you said") if step.by_word else _("seen on {day}")).format(day=day)
