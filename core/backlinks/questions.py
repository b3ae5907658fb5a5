"""What a look waits for before it can be judged: whether my page answers, what its site shows where nothing is; each asked once."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from core.backlinks.check_tasks import MadeUpTask, OwnPageTask
from core.backlinks.judging import look_of
from core.backlinks.looks import LinkToLookAt, Look
from core.backlinks.needs import Needs
from core.links.absence import could_be_made_up
from core.links.judge import target_to_ask
from core.web.address import host_of, key
from core.web.doors import origin_of
from core.web.made_up import MadeUpPage, looks_made_up, made_up_address
from core.web.records import Visit

_Pair = tuple[LinkToLookAt, Visit]


class Questions:
    """The questions of one run, and the looks that wait for their answers."""

    def __init__(self, domains: frozenset[str]) -> None:
        self._domains = domains
        self._alive: dict[str, bool | None] = {}
        self._made_up: dict[str, MadeUpPage] = {}
        self._waiting: dict[str, list[_Pair]] = defaultdict(list)

    def settle(self, link: LinkToLookAt, visit: Visit, workspace: Needs) -> tuple[Look | None, OwnPageTask | MadeUpTask | None]:
        """Return the look where it can be judged now; else what is to be asked, None where that is under way."""
        target = target_to_ask(visit, link.before(self._domains))
        if target:
            return self._seen(link, visit, target)
        if visit.fetched is not None and could_be_made_up(visit):
            return self._not_seen(link, visit, origin_of(visit.fetched.final_address), workspace)
        return look_of(link, visit, self._domains), None

    def _seen(self, link: LinkToLookAt, visit: Visit, target: str) -> tuple[Look | None, OwnPageTask | None]:
        question = key(target)
        if question in self._alive:
            return look_of(link, visit, self._domains, self._alive[question]), None
        first = question not in self._waiting
        self._waiting[question].append((link, visit))
        number = -1 - zlib.crc32(question.encode())
        return None, OwnPageTask(number, host_of(target), target, self._domains, question) if first else None

    def _not_seen(self, link: LinkToLookAt, visit: Visit, origin: str, workspace: Needs) -> tuple[Look | None, MadeUpTask | None]:
        if origin not in self._made_up and origin not in self._waiting:
            self._made_up.update(workspace.made_up.of([origin], workspace.clock.now()))
        if origin in self._made_up:
            return self._beside_made_up(link, visit, self._made_up[origin]), None
        first = origin not in self._waiting
        self._waiting[origin].append((link, visit))
        address = made_up_address(origin)
        number = -1 - zlib.crc32(address.encode())
        return None, MadeUpTask(number, host_of(origin), address, self._domains, origin) if first else None

    def _beside_made_up(self, link: LinkToLookAt, visit: Visit, page: MadeUpPage) -> Look:
        same = visit.facts is not None and looks_made_up(visit.facts, page)
        return look_of(link, replace(visit, as_made_up=same), self._domains)

    def my_page_answered(self, question: str, alive: bool | None) -> list[Look]:
        """Take an answer; return the looks that waited for it."""
        self._alive[question] = alive
        return [look_of(link, visit, self._domains, alive) for link, visit in self._waiting.pop(question, ())]

    def made_up_answered(self, origin: str, page: MadeUpPage) -> list[Look]:
        """Take what a site shows for a made-up address; return the looks that waited for it."""
        self._made_up[origin] = page
        return [self._beside_made_up(link, visit, page) for link, visit in self._waiting.pop(origin, ())]

    def seen_and_waiting(self) -> list[Look]:
        """Give up waiting; return the looks that saw a link, judged as if nobody knew whether my page answers."""
        waiting: Mapping[str, list[_Pair]] = dict(self._waiting)
        self._waiting.clear()
        pairs = [pair for pairs in waiting.values() for pair in pairs]
        return [look_of(link, visit, self._domains) for link, visit in pairs if target_to_ask(visit, link.before(self._domains))]
