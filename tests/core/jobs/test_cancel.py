"""Stop, asked for once and heard everywhere."""

from __future__ import annotations

import threading

from core.jobs import Cancel


def test_whoever_left_a_word_is_woken_once() -> None:
    cancel, woken = Cancel(), []
    cancel.on_set(lambda: woken.append(1))
    cancel.set()
    cancel.set()
    assert (cancel.is_set(), woken) == (True, [1])


def test_whoever_waits_hears_it() -> None:
    cancel, heard = Cancel(), []
    waiter = threading.Thread(target=lambda: heard.append(cancel.wait(30)))
    waiter.start()
    cancel.set()
    waiter.join(10)
    assert heard == [True]
    assert Cancel().wait(0) is False
