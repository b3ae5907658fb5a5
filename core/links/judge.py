"""One look at one link, judged: pure, and never harder on the link than what was seen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from core.links.absence import Absence, could_not_look, not_there
from core.links.records import Judgement, LinkBefore
from core.links.sighting import UNCOUNTED, best_link, is_followed, leads_elsewhere, says_otherwise
from core.links.state import LinkState
from core.web.addresses.address import host_of, shown, site_of
from core.web.records import Bot, Fetched, PageFacts, PageLink, Visit

_Verdict = tuple[LinkState, str, Mapping[str, str | int]]


def target_to_ask(visit: Visit, before: LinkBefore) -> str:
    """Return the page of mine that the best link leads to; "" where none was found, and there is nothing to ask."""
    seen = _seen(visit, before)
    return seen.address if seen is not None else ""


def judge(visit: Visit, before: LinkBefore, target_alive: bool | None, today: date) -> Judgement:
    """Return the one state of a link after a look.

    `target_alive` says whether the page of `target_to_ask` answers, None where that is not known; `today` is the local day.
    Where the link is there the first of these holds: dead target, hidden from search, another target, other words, sponsored,
    not followed, live. Where it is not, it is *missing once* until a look on a later day finds the same.
    """
    link = _seen(visit, before)
    if link is not None and visit.fetched is not None and visit.facts is not None:
        state, reason, params = _there(link, visit, visit.fetched, visit.facts, before, target_alive)
        indexable = _why_hidden(visit, visit.fetched, visit.facts) is None
        return Judgement(state, reason, params, link, len(visit.facts.links), is_followed(link, visit.facts), indexable)
    return _confirmed(could_not_look(visit) or not_there(visit, before.ever_seen, before.words), before, today)


def _seen(visit: Visit, before: LinkBefore) -> PageLink | None:
    """Return the best link, where the answer is one whose links count; a wall's own links say nothing."""
    if visit.facts is None or could_not_look(visit) is not None:
        return None
    return best_link(visit.facts.links, before)


def _confirmed(absence: Absence, before: LinkBefore, today: date) -> Judgement:
    if absence.state not in {LinkState.GONE, LinkState.PAGE_GONE}:
        return Judgement(absence.state, absence.reason, absence.params)
    reason = absence.reason if before.ever_seen or absence.reason != "no_link" else "never_seen"
    if before.missing_on is not None and before.missing_on < today:
        return Judgement(absence.state, reason, absence.params)
    return Judgement(LinkState.MISSING_ONCE, f"{reason}_once", absence.params)


def _there(link: PageLink, visit: Visit, fetched: Fetched, facts: PageFacts, before: LinkBefore, target_alive: bool | None) -> _Verdict:
    if target_alive is False:
        return LinkState.DEAD_TARGET, "dead_target", {"address": shown(link.address)}
    hidden = _why_hidden(visit, fetched, facts)
    if hidden is not None:
        return LinkState.HIDDEN_FROM_SEARCH, *hidden
    if leads_elsewhere(link, before):
        return LinkState.OTHER_TARGET, "other_target", {"address": shown(link.address), "before": shown(before.target)}
    if says_otherwise(link, facts.links, before):
        if not link.words:
            return LinkState.WORDS_CHANGED, "words_gone", {"before": before.words}
        return LinkState.WORDS_CHANGED, "words_changed", {"before": before.words, "now": link.words}
    if "sponsored" in link.rel:
        return LinkState.SPONSORED, "sponsored", {}
    if not is_followed(link, facts):
        return LinkState.NOT_FOLLOWED, *_why_not_followed(link, facts)
    return LinkState.LIVE, *_how_live(link, facts)


def _why_hidden(visit: Visit, fetched: Fetched, facts: PageFacts) -> tuple[str, Mapping[str, str | int]] | None:
    """Return why search engines do not show the page; None where nothing says so.

    A canonical address on the same site hides nothing: the link counts for that other page of theirs. On another site it makes
    this page a copy, and the credit goes to the original.
    """
    if facts.noindex:
        return ("noindex_server" if facts.noindex_by == "server" else "noindex_page"), {}
    if not visit.search_allowed:
        return "search_refused", {}
    original = site_of(facts.canonical) if facts.canonical else ""
    if original and original != site_of(fetched.final_address):
        return "copy_of", {"site": original}
    return ("answers_gone_with_link", {"status": fetched.status}) if fetched.status in {404, 410} else None


def _why_not_followed(link: PageLink, facts: PageFacts) -> tuple[str, Mapping[str, str | int]]:
    if UNCOUNTED & set(link.rel):
        if link.through:
            return "nofollow_counter", {"site": host_of(link.through)}
        return ("nofollow_link" if "nofollow" in link.rel else "ugc_link"), {}
    return ("nofollow_server" if facts.nofollow_by == "server" else "nofollow_page"), {}


def _how_live(link: PageLink, facts: PageFacts) -> tuple[str, Mapping[str, str | int]]:
    if link.through:
        return "through_counter", {"site": host_of(link.through)}
    if link.weak:
        return "only_without_scripts", {}
    if link.hidden:
        return "looks_hidden", {}
    return ("live_but_for_bing" if Bot.BING in facts.noindex_for else "live"), {}
