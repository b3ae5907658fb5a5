"""What every test may rely on: the language is English again after each one; the same cases are tried every time.

To look for new cases: `python3 -m tests tests/properties --hypothesis-profile=explore`.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from core import words

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=2_000, deadline=None)
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Leave no other language behind."""
    yield
    words.speak("en")


@pytest.fixture(autouse=True)
def no_fault_is_passed_over(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A fault of ours in a slot or a timer reaches the window's own hook and not pytest; tests of the hook itself say so by a mark."""
    yield
    if request.node.get_closest_marker("faults") is None:
        assert [record.getMessage() for record in caplog.get_records("call") if record.getMessage() == "unexpected"] == []
