"""Every measurement by name, each in a process of its own."""

from __future__ import annotations

import argparse
import importlib
import platform
import subprocess
import sys
from collections.abc import Sequence

from tests.bench.peers import Peers

NAMES = ("start", "table", "adding", "reading", "checks", "tls", "far", "mixed", "heartbeat", "stopping", "memory", "bundle")
WITH_PEERS = frozenset({"checks", "tls"})


def measure(arguments: Sequence[str]) -> int:
    """Print the figures asked for, all where none is named; returns 0 whatever they are: a noisy machine is no fault."""
    asking = argparse.ArgumentParser("python3 -m tests.bench", description="Measure, and print what was to be reached.")
    asking.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    asking.add_argument("--quick", action="store_true", help="fewer of everything")
    asking.add_argument("--peers", metavar="PYTHON", default=sys.executable, help="a Python that has Scrapy and LinkChecker")
    asked = asking.parse_args(arguments)
    unknown = set(asked.names) - set(NAMES)
    if unknown:
        asking.error(f"there is no measurement {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    if len(asked.names) == 1:
        _print(asked.names[0], asked.quick, Peers(asked.peers))
        return 0
    sys.stdout.write(f"Python {platform.python_version()}, {platform.machine()}, {'quick' if asked.quick else 'full'}\n")
    sys.stdout.flush()
    options = ["--peers", asked.peers, *(["--quick"] if asked.quick else [])]
    return max(_alone(name, options) for name in NAMES if not asked.names or name in asked.names)


def _alone(name: str, options: Sequence[str]) -> int:
    sys.stdout.write(f"\n{name}: python3 -m tests.bench {name}\n")
    sys.stdout.flush()
    return subprocess.run([sys.executable, "-c", _ALONE, name, *options], check=False).returncode


_ALONE = "import sys; from tests.bench.all import measure; sys.exit(measure(sys.argv[1:]))"


def _print(name: str, quick: bool, peers: Peers) -> None:
    of_name = importlib.import_module(f"tests.bench.{name}").measure
    for figure in of_name(quick, peers) if name in WITH_PEERS else of_name(quick):
        sys.stdout.write(f"{figure}\n")
        sys.stdout.flush()
