"""A process that is killed while it writes leaves a file that opens and holds every committed row."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.core.store.files import hosts_in, make_file, other_process

_WRITE = """
done = 0
while True:
    with store.write() as db:
        db.execute("INSERT INTO own_site (host, added_at) VALUES (?, '')", (f"{sys.argv[2]}-{done}.example",))
        if done == int(sys.argv[3]):
            say("inside")
            sys.stdin.readline()
    say(f"committed {done}")
    done += 1
"""


@pytest.mark.parametrize("inside", [True, False])
def test_a_killed_writer_loses_no_committed_row(tmp_path: Path, inside: bool) -> None:
    """Twelve rounds over one file: killed in the middle of a transaction, or right after one, with more in flight."""
    path = make_file(tmp_path / "a.linkstead")
    expected: list[str] = []
    for around in range(12):
        last = around * 3 if inside else 10**9
        with other_process(path, _WRITE, str(around), str(last)) as writer:
            assert writer.stdout is not None
            committed = -1
            for line in writer.stdout:
                if line == "inside\n":
                    break
                committed = int(line.split()[1])
                if not inside and committed == around * 3:
                    break
            writer.kill()
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        kept = [host for host in hosts_in(path) if host.startswith(f"{around}-")]
        sure = [f"{around}-{i}.example" for i in range(committed + 1)]
        assert kept[: len(sure)] == sure
        if inside:
            assert kept == sure
        expected += kept
    assert hosts_in(path) == expected
    assert len(expected) > 12


def test_a_file_being_made_by_a_killed_process_is_not_there(tmp_path: Path) -> None:
    """It is built under another name; what is left of that does not stand in the way."""
    (tmp_path / "a.linkstead.new").write_bytes(b"half a file")
    assert hosts_in(make_file(tmp_path / "a.linkstead")) == []
    assert [each.name for each in tmp_path.iterdir()] == ["a.linkstead"]
