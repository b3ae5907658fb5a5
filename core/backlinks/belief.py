"""Which looks of a run may be believed: at once, once the line is proven, or not today."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from core.backlinks.check_tasks import LineRecord, LineTask, OwnPageRecord, PageRecord, WitnessRecord, WitnessTask
from core.web.addresses.address import host_of
from core.web.asking.doubts import Doubts, LineState, is_proof
from core.web.records import FetchFault, Visit

Held = PageRecord | OwnPageRecord

_LINE_TASK = -1 - 2**32
"""Below every id of another task."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What is known of the line now, a witness to be asked, and the looks that nothing can be found out about today."""

    line: LineState = LineState.UP
    witness: WitnessTask | None = None
    unsettled: tuple[Held, ...] = ()


class Belief:
    """Holds back the looks that say more about the line, perhaps, than about a site; for one run, used by one thread."""

    def __init__(self, own_site: str, domains: frozenset[str]) -> None:
        self._own_site = own_site
        self._domains = domains
        self._doubts: Doubts[Held] = Doubts()
        self._believed: deque[Held] = deque()
        self._asking = False
        self._proven = False
        """Whether a page proved the line since my own site was asked."""

    def __len__(self) -> int:
        """How many looks are held back, or wait for their turn to be judged."""
        return len(self._doubts) + len(self._believed)

    @property
    def waiting(self) -> bool:
        """Whether looks that may be believed wait for their turn."""
        return bool(self._believed)

    def next(self, most: int) -> list[Held]:
        """Return the next looks that may be believed: many may come to be so all at once."""
        return [self._believed.popleft() for _ in range(min(most, len(self._believed)))]

    def take(self, record: PageRecord, visit: Visit) -> None:
        """Take a look at a page."""
        self._proven = self._proven or is_proof(visit)
        self._believed += self._doubts.take(visit, record)

    def take_own(self, record: OwnPageRecord) -> None:
        """Take a look at a page of mine. That its site is not found is in doubt like any silence; an answer may prove the line."""
        visit = record.visit
        if visit is not None and visit.fetched is not None and visit.fetched.fault is FetchFault.NO_SUCH_HOST:
            self._believed += self._doubts.take(visit, record)
            return
        self._believed.append(record)
        if record.alive and self._doubts.line(visit, visit, self._domains) is LineState.UP:
            self._believed += self._doubts.believe()

    def question(self, under_way: int) -> LineTask | None:
        """Return what to ask my own site with: when too much waits for a proof, or nothing is under way that could bring one."""
        if self._asking or not len(self._doubts) or (under_way and not self._doubts.many):
            return None
        self._asking, self._proven = True, False
        return LineTask(_LINE_TASK, self._own_site)

    def conclude(self, record: LineRecord | WitnessRecord) -> Conclusion:
        """Heed what my own site, or a witness, says of the line; where it is not proven, the next witness is asked."""
        if isinstance(record, LineRecord):
            line = self._doubts.line(record.plain, record.secure, self._domains)
        else:
            line = LineState.UP if record.visit is not None and is_proof(record.visit) else record.line
        if line is LineState.UP or self._proven:
            self._asking = False
            self._doubts.proven()
            self._believed += self._doubts.believe()
            return Conclusion()
        witness = self._doubts.next_witness()
        if witness:
            return Conclusion(witness=WitnessTask(_LINE_TASK, host_of(witness), witness, self._domains, line))
        self._asking = False
        return Conclusion(line, unsettled=tuple(self._doubts.believe()))
