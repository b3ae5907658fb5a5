"""A site is asked a few times a day, and left alone when it says so, whatever runs in between."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.clock import SetClock, local_day, next_morning
from core.store import Store
from core.web.asking.standing import LONGEST_REST, Standings, rest_asked_for, retry_after
from core.web.kept.standings import StandingRepository
from core.web.records import Fetched, FetchFault, Hop, Standing
from tests.core.store.files import new_store

NOW = SetClock().now()
PAGE = "https://www.club.example/page"


def answer(status: int, at: datetime = NOW, address: str = PAGE, **headers: str) -> Fetched:
    return Fetched(address, address, at, status, headers={name.replace("_", "-"): value for name, value in headers.items()})


def test_a_site_is_asked_for_so_many_pages_a_day_and_again_on_the_next() -> None:
    standings = Standings(daily=3)
    for _ in range(3):
        assert standings.put_off("club.example", NOW, False) is None
        standings.note(answer(200))
    assert standings.put_off("www.club.example", NOW, False) == next_morning(NOW)
    assert standings.put_off("other.example", NOW, False) is None
    tomorrow = next_morning(NOW)
    assert standings.put_off("club.example", tomorrow, False) is None
    assert [kept.asked for kept in standings.note(answer(200, tomorrow))] == [1]


def test_my_own_site_is_asked_as_often_as_links_lead_there() -> None:
    standings = Standings(daily=1)
    for _ in range(3):
        standings.note(answer(200, address="https://shop.bakery.example/"))
    assert standings.put_off("shop.bakery.example", NOW, True) is None
    assert standings.put_off("shop.bakery.example", NOW, False) is not None


@pytest.mark.parametrize("status", [403, 429])
def test_a_site_that_turns_us_away_is_left_alone_for_a_day(status: int) -> None:
    standings = Standings(daily=20)
    (kept,) = standings.note(answer(status))
    assert kept == Standing("club.example", local_day(NOW), 1, NOW + timedelta(days=1))
    assert standings.put_off("club.example", NOW + timedelta(hours=23), False) == NOW + timedelta(days=1)
    assert standings.put_off("club.example", NOW + timedelta(days=1), False) is None


def test_a_challenge_counts_as_being_turned_away_whatever_its_status() -> None:
    assert rest_asked_for(answer(200, cf_mitigated="challenge")) == NOW + timedelta(days=1)
    assert rest_asked_for(answer(200)) is None
    assert rest_asked_for(answer(404)) is None
    assert rest_asked_for(answer(500)) is None


@pytest.mark.parametrize(
    ("status", "wish", "rest"),
    [
        (503, "120", timedelta(minutes=2)),
        (503, "", None),
        (429, "120", timedelta(days=1)),
        (429, "259200", timedelta(days=3)),
        (429, "99999999999999999999", LONGEST_REST),
        (429, "Tue, 24 Nov 2026 08:00:00 GMT", timedelta(days=8)),
        (429, "soon", timedelta(days=1)),
        (200, "120", None),
    ],
)
def test_retry_after_is_heeded_within_reason(status: int, wish: str, rest: timedelta | None) -> None:
    assert rest_asked_for(answer(status, retry_after=wish)) == (None if rest is None else NOW + rest)


def test_retry_after_is_read_as_seconds_or_as_a_date() -> None:
    assert retry_after(" 60 ", NOW) == NOW + timedelta(seconds=60)
    assert retry_after("Mon, 16 Nov 2026 09:00:00 GMT", NOW) == datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
    for odd in ("", "-5", "1.5", "٣", "Mon, 99 Nov 2026", "Mon, 16 Nov 99999999 09:00:00 GMT", "\x00"):
        assert retry_after(odd, NOW) is None


def test_every_site_on_the_way_is_counted_and_only_the_last_is_left_alone() -> None:
    way = Fetched(PAGE, "https://there.example/", NOW, 403, hops=(Hop(PAGE, 302, "https://there.example/"),))
    kept = {standing.host: (standing.asked, standing.rests_until) for standing in Standings(20).note(way)}
    assert kept == {"club.example": (1, None), "there.example": (1, NOW + timedelta(days=1))}


def test_a_redirect_that_was_not_followed_is_not_counted() -> None:
    loop = Fetched(PAGE, PAGE, NOW, hops=(Hop(PAGE, 302, "https://there.example/"),), fault=FetchFault.PRIVATE_ADDRESS)
    assert [standing.host for standing in Standings(20).note(loop)] == ["club.example"]


def test_what_is_learnt_from_the_file_never_makes_less_of_what_is_known() -> None:
    standings = Standings(daily=2)
    standings.note(answer(200))
    standings.note(answer(200))
    standings.learn([Standing("club.example", local_day(NOW), 1)])
    assert standings.put_off("club.example", NOW, False) is not None


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_store(tmp_path / "a.linkstead")
    yield store
    store.close()


def test_standings_are_kept_and_had_back_while_they_bind(store: Store) -> None:
    repository = StandingRepository(store)
    today, rests = local_day(NOW), NOW + timedelta(days=3)
    asked, resting = Standing("club.example", today, 2), Standing("tired.example", today, 1, rests)
    repository.keep([Standing("club.example", today, 1), asked, resting])
    assert repository.binding(NOW) == [asked, resting]
    later = NOW + timedelta(days=2)
    assert repository.binding(later) == [resting]
    repository.tidy(later)
    assert store.rows("SELECT host FROM site_standing") == [("tired.example",)]
    repository.tidy(rests)
    assert store.rows("SELECT host FROM site_standing") == []


def test_of_two_standings_the_one_that_asks_more_of_us_is_kept_in_whatever_order_they_come(store: Store) -> None:
    repository = StandingRepository(store)
    today, rests = local_day(NOW), NOW + timedelta(days=1)
    yesterday = today - timedelta(days=1)
    repository.keep([Standing("club.example", today, 3, rests)])
    repository.keep([Standing("club.example", today, 2), Standing("club.example", yesterday, 9)])
    assert repository.binding(NOW) == [Standing("club.example", today, 3, rests)]
    repository.keep([Standing("club.example", today + timedelta(days=1), 1)])
    assert repository.binding(NOW) == [Standing("club.example", today + timedelta(days=1), 1, rests)]


def test_every_page_on_a_chain_of_redirects_counts() -> None:
    hops = tuple(Hop(f"https://club.example/{n}", 302, f"https://club.example/{n + 1}") for n in range(3))
    (kept,) = Standings(20).note(Fetched(hops[0].address, hops[-1].to, NOW, 200, hops))
    assert kept.asked == 4


def test_a_site_that_was_not_asked_because_others_of_ours_were_there_is_not_counted() -> None:
    hop = Hop(PAGE, 302, "https://busy.example/")
    kept = Standings(20).note(Fetched(PAGE, "https://busy.example/", NOW, hops=(hop,), fault=FetchFault.BUSY))
    assert [standing.host for standing in kept] == ["club.example"]


def test_a_rest_that_no_site_can_have_asked_for_binds_nobody() -> None:
    """Put down by a computer whose clock was wrong."""
    standings = Standings(20)
    standings.learn([Standing("club.example", local_day(NOW), 1, NOW + timedelta(days=4000))])
    assert standings.put_off("club.example", NOW, False) is None
