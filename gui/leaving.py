"""What leaves this computer, in the same words wherever somebody may ask; the README has them too."""

from __future__ import annotations

from core.settings.permissions import KINDS
from core.words import N_, _

WHEN_AGAIN = N_("Pages are opened again later: as a rule after a day, after a week, then once a month.")


def what_leaves() -> str:
    """Return to whom Linkstead turns with every kind of request, what it sends and what comes back, each said once."""
    told = [*(kind.asks for kind in KINDS), *(kind.sends for kind in KINDS), *(kind.back for kind in KINDS)]
    return " ".join(_(sentence) for sentence in dict.fromkeys(told))
