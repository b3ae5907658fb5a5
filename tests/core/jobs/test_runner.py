"""Running jobs: plan and store in one thread, work in many; Stop, failure, several runs side by side."""

from __future__ import annotations

import threading

from core.events import Changed
from core.jobs import Cancel, Ending, Progress, Run, Runner
from core.jobs.runner import STORE_AT_ONCE
from tests.core.jobs.jobs import Heard, MadeUpJob, NoPace, Piece, run_of
from tests.core.jobs.pieces import many


def test_a_run_does_every_task_once_and_says_so(runner: Runner) -> None:
    job, heard = MadeUpJob(many(1000)), Heard()
    runner.run_to_end(run_of(job, heard))
    assert sorted(job.stored) == list(range(1, 1001))
    (outcome,) = heard.outcomes
    assert (outcome.ending, outcome.params) == (Ending.FINISHED, {"kept": 1000})
    assert outcome.progress == Progress(1000, 1000, 0, outcome.progress.doing)
    assert [p.done for p in heard.progress] == sorted(p.done for p in heard.progress)
    assert {p.total for p in heard.progress} == {1000}
    assert len(heard.changes) == len(job.batches) + 1


def test_only_one_thread_plans_and_stores(runner: Runner) -> None:
    planned: list[str] = []
    job = MadeUpJob(many(500), planning=lambda: planned.append(threading.current_thread().name))
    runner.run_to_end(run_of(job, Heard()))
    assert {*planned, *job.storers} == {threading.current_thread().name}


def test_records_are_stored_in_small_batches(runner: Runner) -> None:
    job = MadeUpJob([Piece(i) for i in range(2500)])
    runner.run_to_end(run_of(job, Heard()))
    assert max(job.batches) <= STORE_AT_ONCE
    assert sum(job.batches) == 2500


def test_a_job_with_nothing_to_do_is_finished(runner: Runner) -> None:
    heard = Heard()
    runner.run_to_end(run_of(MadeUpJob(), heard))
    assert [outcome.ending for outcome in heard.outcomes] == [Ending.FINISHED]


def test_what_storing_finds_to_do_is_done_too_and_before_the_rest() -> None:
    """One worker, held at the third task until the first records are stored: what these found to do is its very next task."""
    order: list[int] = []
    first_stored = threading.Event()
    follow_up = [Piece(-1, "own.example")]

    def doing(piece: Piece, cancel: Cancel) -> int:
        if piece.id == 3:
            first_stored.wait(10)
        order.append(piece.id)
        return piece.id

    class Said(Heard):
        def report(self, run: Run, progress: Progress, changes: tuple[Changed, ...]) -> None:
            super().report(run, progress, changes)
            if progress.done:
                first_stored.set()

    runner, heard = Runner("workspace", "tools", NoPace(), 1), Said()
    runner.run_to_end(run_of(MadeUpJob(many(400), doing, storing=lambda records: [follow_up.pop()] if follow_up else []), heard))
    runner.close()
    assert sorted(order) == [-1, *range(1, 401)]
    assert order.index(-1) == 3
    assert heard.outcomes[0].progress.done == 401


def test_what_comes_back_when_its_run_is_over_is_handed_on_once() -> None:
    begun = threading.Event()
    late: list[int] = []

    def doing(piece: Piece, cancel: Cancel) -> int:
        begun.set()
        cancel.wait(30)
        return piece.id

    stopping = Runner("workspace", "tools", NoPace(), 1, late=late.append)
    job, heard = MadeUpJob(many(1), doing), Heard()
    run = run_of(job, heard)
    threading.Thread(target=lambda: begun.wait(10) and run.cancel.set()).start()
    stopping.run_to_end(run)
    stopping.close()
    assert heard.outcomes[0].ending is Ending.STOPPED
    assert job.stored + late == [1]


def test_at_the_end_workers_have_a_moment_to_bring_what_they_have_in_hand() -> None:
    begun = threading.Event()

    def doing(piece: Piece, cancel: Cancel) -> int:
        begun.set()
        cancel.wait(30)
        return piece.id

    closing = Runner("workspace", "tools", NoPace(), 1)
    job = MadeUpJob(many(1), doing)
    thread = threading.Thread(target=closing.serve)
    thread.start()
    closing.start(run_of(job, Heard()))
    assert begun.wait(10)
    closing.close()
    thread.join(10)
    assert job.stored == [1]


def test_an_urgent_run_overtakes_a_long_one(serving: Runner) -> None:
    gate = threading.Semaphore(0)

    def slow(piece: Piece, cancel: Cancel) -> int:
        gate.acquire(timeout=30)
        return piece.id

    long, quick = Heard(), Heard()
    run = run_of(MadeUpJob(many(1000), slow), long)
    serving.start(run)
    serving.start(run_of(MadeUpJob([Piece(1, "1000.example")]), quick, "2", urgent=True))
    gate.release(20)
    assert quick.ended.wait(10)
    assert long.outcomes == []
    run.cancel.set()
    gate.release(1000)
    assert long.ended.wait(10)
