"""What the owner writes beside links: a note to each, tags to any number of them."""

from __future__ import annotations

from collections.abc import Sequence

from core.store import Store, parts
from core.store.rows import storable

LONGEST_TAG = 60
"""Letters; a longer word would fill the side, and is a note."""


def as_tag(text: str) -> str:
    """Return a tag as it is kept: on one line, without needless spaces; "" where nothing is left."""
    return storable(" ".join(text.split()))[:LONGEST_TAG].strip()


class LinkMarks:
    def __init__(self, store: Store) -> None:
        self._store = store

    def note(self, link_id: int) -> str:
        """Return the note to a link; "" where there is none."""
        return str(self._store.one("SELECT note FROM link WHERE id = ?", (link_id,)) or "")

    def set_note(self, link_id: int, note: str) -> None:
        """Keep a note as it stands now."""
        with self._store.write() as db:
            db.execute("UPDATE link SET note = ? WHERE id = ?", (storable(note), link_id))

    def tags(self, ids: Sequence[int]) -> list[str]:
        """Return the tags that all of these links have, by the alphabet."""
        found: dict[str, int] = {}
        spelling: dict[str, str] = {}
        for marks, part in parts(ids):
            for tag, n in self._store.rows(f"SELECT tag, count(*) FROM link_tag WHERE link_id IN ({marks}) GROUP BY tag", part):
                found[tag.casefold()] = found.get(tag.casefold(), 0) + n
                spelling.setdefault(tag.casefold(), tag)
        return [spelling[tag] for tag in sorted(found) if found[tag] == len(ids)]

    def known_tags(self) -> list[str]:
        """Return every tag there is, by the alphabet."""
        return [row[0] for row in self._store.rows("SELECT tag FROM link_tag GROUP BY tag ORDER BY tag")]

    def add_tag(self, ids: Sequence[int], tag: str) -> list[int]:
        """Give links a tag, spelt as it is known already; return those that did not have it."""
        known = self._store.one("SELECT tag FROM link_tag WHERE tag = ? LIMIT 1", (as_tag(tag),))
        word = known or as_tag(tag)
        if not word:
            return []
        new: list[int] = []
        with self._store.write() as db:
            for marks, part in parts(ids):
                without = f"id IN ({marks}) AND id NOT IN (SELECT link_id FROM link_tag WHERE tag = ?)"
                new += self._store.ids(f"SELECT id FROM link WHERE {without}", [*part, word])
            db.conn.executemany("INSERT OR IGNORE INTO link_tag (link_id, tag) VALUES (?, ?)", [(id_, word) for id_ in new])
        return new

    def remove_tag(self, ids: Sequence[int], tag: str) -> list[int]:
        """Take a tag from links; return those that had it."""
        had: list[int] = []
        with self._store.write() as db:
            for marks, part in parts(ids):
                had += self._store.ids(f"SELECT link_id FROM link_tag WHERE tag = ? AND link_id IN ({marks})", [tag, *part])
            db.conn.executemany("DELETE FROM link_tag WHERE tag = ? AND link_id = ?", [(tag, id_) for id_ in had])
        return had
