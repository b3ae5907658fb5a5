"""What the jobs of this strategy need of an open business file."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from core.backlinks.additions import Additions
from core.backlinks.looks import Looks
from core.backlinks.repository import LinkRepository
from core.business.repository import BusinessRepository
from core.clock import Clock
from core.settings.repository import OptionRepository
from core.web.kept_page_repository import KeptPageRepository
from core.web.made_up_repository import MadeUpRepository
from core.web.robots_repository import RobotsRepository
from core.web.standing_repository import StandingRepository


class Needs(Protocol):
    """A part of `core.workspace.Workspace`, which stands above and is never imported here."""

    path: Path
    clock: Clock
    business: BusinessRepository
    options: OptionRepository
    links: LinkRepository

    @property
    def additions(self) -> Additions: ...

    @property
    def looks(self) -> Looks: ...

    @property
    def robots(self) -> RobotsRepository: ...

    @property
    def standings(self) -> StandingRepository: ...

    @property
    def kept_pages(self) -> KeptPageRepository: ...

    @property
    def made_up(self) -> MadeUpRepository: ...

    def batch(self) -> AbstractContextManager[None]: ...
