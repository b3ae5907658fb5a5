"""A request in the owner's words: why it was made, what came of it, and all of them in one sentence."""

from __future__ import annotations

from collections.abc import Mapping

from core.web.asked import Request
from core.web.kept.requests import KEPT_FOR, MOST, Sum
from core.web.records import FetchFault
from core.web.why import Why
from core.words import N_, _, figure, long_day, ngettext, size
from gui.icons import Icon, IconSpec
from gui.theme import Role

WHY: Mapping[Why, str] = {
    Why.PAGE: N_("a page that links to you"),
    Why.ROBOTS: N_("whether it lets programs look"),
    Why.MADE_UP: N_("how it shows a missing page"),
    Why.COUNTER: N_("where a click counter leads"),
    Why.OWN_PAGE: N_("a page of yours"),
    Why.OUTSIDE: N_("a page that yours link to"),
    Why.LINKING_SITE: N_("a page of a site said to link to you"),
    Why.FIVE: N_("a page of one who knows you"),
}

CAME, AS_BEFORE, SENT_ON = N_("Came back"), N_("Unchanged"), N_("Sent on")
NOT_THERE, TURNED_AWAY, TROUBLE = N_("Not there"), N_("Turned away"), N_("Trouble there")
OF_STATUS = (CAME, AS_BEFORE, SENT_ON, NOT_THERE, TURNED_AWAY, TROUBLE)

NO_ANSWER = N_("No answer")
OF_FAULT: Mapping[FetchFault, str] = {
    FetchFault.NO_SUCH_HOST: N_("No such site"),
    FetchFault.NAME_LOOKUP: N_("Name not found"),
    FetchFault.REFUSED: N_("Refused"),
    FetchFault.TIMEOUT: N_("No answer in time"),
    FetchFault.RESET: N_("Connection cut"),
    FetchFault.TLS: N_("Not secure"),
    FetchFault.BROKEN_ANSWER: N_("Broken answer"),
    FetchFault.STOPPED: N_("Stopped"),
}

_ICONS: Mapping[str, IconSpec] = {
    CAME: IconSpec(Icon.THERE, Role.THERE),
    AS_BEFORE: IconSpec(Icon.THERE, Role.THERE),
    SENT_ON: IconSpec(Icon.CHANGED, Role.UNKNOWN),
    NOT_THERE: IconSpec(Icon.MISSING, Role.UNKNOWN),
}
_NOTHING_CAME = IconSpec(Icon.UNKNOWN, Role.UNKNOWN)


def why_words(request: Request) -> str:
    """Return what a request was made for."""
    return _(WHY[request.why])


def whys() -> list[str]:
    """Return everything that `why_words` may say."""
    return [_(why) for why in WHY.values()]


def outcome_words(request: Request) -> str:
    """Return what came of it, with the status where there is one: "Not there (404)", "Connection cut (200)"."""
    if not request.status:
        return _(_word(request))
    return f"{_(_word(request))} ({request.status})"


def outcomes() -> list[str]:
    """Return everything that `outcome_words` may say."""
    return [f"{_(word)} (000)" for word in (*OF_STATUS, NO_ANSWER, *OF_FAULT.values())]


def outcome_icon(request: Request) -> IconSpec:
    """Return the drawing beside it."""
    return _ICONS.get(_word(request), _NOTHING_CAME)


def _word(request: Request) -> str:
    status = request.status
    if request.fault is not None or not status:
        return OF_FAULT.get(request.fault, NO_ANSWER) if request.fault is not None else NO_ANSWER
    if 200 <= status < 300:
        return CAME
    if status == 304:
        return AS_BEFORE
    if 300 <= status < 400:
        return SENT_ON
    if status in {404, 410}:
        return NOT_THERE
    return TURNED_AWAY if status in {401, 403, 429, 451} else TROUBLE


def headline(total: Sum) -> str:
    """Return all requests in one sentence."""
    times = ngettext("{n} time", "{n} times", total.requests)
    sites = ngettext("{n} site", "{n} sites", total.sites)
    day = long_day(total.since) if total.since is not None else ""
    said = _("Since {day} Linkstead asked {times}, at {sites}; {size} came back.")
    return said.format(day=day, times=times, sites=sites, size=size(total.bytes))


def kept_words() -> str:
    """Return how long and how many requests are kept; whichever ends first, the headline has the day they reach back to."""
    return _("Each is kept for {days} days, at most the newest {most}.").format(days=KEPT_FOR.days, most=figure(MOST))
