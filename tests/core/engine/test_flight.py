"""What each worker has in hand, kept where a crash cannot lose it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.engine.flight import CrashLog
from core.errors import WorldError
from core.jobs import Ending, Runner
from core.store import Store, Writer
from tests.core.jobs.jobs import Heard, MadeUpJob, NoPace, Piece, run_of
from tests.core.store.files import NOW


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.create(tmp_path / "a.linkstead", Writer.ENGINE, NOW)
    yield store
    store.close()


@pytest.fixture
def slots(tmp_path: Path) -> Path:
    return tmp_path / "a.linkstead.flight"


def test_what_was_in_hand_at_two_crashes_of_one_run_crashed_often(store: Store, slots: Path) -> None:
    """A crash is an engine that ends without a word: its slots stay as they were."""
    first = CrashLog(slots, 4, store)
    first.take(0, "7", 11)
    first.take(1, "7", 12)
    first.take(2, "7", 13)
    first.drop(2)
    second = CrashLog(slots, 4, store)
    assert not second.crashed_often("7", 11)
    second.take(3, "7", 11)
    third = CrashLog(slots, 4, store)
    assert [third.crashed_often("7", task) for task in (11, 12, 13)] == [True, False, False]
    assert not third.crashed_often("8", 11)


def test_an_end_in_good_order_is_no_crash_whatever_was_in_hand(store: Store, slots: Path) -> None:
    for _ in range(3):
        log = CrashLog(slots, 2, store)
        log.take(0, "7", 11)
        log.close()
        log.take(1, "7", 12)
        log.drop(0)
        log.close()
    assert not slots.exists()
    assert not CrashLog(slots, 2, store).crashed_often("7", 11)


def test_a_run_that_has_ended_is_forgotten(store: Store, slots: Path) -> None:
    for _ in range(2):
        CrashLog(slots, 1, store).take(0, "7", 11)
    log = CrashLog(slots, 1, store)
    assert log.crashed_often("7", 11)
    log.forget_run("7")
    assert store.rows("SELECT * FROM crashed_task") == []
    log.take(0, "7", 99)
    assert not CrashLog(slots, 1, store).crashed_often("7", 11)


def test_a_start_after_no_crash_forgets_earlier_sessions(store: Store, slots: Path) -> None:
    CrashLog(slots, 1, store).take(0, "7", 11)
    CrashLog(slots, 1, store).close()
    CrashLog(slots, 1, store).close()
    assert store.rows("SELECT * FROM crashed_task") == []


@pytest.mark.parametrize("left", [b"", b"short", b"\xff" * 31, b"\0" * 4096])
def test_slots_that_are_cut_off_or_empty_are_read_as_far_as_they_go(store: Store, slots: Path, left: bytes) -> None:
    slots.write_bytes(left)
    log = CrashLog(slots, 8, store)
    log.take(7, "1800000000000", 2**40)
    assert len(slots.read_bytes()) == 8 * 16


def test_slots_that_cannot_be_kept_are_the_persons_world(store: Store, slots: Path) -> None:
    slots.mkdir()
    with pytest.raises(WorldError):
        CrashLog(slots, 8, store)


def test_a_runner_sets_aside_what_crashed_twice_and_does_the_rest(store: Store, slots: Path) -> None:
    for _ in range(2):
        CrashLog(slots, 4, store).take(0, "7", 2)
    log = CrashLog(slots, 4, store)
    runner, heard, job = Runner("workspace", "tools", NoPace(), 4, log), Heard(), MadeUpJob([Piece(i, f"{i}.example") for i in range(1, 6)])
    runner.run_to_end(run_of(job, heard, "7"))
    runner.close()
    assert sorted(map(str, job.stored)) == sorted(map(str, [1, ("shelved", 2), 3, 4, 5]))
    assert heard.outcomes[0].ending is Ending.FINISHED
    assert slots.read_bytes() == bytes(64)


def test_what_was_in_hand_when_the_window_ended_the_engine_is_not_to_blame(store: Store, slots: Path) -> None:
    """Nor does it wash clean what crashed before."""
    CrashLog(slots, 2, store).take(0, "7", 11)
    CrashLog(slots, 2, store).take(1, "7", 12)
    for _ in range(3):
        CrashLog(slots, 2, store, forget=True).take(0, "7", 13)
    log = CrashLog(slots, 2, store, forget=True)
    assert slots.read_bytes() == bytes(2 * 16)
    assert not log.crashed_often("7", 12)
    assert not log.crashed_often("7", 13)
    log.take(0, "7", 11)
    assert CrashLog(slots, 2, store).crashed_often("7", 11)
