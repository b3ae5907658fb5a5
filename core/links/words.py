"""What the owner reads of a link: its state, how it counts, where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from core.links.by_hand import BY_HAND
from core.links.reasons import NOT_ASKED, REASONS
from core.links.state import LinkState, StateGroup
from core.web.records import Place
from core.words import N_, _, full_day, ngettext

_STATE: Mapping[LinkState, str] = {
    LinkState.UNCHECKED: N_("Not looked at yet"),
    LinkState.MISSING_ONCE: N_("Not seen this time; to be looked at again on another day"),
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
_SHORT: Mapping[LinkState, str] = {
    LinkState.UNCHECKED: N_("Not looked at"),
    LinkState.MISSING_ONCE: N_("Missing once"),
    LinkState.LIVE: N_("There"),
    LinkState.NOT_FOLLOWED: N_("There, not counted"),
    LinkState.SPONSORED: N_("There, sponsored"),
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
_GROUP: Mapping[StateGroup, str] = {
    StateGroup.UNCHECKED: N_("Not looked at yet"),
    StateGroup.MISSING: N_("Missing once"),
    StateGroup.THERE: N_("There"),
    StateGroup.CHANGED: N_("Changed"),
    StateGroup.GONE: N_("Gone"),
    StateGroup.UNKNOWN: N_("Could not check"),
}
_PLACE: Mapping[Place, str] = {
    Place.CONTENT: N_("in the text"),
    Place.NAVIGATION: N_("in the menu"),
    Place.HEADER: N_("at the top of the page"),
    Place.FOOTER: N_("in the footer"),
    Place.SIDE: N_("in the side column"),
    Place.COMMENTS: N_("in the comments"),
}


def state_words(state: LinkState, reason: str = "") -> str:
    """Return what the owner reads of a state; of a site that was not asked it is not said that it gave no answer."""
    return group_word(StateGroup.UNKNOWN) if reason in NOT_ASKED else _(_STATE[state])


def short_word(state: LinkState, reason: str = "") -> str:
    """Return a state in a word or two, for tables; one of those of the states, whatever the reason."""
    return _(_SHORT[LinkState.BLOCKED if reason in NOT_ASKED else state])


def group_word(group: StateGroup) -> str:
    """Return what a group of states is called."""
    return _(_GROUP[group])


def place_words(place: Place | str) -> str:
    """Return where a link stands, within a sentence; takes the stored word too, "" where that is none of ours."""
    return _(_PLACE[Place(place)]) if place in set(Place) else ""


def reason_sentence(code: str, params: Mapping[str, str | int]) -> str:
    """Return the sentence that says why a link is in its state.

    A code that a newer program wrote is left out ("") rather than shown raw.
    """
    if code not in REASONS:
        return ""
    if code in BY_HAND:
        return _(REASONS[code]).format(day=full_day(date.fromisoformat(str(params["day"]))))
    return _(REASONS[code]).format(**params)


_SPONSORED, _HIDDEN, _PLAIN = N_("Sponsored, as agreed"), N_("Page not shown in search"), N_("Plain link")
_BY_VISITORS, _LINK_MARKED, _PAGE_MARKED = N_("Marked as visitors’ words"), N_("Link says “do not count”"), N_("Page says “do not count”")


def counts_word(state: LinkState, rel: str, followed: bool, indexable: bool | None) -> str:
    """Return how search engines take a link that was seen; `rel` is as stored, words with a space between."""
    words = rel.split()
    if state is LinkState.SPONSORED or "sponsored" in words:
        return _(_SPONSORED)
    if indexable is False:
        return _(_HIDDEN)
    if followed:
        return _(_PLAIN)
    if "ugc" in words and "nofollow" not in words:
        return _(_BY_VISITORS)
    return _(_LINK_MARKED if "nofollow" in words else _PAGE_MARKED)


def counts_words() -> list[str]:
    """Return everything that `counts_word` may say."""
    return [_(word) for word in (_SPONSORED, _HIDDEN, _PLAIN, _BY_VISITORS, _LINK_MARKED, _PAGE_MARKED)]


def put_off_sentence(n: int) -> str:
    """Return what is said of `n` links that were not looked at because their sites are to be left alone."""
    return ngettext(
        "{n} link waits: its site was asked often enough today, or wants to be left alone for now.",
        "{n} links wait: their sites were asked often enough today, or want to be left alone for now.",
        n,
    )
