"""Requests that were made over three months, many and quickly; for pictures and for tests of the window."""

from __future__ import annotations

from datetime import timedelta

from core.web.asked import Request
from core.web.records import FetchFault
from core.web.why import Why
from core.workspace import Workspace

SITES = ("harbourchronicle", "riversidefc", "chamber", "fairweek", "yellowbook", "primaryschool", "oldblog")
ENDS: tuple[tuple[int, FetchFault | None], ...] = (
    (200, None),
    (200, None),
    (404, None),
    (304, None),
    (301, None),
    (403, None),
    (0, FetchFault.TIMEOUT),
    (200, None),
    (503, None),
    (0, FetchFault.NO_SUCH_HOST),
)
WHYS = (Why.ROBOTS, Why.PAGE, Why.PAGE, Why.MADE_UP, Why.PAGE, Why.OWN_PAGE, Why.FIVE)


def note_requests(workspace: Workspace, count: int) -> None:
    """Note `count` requests, the last of them now."""
    now, step = workspace.clock.now(), timedelta(days=88) / max(count, 1)
    made = []
    for i in range(count):
        status, fault = ENDS[i * 7 % len(ENDS)]
        why = WHYS[i % len(WHYS)]
        path = "robots.txt" if why is Why.ROBOTS else f"news/{i * 31 % 9973}"
        size = 0 if fault else 900 + i * 7919 % 64_000
        made.append(Request(now - step * (count - 1 - i), f"https://{SITES[i % len(SITES)]}.example/{path}", why, status, fault, size))
    workspace.requests.keep(made)
