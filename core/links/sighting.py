"""My best link on a page, and whether it is the one that was there before."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from core.links.records import LinkBefore
from core.web.addresses.address import key
from core.web.records import PageFacts, PageLink, Place

UNCOUNTED = frozenset({"nofollow", "ugc", "sponsored"})
"""The rel words with which a page says: do not count this link on my word."""


def best_link(links: Sequence[PageLink], before: LinkBefore) -> PageLink | None:
    """Return the link that says most for me: to the page it should lead to, plain, counted, in the text, visible; the first of equals."""
    wanted = key(before.target) if before.target else ""

    def worth(link: PageLink) -> tuple[bool, ...]:
        return (
            bool(wanted) and key(link.address) == wanted,
            not link.weak,
            not link.through,
            not UNCOUNTED & set(link.rel),
            link.place is Place.CONTENT,
            not link.hidden,
        )

    return max(links, key=worth, default=None)


def is_followed(link: PageLink, facts: PageFacts) -> bool:
    """Return whether search engines may count the link on the page's word."""
    return not facts.nofollow and not UNCOUNTED & set(link.rel)


def leads_elsewhere(link: PageLink, before: LinkBefore) -> bool:
    """Return whether the link leads to another page of mine than it should; never where nobody said which."""
    return bool(before.target) and key(link.address) != key(before.target)


def says_otherwise(link: PageLink, links: Sequence[PageLink], before: LinkBefore) -> bool:
    """Return whether the words are no longer those first seen, on this link or on any that leads to the same page.

    Where a link has no words, its hint stands for them: a logo took their place.
    """
    first = folded(before.words)
    same = key(link.address)
    return bool(first) and not any(folded(other.words or other.hint) == first for other in (link, *links) if key(other.address) == same)


def folded(words: str) -> str:
    """Return words in the form in which white space, case, quotes and punctuation make no difference."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    kept = "".join(c if unicodedata.category(c)[0] in "LNM" or c in "€$£%&+#@" else "" if c in "'’‘`´" else " " for c in plain)
    return " ".join(kept.split()) or " ".join(plain.split())
