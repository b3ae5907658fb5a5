"""How we behave on the web, as this computer's settings ask."""

from __future__ import annotations

from core.settings.machine import MachineSettings
from core.web.asking.manners import Manners, honest_agent


def manners_of(settings: MachineSettings, version: str, own_site: str) -> Manners:
    """Return the manners for looking at links to `own_site`."""
    return Manners(
        agent=honest_agent(version, own_site),
        pause=float(settings.value("pause")),
        threads=int(settings.value("threads")),
        daily=int(settings.value("daily")),
    )
