"""The programs ours is measured beside, each in a process of its own against the same server: requests, Scrapy, LinkChecker.

requests comes with Linkstead; the others are used where the environment that runs the bench has them, or the one whose Python
is named by `--peers PYTHON`.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.server import Served

_HERE = Path(__file__).parent / "rivals"
_PATIENCE = 600


@dataclass(frozen=True, slots=True)
class Peers:
    """Where the others are: the Python that has them."""

    python: str = sys.executable

    def has(self, package: str) -> bool:
        """Return whether a package can be imported there."""
        found = subprocess.run([self.python, "-c", f"import {package}"], capture_output=True, check=False)
        return found.returncode == 0

    def pages_a_second(self, rival: str, served: Served, count: int, *options: str) -> float:
        """Let `rival` (a file in `rivals`) fetch the pages of `count` hosts; it must say that it got them all."""
        python = sys.executable if rival == "plain" else self.python
        addresses = [served.address(i) for i in range(count)]
        with _bundle(served) as bundle:
            given = json.dumps({"addresses": addresses, "bundle": bundle, "options": options})
            done = subprocess.run(
                [python, str(_HERE / f"{rival}.py")],
                input=given,
                capture_output=True,
                text=True,
                check=False,
                timeout=_PATIENCE,
                env=_own_environment(),
            )
        try:
            said = json.loads(done.stdout.splitlines()[-1])
        except (IndexError, ValueError):
            raise RuntimeError(f"{rival} did not say what it did:\n{done.stderr[-3000:]}") from None
        if said["right"] < count:
            raise RuntimeError(f"{rival} got {said['right']} of {count} pages:\n{done.stderr[-3000:]}")
        return count / float(said["seconds"])


def _own_environment() -> dict[str, str]:
    """Return our environment without what would lead a client elsewhere than to the loopback."""
    return {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}


@contextlib.contextmanager
def _bundle(served: Served) -> Iterator[str]:
    """Give the certificates a client of the machine believes by default, and the bench's own; "" without TLS."""
    if not served.authority:
        yield ""
        return
    import certifi

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bundle.pem"
        path.write_text(Path(certifi.where()).read_text("ascii", "replace") + Path(served.authority).read_text("ascii"), "ascii", "replace")
        yield str(path)
