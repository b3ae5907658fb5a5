"""All traps, one file a family.

`plain` sent in the usual ways, `written` written in every way, `lettered` in every writing; `marked`, `changed`, `search`, `gone` what
a look finds out; `blocked`, `walls` those who let no programs in; `unreachable`, `standing_in`, `protocol` answers that say nothing;
`browser`, `packed`, `heavy` what only a browser shows; `counted` links whose way only shows when it is gone; `redirects` and `private`
ways that lead astray; `fickle` sites that answer differently the second time.
"""

from tests.miniweb.trap import Trap
from tests.miniweb.traps.blocked import BLOCKED
from tests.miniweb.traps.browser import BROWSER
from tests.miniweb.traps.changed import CHANGED
from tests.miniweb.traps.counted import COUNTED
from tests.miniweb.traps.fickle import FICKLE
from tests.miniweb.traps.gone import GONE
from tests.miniweb.traps.heavy import HEAVY
from tests.miniweb.traps.lettered import LETTERED
from tests.miniweb.traps.marked import MARKED
from tests.miniweb.traps.packed import PACKED
from tests.miniweb.traps.plain import PLAIN
from tests.miniweb.traps.private import PRIVATE
from tests.miniweb.traps.protocol import PROTOCOL
from tests.miniweb.traps.redirects import REDIRECTS
from tests.miniweb.traps.search import SEARCH
from tests.miniweb.traps.standing_in import STANDING_IN
from tests.miniweb.traps.unreachable import UNREACHABLE
from tests.miniweb.traps.walls import WALLS
from tests.miniweb.traps.written import WRITTEN

FAMILIES: tuple[tuple[Trap, ...], ...] = (
    *(PLAIN, WRITTEN, LETTERED, MARKED, CHANGED, SEARCH, GONE),
    *(UNREACHABLE, STANDING_IN, PROTOCOL, BLOCKED, WALLS, BROWSER, PACKED, HEAVY),
    *(REDIRECTS, COUNTED, PRIVATE, FICKLE),
)
ALL: tuple[Trap, ...] = tuple(trap for family in FAMILIES for trap in family)
"""Every trap; within `MiniWeb.links` they take turns by state."""
