"""Running jobs: plan and store in one thread, work in many; Stop, failure, several runs side by side."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from core.errors import WorldError
from core.events import Changed
from core.jobs import Cancel, Ending, Progress, Run, Runner
from core.jobs.runner import STORE_AT_ONCE
from tests.core.jobs.jobs import Heard, MadeUpJob, NoPace, Piece, run_of


@pytest.fixture
def runner() -> Iterator[Runner]:
    runner = Runner("workspace", "tools", NoPace(), 8)
    yield runner
    runner.close()


@pytest.fixture
def serving(runner: Runner) -> Iterator[Runner]:
    """Serve in a thread, as the engine does in its first."""
    thread = threading.Thread(target=runner.serve, name="serving")
    thread.start()
    yield runner
    runner.close()
    thread.join(10)
    assert not thread.is_alive()


def many(count: int) -> list[Piece]:
    return [Piece(i, f"{i}.example") for i in range(1, count + 1)]


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


def test_a_task_that_raises_is_set_aside_and_the_run_goes_on(runner: Runner) -> None:
    def doing(piece: Piece, cancel: Cancel) -> int:
        if piece.id == 3:
            raise ZeroDivisionError
        return piece.id

    job, heard = MadeUpJob(many(10), doing), Heard()
    runner.run_to_end(run_of(job, heard))
    assert ("shelved", 3) in job.stored
    assert len(job.stored) == 10
    assert (heard.outcomes[0].ending, heard.outcomes[0].progress.unknown) == (Ending.FINISHED, 1)


def raise_it(*_anything: object) -> Any:
    raise ZeroDivisionError


def say_no(*_anything: object) -> Any:
    raise WorldError("disk_full")


@pytest.mark.parametrize("step", ["planning", "storing", "finishing"])
@pytest.mark.parametrize(("wrong", "code"), [(raise_it, "engine_fault"), (say_no, "disk_full")])
def test_a_job_that_goes_wrong_fails_with_its_reason_and_the_next_one_runs(runner: Runner, step: str, wrong: Any, code: str) -> None:
    heard = Heard()
    runner.run_to_end(run_of(MadeUpJob(many(300), **{step: wrong}), heard))
    assert [(outcome.ending, outcome.code) for outcome in heard.outcomes] == [(Ending.FAILED, code)]
    after = Heard()
    runner.run_to_end(run_of(MadeUpJob(many(5)), after, "2"))
    assert after.outcomes[0].ending is Ending.FINISHED


def test_a_task_that_cannot_even_be_set_aside_fails_the_run_and_no_thread(runner: Runner) -> None:
    heard = Heard()
    runner.run_to_end(run_of(MadeUpJob(many(50), doing=raise_it, setting_aside=raise_it), heard))
    assert [(outcome.ending, outcome.code) for outcome in heard.outcomes] == [(Ending.FAILED, "engine_fault")]
    after = Heard()
    runner.run_to_end(run_of(MadeUpJob(many(50)), after, "2"))
    assert after.outcomes[0].progress.done == 50


def test_stop_keeps_what_has_come_back_and_ends_at_once(serving: Runner) -> None:
    """One task sits on a silent server: Stop does not wait for it."""
    released, some_done = threading.Event(), threading.Event()

    def doing(piece: Piece, cancel: Cancel) -> int:
        if piece.id == 1:
            released.wait(30)
        elif piece.id > 20:
            some_done.set()
            cancel.wait(30)
        return piece.id

    finished: list[int] = []
    job, heard = MadeUpJob(many(5000), doing, finishing=lambda: finished.append(1)), Heard()
    run = run_of(job, heard)
    serving.start(run)
    assert some_done.wait(10)
    run.cancel.set()
    assert heard.ended.wait(10)
    released.set()
    assert heard.outcomes[0].ending is Ending.STOPPED
    assert heard.outcomes[0].progress.done == len(job.stored) < 100
    assert set(range(2, 15)) <= set(job.stored)
    assert finished == []
    after = Heard()
    serving.start(run_of(MadeUpJob(many(20)), after, "2"))
    assert after.ended.wait(10)
    assert after.outcomes[0].progress.done == 20


def test_a_run_stopped_before_it_began_does_nothing(runner: Runner) -> None:
    job, heard = MadeUpJob(many(100), doing=lambda piece, cancel: cancel.wait(30)), Heard()
    run = run_of(job, heard)
    run.cancel.set()
    runner.run_to_end(run)
    assert ([outcome.ending for outcome in heard.outcomes], job.stored) == ([Ending.STOPPED], [])


def test_stopping_one_run_leaves_the_other_running(serving: Runner) -> None:
    gate = threading.Event()
    one, other = Heard(), Heard()
    stopped = run_of(MadeUpJob(many(50), lambda piece, cancel: cancel.wait(30)), one)
    going = MadeUpJob([Piece(i, f"other-{i}.example") for i in range(50)], lambda piece, cancel: gate.wait(30))
    serving.start(stopped)
    serving.start(run_of(going, other, "2"))
    stopped.cancel.set()
    assert one.ended.wait(10)
    assert other.outcomes == []
    gate.set()
    assert other.ended.wait(10)
    assert (other.outcomes[0].ending, len(going.stored)) == (Ending.FINISHED, 50)


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


class Memory:
    """A flight log that remembers, and says of some tasks that they crashed often."""

    def __init__(self, often: set[tuple[str, int]]) -> None:
        self._often = often
        self.taken: list[tuple[str, int]] = []
        self.in_hand: set[int] = set()

    def take(self, slot: int, run: str, task: int) -> None:
        self.taken.append((run, task))
        self.in_hand.add(slot)

    def drop(self, slot: int) -> None:
        self.in_hand.discard(slot)

    def crashed_often(self, run: str, task: int) -> bool:
        return (run, task) in self._often


def test_a_task_that_was_in_hand_at_two_crashes_is_set_aside_without_being_tried() -> None:
    memory = Memory({("1", 2), ("2", 3)})
    runner = Runner("workspace", "tools", NoPace(), 4, memory)
    job, heard = MadeUpJob(many(5)), Heard()
    runner.run_to_end(run_of(job, heard))
    runner.close()
    assert ("shelved", 2) in job.stored
    assert sorted(task for _, task in memory.taken) == [1, 3, 4, 5]
    assert memory.in_hand == set()
    assert heard.outcomes[0].progress.unknown == 1


def test_closing_takes_no_new_run_and_stores_what_has_come_back() -> None:
    runner = Runner("workspace", "tools", NoPace(), 2)
    heard, late = Heard(), Heard()
    job = MadeUpJob(many(100), lambda piece, cancel: piece.id if piece.id < 3 else cancel.wait(30))
    runner.start(run_of(job, heard))
    thread = threading.Thread(target=runner.serve)
    thread.start()
    runner.close()
    runner.start(run_of(MadeUpJob(many(1)), late, "2"))
    thread.join(10)
    assert not thread.is_alive()
    assert (heard.outcomes, late.outcomes) == ([], [])


def test_a_run_that_is_stopped_stores_what_it_held_half_done(runner: Runner) -> None:
    heard = Heard()
    run = run_of(MadeUpJob(many(10), half_done=lambda: 7), heard)
    run.cancel.set()
    runner.run_to_end(run)
    assert (heard.outcomes[0].ending, heard.outcomes[0].progress.done) == (Ending.STOPPED, 7)


def test_closing_stores_what_every_run_held_half_done() -> None:
    runner, began, kept = Runner("workspace", "tools", NoPace(), 2), threading.Semaphore(0), list[str]()

    def doing(piece: Piece, cancel: Cancel) -> int:
        began.release()
        cancel.wait(30)
        return piece.id

    def keep(name: str) -> int:
        kept.append(name)
        return 1

    runs = [run_of(MadeUpJob(many(1), doing, half_done=raise_it), Heard(), "1")]
    runs += [
        run_of(MadeUpJob([Piece(1, f"{name}.example")], doing, half_done=lambda name=name: keep(name)), Heard(), name) for name in "23"
    ]
    for run in runs:
        runner.start(run)
    thread = threading.Thread(target=runner.serve)
    thread.start()
    assert began.acquire(timeout=10)
    assert began.acquire(timeout=10)
    runner.close()
    thread.join(10)
    for run in runs:
        run.cancel.set()
    assert kept == ["2", "3"]


def test_a_run_that_cannot_store_what_it_held_fails_with_its_reason(runner: Runner) -> None:
    heard = Heard()
    run = run_of(MadeUpJob(many(10), half_done=say_no), heard)
    run.cancel.set()
    runner.run_to_end(run)
    assert [(outcome.ending, outcome.code) for outcome in heard.outcomes] == [(Ending.FAILED, "disk_full")]
