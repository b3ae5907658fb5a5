"""A look that found no link of mine: what that says of the link, and above all what it does not say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from core.links.sighting import folded
from core.links.state import LinkState
from core.web.addresses.address import key, shown, site_of
from core.web.reading.challenges import by_headers
from core.web.records import Fetched, FetchFault, Gap, PageFacts, PageKind, Trace, Visit

REFUSALS = frozenset({401, 402, 403, 405, 406, 407, 418, 423, 429, 451, 999})
"""Answers that say "not you" rather than "not there"; 999 is LinkedIn's."""
_SAID_PLAINLY: Mapping[int, str] = {401: "login", 429: "too_many_requests"}
_NOT_THERE = frozenset({404, 410})
_WHOLE_PAGES = frozenset({200, 203})
"""Other answers of success send no page, a part of one, or a word that it will be made: without a link they say nothing of it."""
_HOME = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|default|home)(?:\.\w{2,5})?/?)?", re.IGNORECASE)

_FAULTS: Mapping[FetchFault, str] = {
    FetchFault.BAD_ADDRESS: "bad_address",
    FetchFault.PRIVATE_ADDRESS: "private_address",
    FetchFault.OUTSIDE: "outside",
    FetchFault.NO_SUCH_HOST: "no_such_host",
    FetchFault.NAME_LOOKUP: "name_lookup",
    FetchFault.REFUSED: "refused",
    FetchFault.TIMEOUT: "timeout",
    FetchFault.RESET: "reset",
    FetchFault.TLS: "certificate",
    FetchFault.BROKEN_ANSWER: "broken_answer",
    FetchFault.REDIRECT_LOOP: "redirect_loop",
    FetchFault.TOO_MANY_REDIRECTS: "too_many_redirects",
    FetchFault.BUSY: "busy",
    FetchFault.STOPPED: "stopped",
}
_WALLS: Mapping[PageKind, str] = {
    PageKind.CHALLENGE: "challenge",
    PageKind.CONSENT: "consent",
    PageKind.LOGIN: "login",
    PageKind.GATE: "gate",
    PageKind.REFUSAL: "refusal",
}
_SAID_BY_STATUS = frozenset({PageKind.REFUSAL, PageKind.STAND_IN})
"""Notices that only put a number into words, where there is one."""
_UNSEEN: Mapping[PageKind, str] = {
    PageKind.NOT_A_PAGE: "not_html",
    PageKind.PACKED: "packed",
    PageKind.UNREADABLE: "unreadable",
    PageKind.SHELL: "shell",
}


@dataclass(frozen=True, slots=True)
class Absence:
    """What a look without a link comes to. GONE and PAGE_GONE mean "as far as this one look goes"."""

    state: LinkState
    reason: str
    params: Mapping[str, str | int] = field(default_factory=dict)


def could_be_made_up(visit: Visit) -> bool:
    """Return whether a look without a link may have met what the site shows for any address: a page, as it seems, with a good status."""
    fetched, facts = visit.fetched, visit.facts
    if fetched is None or facts is None or facts.links or could_not_look(visit) is not None:
        return False
    return 200 <= fetched.status < 300 and not_there(visit).state is LinkState.GONE


def could_not_look(visit: Visit) -> Absence | None:
    """Return why nothing is known of the page; None where its answer may be read for what it says."""
    fetched = visit.fetched
    if not visit.allowed:
        return Absence(LinkState.BLOCKED, "robots_refuses")
    if fetched is None:
        return Absence(LinkState.SITE_UNREACHABLE, "stopped")
    if fetched.fault is not None:
        return Absence(LinkState.SITE_UNREACHABLE, _FAULTS[fetched.fault])
    if visit.unchanged:
        return None
    return _walled(fetched, visit.facts)


def _walled(fetched: Fetched, facts: PageFacts | None) -> Absence | None:
    """Say what stands before the page, or what its status says of it; a plain link to me proves that no wall does."""
    if facts is not None and any(not link.weak and not link.through for link in facts.links):
        return _by_status(fetched.status)
    provider = by_headers(fetched.headers) or (facts.provider if facts is not None else "")
    if provider:
        return Absence(LinkState.BLOCKED, "challenge_by", {"provider": provider})
    by_status = _by_status(fetched.status)
    if facts is None or (by_status is not None and facts.kind in _SAID_BY_STATUS):
        return by_status
    if facts.kind is PageKind.STAND_IN:
        return Absence(LinkState.SITE_UNREACHABLE, "stand_in")
    wall = _WALLS.get(facts.kind)
    return Absence(LinkState.BLOCKED, wall) if wall else by_status


def _by_status(status: int) -> Absence | None:
    if 200 <= status < 300 or status in _NOT_THERE:
        return None
    if status in _SAID_PLAINLY:
        return Absence(LinkState.BLOCKED, _SAID_PLAINLY[status])
    if status in REFUSALS:
        return Absence(LinkState.BLOCKED, "refuses_programs", {"status": status})
    reason = "server_fault" if status >= 500 else "odd_answer"
    return Absence(LinkState.SITE_UNREACHABLE, reason, {"status": status})


def not_there(visit: Visit, ever_seen: bool = True, words: str = "") -> Absence:
    """Return what an answer that may be read, and has no link of mine, comes to.

    `ever_seen` is whether there ever was one, `words` what it said then.
    """
    fetched, facts = visit.fetched, visit.facts
    if fetched is None:
        return Absence(LinkState.SITE_UNREACHABLE, "stopped")
    perhaps_counted = visit.unfollowed or _may_be_counted(facts, ever_seen, words)
    if visit.as_made_up and not perhaps_counted:
        # Where the link once stood in the page as it is sent, the page is gone now; where it never did, scripts may put it there.
        return Absence(LinkState.PAGE_GONE, "as_made_up") if ever_seen else Absence(LinkState.NEEDS_BROWSER, "all_alike")
    return (
        _page_gone(fetched, facts)
        or _not_seen(fetched, facts)
        or _moved(fetched)
        or _perhaps_there(fetched, facts, perhaps_counted)
        or Absence(LinkState.GONE, _why_gone(facts))
    )


def _page_gone(fetched: Fetched, facts: PageFacts | None) -> Absence | None:
    if facts is not None and facts.kind is PageKind.SHELL:
        return None  # some hosts send every page that scripts fill with a 404
    if fetched.status in _NOT_THERE:
        return Absence(LinkState.PAGE_GONE, "answers_gone", {"status": fetched.status})
    if facts is not None and facts.kind is PageKind.SOFT_404:
        return Absence(LinkState.PAGE_GONE, "says_gone")
    if facts is not None and facts.kind is PageKind.PARKED:
        return Absence(LinkState.PAGE_GONE, "parked")
    return None


def _moved(fetched: Fetched) -> Absence | None:
    if not moved_home(fetched):
        return None
    secure = _lost_on_the_way(fetched)
    if secure:
        return Absence(LinkState.NEEDS_BROWSER, "way_lost", {"address": shown(secure)})
    same = site_of(fetched.address) == site_of(fetched.final_address)
    return Absence(LinkState.PAGE_GONE, "moved_home" if same else "moved_away", {"site": site_of(fetched.final_address)})


def _lost_on_the_way(fetched: Fetched) -> str:
    """Return the page's address with https where a site sent everything without it to its home page; "" where it did not."""
    for hop in fetched.hops:
        securely = hop.address.startswith("http://") and hop.to.startswith("https://")
        if securely and site_of(hop.address) == site_of(hop.to) and _is_home(key(hop.to)) and not _is_home(key(hop.address)):
            return f"https://{hop.address.removeprefix('http://')}"
    return ""


def moved_home(fetched: Fetched) -> bool:
    """Return whether a page deeper in a site was asked for and a site's home page came."""
    asked, got = key(fetched.address), key(fetched.final_address)
    return bool(fetched.hops) and asked != got and _is_home(got) and not _is_home(asked)


def _is_home(page_key: str) -> bool:
    try:
        parts = urlsplit(f"//{page_key}")
    except ValueError:
        return False
    return not parts.query and _HOME.fullmatch(parts.path) is not None


def _not_seen(fetched: Fetched, facts: PageFacts | None) -> Absence | None:
    """Say why the page itself was not seen, whatever came in its place."""
    if fetched.status not in _WHOLE_PAGES | _NOT_THERE:
        return Absence(LinkState.SITE_UNREACHABLE, "odd_answer", {"status": fetched.status})
    if facts is None:
        kind = fetched.headers.get("content-type", "").partition(";")[0].strip().lower()
        return Absence(LinkState.NEEDS_BROWSER, "empty_page" if kind in {"", "text/html", "application/xhtml+xml"} else "not_html")
    reason = _UNSEEN.get(facts.kind, "")
    return Absence(LinkState.NEEDS_BROWSER, reason) if reason else None


def _may_be_counted(facts: PageFacts | None, ever_seen: bool, words: str) -> bool:
    """Return whether the link may go through a counter now: one was never seen, or its words stand on a link through one."""
    if facts is None or Gap.COUNTERS not in facts.gaps:
        return False
    return not ever_seen or (bool(words) and folded(words) in {folded(link.words) for link in facts.counted})


def _perhaps_there(fetched: Fetched, facts: PageFacts | None, perhaps_counted: bool) -> Absence | None:
    """Say why the page may have the link all the same, beside what was read of it."""
    if facts is None:
        return None
    gaps = facts.gaps
    if facts.refresh:
        return Absence(LinkState.NEEDS_BROWSER, "forwards", {"site": site_of(facts.refresh)})
    if fetched.cut:
        return Absence(LinkState.NEEDS_BROWSER, "too_long")
    if Gap.BREAKS_OFF in gaps:
        return Absence(LinkState.SITE_UNREACHABLE, "breaks_off")
    if Gap.SUBSCRIBERS in gaps:
        return Absence(LinkState.BLOCKED, "paywall")
    if Trace.PAGE_DATA in facts.traces:
        return Absence(LinkState.NEEDS_BROWSER, "only_in_data")
    if Gap.LATER in gaps:
        return Absence(LinkState.NEEDS_BROWSER, "parts_later")
    if perhaps_counted:
        return Absence(LinkState.NEEDS_BROWSER, "perhaps_counted")
    return None


def _why_gone(facts: PageFacts | None) -> str:
    traces = facts.traces if facts is not None else frozenset()
    for trace, reason in (
        (Trace.COMMENTED_OUT, "written_off"),
        (Trace.TEMPLATE, "held_back"),
        (Trace.MISWRITTEN, "miswritten"),
        (Trace.NAMED, "named_only"),
        (Trace.DESCRIBED, "data_only"),
    ):
        if trace in traces:
            return reason
    return "no_link"
