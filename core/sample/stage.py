"""The sample set up for one showing: its web served, its file in a folder that goes afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.errors import WorldError
from core.sample.business import make_business
from core.sample.town import read_town
from core.sample.web import SampleWeb
from core.store.lock import HeldFile

PAUSE = 0.8
"""Seconds for a page: two at a time, the whole town is looked at in about ten."""

_FOLDERS = "linkstead-sample-"
_SHOWING = "showing"
"""What is held in the folder of a showing while it lasts."""


@dataclass(frozen=True, slots=True)
class Stage:
    """`folder` is for everything of this showing and for nothing else; `file` is the sample business's, in it."""

    web: SampleWeb
    folder: Path
    file: Path


@contextmanager
def set_stage(now: datetime, pause: float = PAUSE) -> Iterator[Stage]:
    """Serve the town and make its file anew, apart from every other showing; both are gone at the end, by Ctrl+C or SIGTERM too.

    What showings left behind that were killed goes first. Raises WorldError where there is no room for the file.
    """
    _clear_up()
    try:
        # A program that watches new files may hold one a moment longer than we do.
        made = tempfile.TemporaryDirectory(prefix=_FOLDERS, ignore_cleanup_errors=True)
    except OSError as error:
        raise WorldError("disk_full") from error
    with _asked_to_end(), made as name, _held(Path(name) / _SHOWING), SampleWeb(read_town(), pause) as web:
        folder = Path(name)
        file = folder / "sample.linkstead"
        make_business(file, web, now)
        yield Stage(web, folder, file)


def _clear_up() -> None:
    """Delete the folders of showings that nobody holds any more."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_FOLDERS}*"):
        if _is_our_own(folder) and (folder / f"{_SHOWING}.lock").exists() and not _is_held(folder / _SHOWING):
            shutil.rmtree(folder, ignore_errors=True)


def _is_held(path: Path) -> bool:
    try:
        HeldFile(path).release()
    except WorldError:
        return True
    return False


def _is_our_own(folder: Path) -> bool:
    """Return whether a folder is one, and this person's: where all may write anybody can put something of that name."""
    try:
        return not folder.is_symlink() and folder.is_dir() and (not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid())
    except OSError:
        return False


@contextmanager
def _held(path: Path) -> Iterator[None]:
    held = HeldFile(path)
    try:
        yield
    finally:
        held.release()


@contextmanager
def _asked_to_end() -> Iterator[None]:
    """Take SIGTERM for Ctrl+C while it lasts: by itself it would end the program at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
