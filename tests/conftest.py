"""What every test may rely on: the language is English again after each one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core import words


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Leave no other language behind."""
    yield
    words.speak("en")
