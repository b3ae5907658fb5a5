"""A bakery's file with two links of which everything there can be is known."""

from __future__ import annotations

from pathlib import Path

from core.clock import SetClock, stored
from core.links.state import LinkState
from core.workspace import Workspace
from tests.core.backlinks.shop import add, look, open_shop, shown


def filled_shop(folder: Path, words: str = "Crumb & Co", note: str = "") -> Workspace:
    """One link was seen twice, lost, and reported by two tools; the other was never looked at."""
    clock = SetClock()
    shop = open_shop(folder, clock)
    add(shop, "https://club.example/a https://bakery.example/cakes", "https://fair.example/b")
    club = shown(shop, order="page")[0]
    for state in (LinkState.LIVE, LinkState.NOT_FOLLOWED, LinkState.MISSING_ONCE, LinkState.GONE):
        shop.looks.keep([look(club, state, clock, words=words)])
        clock.forward(days=7)
    with shop.store.write() as db:
        db.execute("UPDATE link SET note = ? WHERE id = ?", (note, club.id))
        db.conn.executemany("INSERT INTO link_tag (link_id, tag) VALUES (?, ?)", [(club.id, "Sponsors"), (club.id, "clubs")])
        for number, (tool, first, lost, figures) in enumerate(
            (("ahrefs", "2020-05-01", None, '{"domain_rating": 31}'), ("moz", "2021-01-01", "2026-11-01", ""))
        ):
            moment = stored(clock.now())
            cells = (90 + number, f"{tool}.csv", tool, moment, moment)
            db.execute("INSERT INTO link_import (id, name, source, started_at, done_at) VALUES (?, ?, ?, ?, ?)", cells)
            db.execute(
                "INSERT INTO link_report (link_id, import_id, words, first_seen, lost_on, followed, figures) VALUES (?, ?, ?, ?, ?, 1, ?)",
                (club.id, 90 + number, words, first, lost, figures),
            )
            clock.forward(days=1)
        db.execute("INSERT INTO link_import (id, name, source, started_at) VALUES (99, 'half.csv', 'majestic', '2026-11-16T08:00:00Z')")
        db.execute("INSERT INTO link_report (link_id, import_id, first_seen) VALUES (?, 99, '1999-01-01')", (club.id,))
    return shop
