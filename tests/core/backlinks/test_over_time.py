"""What came, went and stood is counted by day; what was only reported, and what could not be checked, stays apart."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.backlinks.over_time import Figures, count, count_all, pieces
from core.backlinks.periods import Range, Unit, periods
from core.clock import SetClock, local_day, stored
from core.errors import WorldError
from core.links.state import LinkState, StateGroup
from core.workspace import Workspace
from tests.core.backlinks.shop import add, look, open_shop, shown


class Street:
    """A shop's file, and days that go by."""

    def __init__(self, folder: Path) -> None:
        self.clock = SetClock()
        self.shop: Workspace = open_shop(folder, self.clock)
        self.first = local_day(self.clock.at)

    def see(self, *states: LinkState) -> list[date]:
        """Look at the only link, a week apart; return the days."""
        days = []
        (link,) = shown(self.shop)
        for state in states:
            self.shop.looks.keep([look(link, state, self.clock)])
            days.append(local_day(self.clock.at))
            self.clock.forward(days=7)
        return days

    def report(self, link_id: int, first_seen: str | None = None, lost_on: str | None = None, done: bool = True) -> None:
        moment = stored(self.clock.at)
        with self.shop.store.write() as db:
            db.execute("INSERT INTO link_import (name, started_at, done_at) VALUES ('', ?, ?)", (moment, moment if done else None))
            sql = "INSERT INTO link_report (link_id, import_id, first_seen, lost_on) SELECT ?, max(id), ?, ? FROM link_import"
            db.execute(sql, (link_id, first_seen, lost_on))


@pytest.fixture
def street(tmp_path: Path):  # type: ignore[no-untyped-def]
    street = Street(tmp_path)
    yield street
    street.shop.close()


def test_a_link_that_goes_and_comes_back_is_lost_once_and_back_once(street: Street) -> None:
    add(street.shop, "https://club.example/a")
    days = street.see(LinkState.LIVE, LinkState.MISSING_ONCE, LinkState.GONE, LinkState.PAGE_GONE, LinkState.LIVE)
    figures = count_all(street.shop.store)
    assert (figures.seen, figures.lost, figures.back) == ({days[0]: 1}, {days[2]: 1}, {days[4]: 1})


def test_what_could_not_be_checked_is_never_lost_and_hides_no_loss(street: Street) -> None:
    add(street.shop, "https://club.example/a")
    days = street.see(LinkState.LIVE, LinkState.BLOCKED, LinkState.LIVE, LinkState.SITE_UNREACHABLE, LinkState.GONE)
    figures = count_all(street.shop.store)
    assert (figures.lost, figures.back) == ({days[4]: 1}, {})


def test_what_was_never_seen_cannot_be_lost(street: Street) -> None:
    add(street.shop, "https://club.example/a")
    street.see(LinkState.GONE, LinkState.GONE)
    figures = count_all(street.shop.store)
    assert not figures.lost
    assert not figures.seen


def test_known_since_is_the_earliest_of_what_was_put_in_and_reported(street: Street) -> None:
    add(street.shop, "https://club.example/a https://bakery.example/", "https://fair.example/b")
    older, newer = shown(street.shop, order="page")
    street.report(older.id, "2019-03-01T00:00:00Z")
    street.report(older.id, "2020-01-01")
    street.report(newer.id, "2199-01-01")
    street.report(newer.id, "1999-01-01", done=False)
    street.report(newer.id, "long ago")
    assert count_all(street.shop.store).known == {date(2019, 3, 1): 1, street.first: 1}


def test_only_the_newest_report_of_a_link_says_that_it_is_lost_and_that_is_nothing_we_saw(street: Street) -> None:
    add(street.shop, "https://club.example/a", "https://fair.example/b")
    found_again, lost = shown(street.shop, order="page")
    street.report(found_again.id, lost_on="2026-05-01")
    street.report(found_again.id)
    street.report(lost.id)
    street.report(lost.id, lost_on="2026-06-01")
    street.report(lost.id, lost_on="2026-07-01", done=False)
    figures = count_all(street.shop.store)
    assert (figures.reported_lost, figures.lost) == ({date(2026, 6, 1): 1}, {})


def test_how_links_stood_is_what_the_last_look_up_to_then_left(street: Street) -> None:
    add(street.shop, "https://club.example/a")
    street.clock.forward(days=7)
    street.see(LinkState.LIVE, LinkState.BLOCKED, LinkState.GONE)
    stood = [dict(week.stood) for week in periods(count_all(street.shop.store), Range.QUARTER, local_day(street.clock.at))][-5:]
    assert stood == [
        {StateGroup.UNCHECKED: 1},
        {StateGroup.THERE: 1},
        {StateGroup.UNKNOWN: 1},
        {StateGroup.GONE: 1},
        {StateGroup.GONE: 1},
    ]


def test_a_forgotten_link_and_one_of_an_import_under_way_are_left_out(street: Street) -> None:
    add(street.shop, "https://club.example/a")
    street.see(LinkState.LIVE, LinkState.GONE)
    street.shop.links.forget([shown(street.shop)[0].id])
    add(street.shop, "https://fair.example/b", finish=False)
    assert count_all(street.shop.store) == Figures()


def test_pieces_add_up_to_the_whole(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    add(street.shop, *(f"https://club{n}.example/" for n in range(7)))
    for link in shown(street.shop):
        street.shop.looks.keep([look(link, LinkState.LIVE, street.clock)])
    whole = count(street.shop.store, 1, 1_000)
    monkeypatch.setattr("core.backlinks.over_time.AT_ONCE", 2)
    assert len(list(pieces(street.shop.store))) == 4
    assert count_all(street.shop.store) == whole
    assert sum(whole.seen.values()) == 7


def test_a_state_that_is_none_is_damage_and_no_fault_of_ours(street: Street) -> None:
    add(street.shop, "https://club.example/a")
    street.see(LinkState.LIVE)
    with street.shop.store.write() as db:
        db.execute("UPDATE link_check SET checked_at = 'yesterday'")
    with pytest.raises(WorldError) as caught:
        count_all(street.shop.store)
    assert caught.value.code == "file_damaged"


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from(Range))
def test_periods_follow_each_other_and_end_with_today(today: date, oldest: date, span: Range) -> None:
    figures = Figures()
    figures.known[oldest] += 1
    found = periods(figures, span, today)
    assert all(a.end == b.first for a, b in pairwise(found))
    assert found[-1].first <= today < found[-1].end
    assert len({period.unit for period in found}) == 1
    if span is Range.ALL:
        assert sum(period.known for period in found) == 1


def test_many_years_are_shown_by_the_year_and_a_short_time_by_a_whole_year_of_months() -> None:
    figures = Figures()
    today = date(2026, 11, 16)
    figures.known[today - timedelta(days=3)] += 1
    assert [(len(p), p[0].unit) for p in (periods(figures, Range.ALL, today),)] == [(12, Unit.MONTH)]
    figures.known[date(2011, 1, 1)] += 1
    assert [(len(p), p[0].unit) for p in (periods(figures, Range.ALL, today),)] == [(16, Unit.YEAR)]
