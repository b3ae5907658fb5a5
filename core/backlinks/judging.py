"""A look at one link, judged and ready to be kept."""

from __future__ import annotations

from datetime import datetime

from core.backlinks.looks import LinkToLookAt, Look
from core.backlinks.seen import evidence_of
from core.clock import local_day
from core.links.judge import judge
from core.links.records import Judgement
from core.links.rhythm import is_same
from core.links.state import LinkState
from core.web.records import Visit


def look_of(link: LinkToLookAt, visit: Visit, domains: frozenset[str], target_alive: bool | None = None) -> Look:
    """Judge what a visit says of one link; `target_alive` is whether my page answers, None where that is not known."""
    judgement = judge(visit, link.before(domains), target_alive, local_day(visit.at))
    status = visit.fetched.status if visit.fetched else 0
    title = visit.facts.title if visit.facts else ""
    evidence = evidence_of(judgement, visit) if not visit.unchanged else None
    return Look(link.id, visit.at, status, title, judgement, evidence, _same_since(link, judgement.state))


def set_aside(link: LinkToLookAt, at: datetime) -> Look:
    """Return the look of a page that stopped the program twice and was not read."""
    judgement = Judgement(LinkState.NEEDS_BROWSER, "set_aside")
    return Look(link.id, at, 0, "", judgement, same_since=_same_since(link, judgement.state))


def _same_since(link: LinkToLookAt, state: LinkState) -> datetime | None:
    return link.same_since if is_same(link.state, state) else None
