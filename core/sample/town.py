"""The sample as data: its business, the sites around it, and the truth about every link between them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.links.state import LinkState

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "sample"


@dataclass(frozen=True, slots=True)
class KnownLink:
    """A page said to link to the sample business.

    `now` is the state in which its link is found today; `was` the one of four weeks ago, None where the link was not known then.
    `missing` says that it was looked for once since then, and not found. `target` is the page it should lead to, "" where nobody said.
    """

    address: str
    target: str
    now: LinkState
    was: LinkState | None
    missing: bool

    @property
    def pasted(self) -> str:
        """The line with which it is added."""
        return f"{self.address} {self.target}".strip()


@dataclass(frozen=True, slots=True)
class SamplePage:
    """`file` is the page today and `once` four weeks ago, both below `FOLDER`; `status` and `moved_to` are today's."""

    path: str
    file: str
    once: str
    status: int
    moved_to: str


@dataclass(frozen=True, slots=True)
class SampleSite:
    """One made-up host; `robots` is its robots.txt, "" for none, `not_found` the page for every other address."""

    host: str
    pages: Mapping[str, SamplePage]
    robots: str
    not_found: str


@dataclass(frozen=True, slots=True)
class Town:
    """The sample business and its neighbours; `sites` are by host."""

    name: str
    own_site: str
    sites: Mapping[str, SampleSite]
    links: tuple[KnownLink, ...]


def read_town() -> Town:
    """Read the sample that is shipped."""
    data = tomllib.loads((FOLDER / "town.toml").read_text("utf-8"))
    own = f"http://{data['own_site']}"
    links = [_link(site["host"], page, own) for site in data["site"] for page in site["pages"] if "link" in page]
    return Town(data["name"], data["own_site"], {site["host"]: _site(site) for site in data["site"]}, tuple(links))


def _site(entry: Mapping[str, Any]) -> SampleSite:
    pages = {page["path"]: _page(page) for page in entry["pages"]}
    return SampleSite(entry["host"], pages, entry.get("robots", "").lstrip(), entry.get("not_found", ""))


def _page(entry: Mapping[str, Any]) -> SamplePage:
    file = entry.get("file", "")
    return SamplePage(entry["path"], file, entry.get("once", file), entry.get("status", 200), entry.get("moved_to", ""))


def _link(host: str, entry: Mapping[str, Any], own: str) -> KnownLink:
    was = entry.get("was", LinkState.LIVE)
    target = f"{own}{entry['target']}" if "target" in entry else ""
    return KnownLink(
        f"http://{host}{entry['path']}", target, LinkState(entry["link"]), LinkState(was) if was else None, entry.get("missing", False)
    )
