"""A pasted table is told from a list, and whose it is."""

from __future__ import annotations

import pytest

from core.backlinks.pasted_table import source_of_table

OWN = frozenset({"bakery.example"})


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Linking page\tLast crawled\nhttps://club.example/\t2026-11-02\n", "google"),
        ("Partner,Their page\nClub,https://club.example/a\nChoir,https://choir.example/b\n", ""),
        ("https://club.example/a\nhttps://choir.example/b\n", None),
        ("See https://club.example/a, and\nalso https://choir.example/b.", None),
        ("<table>\n<a href='https://club.example/'>Club</a>", None),
        ("Linking page", None),
        ("", None),
    ],
)
def test_a_table_is_known_by_its_columns(text: str, source: str | None) -> None:
    assert source_of_table(text, OWN) == source
