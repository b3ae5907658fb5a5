"""What the owner reads: states, groups, reasons, how a link counts, where it stands. Plain and calm."""

from __future__ import annotations

from collections.abc import Mapping

from core.links.reasons import Reason
from core.links.state import LinkState, StateGroup
from core.web.records import Place
from core.words import N_, _

STATES: Mapping[LinkState, str] = {
    LinkState.UNCHECKED: N_("Not looked at yet"),
    LinkState.MISSING_ONCE: N_("Not seen this time; to be looked at again"),
    LinkState.LIVE: N_("There"),
    LinkState.NOT_FOLLOWED: N_("There, marked “do not count”"),
    LinkState.SPONSORED: N_("There, marked as sponsored, as agreed"),
    LinkState.OTHER_TARGET: N_("There, but points to another page of yours"),
    LinkState.DEAD_TARGET: N_("There, but points to a page of yours that is gone"),
    LinkState.WORDS_CHANGED: N_("There, with other words"),
    LinkState.HIDDEN_FROM_SEARCH: N_("There, on a page not shown in search"),
    LinkState.GONE: N_("The page is there, your link is not"),
    LinkState.PAGE_GONE: N_("The page is gone"),
    LinkState.SITE_UNREACHABLE: N_("The site did not answer"),
    LinkState.BLOCKED: N_("The site does not let programs look"),
    LinkState.NEEDS_BROWSER: N_("Only a browser can show this page"),
}

SHORT: Mapping[LinkState, str] = {
    LinkState.UNCHECKED: N_("Not looked at"),
    LinkState.MISSING_ONCE: N_("Missing once"),
    LinkState.LIVE: N_("There"),
    LinkState.NOT_FOLLOWED: N_("There"),
    LinkState.SPONSORED: N_("There"),
    LinkState.OTHER_TARGET: N_("Another page"),
    LinkState.DEAD_TARGET: N_("Leads nowhere"),
    LinkState.WORDS_CHANGED: N_("Words changed"),
    LinkState.HIDDEN_FROM_SEARCH: N_("Not in search"),
    LinkState.GONE: N_("Gone"),
    LinkState.PAGE_GONE: N_("Page gone"),
    LinkState.SITE_UNREACHABLE: N_("No answer"),
    LinkState.BLOCKED: N_("Could not look"),
    LinkState.NEEDS_BROWSER: N_("Needs a browser"),
}

GROUPS: Mapping[StateGroup, str] = {
    StateGroup.UNCHECKED: N_("Not looked at yet"),
    StateGroup.MISSING: N_("Missing once"),
    StateGroup.THERE: N_("There"),
    StateGroup.CHANGED: N_("Changed"),
    StateGroup.GONE: N_("Gone"),
    StateGroup.UNKNOWN: N_("Could not check"),
}

_AGAIN = N_("We look again on another day before we call it gone.")

REASONS: Mapping[Reason, str] = {
    Reason.PLAIN: N_("A plain link that people and search engines can follow."),
    Reason.THROUGH_COUNTER: N_("The link goes through a counter of the site’s own before it reaches you. People arrive all the same."),
    Reason.WEAK: N_("The link stands in a part of the page that some readers skip."),
    Reason.LOOKS_HIDDEN: N_("The link is there, but it looks hidden from visitors."),
    Reason.NOFOLLOW_LINK: N_("The link itself asks search engines not to count it ({rel}). Visitors can follow it."),
    Reason.NOFOLLOW_PAGE: N_("The page asks search engines not to count any of its links. Visitors can follow it."),
    Reason.NOFOLLOW_SERVER: N_("The site’s server asks search engines not to count this page’s links. Visitors can follow it."),
    Reason.SPONSORED: N_("The link is marked as sponsored. That is right for what was paid for or given for."),
    Reason.OTHER_TARGET: N_("The link leads to {now}. It should lead to {wanted}."),
    Reason.DEAD_TARGET: N_("The link leads to {now}, and that page of yours is not there any more. A redirect on your site mends it."),
    Reason.WORDS_CHANGED: N_("The link now reads “{now}”. When first seen it read “{before}”."),
    Reason.NOINDEX_PAGE: N_("The page asks search engines not to show it. Visitors still find the link."),
    Reason.NOINDEX_SERVER: N_("The site’s server asks search engines not to show this page. Visitors still find the link."),
    Reason.ROBOTS_KEEP_SEARCH_OUT: N_("The site asks Google not to read this page (robots.txt). Visitors still find the link."),
    Reason.COPY_OF_ANOTHER: N_("The page says that it is a copy of one on another site: {original}."),
    Reason.NO_LINK: N_("The page is there and shows its text, but no link to you."),
    Reason.COMMENTED_OUT: N_("The link is still in the page’s source, but switched off."),
    Reason.IN_TEMPLATE: N_("Your address is in the page’s source, in a part that is never shown."),
    Reason.NAMED_WITHOUT_LINK: N_("The page still names your website, but without a link."),
    Reason.NOT_FOUND: N_("The site says that there is no such page ({status})."),
    Reason.SAYS_NOT_FOUND: N_("The page itself says that it was not found."),
    Reason.SENT_TO_HOME_PAGE: N_("The address now leads to the site’s home page."),
    Reason.PARKED: N_("The site’s name is for sale; its pages are gone."),
    Reason.NO_SUCH_HOST: N_("The site’s name is not known on the internet just now."),
    Reason.NAME_LOOKUP: N_("The site’s name could not be looked up just now."),
    Reason.REFUSED: N_("The site’s computer is there but does not answer."),
    Reason.TIMEOUT: N_("The site took too long to answer."),
    Reason.RESET: N_("The site broke off in the middle of its answer."),
    Reason.CERTIFICATE: N_("The site’s security certificate is not right, so the page was not read. Browsers warn their visitors too."),
    Reason.BROKEN_ANSWER: N_("The site’s answer was garbled."),
    Reason.LEADS_IN_CIRCLES: N_("The address leads from one place to the next without an end."),
    Reason.PRIVATE_ADDRESS: N_("The address leads into a private network, so it was not opened."),
    Reason.BAD_ADDRESS: N_("The address leads to something that is no web page."),
    Reason.SERVER_FAULT: N_("The site has trouble of its own just now ({status})."),
    Reason.STOPPED: N_("The look was stopped before the site had answered."),
    Reason.ODD_STATUS: N_("The site gave an unusual answer ({status})."),
    Reason.STATUS_SAYS_NO: N_("The site answers people but turns programs away ({status})."),
    Reason.TOO_MANY_REQUESTS: N_("The site asks not to be asked again so soon."),
    Reason.ROBOTS_KEEP_US_OUT: N_("The site asks programs not to read this page (robots.txt), so it was not opened."),
    Reason.CHALLENGE: N_("The site first wants proof that a person is looking."),
    Reason.CONSENT: N_("The site first wants an answer about cookies."),
    Reason.LOGIN: N_("The site first wants a login."),
    Reason.SCRIPT_PAGE: N_("The page is put together by a script, which only a browser runs."),
    Reason.ONLY_IN_PAGE_DATA: N_("Your address is in the page’s data, but the link itself is made by a script, which only a browser runs."),
    Reason.TOO_LONG: N_("The page is so long that only its first part was read, and no link was in that."),
    Reason.NOT_A_PAGE: N_("This is a document or picture, not a web page, so it could not be read."),
    Reason.UNREADABLE: N_("The page is built in a way that cannot be read."),
    Reason.SET_ASIDE: N_("Reading this page stopped the checker twice, so it was set aside."),
}
"""Each with the parameters that `core.links.judge` gives."""

PLACES: Mapping[Place, str] = {
    Place.CONTENT: N_("In the text"),
    Place.NAVIGATION: N_("In the menu"),
    Place.HEADER: N_("At the top of the page"),
    Place.FOOTER: N_("At the foot of the page"),
    Place.SIDE: N_("At the side"),
    Place.COMMENTS: N_("Among the comments"),
}

_SAFE_TO_OPEN = N_("Open the page and see for yourself.")


def state_words(state: LinkState) -> str:
    """Return a state as a sentence without its full stop."""
    return _(STATES[state])


def short_word(state: LinkState) -> str:
    """Return a state as it stands in a table."""
    return _(SHORT[state])


def group_word(group: StateGroup) -> str:
    """Return what a group of states is called."""
    return _(GROUPS[group])


def place_words(place: str) -> str:
    """Return where on its page a link stands; `place` is the stored word."""
    return _(PLACES[Place(place)])


def reason_sentence(reason: str, params: Mapping[str, str | int]) -> str:
    """Return why a link has its state; `reason` is the stored word, `params` what the judge gave with it.

    A reason that a newer program wrote is left out rather than shown raw.
    """
    try:
        known = Reason(reason)
    except ValueError:
        return ""
    sentence = _(REASONS[known]).format(**params)
    if known in _LOOKED_AT_AGAIN and params.get("first"):
        return f"{sentence} {_(_AGAIN)}"
    return f"{sentence} {_(_SAFE_TO_OPEN)}" if known in _FOR_THE_PERSON else sentence


_LOOKED_AT_AGAIN = frozenset(
    {
        Reason.NO_LINK,
        Reason.COMMENTED_OUT,
        Reason.IN_TEMPLATE,
        Reason.NAMED_WITHOUT_LINK,
        Reason.NOT_FOUND,
        Reason.SAYS_NOT_FOUND,
        Reason.SENT_TO_HOME_PAGE,
        Reason.PARKED,
    }
)
"""What makes a link missing; at its first time the sentence says that it is only the first."""

_FOR_THE_PERSON = frozenset(
    {
        Reason.STATUS_SAYS_NO,
        Reason.ROBOTS_KEEP_US_OUT,
        Reason.CHALLENGE,
        Reason.CONSENT,
        Reason.LOGIN,
        Reason.SCRIPT_PAGE,
        Reason.ONLY_IN_PAGE_DATA,
        Reason.TOO_LONG,
        Reason.NOT_A_PAGE,
        Reason.UNREADABLE,
        Reason.SET_ASIDE,
    }
)


def counts_word(rel: str, followed: bool, indexable: bool | None) -> str:
    """Return how search engines take a link; `rel` is its tokens between spaces."""
    if indexable is False:
        return _("Page not shown in search")
    tokens = set(rel.split())
    if "sponsored" in tokens:
        return _("Sponsored, as agreed")
    if not followed:
        return _("Marked “do not count”")
    return _("Plain link")
