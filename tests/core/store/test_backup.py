"""Backups are found again, made once a week, and never where they would fill the disk."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from core.errors import WorldError
from core.store import backup
from core.store.backup import EVERY, KEPT, Why, back_up, backups_of, copy_to, is_due, label_of
from core.store.lock import HeldFile
from tests.core.store.files import NOW, hosts_in, make_file, new_store, put


def test_the_backups_of_a_file_are_found_the_newest_first(tmp_path: Path) -> None:
    path = make_file(tmp_path / "shop [1].linkstead")
    assert backups_of(path) == []
    first = back_up(path, label_of(Why.UPDATE, NOW))
    second = back_up(path, label_of(Why.ASKED, NOW + timedelta(hours=1)))
    for name in ("shop [1]-weekly-99999999-999999.linkstead", "shop [1]-north-weekly-20261116-080000.linkstead", "shop [1].linkstead"):
        (tmp_path / "backups" / name).write_bytes(b"")
    found = backups_of(path)
    assert [(each.path, each.why, each.made_at) for each in found] == [
        (second, Why.ASKED, NOW + timedelta(hours=1)),
        (first, Why.UPDATE, NOW),
    ]
    assert found[0].size == second.stat().st_size


def test_a_weekly_backup_is_due_after_a_week_whatever_else_was_kept(tmp_path: Path) -> None:
    path = make_file(tmp_path / "a.linkstead")
    back_up(path, label_of(Why.ASKED, NOW))
    assert is_due(path, NOW)
    back_up(path, label_of(Why.WEEKLY, NOW))
    assert [is_due(path, NOW + wait) for wait in (timedelta(0), EVERY - timedelta(seconds=1), EVERY)] == [False, False, True]


def test_a_backup_from_a_future_does_not_stop_the_next_ones(tmp_path: Path) -> None:
    path = make_file(tmp_path / "a.linkstead")
    back_up(path, label_of(Why.WEEKLY, NOW + timedelta(days=3_000)))
    assert is_due(path, NOW)


def test_weekly_ones_push_none_out_that_was_asked_for(tmp_path: Path) -> None:
    path = make_file(tmp_path / "a.linkstead")
    asked = back_up(path, label_of(Why.ASKED, NOW))
    for week in range(KEPT + 2):
        back_up(path, label_of(Why.WEEKLY, NOW + EVERY * week))
    kept = backups_of(path)
    assert [each.why for each in kept] == [Why.WEEKLY] * KEPT + [Why.ASKED]
    assert kept[-1].path == asked


def test_no_copy_is_begun_where_the_disk_has_no_room_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_file(tmp_path / "a.linkstead")
    monkeypatch.setattr(backup, "SPARE", 10**18)
    with pytest.raises(WorldError) as problem:
        back_up(path, label_of(Why.WEEKLY, NOW))
    assert problem.value.code == "backup_no_room"
    assert "a.linkstead" in str(problem.value)
    assert list((tmp_path / "backups").iterdir()) == []


def test_all_of_an_open_file_goes_into_one_file_elsewhere(tmp_path: Path) -> None:
    target = tmp_path / "stick" / "mine.linkstead"
    target.parent.mkdir()
    path = tmp_path / "a.linkstead"
    with closing(new_store(path)) as store:
        put(store, "one.example")
        copy_to(path, target)
    assert [each.name for each in target.parent.iterdir()] == ["mine.linkstead"]
    assert hosts_in(target) == ["one.example"]


def test_a_copy_takes_nothing_over_from_the_file_it_replaces(tmp_path: Path) -> None:
    path, target = make_file(tmp_path / "a.linkstead"), make_file(tmp_path / "b.linkstead")
    target.with_name("b.linkstead-wal").write_bytes(b"last words")
    copy_to(path, target)
    assert not target.with_name("b.linkstead-wal").exists()
    assert hosts_in(target) == []


def test_a_file_that_is_open_elsewhere_is_not_written_over(tmp_path: Path) -> None:
    path, target = make_file(tmp_path / "a.linkstead"), tmp_path / "b.linkstead"
    with closing(new_store(target)) as store:
        put(store, "one.example")
    held = HeldFile(target)
    with pytest.raises(WorldError, match="already open"):
        copy_to(path, target)
    held.release()
    assert hosts_in(target) == ["one.example"]
    assert not target.with_name("b.linkstead.part").exists()


def test_a_file_is_not_copied_onto_itself(tmp_path: Path) -> None:
    path = make_file(tmp_path / "a.linkstead")
    (tmp_path / "link.linkstead").symlink_to(path)
    with pytest.raises(WorldError, match="itself"):
        copy_to(path, tmp_path / "link.linkstead")


def test_a_copy_into_a_folder_that_is_gone_is_said_in_a_sentence(tmp_path: Path) -> None:
    path = make_file(tmp_path / "a.linkstead")
    with pytest.raises(WorldError):
        copy_to(path, tmp_path / "gone" / "b.linkstead")
