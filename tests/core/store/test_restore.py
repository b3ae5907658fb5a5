"""A backup takes the place of the present file, which is kept; nothing is lost on the way."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from core.errors import WorldError
from core.store import backup
from core.store.backup import KEPT, Why, back_up, backups_of, label_of
from core.store.lock import HeldFile
from core.store.restore import Inside, look_inside, restore
from tests.core.store.files import NOW, hosts_in, make_file, new_store, put

LATER = NOW + timedelta(days=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a second site, and a backup from when it had only the first."""
    path = tmp_path / "a.linkstead"
    with closing(new_store(path)) as store:
        put(store, "one.example")
        back_up(path, label_of(Why.WEEKLY, NOW))
        put(store, "two.example")
    return path


def newest(path: Path) -> Path:
    return backups_of(path)[0].path


def test_a_look_inside_says_what_is_there_and_leaves_nothing_behind(path: Path, tmp_path: Path) -> None:
    with closing(new_store(tmp_path / "b.linkstead")) as store, store.write() as db:
        db.execute("UPDATE business SET name = 'Miller’s'")
        db.execute("INSERT INTO link_import (id, name, started_at, done_at) VALUES (1, '', '', ''), (2, '', '', NULL)")
        for number, whole, deleted in ((1, 1, None), (2, 1, "2026"), (3, 2, None), (4, 1, None)):
            db.execute(
                "INSERT INTO link (page_address, page_key, site, import_id, added_at, deleted_at) VALUES ('', ?, '', ?, '', ?)",
                (str(number), whole, deleted),
            )
    copy = back_up(tmp_path / "b.linkstead", label_of(Why.ASKED, NOW))
    assert look_inside(copy) == Inside("Miller’s", "", 2)
    assert look_inside(newest(path)) == Inside("", "one.example", 0)
    assert sorted(each.name for each in copy.parent.iterdir()) == sorted({copy.name, newest(path).name})


def test_restoring_brings_back_what_was_and_keeps_what_is(path: Path) -> None:
    kept = restore(newest(path), path, LATER)
    assert hosts_in(path) == ["one.example"]
    assert kept == newest(path)
    assert restore(kept, path, LATER + timedelta(hours=1)) is not None
    assert hosts_in(path) == ["one.example", "two.example"]


@pytest.mark.parametrize("damage", [b"", b"no database at all" * 1000])
def test_a_damaged_file_is_kept_letter_by_letter(path: Path, damage: bytes) -> None:
    copy = newest(path)
    path.write_bytes(damage)
    kept = restore(copy, path, LATER)
    assert kept is not None
    assert kept.read_bytes() == damage
    assert hosts_in(path) == ["one.example"]
    assert [each.path for each in backups_of(path)] == [copy]


def test_a_file_that_is_gone_comes_back(path: Path) -> None:
    path.unlink()
    assert restore(newest(path), path, LATER) is None
    assert hosts_in(path) == ["one.example"]


def test_a_damaged_backup_is_refused_before_anything_is_touched(path: Path) -> None:
    copy = newest(path)
    copy.write_bytes(copy.read_bytes()[:5000])
    for act in (lambda: look_inside(copy), lambda: restore(copy, path, LATER)):
        with pytest.raises(WorldError) as problem:
            act()
        assert problem.value.code == "file_damaged"
    assert hosts_in(path) == ["one.example", "two.example"]
    assert len(backups_of(path)) == 1


def test_a_file_that_is_open_is_not_replaced(path: Path) -> None:
    held = HeldFile(path)
    with pytest.raises(WorldError, match="already open"):
        restore(newest(path), path, LATER)
    held.release()
    assert hosts_in(path) == ["one.example", "two.example"]


def test_without_room_for_both_the_file_stays_as_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "SPARE", 10**18)
    with pytest.raises(WorldError) as problem:
        restore(newest(path), path, LATER)
    assert problem.value.code == "backup_no_room"
    monkeypatch.undo()
    assert hosts_in(path) == ["one.example", "two.example"]
    assert not path.with_name("a.linkstead.part").exists()


def test_the_oldest_of_the_ring_can_be_restored_though_it_makes_room_for_the_present(tmp_path: Path) -> None:
    path = tmp_path / "a.linkstead"
    with closing(new_store(path)) as store:
        for number in range(KEPT):
            put(store, f"{number}.example")
            back_up(path, label_of(Why.RESTORE, NOW + timedelta(hours=number)))
    restore(backups_of(path)[-1].path, path, LATER)
    assert hosts_in(path) == ["0.example"]
    assert len(backups_of(path)) == KEPT


def test_a_new_file_is_not_mistaken_for_a_backup(tmp_path: Path) -> None:
    path = make_file(tmp_path / "a.linkstead")
    with pytest.raises(WorldError):
        restore(tmp_path / "none.linkstead", path, LATER)
    assert hosts_in(path) == []
