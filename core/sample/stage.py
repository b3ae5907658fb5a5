"""The sample set up for one showing: its web served, its file in a folder that goes afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.errors import WorldError
from core.sample.business import make_business
from core.sample.town import read_town
from core.sample.web import SampleWeb

PAUSE = 0.8
"""Seconds for a page: two at a time, the whole town is looked at in about ten."""


@dataclass(frozen=True, slots=True)
class Stage:
    """`folder` is for everything of this showing and for nothing else; `file` is the sample business's, in it."""

    web: SampleWeb
    folder: Path
    file: Path


@contextmanager
def set_stage(now: datetime, pause: float = PAUSE) -> Iterator[Stage]:
    """Serve the town and make its file anew, apart from every other showing; both are gone at the end.

    Raises WorldError where there is no room for the file.
    """
    try:
        # A program that watches new files may hold one a moment longer than we do.
        made = tempfile.TemporaryDirectory(prefix="linkstead-sample-", ignore_cleanup_errors=True)
    except OSError as error:
        raise WorldError("disk_full") from error
    with made as name, SampleWeb(read_town(), pause) as web:
        folder = Path(name)
        file = folder / "sample.linkstead"
        make_business(file, web, now)
        yield Stage(web, folder, file)
