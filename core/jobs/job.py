"""A piece of long work in three steps: plan, work, store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from core.errors import WorldError
from core.events import Changed
from core.jobs.cancel import Cancel

Workspace = TypeVar("Workspace", contravariant=True)
Tools = TypeVar("Tools", contravariant=True)
Record = TypeVar("Record")


class Task(Protocol):
    """One thing for one worker; frozen, because it crosses a thread."""

    @property
    def id(self) -> int:
        """Names the task among all of its job; the record it is about, where there is one."""
        ...

    @property
    def host(self) -> str:
        """The web host it asks, or "" for none; one task a host runs at a time."""
        ...


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to do; `total` is counted as the person counts (links), which may be more than there are tasks (pages)."""

    tasks: tuple[Any, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class Stored:
    """What one call of `store` did: what changed, what more is to do, how much of the plan is now done.

    `more` goes before everything that waits, because looks wait for it; `following` is the next portion of the plan. `total` is by
    how much the plan has become longer, where only work shows how much there is to do. `result` is what the person is told at the
    end; only `finish` gives one.
    """

    changes: tuple[Changed, ...] = ()
    more: tuple[Any, ...] = ()
    done: int = 0
    unknown: int = 0
    total: int = 0
    result: Mapping[str, int | str] = field(default_factory=dict)
    following: tuple[Any, ...] = ()
    failure: WorldError | None = None
    """Why the run ends with what was stored so far: for a reason in the person's world."""


class Job(Protocol[Workspace, Tools, Record]):
    """Plan and store run in the one writing thread, work in many; work never sees the database.

    `shelve` is asked for a record in place of `work` where a task was in flight at two crashes. One of two is called at the end,
    once: `finish` when every task is stored; `stopped` after Stop or at the end of the program, to store what is half done.
    """

    def plan(self, workspace: Workspace) -> Plan: ...

    def work(self, task: Any, tools: Tools, cancel: Cancel) -> Record: ...

    def shelve(self, task: Any) -> Record: ...

    def store(self, workspace: Workspace, records: Sequence[Record]) -> Stored: ...

    def finish(self, workspace: Workspace) -> Stored: ...

    def stopped(self, workspace: Workspace) -> Stored: ...


@dataclass(frozen=True, slots=True)
class JobRequest:
    """A job by name with plain parameters (numbers, text, lists of them): all that crosses the process."""

    name: str
    params: Mapping[str, Any] = field(default_factory=dict)
