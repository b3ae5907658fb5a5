"""Runs jobs: worker threads fetch and judge, and the thread that owns the file plans and stores."""

from __future__ import annotations

import itertools
import logging
import queue
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from core.clock import monotonic
from core.errors import WorldError
from core.jobs.job import Plan, Stored
from core.jobs.outcome import Ending, Outcome
from core.jobs.queue import HostQueue, Pace, Waiting
from core.jobs.run import FlightLog, NoFlightLog, Run

log = logging.getLogger(__name__)

REPORT_EVERY = 0.08
"""Seconds between two reports of a run: often enough to feel alive, seldom enough to cost nothing."""

GATHER = 0.05
"""Seconds that a record waits for others to be stored with it: a transaction costs as much as reading a page."""

LAST_WORD = 0.3
"""Seconds at the end in which workers that were told to stop may say what they asked for."""

STORE_AT_ONCE = 100
"""Records to a call of `store`; between two calls commands are heard and progress is said."""


@dataclass(frozen=True, slots=True)
class _Start:
    run: Run


@dataclass(frozen=True, slots=True)
class _Record:
    run: Run
    record: Any
    """What `work` returned; the exception where the job could not even set the task aside."""


class Runner:
    """Several runs side by side over one set of workers; `serve` or `run_to_end` is called by the thread that owns `workspace`."""

    def __init__(
        self,
        workspace: Any,
        tools: Any,
        pace: Pace,
        threads: int,
        flight: FlightLog | None = None,
        late: Callable[[Any], None] = lambda _record: None,
    ) -> None:
        """`late` is told, in the storing thread, of each record that comes back when its run is over."""
        self._workspace = workspace
        self._late = late
        self._tools = tools
        self._flight = flight or NoFlightLog()
        self._queue = HostQueue(pace)
        self._inbox: queue.SimpleQueue[_Start | _Record | None] = queue.SimpleQueue()
        self._runs: list[Run] = []
        self._results: deque[_Record] = deque()
        self._gathering_since = 0.0
        """When the first of `_results` came."""
        self._closing = False
        self._at_work: set[int] = set()
        """The slots of workers that have a task in hand."""
        slots = itertools.count()
        self._workers = [threading.Thread(target=self._work, args=(next(slots),), name=f"worker-{i}", daemon=True) for i in range(threads)]
        self._started = False

    def start(self, run: Run) -> None:
        """Begin a run; from any thread."""
        run.cancel.on_set(lambda: self._inbox.put(None))
        self._inbox.put(_Start(run))

    def close(self) -> None:
        """Store what has come back, take nothing more, end `serve` and the workers; from any thread."""
        self._closing = True
        self._queue.close()
        self._inbox.put(None)

    def serve(self) -> None:
        """Plan, store and report until `close`."""
        while not self._closing:
            self._turn()
        for run in self._runs:
            run.cancel.set()
        self._wait_for_workers()
        while self._results:
            self._store_some()
        for run in list(self._runs):
            self._keep_half_done(run)

    def run_to_end(self, run: Run) -> None:
        """Run one job and return when it has ended."""
        self.start(run)
        self._turn()
        while run in self._runs:
            self._turn()
        if run.cancel.is_set():
            self._wait_for_workers()

    def _wait_for_workers(self) -> None:
        end = monotonic() + LAST_WORD
        while self._at_work and monotonic() < end:
            self._collect(0.01)
        self._collect(0)

    def _turn(self) -> None:
        self._collect(self._may_wait())
        for run in [run for run in self._runs if run.cancel.is_set()]:
            self._stop(run)
        if self._results and self._may_wait() == 0:
            self._store_some()
        now = monotonic()
        for run in [run for run in self._runs if run.open == 0]:
            self._finish(run)
        for run in self._runs:
            if now - run.reported_at >= REPORT_EVERY:
                self._report(run)

    def _may_wait(self) -> float | None:
        """Return for how many seconds there is nothing to do but wait: 0 where records are to be stored, None for as long as it takes."""
        if not self._results:
            return REPORT_EVERY if self._runs else None
        if len(self._results) >= STORE_AT_ONCE or sum(run.open for run in self._runs) <= len(self._results):
            return 0
        return max(0.0, self._gathering_since + GATHER - monotonic())

    def _collect(self, wait: float | None) -> None:
        """Take what came in, waiting at most `wait` seconds (None: until something comes) for the first of it."""
        try:
            message = self._inbox.get_nowait() if wait == 0 else self._inbox.get(timeout=wait)
            while True:
                if isinstance(message, _Start):
                    self._begin(message.run)
                elif isinstance(message, _Record):
                    self._gather(message)
                if wait != 0 and len(self._results) >= STORE_AT_ONCE * 4:
                    return
                message = self._inbox.get_nowait()
        except queue.Empty:
            return

    def _gather(self, record: _Record) -> None:
        if record.run not in self._runs:
            self._take_late(record.record)
            return
        if not self._results:
            self._gathering_since = monotonic()
        self._results.append(record)

    def _begin(self, run: Run) -> None:
        if self._closing:
            return
        if not self._started:
            self._started = True
            for worker in self._workers:
                worker.start()
        self._runs.append(run)
        try:
            plan: Plan = run.job.plan(self._workspace)
        except Exception as error:
            self._fail(run, error)
            return
        run.total = plan.total
        self._hand_out(run, plan.tasks, run.urgent)

    def _hand_out(self, run: Run, tasks: Sequence[Any], urgent: bool) -> None:
        """Pass tasks to the workers. What others wait for (a page that many links lead to) comes as urgent."""
        run.open += len(tasks)
        healthy = []
        for task in tasks:
            if self._flight.crashed_often(run.name, task.id):
                self._gather(_Record(run, _shelved(run, task)))
            else:
                healthy.append(task)
        self._queue.add(run, healthy, urgent)

    def _store_some(self) -> None:
        """Store one batch of one run in one transaction, then rest."""
        run = self._results[0].run
        records: list[Any] = []
        while self._results and self._results[0].run is run and len(records) < STORE_AT_ONCE:
            records.append(self._results.popleft().record)
        if run not in self._runs:
            for record in records:
                self._take_late(record)
            return
        try:
            for record in records:
                if isinstance(record, Exception):
                    raise record
            stored: Stored = run.job.store(self._workspace, records)
        except Exception as error:
            self._fail(run, error)
            return
        run.open -= len(records)
        run.count(stored)
        if stored.failure is not None:
            self._fail(run, stored.failure)
            return
        self._hand_out(run, stored.more, True)
        self._hand_out(run, stored.following, run.urgent)

    def _take_late(self, record: Any) -> None:
        try:
            self._late(record)
        except WorldError as error:
            log.warning("What came back late could not be kept: %s", error.code)

    def _report(self, run: Run) -> None:
        changes, run.changes = tuple(run.changes), []
        run.reported_at = monotonic()
        run.report(run, run.progress, changes)

    def _finish(self, run: Run) -> None:
        try:
            stored: Stored = run.job.finish(self._workspace)
        except Exception as error:
            self._fail(run, error)
            return
        run.count(stored)
        self._end(run, Outcome(Ending.FINISHED, run.progress, params=dict(stored.result)))

    def _stop(self, run: Run) -> None:
        """End a run that was asked to stop, keeping what has come back. Its workers hear of it by `Run.cancel`."""
        self._queue.drop(run)
        while not self._inbox.empty():
            self._collect(0)
        while any(result.run is run for result in self._results):
            self._store_some()
        self._keep_half_done(run)
        if run in self._runs:
            self._end(run, Outcome(Ending.STOPPED, run.progress))
            self._queue.drop(run)

    def _keep_half_done(self, run: Run) -> None:
        """Let a run that ends before its time store what it holds."""
        if run not in self._runs:
            return
        try:
            run.count(run.job.stopped(self._workspace))
        except Exception as error:
            self._fail(run, error)

    def _fail(self, run: Run, error: Exception) -> None:
        self._queue.drop(run)
        run.cancel.set()
        if isinstance(error, WorldError):
            self._end(run, Outcome(Ending.FAILED, run.progress, error.code, error.params))
            return
        log.error("A job went wrong", exc_info=error)
        self._end(run, Outcome(Ending.FAILED, run.progress, "engine_fault"))

    def _end(self, run: Run, outcome: Outcome) -> None:
        self._runs.remove(run)
        self._report(run)
        run.ended(run, outcome)

    def _work(self, slot: int) -> None:
        while (waiting := self._queue.take()) is not None:
            self._at_work.add(slot)
            try:
                if not waiting.run.cancel.is_set():
                    self._inbox.put(_Record(waiting.run, self._one(slot, waiting)))
            finally:
                self._queue.done(waiting)
                self._at_work.discard(slot)

    def _one(self, slot: int, waiting: Waiting) -> Any:
        run, task = waiting.run, waiting.task
        run.doing = task.host
        self._flight.take(slot, run.name, task.id)
        try:
            return run.job.work(task, self._tools, run.cancel)
        except Exception:
            log.exception("A task went wrong")
            return _shelved(run, task)
        finally:
            self._flight.drop(slot)


def _shelved(run: Run, task: Any) -> Any:
    """Return the record of a task that is set aside, or the exception where even that went wrong: then the run fails, no thread dies."""
    try:
        return run.job.shelve(task)
    except Exception as error:
        return error
