"""What a look waits for before it can be judged: where counters lead, whether my page answers, what its site shows where nothing is."""

from __future__ import annotations

import zlib
from collections import defaultdict
from dataclasses import dataclass, replace

from core.backlinks.check_tasks import CounterTask, MadeUpTask, OwnPageTask
from core.backlinks.looks import LinkToLookAt
from core.backlinks.needs import Needs
from core.links.absence import could_be_made_up
from core.links.counters import with_links, worth_following
from core.links.judge import target_to_ask
from core.links.records import LinkBefore
from core.web.addresses.address import host_of, key
from core.web.asking.doors import origin_of
from core.web.asking.made_up import MadeUpPage, looks_made_up, made_up_address
from core.web.records import Visit


@dataclass(frozen=True, slots=True)
class Ready:
    """A look that waits for nothing more; `alive` is whether my page answers, None where that is not known."""

    link: LinkToLookAt
    visit: Visit
    alive: bool | None = None


class Questions:
    """The questions of one run, each asked once, and the looks that wait for their answers."""

    def __init__(self, domains: frozenset[str], name: str = "") -> None:
        """`name` is the business's."""
        self._domains = domains
        self._name = name
        self._led: dict[str, str | None] = {}
        self._alive: dict[str, bool | None] = {}
        self._made_up: dict[str, MadeUpPage] = {}
        self._waiting: dict[str, list[Ready]] = defaultdict(list)

    def settle(self, link: LinkToLookAt, visit: Visit, workspace: Needs) -> Ready | CounterTask | OwnPageTask | MadeUpTask | None:
        """Return the look where it can be judged now; else what is to be asked, None where that is under way."""
        before = link.before(self._domains)
        target = target_to_ask(visit, before)
        if target:
            return self._seen(Ready(link, visit), target)
        look: Ready | MadeUpTask | None = Ready(link, visit)
        if visit.fetched is not None and could_be_made_up(visit):
            look = self._not_seen(Ready(link, visit), origin_of(visit.fetched.final_address), workspace)
        return self._behind_counters(look, before) if isinstance(look, Ready) else look

    def _behind_counters(self, look: Ready, before: LinkBefore) -> Ready | CounterTask | OwnPageTask | None:
        """Follow the counters that may lead to me, one after the other, of a page that shows no link of mine.

        Where one could not be followed, the link may be behind it: nothing is said of it then.
        """
        counters = worth_following(look.visit, before, self._name) if not look.visit.as_made_up else ()
        for counter in counters:
            if counter.address not in self._led:
                return self._follow(look, counter.address)
        found = [replace(counter, address=to) for counter in counters if (to := self._led[counter.address])]
        if found:
            seen = replace(look, visit=with_links(look.visit, found))
            target = target_to_ask(seen.visit, before)
            return self._seen(seen, target) if target else seen
        if any(self._led[counter.address] is None for counter in counters):
            return replace(look, visit=replace(look.visit, unfollowed=True))
        return look

    def _follow(self, look: Ready, counter: str) -> CounterTask | None:
        number = -1 - zlib.crc32(counter.encode())
        return CounterTask(number, host_of(counter), counter, self._domains) if self._is_first(counter, look) else None

    def _seen(self, look: Ready, target: str) -> Ready | OwnPageTask | None:
        question = key(target)
        if question in self._alive:
            return replace(look, alive=self._alive[question])
        number = -1 - zlib.crc32(question.encode())
        return OwnPageTask(number, host_of(target), target, question) if self._is_first(question, look) else None

    def _not_seen(self, look: Ready, origin: str, workspace: Needs) -> Ready | MadeUpTask | None:
        if origin not in self._made_up and origin not in self._waiting:
            self._made_up.update(workspace.made_up.of([origin], workspace.clock.now()))
        if origin in self._made_up:
            return _beside(look, self._made_up[origin])
        address = made_up_address(origin)
        number = -1 - zlib.crc32(address.encode())
        return MadeUpTask(number, host_of(origin), address, self._domains, origin) if self._is_first(origin, look) else None

    def _is_first(self, question: str, look: Ready) -> bool:
        first = question not in self._waiting
        self._waiting[question].append(look)
        return first

    def my_page_answered(self, question: str, alive: bool | None) -> list[Ready]:
        """Take an answer; return the looks that waited for it."""
        self._alive[question] = alive
        return [replace(look, alive=alive) for look in self._waiting.pop(question, ())]

    def counter_answered(self, counter: str, leads_to: str | None) -> list[Ready]:
        """Take where a counter leads, "" for not to me, None where nobody knows; return the looks that waited, to be settled again."""
        self._led[counter] = leads_to
        return self._waiting.pop(counter, [])

    def made_up_answered(self, origin: str, page: MadeUpPage) -> list[Ready]:
        """Take what a site shows for a made-up address; return the looks that waited for it, to be settled again."""
        self._made_up[origin] = page
        return self._waiting.pop(origin, [])

    def nobody_knows(self, origin: str) -> list[Ready]:
        """Return the looks that waited for what a site shows for a made-up address, which could not be found out."""
        return self._waiting.pop(origin, [])

    def seen_and_waiting(self) -> list[Ready]:
        """Give up waiting; return the looks that saw a link, judged as if nobody knew whether my page answers."""
        waiting = [look for looks in self._waiting.values() for look in looks]
        self._waiting.clear()
        return [look for look in waiting if target_to_ask(look.visit, look.link.before(self._domains))]


def _beside(look: Ready, page: MadeUpPage) -> Ready:
    facts = look.visit.facts
    return replace(look, visit=replace(look.visit, as_made_up=facts is not None and looks_made_up(facts, page)))
