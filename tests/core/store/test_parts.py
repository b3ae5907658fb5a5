"""Long lists of values, a statement's worth at a time."""

from __future__ import annotations

from array import array

from core.store import parts
from core.store.parts import AT_ONCE


def test_every_value_comes_once_in_its_order_with_its_mark() -> None:
    values = array("q", range(AT_ONCE * 2 + 3))
    given = list(parts(values))
    assert [value for _, part in given for value in part] == list(values)
    assert [marks.count("?") for marks, _ in given] == [AT_ONCE, AT_ONCE, 3]
    assert list(parts([])) == []
