"""Links through a counter that does not say where they lead: which of them are worth following, and what following one comes to."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from core.links.absence import could_not_look
from core.links.records import LinkBefore
from core.links.sighting import folded
from core.web.addresses.address import host_of, is_mine, join
from core.web.records import PageLink, Visit

MOST = 3
"""Counters followed for one link: each is a request, and a page may have hundreds."""


def worth_following(visit: Visit, before: LinkBefore, name: str) -> tuple[PageLink, ...]:
    """Return the counters of a page without a link of mine that may lead to me, the likeliest first; `name` is the business's.

    Those that say what my link said, or name me; where the page has hardly any, all of them.
    """
    facts = visit.facts
    if facts is None or facts.links or not facts.counted or could_not_look(visit) is not None:
        return ()
    mine = {folded(before.words)} - {""}
    names = {folded(text) for text in (name, *before.domains)} - {""}

    def likely(link: PageLink) -> int:
        words = folded(link.words or link.hint)
        return 2 if words in mine else any(each in words for each in names)

    found = [link for link in facts.counted if likely(link) or len(facts.counted) <= MOST]
    by_address = {link.address: link for link in sorted(found, key=likely, reverse=True)}
    return tuple(by_address.values())[:MOST]


def leads_to_me(visit: Visit, domains: AbstractSet[str]) -> str | None:
    """Return the page of mine that a counter led to, "" where it led elsewhere; None where nobody could find out.

    Only counters are asked: a stranger's page that one leads to is known by its address. One with a question mark may be a counter
    that is not known for one, and lead on to me.
    """
    fetched = visit.fetched
    if fetched is None:
        return None
    # A redirect that was not followed, because my own site lets no programs in, leads to me all the same.
    last = join(fetched.final_address, fetched.headers.get("location", "")) if 300 <= fetched.status < 400 else ""
    refresh = visit.facts.refresh if visit.facts is not None else ""
    ways = [*(hop.to for hop in fetched.hops), last, refresh]
    mine = next((address for address in ways if address and is_mine(host_of(address), domains)), "")
    led = "?" not in last if last else fetched.fault is None and 200 <= fetched.status < 300
    return mine if mine or led else None


def with_links(visit: Visit, found: Sequence[PageLink]) -> Visit:
    """Return the look with counters as the links that they turned out to be."""
    return replace(visit, facts=replace(visit.facts, links=tuple(found))) if visit.facts is not None else visit
