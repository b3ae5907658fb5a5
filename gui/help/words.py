"""What the help page says, as data."""

from __future__ import annotations

from core.links.state import StateGroup
from core.words import N_

WHAT_IT_DOES = (
    N_(
        "A link to you is a page of somebody else’s website that names you and can be clicked. "
        "People follow it, and search engines take it as a word for you."
    ),
    N_("Linkstead keeps a list of these links, looks at each of their pages from time to time and says whether the link still stands."),
    N_("It looks politely: under its own name, one page of a site at a time, and never more than a few times a day."),
)

STATES: tuple[tuple[StateGroup, str, str], ...] = (
    (
        StateGroup.THERE,
        N_("There"),
        N_("The link stands on its page and leads to you. Where it is marked as sponsored or “do not count”, that is said beside it."),
    ),
    (
        StateGroup.CHANGED,
        N_("Changed"),
        N_("The link is there, with something else than before: its words, where it leads, or whether its page is shown in search."),
    ),
    (StateGroup.GONE, N_("Gone"), N_("The page was read on two different days, and your link was not on it, or the page itself was gone.")),
    (
        StateGroup.UNKNOWN,
        N_("Could not check"),
        N_(
            "The site did not answer, does not let programs look, or needs a browser. "
            "This says nothing about the link; it is never counted as lost."
        ),
    ),
    (StateGroup.UNCHECKED, N_("Not looked at yet"), N_("The link was added and its page was not looked at so far.")),
)

KEYS: tuple[tuple[str, str], ...] = (
    ("Ctrl+Tab", N_("The next tab")),
    ("Ctrl+1", N_("The first tab, and so on to Ctrl+9")),
    ("Ctrl+F", N_("Find on this page")),
    ("F5", N_("Show everything anew, in order")),
    ("Ctrl+Z", N_("Take back what was done last")),
    ("Ctrl+C", N_("Copy the selected rows as text")),
    ("Return", N_("Open the row the keyboard is at")),
    ("Shift+F10", N_("Everything that can be done with a row")),
    ("Ctrl+,", N_("Settings")),
    ("F1", N_("This page")),
    ("Esc", N_("Back")),
)
