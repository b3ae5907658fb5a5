"""What the jobs of this strategy need of an open business file."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from core.backlinks.additions import Additions
from core.backlinks.looks import Looks
from core.backlinks.repository import LinkRepository
from core.business.repository import BusinessRepository
from core.settings.repository import OptionRepository
from core.web import looking


class Needs(looking.Needs, Protocol):
    """A part of `core.workspace.Workspace`, which stands above and is never imported here."""

    path: Path
    business: BusinessRepository
    options: OptionRepository
    links: LinkRepository

    @property
    def additions(self) -> Additions: ...

    @property
    def looks(self) -> Looks: ...
