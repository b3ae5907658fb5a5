"""Links as one JSON list: every look and every report, under fixed names and codes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TextIO

from core.backlinks.export import escaped, plain
from core.backlinks.saving.whole import WholeLink
from core.clock import stored


class JsonList:
    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._between = "\n"
        out.write("[")

    def add(self, links: Sequence[WholeLink]) -> None:
        for link in links:
            self._out.write(self._between + escaped(json.dumps(record(link), ensure_ascii=False, indent=1)))
            self._between = ",\n"

    def end(self) -> None:
        self._out.write("]" if self._between == "\n" else "\n]")


def record(whole: WholeLink) -> dict[str, Any]:
    """Return a link as JSON values."""
    return {
        **plain(whole.link),
        "added": stored(whole.added_at),
        "note": whole.note,
        "tags": list(whole.tags),
        "looks": [
            {"at": look.at, "state": look.state, "reason": look.reason, "params": dict(look.params), "status": look.status}
            for look in whole.looks
        ],
        "reports": [
            {
                "tool": report.tool,
                "list": report.list_name,
                "at": stored(report.at),
                "words": report.words,
                "first_seen": report.first_seen,
                "last_seen": report.last_seen,
                "lost": report.lost_on,
                "followed": report.followed,
                "figures": dict(report.figures),
            }
            for report in whole.reports
        ],
    }
