"""The package installer: what it is asked for, what its lines mean as progress, and what its failures mean in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from core.setup.wording import _

_PINNED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==", re.MULTILINE)
_FETCHED = re.compile(r"^(?:Collecting|Requirement already satisfied:) ([A-Za-z0-9][A-Za-z0-9._-]*)")
_FETCHED_FILE = re.compile(r"^Processing (?:.*[/\\])?([A-Za-z0-9._]+)-[^/\\]+\.whl\b")
_NO_NETWORK = (
    "Failed to establish a new connection",
    "NewConnectionError",
    "NameResolutionError",
    "Temporary failure in name resolution",
    "Name or service not known",
    "getaddrinfo failed",
    "Network is unreachable",
    "Connection refused",
    "ConnectTimeoutError",
    "Read timed out",
    "Cannot connect to proxy",
    "Connection aborted",
    "SSLError",
)
_NO_ROOM = ("No space left on device", "Errno 28", "WinError 112", "Disk quota exceeded")
_NO_RIGHT = ("Permission denied", "Errno 13", "WinError 5]", "WinError 32]", "Read-only file system")
_WRONG_CONTENT = ("DO NOT MATCH THE HASHES",)
_NOT_FOR_HERE = re.compile(r"No matching distribution found for ([A-Za-z0-9][A-Za-z0-9._-]*)")


def command(python: str, lock: str, more: Iterable[str] = ()) -> list[str]:
    """Return the command that puts the packages of `lock` into the environment of `python`.

    The lock is complete, so nothing is resolved; only ready-made packages, because a person has no compiler.
    """
    quiet = ["--disable-pip-version-check", "--no-input", "--no-color", "--progress-bar", "off", "--retries", "3"]
    return [python, "-I", "-m", "pip", "install", "--require-hashes", "--no-deps", "--only-binary", ":all:", *quiet, *more, "-r", lock]


def names(lock_text: str) -> list[str]:
    """Return the packages a lock names, in its order; one that stands there for several Pythons is named each time."""
    return _PINNED.findall(lock_text)


@dataclass(slots=True)
class Reading:
    """Turns the installer's lines into steps: `step(done, total, text)`, where total is the packages and one for putting them in place."""

    wanted: int
    step: Callable[[int, int, str], None]
    seen: int = 0
    placing: bool = False
    said: list[str] = field(default_factory=list)

    def line(self, text: str) -> None:
        """Hear one line."""
        self.said.append(text)
        if text.startswith("Ignoring ") and "markers" in text:
            self.wanted -= 1
        elif match := _FETCHED.match(text) or _FETCHED_FILE.match(text):
            self.seen = min(self.seen + 1, self.wanted)
            words = _("Fetching part {n} of {total}: {name}").format(n=self.seen, total=self.wanted, name=match[1])
            self.step(self.seen - 1, self.wanted + 1, words)
        elif text.startswith("Installing collected packages"):
            self.placing = True
            self.step(self.wanted, self.wanted + 1, _("Putting the parts in place"))

    def problem(self) -> str:
        """Say in a sentence why the installer gave up."""
        return why("\n".join(self.said))


def why(said: str) -> str:
    """Say in a sentence why the installer gave up, from everything it said."""
    if any(mark in said for mark in _NO_ROOM):
        return no_room()
    if any(mark in said for mark in _WRONG_CONTENT):
        return _(
            "A part arrived that is not the one Linkstead was built with, so it was not used. "
            "Start Linkstead again; if it happens again, this network changes what it carries: try another."
        )
    if any(mark in said for mark in _NO_NETWORK):
        return _(
            "Linkstead could not fetch its parts from the internet. It needs the internet for its first start only. "
            "Check the connection and start it again; what was fetched already is kept."
        )
    if any(mark in said for mark in _NO_RIGHT):
        return _("A file of Linkstead is in use or may not be written. Close every window of Linkstead and start it again.")
    if match := _NOT_FOR_HERE.search(said):
        return _("A part of Linkstead, {name}, is not made for this computer's system or this version of Python.").format(name=match[1])
    last = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "")
    return _("Linkstead's parts could not be put in place. The installer said: {line}").format(line=last)


def no_room() -> str:
    """Say that the disk is full."""
    return _("There is not enough room on the disk to set Linkstead up: it needs about 700 MB. Make some room and start it again.")
