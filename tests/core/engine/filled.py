"""Links put into an engine's file, what became of them, and what was asked of others."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from core.backlinks.pasted import read_lines
from core.backlinks.query import LinkQuery
from core.backlinks.records import Link
from core.clock import SetClock
from core.web.asking.manners import Manners
from core.workspace import Workspace
from tests.core.store.files import NOW
from tests.miniweb import MiniWeb
from tests.miniweb.trap import OWNER

PLAIN = Manners("Linkstead/test", pause=0.0, threads=8, local_allowed=True)


def add(path: Path, addresses: list[str]) -> None:
    with closing(Workspace.open(path, SetClock(NOW))) as workspace:
        number = workspace.additions.begin("")
        workspace.additions.add(number, read_lines(addresses, {OWNER}).links)
        workspace.additions.finish(number)


def links_of(path: Path) -> list[Link]:
    with closing(Workspace.join(path, SetClock(NOW))) as workspace:
        return workspace.links.rows(workspace.links.ids(LinkQuery()))


def asked_of_others(web: MiniWeb) -> list[str]:
    """Return what was asked but of the owner's own site, which tells whether the line is there."""
    return [request.host + request.path for request in web.requests if request.host != OWNER]
