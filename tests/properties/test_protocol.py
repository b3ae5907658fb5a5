"""The lines between window and engine: whatever is written is read again, and nothing else is."""

from __future__ import annotations

import contextlib
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.engine.protocol import (
    CancelCommand,
    ChangedLine,
    Hello,
    Line,
    OutcomeLine,
    ProgressLine,
    Ready,
    Refusal,
    RunCommand,
    lines_of_change,
    read_line,
    write_line,
)
from core.events import Changed, Topic
from core.jobs import Ending, Outcome, Progress
from core.web.asking.manners import Manners

LONGEST = 65_536

texts = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
numbers = st.integers(0, 10**13)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)).map(lambda m: m.replace(microsecond=0))  # noqa: DTZ001
params = st.dictionaries(texts, texts | numbers, max_size=4)
manners = st.builds(
    Manners,
    agent=texts,
    pause=st.floats(0, 60),
    threads=st.integers(1, 128),
    host_map=st.dictionaries(texts, texts, max_size=3),
    extra_certificate=texts,
    local_allowed=st.booleans(),
)
progresses = st.builds(Progress, numbers, numbers, numbers, texts)
lines: st.SearchStrategy[Line] = st.one_of(
    st.builds(Hello, texts, manners, st.none() | moments, numbers),
    st.builds(RunCommand, numbers, texts, params, moments),
    st.builds(CancelCommand, numbers),
    st.builds(Ready, numbers),
    st.builds(ProgressLine, numbers, progresses),
    st.builds(ChangedLine, st.builds(Changed, st.sampled_from(Topic), st.lists(numbers, max_size=50).map(tuple))),
    st.builds(OutcomeLine, numbers, st.builds(Outcome, st.sampled_from(Ending), progresses, texts, params)),
    st.builds(Refusal, texts, params),
)


@given(lines)
def test_a_line_is_read_as_it_was_written(line: Line) -> None:
    raw = write_line(line)
    assert raw.count(b"\n") == 1
    assert raw.endswith(b"\n")
    assert read_line(raw) == line


@given(st.binary(max_size=200))
def test_bytes_that_are_no_line_are_refused(raw: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_line(raw)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=8,
)
KINDS = ["hello", "run", "cancel", "ready", "progress", "changed", "outcome", "refusal", "", "other"]


@given(json_values | st.dictionaries(st.sampled_from(KINDS), json_values, max_size=2))
def test_json_that_is_no_line_is_refused_or_read_as_a_line(value: object) -> None:
    with contextlib.suppress(ValueError):
        assert read_line(json.dumps(value).encode()) is not None


@given(st.integers(0, 120_000), st.integers(0, 9_000_000_000))
def test_many_changed_ids_are_spread_over_lines_that_stay_short(count: int, first: int) -> None:
    change = Changed(Topic.LINKS, tuple(range(first, first + count)))
    spread = list(lines_of_change(change))
    assert all(len(write_line(line)) < LONGEST for line in spread)
    assert tuple(i for line in spread for i in line.changed.ids) == change.ids
    assert spread


def test_a_change_without_ids_is_one_line() -> None:
    assert [line.changed for line in lines_of_change(Changed(Topic.LINKS))] == [Changed(Topic.LINKS)]
