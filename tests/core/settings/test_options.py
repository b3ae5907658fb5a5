"""Every option there is, as data."""

from __future__ import annotations

import pytest

from core.settings.options import OPTIONS, Option, OptionKind, option


def test_every_default_is_a_value_the_option_accepts() -> None:
    assert [each.name for each in OPTIONS if not each.accepts(each.default)] == []
    assert len({each.name for each in OPTIONS}) == len(OPTIONS)
    assert [each.name for each in OPTIONS if not (each.title and each.why and each.group)] == []


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("theme", ["system", "light", "dark"], ["", "pink", None, 1, True, ["light"]]),
        ("text_size", [100, 200], [99, 100.0, "100", True, None]),
        ("threads", [1, 32, 128], [0, 129, "32", None, True, float("nan"), float("inf"), [], {}]),
        ("pause", [0.5, 2, 30], [0, 31, -1, None, False]),
    ],
)
def test_an_option_accepts_its_own_values_alone(name: str, good: list[object], bad: list[object]) -> None:
    assert [value for value in good if not option(name).accepts(value)] == []
    assert [value for value in bad if option(name).accepts(value)] == []


def test_a_switch_is_on_or_off() -> None:
    switch = Option("x", "X", "Why", "Group", OptionKind.SWITCH, True)
    assert [switch.accepts(value) for value in (True, False, 1, "on", None)] == [True, True, False, False, False]


def test_an_option_nobody_declared_is_a_fault() -> None:
    with pytest.raises(KeyError):
        option("nothing")
