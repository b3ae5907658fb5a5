"""A bakery's file with links in it, and looks at them made up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.backlinks.looks import Look
from core.backlinks.pasted import read_lines
from core.backlinks.query import LinkQuery
from core.backlinks.records import Evidence, Link
from core.clock import SetClock
from core.links.records import Judgement
from core.links.state import FOUND, LinkState
from core.web.records import PageLink
from core.workspace import Workspace

MINE = frozenset({"bakery.example"})
HOME = "https://bakery.example/"


def open_shop(folder: Path, clock: SetClock | None = None) -> Workspace:
    workspace = Workspace.open(folder / "shop.linkstead", clock or SetClock())
    workspace.business.set_sites(["bakery.example"])
    return workspace


def add(workspace: Workspace, *lines: str, finish: bool = True) -> int:
    """Add lines as one import; return how many links it added, or its number where it is not to be finished."""
    number = workspace.additions.begin("list.txt")
    workspace.additions.add(number, read_lines(lines, MINE).links)
    return workspace.additions.finish(number) if finish else number


def shown(workspace: Workspace, **query: Any) -> list[Link]:
    return workspace.links.rows(workspace.links.ids(LinkQuery(**query)))


def pages(workspace: Workspace, **query: Any) -> list[str]:
    return [link.page_address for link in shown(workspace, **query)]


def only(workspace: Workspace) -> Link:
    (link,) = shown(workspace)
    return link


def look(
    link: Link | int,
    state: LinkState,
    at: SetClock,
    words: str = "Crumb & Co",
    title: str = "Partners",
    snippet: str = "Thanks to Crumb & Co.",
    leads_to: str = HOME,
    rel: Sequence[str] = (),
) -> Look:
    """Return a look that found the link in `state`, with its evidence where that is one in which it was seen."""
    number = link if isinstance(link, int) else link.id
    if state not in FOUND:
        return Look(number, at.now(), 404 if state is LinkState.PAGE_GONE else 200, title, Judgement(state, "made_up"))
    seen = PageLink(leads_to, words, tuple(rel), snippet=snippet)
    judgement = Judgement(state, "made_up", {"n": 1}, seen, 1, not rel, True)
    return Look(number, at.now(), 200, title, judgement, Evidence(snippet, (10, 20), words, leads_to, " ".join(rel)))
