"""A site is asked once at a time, with a pause after."""

from __future__ import annotations

import pytest

from core.jobs import Cancel
from core.web.asking import pacing
from core.web.asking.pacing import HostPace


class Time:
    """A clock to be moved by hand; as a stop sign it lets a wait pass at once."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 100.0
        monkeypatch.setattr(pacing, "monotonic", lambda: self.now)

    def is_set(self) -> bool:
        return False

    def wait(self, seconds: float) -> bool:
        self.now += seconds
        return False


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Time:
    return Time(monkeypatch)


def test_a_busy_host_is_not_given_twice(time: Time) -> None:
    pace = HostPace(2.0)
    assert pace.claim("shop.example") == 0.0
    assert pace.claim("shop.example") > 0
    assert pace.claim("other.example") == 0.0


def test_www_is_the_same_host(time: Time) -> None:
    pace = HostPace(2.0)
    assert pace.claim("www.Shop.example") == 0.0
    assert pace.claim("shop.example") > 0


def visited(pace: HostPace, host: str) -> None:
    pace.claim(host)
    pace.note_asked(host)
    pace.release(host)


def test_a_host_that_was_asked_for_nothing_need_not_rest(time: Time) -> None:
    pace = HostPace(2.0)
    pace.claim("shop.example")
    pace.release("shop.example")
    assert pace.claim("shop.example") == 0.0
    pace.note_asked("www.shop.example")
    pace.release("shop.example")
    assert pace.claim("shop.example") == pytest.approx(2.0)


def test_after_a_visit_the_host_rests(time: Time) -> None:
    pace = HostPace(2.0)
    visited(pace, "shop.example")
    assert pace.claim("shop.example") == pytest.approx(2.0)
    time.now += 2.0
    assert pace.claim("shop.example") == 0.0


def test_a_site_may_wish_for_a_longer_pause_within_reason(time: Time) -> None:
    pace = HostPace(2.0)
    pace.slow_down("shop.example", 10)
    pace.slow_down("endless.example", 86400)
    for host in ("shop.example", "endless.example"):
        visited(pace, host)
    assert pace.claim("shop.example") == pytest.approx(10)
    assert pace.claim("endless.example") == pytest.approx(30)


def test_waiting_ends_with_the_host(time: Time) -> None:
    pace = HostPace(2.0)
    visited(pace, "shop.example")
    assert pace.wait_for("shop.example", time)
    assert time.now == pytest.approx(102.0)
    assert pace.claim("shop.example") > 0


def test_waiting_gives_up_where_the_host_stays_busy(time: Time) -> None:
    pace = HostPace(0.0)
    pace.claim("shop.example")
    assert not pace.wait_for("shop.example", time, longest=5.0)
    assert time.now >= 105.0


def test_stop_ends_waiting() -> None:
    pace, cancel = HostPace(3600.0), Cancel()
    pace.claim("shop.example")
    cancel.set()
    assert not pace.wait_for("shop.example", cancel)
