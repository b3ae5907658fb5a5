"""The checklist of one business: what the start page shows, and what the owner can say there, each with a way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from core.backlinks.since import Turned, turned
from core.business.profile_repository import ProfileRepository
from core.checklist.facts import Facts
from core.checklist.gathering import gather
from core.checklist.kept import Kept, Period
from core.checklist.library import read_steps
from core.checklist.standing import Said, Standing, StepState, Word, seen_at, standings
from core.checklist.step import DAYS, Step, Strategy
from core.checklist.week import CARE_MINUTES, MOST, care, choose, is_complete
from core.clock import Clock, local_day
from core.settings.options import CARE
from core.settings.repository import OptionRepository
from core.store import Store

ASKS_AFTER = 7
"""Days after which the program asks of a step that it has not seen, where the step says no other number."""

_NO_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the start page shows; `things` are this period's, done ones included; `rhythm` is the time they were chosen for.

    `turned` is what happened to links since the last visit, `proven_since` which steps were seen to be done since then.
    """

    facts: Facts
    path: tuple[Standing, ...]
    things: tuple[Standing, ...]
    rhythm: str
    paused_until: date | None
    last_visit: datetime | None
    turned: tuple[Turned, ...]
    proven_since: tuple[Standing, ...]

    @property
    def care(self) -> bool:
        """Whether the owner wants no more than to look after what there is."""
        return self.rhythm == CARE

    @property
    def left(self) -> tuple[Standing, ...]:
        return tuple(thing for thing in self.things if thing.state is StepState.TO_DO)

    @property
    def waiting(self) -> tuple[Standing, ...]:
        return tuple(standing for standing in self.path if standing.state is StepState.MY_PART_DONE)

    @property
    def asked(self) -> Standing | None:
        """The step of which it is time to ask what came of it, the one that waits longest."""
        due = [standing for standing in self.waiting if standing.asks]
        return min(due, key=lambda standing: standing.until or date.max, default=None)

    @property
    def completed(self) -> tuple[Strategy, ...]:
        """The strategies of which the last thing was done since the last visit."""
        visit = self.last_visit
        if visit is None:
            return ()
        whole = [strategy for strategy in Strategy if is_complete(self.path, strategy)]
        newest = {s.step.strategy for s in self.path if s.state is StepState.PROVEN and s.since is not None and s.since > visit}
        return tuple(strategy for strategy in whole if strategy in newest)

    @property
    def may_care(self) -> bool:
        """Whether the first things are done, so that ten minutes a month can be enough."""
        return is_complete(self.path, Strategy.FIRST)


@dataclass(frozen=True, slots=True)
class Before:
    """How things were before the owner said something: the step's word and minutes, None where they ship, and the list of the period."""

    step: str
    word: Word | None
    minutes: int | None
    period: Period
    things: tuple[str, ...]


class Checklist:
    def __init__(self, store: Store, its_clock: Clock, profiles: ProfileRepository, options: OptionRepository) -> None:
        self._store = store
        self._clock = its_clock
        self._profiles = profiles
        self._options = options
        self._kept = Kept(store)
        self._shipped = read_steps()

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step of the path, each with the minutes it takes this owner."""
        minutes = self._kept.minutes()
        return tuple(replace(step, minutes=minutes.get(step.id, step.minutes)) for step in self._shipped)

    def overview(self) -> Overview:
        """Read how things stand, note what is seen to be done, and fill this period's list where there is room on it."""
        now = self._clock.now()
        steps = self.steps
        facts = gather(self._store, self._profiles.profile(), self._options.value("look_at_start") is True, now)
        known = self._kept.proofs()
        proofs = {step.id: at for step in steps if step.cadence not in DAYS and (at := seen_at(step, facts, known)) is not None}
        self._kept.set_proofs(proofs)
        path = standings(steps, facts, self._kept.words(), proofs)
        paused = self._kept.paused_until()
        paused = paused if paused is not None and paused > local_day(now) else None
        visit = self._kept.last_visit(now)
        fresh = [s for s in path if visit is not None and s.state is StepState.PROVEN and not s.by_word and s.since and s.since > visit]
        return Overview(
            facts=facts,
            path=tuple(path),
            things=() if paused else self._things(path),
            rhythm=self._rhythm,
            paused_until=paused,
            last_visit=visit,
            turned=tuple(turned(self._store, visit)) if visit is not None else (),
            proven_since=tuple(fresh),
        )

    def say(self, step_id: str, said: Said, until: date | None = None) -> Before:
        """Keep what the owner says of a step; returns what `take_back` needs."""
        before = self._before(step_id)
        self._kept.put_word(step_id, Word(step_id, said, self._clock.now(), until))
        return before

    def did_my_part(self, step: Step) -> tuple[Before, date | None]:
        """The owner did what was theirs to do: a step that nobody else has to act on and no machine can see is done by that.

        Returns also the day on which the program asks what came of it, None where it is done.
        """
        if (step.by_word or step.or_word) and not step.waits:
            return self.say(step.id, Said.DONE), None
        return self.wait_on(step)

    def wait_on(self, step: Step) -> tuple[Before, date]:
        """Wait for what others have to do; returns also the day on which the program asks what came of it."""
        until = self.today + timedelta(days=step.waits or ASKS_AFTER)
        return self.say(step.id, Said.MY_PART, until), until

    def took(self, step_id: str, minutes: int) -> Before:
        """Keep how many minutes a step takes from now on; those it ships with need not be kept."""
        before = self._before(step_id)
        self._kept.put_minutes(step_id, minutes if minutes != self.shipped_minutes(step_id) else None)
        return before

    def shipped_minutes(self, step_id: str) -> int:
        """Return how long a step takes where the owner says nothing else."""
        return next(step.minutes for step in self._shipped if step.id == step_id)

    def put_back(self, step_id: str) -> Before:
        """Forget what the owner said of a step, so that it is to do again where nothing proves it."""
        before = self._before(step_id)
        self._kept.put_word(step_id, None)
        return before

    def take_back(self, before: Before) -> None:
        """Make it as it was, exactly."""
        self._kept.put_word(before.step, before.word)
        self._kept.put_minutes(before.step, before.minutes)
        self._kept.set_things(before.period, before.things)

    def one_more(self) -> tuple[Step, Before] | None:
        """Put one more thing on this period's list; returns it, and what `take_back` needs; None where nothing is left."""
        overview = self.overview()
        path = care(overview.path) if overview.care else overview.path
        more = choose(path, _NO_LIMIT, overview.things, len(overview.things) + 1)
        if not more:
            return None
        step = more[0].step
        before = self._before(step.id)
        self._kept.add_things(self._period, [step.id])
        return step, before

    def pause(self, until: date | None) -> date | None:
        """Ask for nothing before a day, or go on at once; returns how it was."""
        before = self._kept.paused_until()
        self._kept.pause(until)
        return before

    def visited(self) -> None:
        """Note that the owner looks at the page now: what happens from here on is new at the next visit."""
        self._kept.visited(self._clock.now())

    @property
    def today(self) -> date:
        return local_day(self._clock.now())

    @property
    def _caring(self) -> bool:
        return self._rhythm == CARE

    @property
    def _rhythm(self) -> str:
        return str(self._options.value("rhythm"))

    @property
    def _period(self) -> Period:
        """This week, in care mode this month."""
        begins = self.today.replace(day=1) if self._caring else self.today - timedelta(days=self.today.weekday())
        return Period(begins, self._rhythm)

    def _before(self, step_id: str) -> Before:
        period = self._period
        word, minutes = self._kept.words().get(step_id), self._kept.minutes().get(step_id)
        return Before(step_id, word, minutes, period, tuple(self._kept.things(period)))

    def _things(self, path: Sequence[Standing]) -> tuple[Standing, ...]:
        by_id = {standing.step.id: standing for standing in path}
        listed = [by_id[step_id] for step_id in self._kept.things(self._period) if step_id in by_id]
        things = [standing for standing in listed if standing.state is not StepState.SET_ASIDE]
        before_all = [s for s in path if s.first and s.state is StepState.TO_DO and s not in things]
        if before_all:
            left = [s for s in things if s.state is StepState.TO_DO]
            put_off = left[-len(before_all) :] if len(left) >= MOST else []
            things = [*before_all, *(s for s in things if s not in put_off)]
            self._kept.set_things(self._period, [standing.step.id for standing in things])
        minutes = CARE_MINUTES if self._caring else int(self._rhythm)
        more = choose(care(path) if self._caring else path, minutes, things, MOST)
        self._kept.add_things(self._period, [standing.step.id for standing in more])
        return tuple(things + more)
