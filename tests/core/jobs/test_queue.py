"""The tasks that wait, by host: one at a time for each, the hosts in turn, what is urgent first."""

from __future__ import annotations

import threading

from core.jobs.queue import HostQueue, Waiting
from core.web.asking.pacing import HostPace
from tests.core.jobs.jobs import NoPace, Piece


def pieces(*hosts: str, start: int = 1) -> list[Piece]:
    return [Piece(i, host) for i, host in enumerate(hosts, start)]


def take_all(queue: HostQueue, count: int) -> list[int]:
    """Take one after the other, giving each host back at once."""
    ids = []
    for _ in range(count):
        waiting = taken(queue)
        ids.append(waiting.task.id)
        queue.done(waiting)
    return ids


def taken(queue: HostQueue) -> Waiting:
    waiting = queue.take()
    assert waiting is not None
    return waiting


def test_hosts_take_turns() -> None:
    queue = HostQueue(NoPace())
    queue.add("run", pieces("a", "a", "a", "b", "b", "c"))
    assert take_all(queue, 6) == [1, 4, 6, 2, 5, 3]


def test_a_host_is_asked_one_thing_at_a_time() -> None:
    queue = HostQueue(NoPace())
    queue.add("run", pieces("a", "a", "b"))
    first, second = taken(queue), taken(queue)
    assert [first.task.id, second.task.id] == [1, 3]
    waiting: list[Waiting] = []
    other = threading.Thread(target=lambda: waiting.append(taken(queue)))
    other.start()
    queue.done(second)
    assert waiting == []
    queue.done(first)
    other.join(5)
    assert [each.task.id for each in waiting] == [2]


def test_with_and_without_www_is_one_host() -> None:
    queue = HostQueue(HostPace(0.0))
    queue.add("run", pieces("www.a.example", "a.example", "b.example"))
    assert [taken(queue).task.id, taken(queue).task.id] == [1, 3]


def test_what_is_urgent_comes_first() -> None:
    queue = HostQueue(NoPace())
    queue.add("long", pieces("a", "b", "c"))
    queue.add("quick", pieces("d", "e", start=10), urgent=True)
    assert take_all(queue, 5) == [10, 11, 1, 2, 3]


def test_what_is_urgent_overtakes_at_a_host_that_waits_far_behind() -> None:
    queue = HostQueue(NoPace())
    queue.add("long", pieces("a", "b", "c", "d", "d"))
    queue.add("quick", pieces("d", "d", start=10), urgent=True)
    assert take_all(queue, 7) == [10, 11, 1, 2, 3, 4, 5]


def test_what_is_urgent_overtakes_at_a_host_that_rests() -> None:
    queue = HostQueue(NoPace())
    queue.add("long", pieces("a", "a", "b", "b", "b", "b"))
    first = taken(queue)
    assert [taken(queue).task.id] == [3]
    found: list[Waiting] = []
    waiter = threading.Thread(target=lambda: found.append(taken(queue)))
    waiter.start()
    queue.add("quick", pieces("a", start=10), urgent=True)
    queue.done(first)
    waiter.join(5)
    assert [each.task.id for each in found] == [10]


def test_urgent_tasks_keep_their_own_order() -> None:
    queue = HostQueue(NoPace())
    queue.add("quick", pieces("a", "a", "a"), urgent=True)
    queue.add("quicker", pieces("a", start=10), urgent=True)
    assert take_all(queue, 4) == [1, 2, 3, 10]


def test_what_asks_no_host_need_not_wait_for_those_that_do() -> None:
    queue = HostQueue(NoPace())
    queue.add("long", pieces(*[f"{i}.example" for i in range(100)]))
    queue.add("list", pieces("", "", start=1000))
    assert take_all(queue, 3) == [1000, 1001, 1]


def test_what_asks_no_host_can_be_done_side_by_side() -> None:
    queue = HostQueue(NoPace())
    queue.add("run", pieces("", "", ""))
    assert [taken(queue).task.id for _ in range(3)] == [1, 2, 3]


def test_a_run_can_be_taken_out() -> None:
    queue = HostQueue(NoPace())
    queue.add("one", pieces("a", "b", "a"))
    queue.add("two", pieces("a", "c", start=10))
    queue.drop("one")
    assert sorted(take_all(queue, 2)) == [10, 11]
    queue.add("one", pieces("a", "b", start=20))
    assert take_all(queue, 2) == [20, 21]


def test_everybody_goes_home_when_it_closes() -> None:
    queue = HostQueue(NoPace())
    found: list[object] = []
    waiters = [threading.Thread(target=lambda: found.append(queue.take())) for _ in range(4)]
    for waiter in waiters:
        waiter.start()
    queue.close()
    for waiter in waiters:
        waiter.join(5)
    assert found == [None] * 4
    queue.add("late", pieces("a"))
    assert queue.take() is None


def test_many_workers_over_many_hosts_do_each_task_once_and_no_host_twice_at_a_time() -> None:
    pace = NoPace()
    queue = HostQueue(pace)
    count = 600
    queue.add("run", [Piece(i, f"{i % 7}.example") for i in range(count)])
    done: list[int] = []
    in_hand: set[str] = set()
    clashes: list[str] = []
    lock = threading.Lock()

    def work() -> None:
        while (waiting := queue.take()) is not None:
            with lock:
                if waiting.task.host in in_hand:
                    clashes.append(waiting.task.host)
                in_hand.add(waiting.task.host)
            with lock:
                in_hand.discard(waiting.task.host)
                done.append(waiting.task.id)
            queue.done(waiting)
            if len(done) == count:
                queue.close()

    workers = [threading.Thread(target=work) for _ in range(16)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
    assert sorted(done) == list(range(count))
    assert clashes == []
