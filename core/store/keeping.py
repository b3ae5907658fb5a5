"""How long what was deleted can be had back."""

from __future__ import annotations

TRASH_DAYS = 30
"""After so many days it goes for good, when the file is opened."""
