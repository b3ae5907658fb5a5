"""Shares a table's width among its columns so that the words that matter are not cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """One visible column: what it wants, what it cannot go below, how much of the rest it takes; all in pixels."""

    wanted: int
    least: int
    stretch: int = 0
    by_hand: bool = False
    """Set by the person: neither stretched nor squeezed."""


def share_out(shares: Sequence[Share], room: int) -> list[int]:
    """Return a width for each column; they fill `room` where something may stretch, and exceed it only where nothing may give way."""
    widths = [share.wanted for share in shares]
    spare = room - sum(widths)
    if spare > 0:
        weights = [0 if share.by_hand else share.stretch for share in shares]
        if not any(weights):
            weights = [0] * len(shares)
            last = next((i for i in reversed(range(len(shares))) if not shares[i].by_hand), None)
            if last is not None:
                weights[last] = 1
        return _spread(widths, weights, spare)
    # Squeeze the columns that stretch first, the others only when those are at their least.
    for soft in (True, False):
        gives = [max(0, w - s.least) if not s.by_hand and (s.stretch > 0) == soft else 0 for w, s in zip(widths, shares, strict=True)]
        take = min(sum(gives), max(0, sum(widths) - room))
        if take > 0:
            widths = [w - part for w, part in zip(widths, _spread([0] * len(gives), gives, take), strict=True)]
    return widths


def _spread(widths: Sequence[int], weights: Sequence[int], amount: int) -> list[int]:
    """Add `amount` to the widths by weight, to the pixel."""
    total = sum(weights)
    if not total:
        return list(widths)
    result, given, seen = list(widths), 0, 0
    for i, weight in enumerate(weights):
        seen += weight
        upto = amount * seen // total
        result[i] += upto - given
        given = upto
    return result
