"""A session on the loopback web, for tests of single requests."""

from __future__ import annotations

from core.clock import SetClock
from core.jobs import Cancel
from core.web.asking.fetch import Fetcher, Limits, usual_limits
from core.web.asking.guard import Guard
from core.web.asking.pacing import HostPace
from core.web.asking.session import Session
from core.web.asking.trust import contexts
from core.web.asking.wires import Watch, Wire
from core.web.records import Fetched
from tests.miniweb import MiniWeb


class Asking:
    """A web with one session on it."""

    def __init__(self, web: MiniWeb, guard: Guard | None = None, **overrides: object) -> None:
        self.web = web
        self.manners = web.manners(**overrides)
        self.pace = HostPace(0.0)
        self.fetcher = Fetcher(self.manners, SetClock(), self.pace, Watch(SetClock()))
        guard = guard or Guard(True, web.host_map)
        self.session = Session(self.manners.agent, guard, Wire(), contexts(web.certificate)(), {})

    def fetch(self, address: str, cancel: Cancel | None = None, limits: Limits | None = None) -> Fetched:
        return self.fetcher.fetch(self.session, address, cancel or Cancel(), limits or usual_limits(self.manners))
