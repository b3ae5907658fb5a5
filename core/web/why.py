"""What a request over the network is made for."""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    """The values are the stored words."""

    PAGE = "page"
    """A page that links to me, or should."""
    ROBOTS = "robots"
    MADE_UP = "made_up"
    COUNTER = "counter"
    """A counter of such a page, to learn where its link leads."""
    OWN_PAGE = "own_page"
    OUTSIDE = "outside"
    """A page that one of mine links to."""
    LINKING_SITE = "linking_site"
    """A page of a site that is said to link to me, nobody knows on which page."""
    FIVE = "five"
    """A page of one of the five who know me."""
