"""The kept requests: found, ordered, added up, emptied, and rid of what is too old or too many."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.clock import SetClock
from core.web.asked import Request
from core.web.kept import requests as request_repository
from core.web.kept.requests import RequestQuery, RequestRepository, Sum
from core.web.records import FetchFault
from core.web.why import Why
from core.workspace import Workspace

CLOCK = SetClock()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "a.linkstead", CLOCK)
    yield workspace
    workspace.close()


@pytest.fixture
def requests(workspace: Workspace) -> RequestRepository:
    return workspace.requests


def asked(address: str, days: float = 0, **told: object) -> Request:
    return Request(CLOCK.now() - timedelta(days=days), address, **{"why": Why.PAGE, "status": 200, **told})  # type: ignore[arg-type]


def found(requests: RequestRepository, **query: object) -> list[str]:
    return [request.address for request in requests.rows(requests.ids(RequestQuery(**query)))]  # type: ignore[arg-type]


def test_a_request_comes_back_as_it_was_kept(requests: RequestRepository) -> None:
    made = asked("https://club.example/", why=Why.ROBOTS, status=0, fault=FetchFault.TIMEOUT, bytes=12)
    requests.keep([made])
    (kept,) = requests.rows(requests.ids(RequestQuery()))
    assert kept == Request(made.at, made.address, Why.ROBOTS, 0, FetchFault.TIMEOUT, 12, kept.id)


def test_the_newest_come_first_and_every_order_works(requests: RequestRepository) -> None:
    b, a = "https://b.example/x", "https://a.example/y"
    requests.keep([asked(b, 2, status=404, bytes=9), asked(a, 1, why=Why.FIVE)])
    assert found(requests) == [a, b]
    for order, first in (("at", b), ("site", a), ("address", a), ("why", a), ("outcome", a), ("bytes", a)):
        assert found(requests, order=order, descending=False)[0] == first
        assert found(requests, order=order, descending=True)[-1] == first


def test_a_part_of_the_address_is_found_letter_by_letter(requests: RequestRepository) -> None:
    requests.keep([asked("https://club.example/Sponsors"), asked("https://club.example/100%_sure"), asked("https://mill.example/")])
    assert found(requests, text="SPONS") == ["https://club.example/Sponsors"]
    assert found(requests, text="%") == ["https://club.example/100%_sure"]
    assert found(requests, text="' OR 1") == []


def test_all_are_added_up_by_site(requests: RequestRepository) -> None:
    assert requests.sum() == Sum()
    requests.keep(
        [asked("https://www.club.example/", 3, bytes=100), asked("http://club.example/b", bytes=50), asked("http://mill.example/")]
    )
    assert requests.sum() == Sum(3, 2, 150, CLOCK.now() - timedelta(days=3))


def test_emptied_is_empty_and_goes_on(requests: RequestRepository) -> None:
    requests.keep([asked("https://club.example/")])
    requests.empty()
    assert requests.sum() == Sum()
    requests.keep([asked("https://mill.example/")])
    assert found(requests) == ["https://mill.example/"]


def test_what_is_older_than_ninety_days_goes_when_the_file_is_opened(requests: RequestRepository, workspace: Workspace) -> None:
    requests.keep([asked("https://old.example/", 90.1), asked("https://new.example/", 89.9)])
    del workspace.requests
    assert found(workspace.requests) == ["https://new.example/"]


def test_of_too_many_the_first_go(requests: RequestRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    requests.keep([asked(f"https://{n}.example/") for n in range(8)])
    monkeypatch.setattr(request_repository, "MOST", 3)
    monkeypatch.setattr(request_repository, "_AT_ONCE", 2)
    requests.tidy(CLOCK.now())
    assert sorted(found(requests)) == ["https://5.example/", "https://6.example/", "https://7.example/"]


def test_a_job_that_runs_for_long_keeps_no_more_than_that_either(requests: RequestRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request_repository, "MOST", 3)
    for n in range(4):
        requests.keep([asked(f"https://{n}.example/a"), asked(f"https://{n}.example/b")])
    assert sorted(found(requests)) == ["https://2.example/b", "https://3.example/a", "https://3.example/b"]


def test_an_endless_address_and_half_a_letter_can_be_kept(requests: RequestRepository) -> None:
    requests.keep([asked("https://club.example/" + "a" * 5000), asked("https://club.example/\ud800")])
    assert max(map(len, found(requests))) == 2000


def test_nothing_is_written_where_nothing_is_to_be_noted(workspace: Workspace) -> None:
    wanted = [False, True]
    requests = RequestRepository(workspace.store, lambda: wanted.pop(0))
    requests.keep([asked("https://club.example/")])
    requests.keep([asked("https://mill.example/")])
    assert found(requests) == ["https://mill.example/"]
