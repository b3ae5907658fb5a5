"""One copy of the program a file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.errors import WorldError
from core.store.lock import HeldFile
from tests.core.store.files import make_file, other_process

_HOLD = """
from core.store.lock import HeldFile
held = HeldFile(path)
say("held")
sys.stdin.readline()
"""


def test_a_second_copy_is_told_which_process_has_the_file(tmp_path: Path) -> None:
    path = make_file(tmp_path / "a.linkstead")
    with other_process(path, _HOLD) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(WorldError) as problem:
            HeldFile(path)
        assert (problem.value.code, problem.value.params) == ("file_busy", {"name": "a.linkstead", "process": other.pid})
        other.communicate("go\n")
    HeldFile(path).release()


def test_a_killed_copy_holds_nothing(tmp_path: Path) -> None:
    path = make_file(tmp_path / "a.linkstead")
    with other_process(path, _HOLD) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        other.kill()
    held = HeldFile(path)
    with pytest.raises(WorldError) as problem:
        HeldFile(path)
    assert problem.value.params["process"] == os.getpid()
    held.release()


def test_two_files_in_one_folder_are_held_apart(tmp_path: Path) -> None:
    one, two = HeldFile(tmp_path / "a.linkstead"), HeldFile(tmp_path / "b.linkstead")
    one.release()
    two.release()


def test_a_folder_that_takes_no_lock_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file in its place", "utf-8")
    with pytest.raises(WorldError) as problem:
        HeldFile(tmp_path / "folder" / "a.linkstead")
    assert problem.value.code == "file_read_only"


def test_a_note_that_cannot_be_written_does_not_keep_the_lock(tmp_path: Path) -> None:
    note = tmp_path / "a.linkstead.holder"
    note.mkdir()
    with pytest.raises(WorldError):
        HeldFile(tmp_path / "a.linkstead")
    note.rmdir()
    HeldFile(tmp_path / "a.linkstead").release()
