"""The end of the program's log, covered line by line; places in the program stay readable."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

from core.diagnosis.masking import Mask

LINES = 400
"""The newest of the log that go along."""

_MOST_BYTES = 400_000
_BEGINNING = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ [\w.]+: )(.*)", re.DOTALL)
_FRAME = re.compile(r'(\s*)File "([^"]*)", line (\d+)(?:, in (\S+))?.*')
_ROOTS = ("site-packages", "core", "gui", "resources", "tests")


def end_of_log(folder: Path | None, name: str, mask: Mask) -> str:
    """Return the newest lines of the log called `name` and of those before it; "" where there is none."""
    if folder is None:
        return ""
    lines: list[str] = []
    # The one that is written now comes last.
    for file in sorted(folder.glob(f"{name}*"), reverse=True):
        with contextlib.suppress(OSError):
            lines += file.read_bytes()[-_MOST_BYTES:].decode("utf-8", "replace").splitlines()
    # Under each place stands the program's own line, which the helper has.
    told = [line for before, line in zip(["", *lines], lines, strict=False) if not (_FRAME.fullmatch(before) and line.startswith("    "))]
    return "\n".join(_covered(line, mask) for line in told[-LINES:])


def _covered(line: str, mask: Mask) -> str:
    beginning = _BEGINNING.fullmatch(line)
    if beginning is not None:
        return beginning[1] + mask.of(beginning[2])
    frame = _FRAME.fullmatch(line)
    if frame is not None:
        return f"{frame[1]}{_in_program(frame[2])}:{frame[3]} {frame[4] or ''}".rstrip()
    return mask.of(line)


def _in_program(file: str) -> str:
    """Return a file of a program by its place in it; of any other only that it is one."""
    parts = file.replace("\\", "/").split("/")
    root = next((parts.index(name) for name in _ROOTS if name in parts), None)
    if root is not None and file.endswith(".py"):
        return "/".join(parts[root:])
    return "main.py" if parts[-1] == "main.py" else "[file]"
