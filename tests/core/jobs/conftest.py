"""A runner over eight workers, and one that serves."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from core.jobs import Runner
from tests.core.jobs.jobs import NoPace


@pytest.fixture
def runner() -> Iterator[Runner]:
    runner = Runner("workspace", "tools", NoPace(), 8)
    yield runner
    runner.close()


@pytest.fixture
def serving(runner: Runner) -> Iterator[Runner]:
    """Serve in a thread, as the engine does in its first."""
    thread = threading.Thread(target=runner.serve, name="serving")
    thread.start()
    yield runner
    runner.close()
    thread.join(10)
    assert not thread.is_alive()
