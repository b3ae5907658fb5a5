"""The lines between window and engine: one JSON object each, UTF-8, ids rather than contents; the engine's at most 64 KB.

Window to engine: `hello` first, then `run` and `cancel`. Engine to window: `ready`, then `progress`, `changed`, `outcome`.

The jobs and their parameters:

    preview_links  {"path": a list or an export, "columns": which column holds what, of a table nobody knows}
    add_links    the same, and "name": what the person calls it, "" for pasted text
    check_links  {} what is due, {"every": true} every link, {"ids": [...]} these few, {"import": id} all that one import added
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from core.clock import Clock, SetClock, SystemClock, read_stored, stored
from core.events import Changed, Topic
from core.jobs import Ending, Outcome, Progress
from core.web.asking.manners import Manners

PROTOCOL = 1

IDS_PER_LINE = 5_000
"""Ids of eleven figures each stay under 64 KB."""


@dataclass(frozen=True, slots=True)
class Hello:
    """Who starts the engine tells it everything it may not read from a file or the environment."""

    file: str
    manners: Manners
    at: datetime | None = None
    """A clock that stands still, for journeys over several days; None for the machine's own."""
    protocol: int = PROTOCOL
    forget_flight: bool = False
    """Whether the window itself killed the engine before this one: then what that one had in hand did not crash it."""

    def clock(self) -> Clock:
        return SystemClock() if self.at is None else SetClock(self.at)


@dataclass(frozen=True, slots=True)
class RunCommand:
    """Run a job. `run` is the window's number for it.

    `since` is when it first asked, where an engine died of the work and this one is to go on with it; None the first time.
    """

    run: int
    job: str
    params: Mapping[str, Any]
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class CancelCommand:
    run: int


@dataclass(frozen=True, slots=True)
class Ready:
    protocol: int = PROTOCOL


@dataclass(frozen=True, slots=True)
class ProgressLine:
    run: int
    progress: Progress


@dataclass(frozen=True, slots=True)
class ChangedLine:
    changed: Changed


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    run: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Refusal:
    """The engine cannot work with this file or this hello; it ends after saying so."""

    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)


Line = Hello | RunCommand | CancelCommand | Ready | ProgressLine | ChangedLine | OutcomeLine | Refusal


def write_line(line: Line) -> bytes:
    """Return a line as bytes, its newline included."""
    # Escaped, so that the name of a file may hold bytes that are no letters.
    return json.dumps(_plain(line), separators=(",", ":")).encode("ascii") + b"\n"


def lines_of_change(change: Changed) -> Iterator[ChangedLine]:
    """Spread a change over as many lines as its ids need."""
    for start in range(0, max(len(change.ids), 1), IDS_PER_LINE):
        yield ChangedLine(Changed(change.topic, change.ids[start : start + IDS_PER_LINE]))


def _plain(line: Line) -> dict[str, Any]:
    match line:
        case Hello():
            at = stored(line.at) if line.at else None
            manners = asdict(line.manners)
            body = {"protocol": line.protocol, "file": line.file, "manners": manners, "at": at, "forget_flight": line.forget_flight}
            return {"hello": body}
        case RunCommand():
            since = stored(line.since) if line.since else None
            return {"run": {"run": line.run, "job": line.job, "params": dict(line.params), "since": since}}
        case CancelCommand():
            return {"cancel": line.run}
        case Ready():
            return {"ready": line.protocol}
        case ProgressLine():
            return {"progress": {"run": line.run, **asdict(line.progress)}}
        case ChangedLine():
            return {"changed": {"topic": line.changed.topic, "ids": line.changed.ids}}
        case OutcomeLine():
            return {"outcome": {"run": line.run, **asdict(line.outcome)}}
        case Refusal():
            return {"refusal": {"code": line.code, "params": dict(line.params)}}


def read_line(raw: bytes) -> Line:
    """Read what `write_line` wrote. Raises ValueError for anything else."""
    try:
        ((kind, body),) = json.loads(raw).items()
        return _read(kind, body)
    except (KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise ValueError(f"not a line of this protocol: {raw[:80]!r}") from error


def _read(kind: str, body: Any) -> Line:
    match kind:
        case "hello":
            at = read_stored(body["at"]) if body["at"] else None
            return Hello(body["file"], Manners(**body["manners"]), at, body["protocol"], bool(body["forget_flight"]))
        case "run":
            since = read_stored(body["since"]) if body["since"] else None
            number = int(body["run"])
            if not 0 <= number < 2**63:
                raise ValueError(f"not the number of a run: {number}")
            return RunCommand(number, str(body["job"]), dict(body["params"]), since)
        case "cancel":
            return CancelCommand(int(body))
        case "ready":
            return Ready(int(body))
        case "progress":
            return ProgressLine(body.pop("run"), Progress(**body))
        case "changed":
            return ChangedLine(Changed(Topic(body["topic"]), tuple(body["ids"])))
        case "outcome":
            progress = Progress(**body["progress"])
            return OutcomeLine(body["run"], Outcome(Ending(body["ending"]), progress, body["code"], body["params"]))
        case "refusal":
            return Refusal(body["code"], body["params"])
    raise ValueError(f"not a line of this protocol: {kind!r}")
