"""Making the program's environment: new where there is none, mended where its lock changed, anew where it is half made."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from importlib.util import find_spec

from core.setup import commands, packages, place, stamp, system
from core.setup.faces import Face
from core.setup.faults import SetupError, Stopped
from core.setup.once import once
from core.setup.wording import _

ROOM = 700_000_000


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be there: the checkout, and the lock in it (`stamp.RUN`, `stamp.TESTS` or `stamp.BUNDLE`).

    `pip_arguments` are more arguments for the installer; `room` is what a new environment needs on the disk, in bytes.
    """

    root: str
    lock: str
    pip_arguments: Sequence[str] = ()
    room: int = ROOM


def make(wish: Wish, face: Face, before_stamp: Callable[[str], None] = lambda folder: None) -> str:
    """Return the folder of an environment that is whole and right, making it first where it is not.

    Two at once are safe: the second waits. `before_stamp` is told the folder when all but the stamp is done.
    Raises SetupError with a sentence, and Stopped where the person closed the face.
    """
    for folder in (place.in_checkout(wish.root), place.in_data_folder(wish.root)):
        try:
            os.makedirs(os.path.dirname(folder), exist_ok=True)
            with once(folder + ".lock", lambda: _wait(face)) as number:
                if not stamp.fits(folder, wish.root, wish.lock):
                    _Work(wish, face, folder, number).do(before_stamp)
                return folder
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
                continue
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise SetupError(packages.no_room()) from error
            reason = error.strerror or str(error)
            raise SetupError(_("Linkstead could not be set up in {folder}: {reason}").format(folder=folder, reason=reason)) from error
    raise SetupError(
        _("Linkstead may write neither in its own folder nor in {folder}. Move it to a folder of your own and start it again.").format(
            folder=place.data_folder()
        )
    )


def _wait(face: Face) -> None:
    face.step(0, 0, _("Linkstead is already being set up by another start. Waiting for it."))
    _heed(face)


def _heed(face: Face) -> None:
    if face.closed():
        raise Stopped


class _Found(Enum):
    """What stands in the folder before the work."""

    NOTHING_USABLE = auto()
    OURS = auto()
    SOMEONES_OWN = auto()


class _Work:
    """One set-up of one folder, under the lock."""

    def __init__(self, wish: Wish, face: Face, folder: str, number: int) -> None:
        self.wish, self.face, self.folder, self.number = wish, face, folder, number
        self.python = place.python_of(folder)
        self.mark = stamp.unfinished(folder)

    def do(self, before_stamp: Callable[[str], None]) -> None:
        found = self._look()
        if found is _Found.NOTHING_USABLE:
            self._check()
            self._clear()
            self._create()
        elif found is _Found.OURS:
            self._begin()
        self._install()
        before_stamp(self.folder)
        if os.path.exists(self.mark):
            os.remove(self.mark)
        stamp.write(self.folder, self.wish.root, self.wish.lock)

    def _look(self) -> _Found:
        """An environment that a developer made by hand in our place is completed, never removed."""
        if os.path.exists(self.mark) or not os.path.exists(self.python):
            return _Found.NOTHING_USABLE
        said = next(filter(None, (stamp.read(self.folder, lock) for lock in (stamp.RUN, stamp.TESTS, stamp.BUNDLE))), b"")
        if said:
            same = stamp.same_python(said, stamp.expected(self.wish.root, self.wish.lock))
            return _Found.OURS if same else _Found.NOTHING_USABLE
        return _Found.SOMEONES_OWN if self._answers() else _Found.NOTHING_USABLE

    def _answers(self) -> bool:
        said: list[str] = []
        try:
            self._run([self.python, "-I", "-c", "import sys; print(*sys.version_info[:2])"], said.append)
        except OSError:
            return False
        return said == ["{} {}".format(*sys.version_info[:2])]

    def _check(self) -> None:
        """Say what is missing before anything is begun."""
        if find_spec("venv") is None or find_spec("ensurepip") is None:
            raise SetupError(system.without_venv())
        if shutil.disk_usage(os.path.dirname(self.folder)).free < self.wish.room:
            raise SetupError(packages.no_room())

    def _clear(self) -> None:
        """Take away what is there; renamed first, so that a clearing that is cut short leaves nothing that looks whole."""
        aside = self.folder + ".removing"
        if os.path.isdir(aside):
            shutil.rmtree(aside)
        if not os.path.isdir(self.folder):
            return
        inside = os.listdir(self.folder)
        if inside and "pyvenv.cfg" not in inside and os.path.basename(self.mark) not in inside:
            raise SetupError(_("The folder {folder} is not Linkstead's. Move it away and start again.").format(folder=self.folder))
        os.rename(self.folder, aside)
        shutil.rmtree(aside)

    def _begin(self) -> None:
        with open(self.mark, "w", encoding="utf-8"):
            pass

    def _create(self) -> None:
        self.face.step(0, 0, _("Preparing a place for Linkstead's parts"))
        os.makedirs(self.folder)
        self._begin()
        said: list[str] = []
        base = getattr(sys, "_base_executable", None) or sys.executable
        if self._run([base, "-I", "-m", "venv", self.folder], said.append) != 0:
            everything = "\n".join(said)
            raise SetupError(system.without_venv() if "ensurepip" in everything else packages.why(everything))

    def _install(self) -> None:
        lock = os.path.join(self.wish.root, self.wish.lock)
        with open(lock, encoding="utf-8") as file:
            wanted = len(packages.names(file.read()))
        reading = packages.Reading(wanted, self.face.step)
        code = self._run(packages.command(self.python, lock, self.wish.pip_arguments), reading.line)
        with open(self.folder + ".log", "w", encoding="utf-8") as log:
            log.write("\n".join(reading.said) + "\n")
        if code != 0:
            if not reading.placing and stamp.read(self.folder, self.wish.lock):
                # Nothing was touched yet, so what was there is as whole as it was.
                os.remove(self.mark)
            raise SetupError(reading.problem())

    def _run(self, command: list[str], on_line: Callable[[str], None]) -> int:
        return commands.run(command, on_line, lambda: _heed(self.face), [self.number])
