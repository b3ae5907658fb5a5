"""Jobs as the person meets them: a line in the strip while they run, a sentence when one fails, an answer to who asked."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from core import __version__
from core.clock import Clock, SetClock
from core.errors import sentence
from core.events import Changed, Events
from core.setup import bundle
from core.words import N_, _
from gui.page import Say
from gui.strip import JobStrip

# What a first job needs is imported at the first job: the first window need not wait for it.
if TYPE_CHECKING:
    from core.engine.protocol import Hello
    from core.jobs import JobRequest, Outcome, Progress
    from core.settings.machine import MachineSettings
    from core.web.asking.manners import Manners
    from core.workspace import Workspace
    from gui.bridge import Bridge

TITLES: Mapping[str, str] = {
    "add_links": N_("Adding links"),
    "preview_links": N_("Looking into what you bring"),
    "check_links": N_("Looking at your links"),
    "find_pages": N_("Looking through sites for your link"),
    "save_links": N_("Saving the list"),
    "read_site": N_("Reading your website"),
    "check_outside": N_("Looking where your website leads"),
    "read_five": N_("Reading the sites of those who know you"),
}
"""What the strip calls each job."""

SAID_ELSEWHERE = frozenset({"preview_links"})
"""Jobs whose failure stands where they were asked for."""

MAIN = Path(__file__).resolve().parent.parent / "main.py"
Ended: TypeAlias = "Callable[[Outcome], None]"


class Runs(QObject):
    """Every run on its way, and who wants to know how it ended."""

    def __init__(self, make_bridge: Callable[[], Bridge], strip: JobStrip, events: Events, say: Say) -> None:
        """`make_bridge` is called at the first job."""
        super().__init__(strip)
        self._make_bridge = make_bridge
        self._bridge: Bridge | None = None
        self._strip = strip
        self._events = events
        self._say = say
        self._asked: dict[int, tuple[str, Ended | None]] = {}

    def run(self, request: JobRequest, ended: Ended | None = None) -> int:
        """Start a job and return its number; `ended` is called once, with how it ended."""
        from core.jobs import Progress

        if self._bridge is None:
            self._bridge = self._join(self._make_bridge())
        number = self._bridge.run(request)
        self._asked[number] = (request.name, ended)
        self._strip.show_run(number, _(TITLES[request.name]), Progress())
        return number

    def stop(self, number: int) -> None:
        if self._bridge is not None:
            self._bridge.stop(number)

    def stop_jobs(self, names: Collection[str]) -> bool:
        """Stop what runs of these jobs; returns whether anything did."""
        numbers = [number for number, (name, _ended) in self._asked.items() if name in names]
        for number in numbers:
            self._strip.show_stopping(number)
            self.stop(number)
        return bool(numbers)

    def close(self) -> None:
        """Stop everything, wait until the engine is gone, and tell whoever asked."""
        asked, self._asked = self._asked, {}
        if self._bridge is not None:
            self._bridge.close()
        for _name, ended in asked.values():
            if ended is not None:
                _tell_stopped(ended)

    def _join(self, bridge: Bridge) -> Bridge:
        bridge.setParent(self)
        bridge.progressed.connect(self._on_progressed)
        bridge.changed.connect(self._on_changed)
        bridge.ended.connect(self._on_ended)
        return bridge

    def _on_progressed(self, number: int, progress: Progress) -> None:
        if number in self._asked:
            self._strip.show_run(number, _(TITLES[self._asked[number][0]]), progress)

    def _on_changed(self, change: Changed) -> None:
        self._events.say([change])

    def _on_ended(self, number: int, outcome: Outcome) -> None:
        from core.jobs import Ending

        self._strip.end(number)
        name, ended = self._asked.pop(number, ("", None))
        if outcome.ending is Ending.FAILED and name not in SAID_ELSEWHERE:
            self._say(sentence(outcome.code, outcome.params))
        if ended is not None:
            ended(outcome)


def _tell_stopped(ended: Ended) -> None:
    from core.jobs import Ending, Outcome

    ended(Outcome(Ending.STOPPED))


def engine_command() -> list[str]:
    """Return what starts an engine: this program again, without a window."""
    if bundle.is_bundle():
        return [bundle.console(), "--engine"]
    return [sys.executable, "-X", "utf8", str(MAIN), "--engine"]


def window_command(file: Path) -> list[str]:
    """Return what opens a file in a window of its own: this program again."""
    return [sys.executable, *([] if bundle.is_bundle() else [str(MAIN)]), str(file)]


def demo_command() -> list[str]:
    """Return what opens the sample in a window of its own: this program again."""
    return [sys.executable, *([] if bundle.is_bundle() else [str(MAIN)]), "demo"]


def hello_for(workspace: Workspace, machine: MachineSettings, clock: Clock, manners: Manners | None) -> Hello:
    """Return what a new engine is told; `manners` replace those of the settings where a test brings a web of its own."""
    from core.engine.protocol import Hello
    from core.settings.manners import manners_of

    sites = workspace.business.business().sites
    usual = manners_of(machine, __version__, sites[0] if sites else "")
    return Hello(str(workspace.path), manners or usual, clock.now() if isinstance(clock, SetClock) else None)


def runs_for(
    workspace: Workspace,
    machine: MachineSettings,
    events: Events,
    strip: JobStrip,
    say: Say,
    manners: Manners | None = None,
    command: Sequence[str] = (),
) -> Runs:
    """Return the runs of an open file; the engine itself starts with the first of them."""

    def make_bridge() -> Bridge:
        from gui.bridge import Bridge

        clock = workspace.clock
        return Bridge(command or engine_command(), lambda: hello_for(workspace, machine, clock, manners), clock)

    return Runs(make_bridge, strip, events, say)
