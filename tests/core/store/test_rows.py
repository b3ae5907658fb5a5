"""A frozen dataclass in, a row out, and back."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from pathlib import Path

from core.store.rows import columns_of, reader_of, to_cell
from tests.core.store.files import new_store


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Thing:
    id: int
    name: str
    colour: Colour
    other: Colour | None
    on: date
    at: datetime
    later: datetime | None
    good: bool
    better: bool | None
    facts: Mapping[str, str | int]
    size: float


THING = Thing(
    7, "Brötchen", Colour.RED, None, date(2026, 2, 28), datetime(2026, 2, 28, 23, 59, 1, tzinfo=UTC), None, True, None, {"é": 1}, 2.5
)


def test_a_record_comes_back_as_it_went_in(tmp_path: Path) -> None:
    with closing(new_store(tmp_path / "a.linkstead")) as store:
        with store.write() as db:
            db.execute(
                "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT, colour TEXT, other TEXT, 'on' TEXT, at TEXT, later TEXT, "
                "good INTEGER, better INTEGER, facts TEXT, size REAL) STRICT"
            )
            cells = [to_cell(getattr(THING, name)) for name in columns_of(Thing).split(", ")]
            db.execute(f"INSERT INTO thing VALUES ({', '.join('?' * len(cells))})", cells)
        (row,) = store.rows("SELECT * FROM thing")
        assert reader_of(Thing)(row) == THING


def test_moments_are_stored_in_utc_so_that_text_order_is_time_order() -> None:
    west = timezone(timedelta(hours=-8))
    evening, later = datetime(2026, 11, 15, 23, 30, tzinfo=west), datetime(2026, 11, 16, 8, 0, tzinfo=UTC)
    assert to_cell(evening) == "2026-11-16T07:30:00Z"
    assert to_cell(evening) < to_cell(later)


def test_words_truths_and_facts_are_stored_plainly() -> None:
    assert [to_cell(value) for value in (Colour.RED, True, None, 3, "x", {"b": 1, "a": "ü"})] == [
        "red",
        1,
        None,
        3,
        "x",
        '{"a": "ü", "b": 1}',
    ]
