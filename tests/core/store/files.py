"""Business files for tests of the store: their names, made, joined, written to by a second process or on a small disk."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from core.store import Store, Writer

ROOT = Path(__file__).resolve().parents[3]
NOW = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)

NAMES = [
    "my shop.linkstead",
    "shop #1.linkstead",
    "100% bread?.linkstead",
    "Bäckerei Größe.linkstead",
    "パン屋.linkstead",
    "a&b=c;d'.linkstead",
]

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

_SMALL_DISK = """
import resource, signal, sys
from contextlib import closing
from pathlib import Path
from core.errors import WorldError
from core.store import Store, Writer
from tests.core.store.files import NOW, put, hosts
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
def limit(most):
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
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


def on_a_small_disk(path: Path, code: str) -> str:
    """Run `code` where no file may grow beyond what `limit(bytes)` says; return what it printed."""
    ended = subprocess.run([sys.executable, "-c", _SMALL_DISK + code, str(path)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout
