"""Why a page could not be read, as a code of its own and in words that stand behind "because" or a colon."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from core.web.records import FetchFault, PageKind, Visit
from core.words import N_


class Unread(StrEnum):
    """The values are the stored words; the first says the most: somebody answered, then nobody did, then nobody is there."""

    ROBOTS = "robots"
    TURNED_AWAY = "turned_away"
    TOO_OFTEN = "too_often"
    CHALLENGE = "challenge"
    QUESTION = "question"
    LOGIN = "login"
    BROWSER = "browser"
    NO_PAGE = "no_page"
    NOT_THERE = "not_there"
    PARKED = "parked"
    FAULT = "fault"
    BROKEN = "broken"
    ASTRAY = "astray"
    NOT_SECURE = "not_secure"
    TIMEOUT = "timeout"
    CUT_OFF = "cut_off"
    REFUSED = "refused"
    NOT_PUBLIC = "not_public"
    LATER = "later"
    NAME_LOOKUP = "name_lookup"
    NO_SUCH_SITE = "no_such_site"


WHY_UNREAD: Mapping[Unread, str] = {
    Unread.ROBOTS: N_("its robots.txt asks programs not to read it"),
    Unread.TURNED_AWAY: N_("it turned the program away"),
    Unread.TOO_OFTEN: N_("it asks programs to come less often"),
    Unread.CHALLENGE: N_("it asks visitors to prove that they are people"),
    Unread.QUESTION: N_("a question to visitors stands before the page"),
    Unread.LOGIN: N_("it is only for those who log in"),
    Unread.BROWSER: N_("only a browser can show its page"),
    Unread.NO_PAGE: N_("what came back is no web page that can be read"),
    Unread.NOT_THERE: N_("it answered that there is no such page"),
    Unread.PARKED: N_("its name is parked or for sale"),
    Unread.FAULT: N_("it has a fault of its own, or is being mended"),
    Unread.BROKEN: N_("its answer could not be understood"),
    Unread.ASTRAY: N_("it sends visitors round in a circle, or nowhere"),
    Unread.NOT_SECURE: N_("its certificate is not in order"),
    Unread.TIMEOUT: N_("it did not answer in time"),
    Unread.CUT_OFF: N_("it broke off in the middle of its answer"),
    Unread.REFUSED: N_("its server did not take the call"),
    Unread.NOT_PUBLIC: N_("its address leads to no public website"),
    Unread.LATER: N_("it was to be left in peace for today"),
    Unread.NAME_LOOKUP: N_("its name could not be looked up; perhaps this computer was offline"),
    Unread.NO_SUCH_SITE: N_("no website was found under this name"),
}

_OF_FAULT: Mapping[FetchFault, Unread] = {
    FetchFault.BAD_ADDRESS: Unread.NOT_PUBLIC,
    FetchFault.PRIVATE_ADDRESS: Unread.NOT_PUBLIC,
    FetchFault.OUTSIDE: Unread.NOT_PUBLIC,
    FetchFault.NO_SUCH_HOST: Unread.NO_SUCH_SITE,
    FetchFault.NAME_LOOKUP: Unread.NAME_LOOKUP,
    FetchFault.REFUSED: Unread.REFUSED,
    FetchFault.TIMEOUT: Unread.TIMEOUT,
    FetchFault.RESET: Unread.CUT_OFF,
    FetchFault.TLS: Unread.NOT_SECURE,
    FetchFault.BROKEN_ANSWER: Unread.BROKEN,
    FetchFault.REDIRECT_LOOP: Unread.ASTRAY,
    FetchFault.TOO_MANY_REDIRECTS: Unread.ASTRAY,
    FetchFault.BUSY: Unread.LATER,
    FetchFault.STOPPED: Unread.LATER,
}
_OF_KIND: Mapping[PageKind, Unread] = {
    PageKind.CHALLENGE: Unread.CHALLENGE,
    PageKind.CONSENT: Unread.QUESTION,
    PageKind.GATE: Unread.QUESTION,
    PageKind.LOGIN: Unread.LOGIN,
    PageKind.REFUSAL: Unread.TURNED_AWAY,
    PageKind.STAND_IN: Unread.FAULT,
    PageKind.SOFT_404: Unread.NOT_THERE,
    PageKind.PARKED: Unread.PARKED,
    PageKind.SHELL: Unread.BROWSER,
}
_OF_STATUS: Mapping[int, Unread] = {
    401: Unread.LOGIN,
    404: Unread.NOT_THERE,
    410: Unread.NOT_THERE,
    429: Unread.TOO_OFTEN,
}
_TURNS_AWAY = frozenset({402, 403, 405, 406, 407, 418, 423, 451, 999})


def why_unread(visit: Visit) -> Unread:
    """Return why a look brought nothing to read; of one that brought a page it says that this could not be read."""
    fetched = visit.fetched
    if not visit.allowed:
        return Unread.ROBOTS
    if visit.put_off is not None or fetched is None:
        return Unread.LATER
    if fetched.fault is not None:
        return _OF_FAULT[fetched.fault]
    kind = visit.facts.kind if visit.facts is not None else PageKind.NOT_A_PAGE
    said = _by_status(fetched.status)
    # A few words beside a number that turns somebody away, or tells of a fault, look like a page that scripts fill.
    if said is not None and (kind not in _OF_KIND or (kind is PageKind.SHELL and said is not Unread.NOT_THERE)):
        return said
    return _OF_KIND.get(kind, Unread.NO_PAGE)


def _by_status(status: int) -> Unread | None:
    if status in _OF_STATUS:
        return _OF_STATUS[status]
    if status in _TURNS_AWAY:
        return Unread.TURNED_AWAY
    return Unread.FAULT if status >= 400 else None


def more_telling(one: Unread | None, other: Unread) -> Unread:
    """Return, of two ways to one site of which neither could be read, the reason that says more."""
    return other if one is None else min(one, other, key=list(Unread).index)
