"""What a batch of looks taught about the sites that were asked, gathered to be kept in one transaction."""

from __future__ import annotations

from core.backlinks.needs import Needs
from core.web.made_up import MadeUpPage
from core.web.records import KeptPage, RobotsFile, Standing, Visit


class Learnt:
    def __init__(self) -> None:
        self._robots: list[RobotsFile] = []
        self._standings: list[Standing] = []
        self._pages: list[KeptPage] = []
        self._made_up: dict[str, MadeUpPage] = {}

    def from_visit(self, visit: Visit | None) -> None:
        """Take what a visit brought along beside the page itself."""
        if visit is not None:
            self._robots += visit.robots
            self._standings += visit.standings
            if visit.page is not None:
                self._pages.append(visit.page)

    def from_made_up(self, origin: str, page: MadeUpPage, lasts: bool) -> None:
        """Take what an origin shows for a made-up address, where that holds for longer than this run."""
        if lasts:
            self._made_up[origin] = page

    def keep(self, workspace: Needs) -> None:
        """Keep it all."""
        if self._robots or self._standings or self._pages or self._made_up:
            with workspace.batch():
                workspace.robots.keep(self._robots)
                workspace.standings.keep(self._standings)
                workspace.kept_pages.keep(self._pages)
                workspace.made_up.keep(self._made_up, workspace.clock.now())
