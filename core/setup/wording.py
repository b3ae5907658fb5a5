"""The words of the set-up: gettext from the standard library, because the program's own need packages that may not be there yet."""

from __future__ import annotations

import gettext
import os

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "resources", "words")


def _(message: str) -> str:
    """Translate `message` into the language of the system, where it is shipped."""
    return gettext.translation("linkstead", FOLDER, fallback=True).gettext(message)
