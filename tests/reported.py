"""What tools reported of the street's links, with tags and a note: for pictures and for tests of the window."""

from __future__ import annotations

from datetime import timedelta

from core.clock import SetClock, stored
from core.workspace import Workspace
from tests.street import open_street

LATER = "https://parishnotes.example/harvest-supper"


def open_reported_street(workspace: Workspace, clock: SetClock) -> None:
    """The street as two tools reported it, three weeks ago and today, and one link that came in today."""
    today = clock.at
    clock.at = today - timedelta(days=21)
    open_street(workspace, clock)
    first = report(workspace, clock, "google", "links.zip", "%")
    clock.at = today
    report(workspace, clock, "google", "links-november.zip", "%e.example%", last_seen="2026-11-12")
    report(workspace, clock, "ahrefs", "backlinks.csv", "%chamber%", figures='{"Domain rating": 34.0, "Traffic": 1200}')
    with workspace.store.write() as db:
        db.execute("UPDATE link_report SET first_seen = '2026-05-03', last_seen = '2026-10-02' WHERE import_id = ?", (first,))
        db.execute("INSERT INTO link_import (name, source, started_at, done_at, added) VALUES ('', '', ?, ?, 1)", (stored(today),) * 2)
        new = workspace.store.one("SELECT max(id) FROM link_import")
        db.execute(
            "INSERT INTO link (page_address, page_key, site, import_id, added_at) VALUES (?, ?, 'parishnotes.example', ?, ?)",
            (LATER, LATER.removeprefix("https://"), new, stored(today)),
        )
        db.execute(
            "INSERT INTO link_search (rowid, page_address, title, words) "
            "SELECT id, page_address, title, words FROM link WHERE page_address = ?",
            (LATER,),
        )
        db.execute("INSERT INTO link_tag (link_id, tag) SELECT id, 'Clubs' FROM link WHERE site LIKE 'river%' OR site LIKE 'prim%'")
        db.execute("INSERT INTO link_tag (link_id, tag) SELECT id, 'Neighbours' FROM link WHERE site LIKE 'cham%'")
        db.execute("UPDATE link SET note = 'Anna at the chamber looks after the page.' WHERE site LIKE 'cham%'")


def report(
    workspace: Workspace, clock: SetClock, source: str, name: str, like: str, figures: str = "", last_seen: str | None = None
) -> int:
    """Let a tool's file report the links whose address is `like` that; return the import's number."""
    with workspace.store.write() as db:
        now = stored(clock.now())
        db.execute("INSERT INTO link_import (name, source, started_at, done_at) VALUES (?, ?, ?, ?)", (name, source, now, now))
        number = int(workspace.store.one("SELECT max(id) FROM link_import"))
        db.execute(
            "INSERT INTO link_report (link_id, import_id, words, last_seen, figures) "
            "SELECT id, ?, words, ?, ? FROM link WHERE page_address LIKE ?",
            (number, last_seen or None, figures, like),
        )
    return number


def report_many(workspace: Workspace) -> None:
    """Let three tools report many links, a tenth of them with a tag, every one that was seen at a place, all on 9,000 sites."""
    with workspace.store.write() as db:
        now = stored(workspace.clock.now())
        for every, source in enumerate(("google", "ahrefs", "bing"), 2):
            db.execute("INSERT INTO link_import (name, source, started_at, done_at) VALUES (?, ?, ?, ?)", (source, source, now, now))
            number = workspace.store.one("SELECT max(id) FROM link_import")
            db.execute("INSERT INTO link_report (link_id, import_id) SELECT id, ? FROM link WHERE id % ? = 0", (number, every))
        db.execute("INSERT INTO link_tag (link_id, tag) SELECT id, 'tag ' || (id / 10 % 7) FROM link WHERE id % 10 = 0")
        places = "CASE id % 5 WHEN 0 THEN 'footer' WHEN 1 THEN 'side' ELSE 'content' END"
        db.execute(f"UPDATE link SET site = (id % 9000) || '.example', place = CASE WHEN followed THEN {places} ELSE '' END")
