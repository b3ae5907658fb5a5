"""What a disk does to a file: full in the middle of a write, too small for a first file, another file put in its place."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from core.errors import WorldError
from core.store import Store, Writer
from tests.core.store.files import hosts, hosts_in, make_file, new_store, on_a_small_disk, put


def write_much(store: Store) -> None:
    with store.write() as db:
        for i in range(1000):
            db.execute("INSERT INTO own_site (host, added_at) VALUES (?, ?)", (f"{i}.example", "x" * 500))


def write_much_inside(store: Store) -> None:
    with store.write():
        put(store, "outer.example")
        write_much(store)


def test_a_full_file_says_the_disk_is_full_and_goes_on_working(tmp_path: Path) -> None:
    with closing(new_store(tmp_path / "a.linkstead")) as store:
        put(store, "one.example")
        store.rows(f"PRAGMA max_page_count={store.one('PRAGMA page_count')}")
        with pytest.raises(WorldError) as problem:
            write_much(store)
        assert problem.value.code == "disk_full"
        assert hosts(store) == ["one.example"]
        store.rows("PRAGMA max_page_count=1000000")
        put(store, "two.example")
        assert hosts(store) == ["one.example", "two.example"]


def test_a_full_file_inside_a_nested_write_says_so_too(tmp_path: Path) -> None:
    with closing(new_store(tmp_path / "a.linkstead")) as store:
        store.rows(f"PRAGMA max_page_count={store.one('PRAGMA page_count')}")
        with pytest.raises(WorldError) as problem:
            write_much_inside(store)
        assert problem.value.code == "disk_full"
        assert hosts(store) == []


def test_a_disk_that_takes_no_more_loses_nothing(tmp_path: Path) -> None:
    path = make_file(tmp_path / "a.linkstead")
    code = """
with closing(Store.open(path, Writer.WINDOW, NOW)) as store:
    put(store, "one.example")
    limit(path.stat().st_size)
    try:
        with store.write() as db:
            for i in range(3000):
                db.execute("INSERT INTO own_site (host, added_at) VALUES (?, ?)", (f"{i}.example", "x" * 500))
    except WorldError as error:
        print(error.code, hosts(store))
    limit(resource.RLIM_INFINITY)
    put(store, "two.example")
"""
    assert on_a_small_disk(path, code).strip() in {"disk_full ['one.example']", "disk_fault ['one.example']"}
    assert hosts_in(path) == ["one.example", "two.example"]


def test_a_first_file_that_finds_no_room_leaves_nothing_half_made(tmp_path: Path) -> None:
    path = tmp_path / "a.linkstead"
    code = """
limit(20_000)
try:
    Store.create(path, Writer.WINDOW, NOW)
except WorldError as error:
    print(error.code)
"""
    assert on_a_small_disk(path, code).strip() in {"disk_full", "disk_fault"}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("writer", Writer)
@pytest.mark.parametrize("fate", ["deleted", "renamed", "replaced"])
def test_nothing_is_written_into_a_file_that_is_no_longer_in_its_place(tmp_path: Path, writer: Writer, fate: str) -> None:
    path = tmp_path / "a.linkstead"
    with closing(new_store(path, writer)) as store:
        put(store, "one.example")
        if fate == "deleted":
            path.unlink()
        elif fate == "renamed":
            path.rename(tmp_path / "b.linkstead")
        else:
            make_file(tmp_path / "b.linkstead").replace(path)
        with pytest.raises(WorldError) as problem:
            put(store, "two.example")
        assert problem.value.code == "file_moved"
        assert str(problem.value).startswith("a.linkstead was moved, renamed or deleted while it was open.")
        assert hosts(store) == ["one.example"]


def test_a_file_that_is_put_back_in_its_place_is_written_again_and_has_lost_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.linkstead"
    with closing(new_store(path)) as store:
        put(store, "one.example")
        away = path.rename(tmp_path / "b.linkstead")
        with pytest.raises(WorldError):
            put(store, "two.example")
        away.rename(path)
        put(store, "three.example")
    assert hosts_in(path) == ["one.example", "three.example"]


def test_a_new_file_takes_nothing_over_from_one_that_was_deleted_while_open(tmp_path: Path) -> None:
    path = tmp_path / "a.linkstead"
    store = new_store(path)
    put(store, "old.example")
    path.unlink()
    store.close()
    with closing(new_store(path)) as store:
        assert hosts(store) == []
