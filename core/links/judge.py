"""One look at one link, judged: facts in, exactly one state out, by a fixed precedence.

Where the link was found: dead_target, hidden_from_search, other_target, words_changed, sponsored, not_followed, live; what the
owner can mend or most needs to know comes first, and followed, indexable, place and words remain facts of their own.
Where it was not found it is missing only on a readable page with real content, or where the page is surely gone; anything else
"could not be checked", which is never "lost".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from urllib.parse import urlsplit

from core.links.reasons import Reason
from core.links.records import Judgement, LinkBefore
from core.links.state import LinkState
from core.web.address import host_of, key, site_of
from core.web.records import Fetched, FetchFault, PageFacts, PageKind, PageLink, Place, Trace, Visit

FAULTS: Mapping[FetchFault, Reason] = {
    FetchFault.BAD_ADDRESS: Reason.BAD_ADDRESS,
    FetchFault.PRIVATE_ADDRESS: Reason.PRIVATE_ADDRESS,
    FetchFault.NO_SUCH_HOST: Reason.NO_SUCH_HOST,
    FetchFault.NAME_LOOKUP: Reason.NAME_LOOKUP,
    FetchFault.REFUSED: Reason.REFUSED,
    FetchFault.TIMEOUT: Reason.TIMEOUT,
    FetchFault.RESET: Reason.RESET,
    FetchFault.TLS: Reason.CERTIFICATE,
    FetchFault.BROKEN_ANSWER: Reason.BROKEN_ANSWER,
    FetchFault.REDIRECT_LOOP: Reason.LEADS_IN_CIRCLES,
    FetchFault.TOO_MANY_REDIRECTS: Reason.LEADS_IN_CIRCLES,
    FetchFault.STOPPED: Reason.STOPPED,
}

_WALLS: Mapping[PageKind, tuple[LinkState, Reason]] = {
    PageKind.CHALLENGE: (LinkState.BLOCKED, Reason.CHALLENGE),
    PageKind.CONSENT: (LinkState.BLOCKED, Reason.CONSENT),
    PageKind.LOGIN: (LinkState.BLOCKED, Reason.LOGIN),
    PageKind.SHELL: (LinkState.NEEDS_BROWSER, Reason.SCRIPT_PAGE),
    PageKind.NOT_A_PAGE: (LinkState.NEEDS_BROWSER, Reason.NOT_A_PAGE),
    PageKind.UNREADABLE: (LinkState.NEEDS_BROWSER, Reason.UNREADABLE),
}

_TURNED_AWAY = frozenset({401, 403, 406, 418, 451, 999})
"""Statuses by which sites that people can read turn programs away; 999 is LinkedIn's."""

_UNCOUNTED = frozenset({"nofollow", "ugc", "sponsored"})

_SHOWN_WORDS = 120


def judge(visit: Visit, before: LinkBefore, target_alive: bool | None, today: date) -> Judgement:
    """Judge one look.

    `target_alive` is whether the page of mine that the link leads to answers (`target_to_ask` names it), None where that is
    not known. `today` is the local day of the look.
    """
    refused = _could_not_look(visit)
    if refused is not None:
        return refused
    fetched, facts = visit.fetched, visit.facts
    assert fetched is not None
    if facts is not None and facts.links and 200 <= fetched.status < 300:
        return _found(visit, facts, before, target_alive)
    gone = _page_gone(fetched, facts)
    if gone is not None:
        return _missing(LinkState.PAGE_GONE, gone, {"status": fetched.status}, before, today)
    return _not_found(fetched, facts, before, today)


def target_to_ask(visit: Visit, before: LinkBefore) -> str:
    """Return the page of mine the best link leads to; "" where no link was found."""
    if _could_not_look(visit) is not None or visit.facts is None or not visit.facts.links:
        return ""
    fetched = visit.fetched
    return best_link(visit.facts, before).address if fetched is not None and 200 <= fetched.status < 300 else ""


def best_link(facts: PageFacts, before: LinkBefore) -> PageLink:
    """Return the link to judge by where a page has several: one to the page it should lead to, and of those the one that counts most."""
    wanted = key(before.target) if before.target else ""

    def rank(link: PageLink) -> tuple[bool, bool, bool, bool, bool]:
        aimed = bool(wanted) and key(link.address) == wanted
        return (aimed, not link.weak, not _UNCOUNTED & set(link.rel), link.place is Place.CONTENT, not link.hidden)

    return max(facts.links, key=rank)


def _could_not_look(visit: Visit) -> Judgement | None:
    """Return the judgement of a look that saw no page at all; None where there is something to judge."""
    fetched = visit.fetched
    if not visit.allowed or fetched is None:
        return Judgement(LinkState.BLOCKED, Reason.ROBOTS_KEEP_US_OUT)
    if fetched.fault is not None:
        return Judgement(LinkState.SITE_UNREACHABLE, FAULTS[fetched.fault])
    kind = visit.facts.kind if visit.facts is not None else PageKind.NOT_A_PAGE
    status = fetched.status
    if kind in {PageKind.CHALLENGE, PageKind.CONSENT, PageKind.LOGIN}:
        return Judgement(*_WALLS[kind])
    if status == 429:
        return Judgement(LinkState.BLOCKED, Reason.TOO_MANY_REQUESTS)
    if status in _TURNED_AWAY:
        return Judgement(LinkState.BLOCKED, Reason.STATUS_SAYS_NO, {"status": status})
    if status >= 500:
        return Judgement(LinkState.SITE_UNREACHABLE, Reason.SERVER_FAULT, {"status": status})
    if not 200 <= status < 300 and status not in {404, 410}:
        return Judgement(LinkState.SITE_UNREACHABLE, Reason.ODD_STATUS, {"status": status})
    return None


def _found(visit: Visit, facts: PageFacts, before: LinkBefore, target_alive: bool | None) -> Judgement:
    link = best_link(facts, before)
    uncounted = _UNCOUNTED & set(link.rel)
    hidden, hidden_params = _hidden_from_search(visit, facts)
    state, reason, params = LinkState.LIVE, _plain_reason(link), dict[str, str | int]()
    if target_alive is False:
        state, reason, params = LinkState.DEAD_TARGET, Reason.DEAD_TARGET, {"now": link.address}
    elif hidden is not None:
        state, reason, params = LinkState.HIDDEN_FROM_SEARCH, hidden, hidden_params
    elif before.target and key(link.address) != key(before.target):
        state, reason, params = LinkState.OTHER_TARGET, Reason.OTHER_TARGET, {"now": link.address, "wanted": before.target}
    elif before.ever_seen and before.words and _folded(before.words) != _folded(link.words):
        words = {"now": link.words[:_SHOWN_WORDS], "before": before.words[:_SHOWN_WORDS]}
        state, reason, params = LinkState.WORDS_CHANGED, Reason.WORDS_CHANGED, dict(words)
    elif "sponsored" in uncounted:
        state, reason = LinkState.SPONSORED, Reason.SPONSORED
    elif uncounted:
        state, reason, params = LinkState.NOT_FOLLOWED, Reason.NOFOLLOW_LINK, {"rel": " ".join(sorted(uncounted))}
    elif facts.nofollow:
        state = LinkState.NOT_FOLLOWED
        reason = Reason.NOFOLLOW_SERVER if facts.nofollow_by == "server" else Reason.NOFOLLOW_PAGE
    followed = not uncounted and not facts.nofollow
    return Judgement(state, reason, params, link, len(facts.links), followed, hidden is None)


def _plain_reason(link: PageLink) -> Reason:
    if link.through:
        return Reason.THROUGH_COUNTER
    if link.hidden:
        return Reason.LOOKS_HIDDEN
    return Reason.WEAK if link.weak else Reason.PLAIN


def _hidden_from_search(visit: Visit, facts: PageFacts) -> tuple[Reason | None, dict[str, str | int]]:
    """Return why a page is not shown in search; a canonical address elsewhere on its own site is no reason, the link counts there."""
    if facts.noindex:
        return (Reason.NOINDEX_SERVER if facts.noindex_by == "server" else Reason.NOINDEX_PAGE), {}
    if not visit.search_allowed:
        return Reason.ROBOTS_KEEP_SEARCH_OUT, {}
    final = visit.fetched.final_address if visit.fetched is not None else visit.address
    if facts.canonical and site_of(facts.canonical) != site_of(final):
        return Reason.COPY_OF_ANOTHER, {"original": host_of(facts.canonical)}
    return None, {}


def _page_gone(fetched: Fetched, facts: PageFacts | None) -> Reason | None:
    if fetched.status in {404, 410}:
        return Reason.NOT_FOUND
    kind = facts.kind if facts is not None else None
    if kind is PageKind.SOFT_404:
        return Reason.SAYS_NOT_FOUND
    if kind is PageKind.PARKED:
        return Reason.PARKED
    return Reason.SENT_TO_HOME_PAGE if fetched.hops and _is_home(fetched.final_address) and not _is_home(fetched.address) else None


def _is_home(address: str) -> bool:
    parts = urlsplit(address)
    return not parts.query and re.fullmatch(r"/?(?:[a-z]{2}(?:-[a-z]{2})?/?)?(?:index\.\w+)?", parts.path, re.IGNORECASE) is not None


def _not_found(fetched: Fetched, facts: PageFacts | None, before: LinkBefore, today: date) -> Judgement:
    """Judge a page that answered but shows no link to me."""
    if facts is None:
        return Judgement(*_WALLS[PageKind.NOT_A_PAGE])
    if facts.kind in _WALLS:
        state, reason = _WALLS[facts.kind]
        shell = facts.kind is PageKind.SHELL and Trace.PAGE_DATA in facts.traces
        return Judgement(state, Reason.ONLY_IN_PAGE_DATA if shell else reason)
    if facts.refresh:
        return Judgement(LinkState.NEEDS_BROWSER, Reason.SCRIPT_PAGE)
    if fetched.cut:
        return Judgement(LinkState.NEEDS_BROWSER, Reason.TOO_LONG)
    if Trace.PAGE_DATA in facts.traces and Trace.NAMED not in facts.traces:
        return Judgement(LinkState.NEEDS_BROWSER, Reason.ONLY_IN_PAGE_DATA)
    for trace, reason in _TRACES:
        if trace in facts.traces:
            return _missing(LinkState.GONE, reason, {}, before, today)
    return _missing(LinkState.GONE, Reason.NO_LINK, {}, before, today)


_TRACES = (
    (Trace.COMMENTED_OUT, Reason.COMMENTED_OUT),
    (Trace.TEMPLATE, Reason.IN_TEMPLATE),
    (Trace.NAMED, Reason.NAMED_WITHOUT_LINK),
)


def _missing(state: LinkState, reason: Reason, params: Mapping[str, str | int], before: LinkBefore, today: date) -> Judgement:
    """Return `state` where an earlier day's look saw nothing either, *missing once* otherwise."""
    first = before.missing_on is None or before.missing_on >= today
    return Judgement(LinkState.MISSING_ONCE if first else state, reason, {**params, "first": int(first)})


def _folded(words: str) -> str:
    """Return words without what people do not see as a change: case, white space, quotes, punctuation."""
    flat = unicodedata.normalize("NFKC", words).casefold()
    return re.sub(r"[\W_]+", "", flat)
