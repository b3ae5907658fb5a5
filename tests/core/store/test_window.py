"""Big tables, never loaded whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.store import Store, Window, WindowedReader
from tests.core.store.files import new_store


@dataclass(frozen=True, slots=True)
class Site:
    id: int
    host: str


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_store(tmp_path / "a.linkstead")
    with store.write() as db:
        db.conn.executemany(
            "INSERT INTO own_site (host, added_at) VALUES (?, ?)", [(f"{i:05d}.example", str(i % 3)) for i in range(12_000)]
        )
    yield store
    store.close()


@pytest.fixture
def reader(store: Store) -> WindowedReader[Site]:
    return WindowedReader(store, Site, "own_site", {"group": ("added_at",), "host": ("host",)}, lambda: "host != '00000.example'")


def test_ids_come_filtered_and_in_order(reader: WindowedReader[Site]) -> None:
    ids = reader.ids(Window("added_at = :group", {"group": "0"}, "host"))
    assert len(ids) == 3_999
    assert list(ids[:3]) == [4, 7, 10]
    assert list(reader.ids(Window(order="host", descending=True))[:2]) == [12_000, 11_999]


def test_equal_rows_have_one_order_whichever_way(reader: WindowedReader[Site]) -> None:
    up, down = reader.ids(Window(order="group")), reader.ids(Window(order="group", descending=True))
    assert list(up) == list(reversed(down))


def test_an_order_nobody_knows_is_the_order_of_ids(reader: WindowedReader[Site]) -> None:
    assert list(reader.ids(Window(order="; DROP TABLE own_site"))[:3]) == [2, 3, 4]


def test_rows_come_in_the_order_asked_and_gone_ones_are_left_out(reader: WindowedReader[Site]) -> None:
    assert [site.id for site in reader.rows([9, 99_999, 2, 5])] == [9, 2, 5]
    assert reader.rows([]) == []


def test_more_ids_than_a_statement_takes_are_read_in_parts(reader: WindowedReader[Site]) -> None:
    ids = list(range(12_000, 0, -1))
    assert [site.id for site in reader.rows(ids)] == ids


def test_the_ids_of_a_table_are_not_its_rows(reader: WindowedReader[Site], store: Store) -> None:
    asked: list[str] = []
    store._connection.set_trace_callback(asked.append)
    assert len(reader.ids(Window())) == 11_999
    assert [sql.partition(" FROM ")[0] for sql in asked] == ["SELECT id"]
