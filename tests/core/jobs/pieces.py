"""Many pieces of work, each of another host."""

from __future__ import annotations

from tests.core.jobs.jobs import Piece


def many(count: int) -> list[Piece]:
    return [Piece(i, f"{i}.example") for i in range(1, count + 1)]
