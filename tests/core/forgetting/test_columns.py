"""It is settled for every column of text what becomes of a name in it."""

from __future__ import annotations

from core.forgetting.columns import FATES, Fate
from core.store.described import described_tables


def test_no_column_of_text_is_forgotten_and_none_is_made_up() -> None:
    held_elsewhere = {"link_search", "link_return"}
    """The search is made anew from the links; the other holds numbers alone."""
    real = {
        table.name: {column.name for column in table.columns if column.kind == "TEXT"}
        for table in described_tables()
        if table.name not in held_elsewhere
    }
    assert {table: set(columns) for table, columns in FATES.items()} == real


def test_what_is_changed_in_place_is_no_key() -> None:
    changed = {(table, column) for table, columns in FATES.items() for column, fate in columns.items() if fate is not Fate.STAYS}
    assert not {column for _table, column in changed} & {"id", "page_key", "target_key", "hash", "origin", "host", "step", "fact"}
