"""Whether an environment is whole and right, in one read: the stamp holds the lock it was made from and is written last."""

from __future__ import annotations

import os
import sys

from core.setup.place import python_of

RUN = "requirements.txt"
TESTS = os.path.join("tests", "requirements.txt")
BUNDLE = os.path.join("resources", "packaging", "requirements.txt")


def path_of(folder: str, lock: str) -> str:
    """Return where the stamp for `lock` (`RUN`, `TESTS` or `BUNDLE`) stands in the environment's folder."""
    purpose = {RUN: "run", TESTS: "tests", BUNDLE: "bundle"}[lock]
    return os.path.join(folder, f"linkstead-{purpose}.stamp")


def expected(root: str, lock: str) -> bytes:
    """Return what a right stamp says: the Python, the kind of machine, the checkout's place, and the whole lock.

    The lock is kept as it is instead of a hash of it: comparing 40 KB is quicker than importing a hash.
    """
    major, minor, micro = sys.version_info[:3]
    head = f"python {major}.{minor}.{micro}\nplatform {sys.platform} {_machine()} {sys.maxsize.bit_length() + 1}\nplace "
    with open(os.path.join(root, lock), "rb") as file:
        return head.encode() + os.fsencode(os.path.realpath(root)) + b"\n\n" + file.read()


def _machine() -> str:
    if sys.platform == "win32":
        return os.environ.get("PROCESSOR_ARCHITECTURE", "")
    return os.uname().machine


def read(folder: str, lock: str) -> bytes:
    """Return what the stamp says; nothing where there is none."""
    try:
        with open(path_of(folder, lock), "rb") as file:
            return file.read()
    except OSError:
        return b""


def fits(folder: str, root: str, lock: str) -> bool:
    """Say whether the environment in `folder` is whole and was made from this lock, by this Python, for this place."""
    return read(folder, lock) == expected(root, lock) and os.path.exists(python_of(folder)) and not os.path.exists(unfinished(folder))


def unfinished(folder: str) -> str:
    """Return the mark that stands in the environment's folder while it is being worked on, and stays there when that is cut short."""
    return os.path.join(folder, "linkstead-unfinished")


def same_python(said: bytes, wanted: bytes) -> bool:
    """Say whether two stamps name the same Python (a newer patch of it is the same) on the same kind of machine."""
    return _kind(said) == _kind(wanted)


def _kind(text: bytes) -> list[bytes]:
    lines = text.splitlines()[:2]
    return [lines[0].rpartition(b".")[0], lines[1]] if len(lines) == 2 else []


def write(folder: str, root: str, lock: str) -> None:
    """Write the stamp in one step, so that there is a whole one or none."""
    path = path_of(folder, lock)
    with open(path + ".new", "wb") as file:
        file.write(expected(root, lock))
    os.replace(path + ".new", path)
