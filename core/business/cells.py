"""Facts as they are kept in the file: each kind of value as JSON, and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from core.business.address import Address
from core.business.hours import DAY, WEEK, Hours, Span, SpecialDay
from core.business.phones import Phone
from core.business.profile import FIVE, Fact, Hands, Offer, Person, Value


@dataclass(frozen=True, slots=True)
class Cell:
    """How one kind of value is kept; `read` raises ValueError, TypeError, KeyError or AttributeError for what is none."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Value]


def to_json(fact: Fact, value: Value) -> str:
    """Return a fact's value as it stands in the file."""
    return json.dumps(CELLS[fact].write(value), ensure_ascii=False)


def from_json(fact: Fact, text: str) -> Value | None:
    """Return a fact's value; None where the file, which anybody may have edited, holds none of its kind."""
    try:
        return CELLS[fact].read(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _same(value: Any) -> Any:
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("neither yes nor no")
    return value


def _hands(value: Any) -> str:
    return Hands(_text(value)).value


def _five(value: Any) -> tuple[str, ...]:
    texts = _texts(value)
    if len(texts) != len(FIVE):
        raise ValueError("not five")
    return texts


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(_text(each) for each in _list(value))


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("no list")
    return value


def _record(kind: Callable[..., Any]) -> Callable[[Any], Any]:
    return lambda value: kind(**{str(name): _text(each) for name, each in value.items()})


def _records(kind: Callable[..., Any]) -> Cell:
    read = _record(kind)
    return Cell(lambda value: [asdict(each) for each in value], lambda value: tuple(read(each) for each in _list(value)))


def _write_hours(hours: Hours) -> dict[str, Any]:
    return {
        "week": [None if day is None else [[span.opens, span.closes] for span in day] for day in hours.week],
        "special": [
            {
                "first": each.first.isoformat(),
                "last": each.last.isoformat(),
                "spans": [[span.opens, span.closes] for span in each.spans],
            }
            for each in hours.special
        ],
    }


def _spans(value: Any) -> tuple[Span, ...]:
    spans = tuple(Span(int(opens), int(closes)) for opens, closes in _list(value))
    if any(not (0 <= span.opens <= DAY and 0 <= span.closes <= DAY) for span in spans):
        raise ValueError("no time of a day")
    return spans


def _read_hours(value: Any) -> Hours:
    week = tuple(None if day is None else _spans(day) for day in _list(value["week"]))
    if len(week) != WEEK:
        raise ValueError("no week")
    special = tuple(
        SpecialDay(date.fromisoformat(each["first"]), date.fromisoformat(each["last"]), _spans(each["spans"]))
        for each in _list(value["special"])
    )
    return Hours(week, special)


_TEXT, _TRUTH, _TEXTS = Cell(_same, _text), Cell(_same, _truth), Cell(list, _texts)

CELLS: Mapping[Fact, Cell] = {
    Fact.NAME: _TEXT,
    Fact.OTHER_NAMES: _TEXTS,
    Fact.TRADE: _TEXT,
    Fact.OFFERS: _records(Offer),
    Fact.SHORT: _TEXT,
    Fact.LONG: _TEXT,
    Fact.ADDRESS: Cell(asdict, _record(Address)),
    Fact.AREA: _TEXT,
    Fact.PLACES: _TEXTS,
    Fact.PHONES: _records(Phone),
    Fact.EMAIL: _TEXT,
    Fact.HOURS: Cell(_write_hours, _read_hours),
    Fact.SOCIAL: _TEXTS,
    Fact.LANGUAGES: _TEXTS,
    Fact.PHOTOS: _TEXT,
    Fact.PEOPLE: _records(Person),
    Fact.HAS_WEBSITE: _TRUTH,
    Fact.SHOP_FRONT: _TRUTH,
    Fact.HOME_VISITS: _TRUTH,
    Fact.SEVERAL_TOWNS: _TRUTH,
    Fact.REGULATED: _TRUTH,
    Fact.HANDS: Cell(_same, _hands),
    Fact.WEB_PERSON: _TEXT,
    Fact.FIVE: Cell(list, _five),
}
"""How each fact is kept."""
