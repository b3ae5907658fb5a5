"""Small exports as tools write them, made for tests and pictures; the sites are nobody’s."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

SEARCH_CONSOLE: Mapping[str, str] = {
    "דפים מקשרים אחרונים.csv": (
        "דף מקשר,נסרק לאחרונה\n"
        "https://kibbutz-fair.example/stalls,2026-11-02\n"
        "https://harbour-walks.example/breakfast,2026-10-28\n"
        "https://old-mill.example/friends,2026-09-14\n"
        "https://{own}/bread,2026-11-03\n"
    ),
    "האתרים המקשרים המובילים.csv": "אתר,דפים מקשרים,דפי יעד\nexample.org,14,2\nexample.net,3,1\n",
    "דפים מקושרים מובילים.csv": "דף יעד,קישורים נכנסים,אתרים מקשרים\nhttps://{own}/,40,12\nhttps://{own}/bread,6,4\n",
}
"""A ZIP of Search Console in Hebrew, by the names of its tables; `{own}` is the owner’s website."""

AHREFS = (
    "Referring page title\tReferring page URL\tDomain rating\tTarget URL\tAnchor\tType\tNofollow\tFirst seen\tLast seen\n"
    "Stalls\thttps://kibbutz-fair.example/stalls\t31\thttps://{own}/\tthe baker\ttext\tfalse\t2025-03-01 10:00:00\t2026-11-01 09:00:00\n"
    "News\thttps://paper.example/2026/bread\t54\thttps://{own}/bread\tsourdough\ttext\ttrue\t2026-02-11 10:00:00\t2026-10-20 09:00:00\n"
    "Best of\thttps://eat-here.example/list\t48\thttps://rival-loaf.example/\tRival Loaf\ttext\tfalse\t2026-02-11 10:00:00\t\n"
    "Best of\thttps://eat-there.example/list\t12\thttps://rival-loaf.example/\tRival Loaf\ttext\tfalse\t2026-02-11 10:00:00\t\n"
    "Gone\tnot an address\t2\thttps://{own}/\tgone\ttext\tfalse\t2026-02-11 10:00:00\t\n"
    "Cut off\thttps://half.exam\n"
    "Moved\thttps://moved.example/\t9\thttps://{own}/\t\tredirect\tfalse\t2026-02-11 10:00:00\t\n"
)

UNKNOWN = (
    "Partner,Their page,Our page,Text,Since\n"
    "Rowing club,https://rowing-club.example/friends,https://{own}/,our baker,2024\n"
    "Choir,https://choir.example/thanks,https://{own}/bread,Miller,2025\n"
    "Old mill,https://old-mill.example/friends,https://{own}/,bakery,2019\n"
)
"""A table of somebody’s own, that no tool writes."""


def write_search_console(path: Path, tables: Mapping[str, str], own: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in tables.items():
            archive.writestr(name, text.format(own=own))
    return path


def write_text(path: Path, text: str, encoding: str) -> Path:
    path.write_bytes(text.encode(encoding))
    return path
