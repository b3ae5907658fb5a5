"""Every measurement by name, in order."""

from __future__ import annotations

import importlib
import platform
import sys
from collections.abc import Sequence

NAMES = ("start", "table", "adding", "reading", "checks", "heartbeat", "bundle")


def measure(arguments: Sequence[str]) -> int:
    """Print the figures asked for, all where none is named; returns 0 whatever they are: a noisy machine is no fault."""
    quick = "--quick" in arguments
    wanted = [name for name in arguments if not name.startswith("-")]
    unknown = set(wanted) - set(NAMES)
    if unknown:
        sys.stderr.write(f"There is no measurement {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}.\n")
        return 2
    sys.stdout.write(f"Python {platform.python_version()}, {platform.machine()}, {'quick' if quick else 'full'}\n")
    for name in NAMES:
        if not wanted or name in wanted:
            for figure in importlib.import_module(f"tests.bench.{name}").measure(quick):
                sys.stdout.write(f"{figure}\n")
                sys.stdout.flush()
    return 0
