"""The table of periods: all that the bars can show, as figures."""

from __future__ import annotations

from collections.abc import Mapping

from core.backlinks.periods import Period
from core.links.state import StateGroup
from core.words import N_, figure
from gui.backlinks.over_time.sentences import GROUPS, name_of
from gui.tables import Align, Column

WHEN = "when"
"""The one order there is."""

_TITLES: Mapping[StateGroup, str] = {
    StateGroup.THERE: N_("There"),
    StateGroup.CHANGED: N_("Changed"),
    StateGroup.MISSING: N_("Missing once"),
    StateGroup.UNKNOWN: N_("Could not check"),
    StateGroup.UNCHECKED: N_("Not looked at yet"),
    StateGroup.GONE: N_("Gone"),
}


def _counted(name: str, title: str) -> Column:
    return Column(name, title, lambda period: figure(getattr(period, name)), align=Align.RIGHT, chars=11)


def _standing(group: StateGroup) -> Column:
    def text(period: Period) -> str:
        return figure(period.stood.get(group, 0))

    return Column(group, _TITLES[group], text, align=Align.RIGHT, chars=9)


def columns_of() -> tuple[Column, ...]:
    """Return the columns: what was seen, what is known and reported, and how the links stood at the end."""
    return (
        Column(WHEN, N_("When"), name_of, WHEN, chars=24, stretch=1, least=20),
        _counted("seen", N_("Seen first")),
        _counted("back", N_("Came back")),
        _counted("lost", N_("Lost")),
        _counted("known", N_("Known since")),
        _counted("reported_lost", N_("Reported lost")),
        *(_standing(group) for group in GROUPS),
    )
