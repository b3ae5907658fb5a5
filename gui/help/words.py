"""What the help page says, as data."""

from __future__ import annotations

from core.links.state import StateGroup
from core.words import N_

WHAT_IT_DOES = (
    N_(
        "A link to you is a page of somebody else’s website that names you and can be clicked. "
        "People follow it, and search engines take it as a word for you."
    ),
    N_("Linkstead keeps a list of these links, looks at each of their pages when you ask and says whether the link still stands."),
    N_("It looks politely: under its own name, one page of a site at a time, with a pause in between."),
)

MEANINGS: tuple[tuple[StateGroup, str], ...] = (
    (StateGroup.THERE, N_("The link stands on its page and leads to you.")),
    (StateGroup.CHANGED, N_("The link is there, but something about it is not as it was or as it should be.")),
    (StateGroup.GONE, N_("The page was looked at on two different days, and your link was not there.")),
    (
        StateGroup.MISSING,
        N_("The link was not seen this time. That can be chance: look again on another day before it is called gone."),
    ),
    (StateGroup.UNKNOWN, N_("The page could not be read. This says nothing about the link, and it is never counted as lost.")),
    (StateGroup.UNCHECKED, N_("The link was added; its page was not looked at so far.")),
)

KEYS: tuple[tuple[str, str], ...] = (
    ("Ctrl+Tab", N_("The next tab")),
    ("Ctrl+1", N_("The first tab, and so on to Ctrl+9")),
    ("Ctrl+F", N_("Find on this page")),
    ("F5", N_("Read everything again")),
    ("Ctrl+Z", N_("Take back what was done last")),
    ("Ctrl+C", N_("Copy the selected rows as text")),
    ("Ctrl+Shift+C", N_("Copy the selected rows as a table")),
    ("Ctrl+V", N_("Add the links you have copied")),
    ("Delete", N_("Forget the selected links")),
    ("Ctrl+S", N_("Save the list")),
    ("Return", N_("Open the row the keyboard is at")),
    ("Shift+F10", N_("Everything that can be done with a row")),
    ("Ctrl+Return", N_("Go on to the next of the first questions")),
    ("Alt+Left", N_("Back to the question before")),
    ("Ctrl+N", N_("Begin a new business")),
    ("Ctrl+O", N_("Open another business")),
    ("Ctrl+W", N_("Close this business")),
    ("Ctrl+,", N_("Settings")),
    ("F1", N_("This page, or the words that are named where the keyboard is")),
    ("Shift+F1", N_("What the words under the mouse mean")),
    ("Esc", N_("Back")),
)
