"""One request over the network, as the log keeps it: when, to whom, why, with what outcome."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.web.records import LEADS_NOWHERE, FetchFault
from core.web.why import Why

NEVER_SENT = LEADS_NOWHERE | {FetchFault.BUSY}
"""Faults with which an address was not asked at all."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request, `id` 0 before it is kept; `status` is 0 where no answer came, and `fault` says why it did not, or why it broke off.

    `bytes` is how many came back, as they came over the line and without the answer's head.
    """

    at: datetime
    address: str
    why: Why
    status: int = 0
    fault: FetchFault | None = None
    bytes: int = 0
    id: int = 0
