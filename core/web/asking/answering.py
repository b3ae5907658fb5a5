"""Whether a page answers: there, surely gone, or nobody knows."""

from __future__ import annotations

from core.web.records import FetchFault, PageKind, Visit

_NOT_THE_PAGE = frozenset(
    {PageKind.SHELL, PageKind.CHALLENGE, PageKind.LOGIN, PageKind.CONSENT, PageKind.GATE, PageKind.REFUSAL, PageKind.STAND_IN}
)
"""What stands in a page's place, with whatever status: some hosts send every page that scripts fill with a 404."""


def answers(visit: Visit) -> bool | None:
    """Whether a page answers: True, False where it is surely gone, None where that could not be found out."""
    fetched = visit.fetched
    if fetched is None:
        return None
    if fetched.fault is FetchFault.NO_SUCH_HOST:
        return False  # believed only once the line is proven
    kind = visit.facts.kind if visit.facts else PageKind.NOT_A_PAGE
    if kind in _NOT_THE_PAGE:
        return None
    if fetched.status in {404, 410} or kind in {PageKind.SOFT_404, PageKind.PARKED}:
        return False
    return True if 200 <= fetched.status < 300 else None
