"""Business files for tests of the store: made, joined, written to by a second process."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from core.store import Store, Writer

ROOT = Path(__file__).resolve().parents[3]
NOW = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)

_BEFORE = """
import sys
from pathlib import Path
from datetime import UTC, datetime
from core.store import Store, Writer
path = Path(sys.argv[1])
store = Store.open(path, Writer.ENGINE, datetime(2026, 11, 16, 8, 0, tzinfo=UTC))
def say(word):
    print(word, flush=True)
def put(host):
    with store.write() as db:
        db.execute("INSERT INTO own_site (host, added_at) VALUES (?, '')", (host,))
"""


def new_store(path: Path, writer: Writer = Writer.WINDOW) -> Store:
    return Store.create(path, writer, NOW)


def make_file(path: Path) -> Path:
    new_store(path).close()
    return path


def put(store: Store, host: str) -> None:
    with store.write() as db:
        db.execute("INSERT INTO own_site (host, added_at) VALUES (?, '')", (host,))


def hosts(store: Store) -> list[str]:
    return [host for (host,) in store.rows("SELECT host FROM own_site ORDER BY id")]


def hosts_in(path: Path) -> list[str]:
    with closing(Store.open(path, Writer.WINDOW, NOW)) as store:
        return hosts(store)


def other_process(path: Path, code: str, *arguments: str) -> subprocess.Popen[str]:
    """Start a process that has the file open as `store`, and `say(word)` and `put(host)`; `code` goes on from there."""
    return subprocess.Popen(
        [sys.executable, "-c", _BEFORE + code, str(path), *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
