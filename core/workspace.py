"""One business's file, open here: its repositories, its lock, its end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from core.backlinks.tidying import tidy
from core.business.repository import BusinessRepository
from core.business.tidying import tidy as tidy_profile
from core.clock import Clock
from core.errors import WorldError
from core.settings.repository import OptionRepository
from core.store import Store, Writer
from core.store.database import check, known_disk_errors, refuse_protected, refuse_read_only
from core.store.folders import refuse_unsafe
from core.store.lock import HeldFile

if TYPE_CHECKING:
    from core.backlinks.additions import Additions
    from core.backlinks.by_hand import LooksByHand
    from core.backlinks.linking_sites import LinkingSites
    from core.backlinks.looks import Looks
    from core.backlinks.marks import LinkMarks
    from core.backlinks.repository import LinkRepository
    from core.business.editing import Editing
    from core.business.interview import InterviewRepository
    from core.business.profile_repository import ProfileRepository
    from core.business.reading.outside_repository import OutsideRepository
    from core.business.reading.repository import ReadingRepository
    from core.business.taken_out import TakenOutRepository
    from core.checklist.checklist import Checklist
    from core.five.repository import FiveRepository
    from core.reports.earned import Earnings
    from core.signs.repository import SignsRepository
    from core.trash.trash import Trash
    from core.web.kept.kept_pages import KeptPageRepository
    from core.web.kept.made_up_pages import MadeUpRepository
    from core.web.kept.requests import RequestRepository
    from core.web.kept.robots_files import RobotsRepository
    from core.web.kept.standings import StandingRepository


class Workspace:
    """What pages, verbs and jobs work with. Used by the thread that opened it."""

    def __init__(self, store: Store, clock: Clock, held: HeldFile | None) -> None:
        self.store = store
        self._held = held
        self.clock = clock
        self.path = store.path
        self.business = BusinessRepository(store, clock)
        self.options = OptionRepository(store)

    # What only pages, jobs and imports use is made when first asked for: the first window need not wait for it. What is kept of sites
    # is rid of what is too old then.

    @cached_property
    def profiles(self) -> ProfileRepository:
        from core.business.profile_repository import ProfileRepository

        return ProfileRepository(self.store, self.business, self.clock)

    @cached_property
    def readings(self) -> ReadingRepository:
        from core.business.reading.repository import ReadingRepository

        return ReadingRepository(self.store, self.clock)

    @cached_property
    def outside(self) -> OutsideRepository:
        from core.business.reading.outside_repository import OutsideRepository

        return OutsideRepository(self.store, self.clock)

    @cached_property
    def interview(self) -> InterviewRepository:
        from core.business.interview import InterviewRepository

        return InterviewRepository(self.store, self.clock)

    @cached_property
    def taken_out(self) -> TakenOutRepository:
        from core.business.taken_out import TakenOutRepository

        return TakenOutRepository(self.store, self.profiles, self.clock)

    @cached_property
    def trash(self) -> Trash:
        from core.trash.linking_sites import LinkingSiteSource
        from core.trash.links import LinkSource
        from core.trash.profile import ProfileSource
        from core.trash.trash import Trash

        links = LinkSource(self.store, self.links)
        profile = ProfileSource(self.taken_out, self.profiles, self.business)
        return Trash(self.store, (links, profile, LinkingSiteSource(self.store, self.linking_sites)))

    @cached_property
    def editing(self) -> Editing:
        from core.business.editing import Editing

        return Editing(self.profiles, self.business, self.taken_out)

    @cached_property
    def links(self) -> LinkRepository:
        from core.backlinks.repository import LinkRepository

        return LinkRepository(self.store, self.clock)

    @cached_property
    def additions(self) -> Additions:
        from core.backlinks.additions import Additions

        return Additions(self.store, self.clock)

    @cached_property
    def linking_sites(self) -> LinkingSites:
        from core.backlinks.linking_sites import LinkingSites

        return LinkingSites(self.store, self.clock)

    @cached_property
    def looks(self) -> Looks:
        from core.backlinks.looks import Looks

        return Looks(self.store)

    @cached_property
    def marks(self) -> LinkMarks:
        from core.backlinks.marks import LinkMarks

        return LinkMarks(self.store)

    @cached_property
    def by_hand(self) -> LooksByHand:
        from core.backlinks.by_hand import LooksByHand

        return LooksByHand(self.store, self.clock)

    @cached_property
    def five(self) -> FiveRepository:
        from core.five.repository import FiveRepository

        return FiveRepository(self.store)

    @cached_property
    def checklist(self) -> Checklist:
        from core.checklist.checklist import Checklist

        return Checklist(self.store, self.clock, self.profiles, self.options)

    @cached_property
    def earnings(self) -> Earnings:
        from core.reports.earned import Earnings

        return Earnings(self.store)

    @cached_property
    def signs(self) -> SignsRepository:
        from core.signs.repository import SignsRepository

        return SignsRepository(self.store, self.clock)

    @cached_property
    def robots(self) -> RobotsRepository:
        from core.web.kept.robots_files import RobotsRepository

        repository = RobotsRepository(self.store)
        repository.tidy(self.clock.now())
        return repository

    @cached_property
    def standings(self) -> StandingRepository:
        from core.web.kept.standings import StandingRepository

        repository = StandingRepository(self.store)
        repository.tidy(self.clock.now())
        return repository

    @cached_property
    def kept_pages(self) -> KeptPageRepository:
        from core.web.kept.kept_pages import KeptPageRepository

        repository = KeptPageRepository(self.store)
        repository.tidy(self.clock.now())
        return repository

    @cached_property
    def made_up(self) -> MadeUpRepository:
        from core.web.kept.made_up_pages import MadeUpRepository

        repository = MadeUpRepository(self.store)
        repository.tidy(self.clock.now())
        return repository

    @cached_property
    def requests(self) -> RequestRepository:
        from core.web.kept.requests import RequestRepository

        repository = RequestRepository(self.store, lambda: bool(self.options.value("request_log")))
        repository.tidy(self.clock.now())
        return repository

    @classmethod
    def open(cls, path: Path, clock: Clock) -> Workspace:
        """Open a business's file, or make it, and keep other copies of the program out of it.

        Raises WorldError: file_busy, file_read_only where nothing could be kept, and whatever `core.store.Store.open` raises.
        """
        refuse_unsafe(path)
        with known_disk_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            refuse_protected(path)
            # Nothing is left beside a file that is not ours.
            check(path, every_page=False)
        held = HeldFile(path)
        try:
            opening = Store.open if path.exists() else Store.create
            if path.exists():
                refuse_read_only(path)
            store = opening(path, Writer.WINDOW, clock.now())
        except BaseException:
            held.release()
            raise
        workspace = cls(store, clock, held)
        try:
            tidy(store, clock.now())
            tidy_profile(store, clock.now())
        except BaseException:
            workspace.close()
            raise
        return workspace

    @classmethod
    def join(cls, path: Path, clock: Clock) -> Workspace:
        """Open the file beside the window that holds it: the engine's way in.

        Raises WorldError: file_moved where it is gone, and whatever `core.store.Store.open` raises.
        """
        if not path.exists():
            raise WorldError("file_moved", name=path.name)
        return cls(Store.open(path, Writer.ENGINE, clock.now()), clock, None)

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Several writes of several repositories as one: all of it is kept, or nothing."""
        with self.store.write():
            yield

    def close(self) -> None:
        """Close the file and let the next one in."""
        self.store.close()
        if self._held is not None:
            self._held.release()
