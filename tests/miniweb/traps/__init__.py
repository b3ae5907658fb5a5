"""All traps, one file a family."""

from tests.miniweb.trap import Trap
from tests.miniweb.traps.blocked import BLOCKED
from tests.miniweb.traps.browser import BROWSER
from tests.miniweb.traps.changed import CHANGED
from tests.miniweb.traps.gone import GONE
from tests.miniweb.traps.marked import MARKED
from tests.miniweb.traps.plain import PLAIN
from tests.miniweb.traps.search import SEARCH
from tests.miniweb.traps.unreachable import UNREACHABLE

FAMILIES: tuple[tuple[Trap, ...], ...] = (PLAIN, MARKED, CHANGED, SEARCH, GONE, UNREACHABLE, BLOCKED, BROWSER)
ALL: tuple[Trap, ...] = tuple(trap for family in FAMILIES for trap in family)
"""Every trap; within `MiniWeb.links` they take turns by state."""
