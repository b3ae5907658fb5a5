"""How runs end: Stop, failures, crashes before, and the end of the program."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from core.errors import WorldError
from core.jobs import Cancel, Ending, Runner
from tests.core.jobs.jobs import Heard, MadeUpJob, NoPace, Piece, run_of
from tests.core.jobs.pieces import many


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
