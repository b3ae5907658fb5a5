"""What the owner reads of a step: what it belongs to, how long it takes, how it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from core.checklist.facts import Facts
from core.checklist.standing import Standing, StepState
from core.checklist.step import Step, Strategy
from core.words import N_, _, long_day, ngettext

_STRATEGY: Mapping[Strategy, str] = {
    Strategy.FIRST: N_("First things"),
    Strategy.PARTNERSHIPS: N_("Partnerships"),
    Strategy.DIRECTORIES: N_("Listings & reviews"),
    Strategy.CONTENT: N_("Content ideas"),
    Strategy.SOCIAL: N_("Social"),
    Strategy.BACKLINKS: N_("Links to you"),
}
_THINGS: Mapping[int, str] = {1: N_("One thing"), 2: N_("Two things"), 3: N_("Three things")}


def strategy_word(strategy: Strategy) -> str:
    """Return what a strategy is called on the screen."""
    return _(_STRATEGY[strategy])


def effort(step: Step) -> str:
    """Return a card's first line: "Partnerships  ·  8 min  ·  free"."""
    return "  ·  ".join([strategy_word(step.strategy), _("{n} min").format(n=step.minutes), _(step.cost)])


def filled(text: str, facts: Facts, about: str = "") -> str:
    """Return a step's text in the present language, with the business and the link it is about in it."""
    name = facts.name or (facts.sites[0] if facts.sites else _("[your business]"))
    link = facts.newest_in(about) if about else None
    page = link.page_address if link is not None else _("[the page]")
    target = link.leads_to if link is not None and link.leads_to else _("[the address]")
    site = facts.sites[0] if facts.sites else _("[your website]")
    return _(text).format(name=name, site=site, town=facts.town or _("[your town]"), page=page, target=target)


def _sites_to_read(facts: Facts) -> str:
    if facts.five_read_at is not None or not facts.five_waiting:
        return ""
    said = ngettext(
        "{n} website that you named is still to be read.", "{n} websites that you named are still to be read.", facts.five_waiting
    )
    return f"{said} {_('The first findings say what stood in the way.')}"


_WAITS: Mapping[str, Callable[[Facts], str]] = {"those_who_know_you_were_asked": _sites_to_read}
"""What is begun but not proven yet, by the condition that proves it; "" where nothing is."""


def why(step: Step, facts: Facts) -> str:
    """Return why a step is worth doing, after what it waits for, or which link it is about."""
    if step.done_when in _WAITS and (waits := _WAITS[step.done_when](facts)):
        return f"{waits} {filled(step.why, facts)}"
    link = facts.newest_in(step.about) if step.about else None
    reason = filled(step.why, facts)
    if link is None:
        return reason
    more = facts.count(step.about) - 1
    which = _("It is the link on {site}.").format(site=link.site)
    others = ngettext("There is {n} more.", "There are {n} more.", more) if more > 0 else ""
    return " ".join(part for part in (which, others, reason) if part)


def headline(left: Sequence[Standing], care: bool) -> str:
    """Return the start page's sentence where there is something to do: "Three things this week, about 25 minutes."."""
    minutes = sum(standing.step.minutes for standing in left)
    count = len(left)
    things = _(_THINGS[count]) if count in _THINGS else ngettext("{n} thing", "{n} things", count)
    if care:
        return _("{things} this month, about {minutes} minutes.").format(things=things, minutes=minutes)
    return _("{things} this week, about {minutes} minutes.").format(things=things, minutes=minutes)


def standing_sentence(standing: Standing) -> str:
    """Return how a step stands, in a sentence with its date."""
    since = long_day(standing.since) if standing.since is not None else ""
    until = long_day(standing.until) if standing.until is not None else ""
    match standing.state:
        case StepState.PROVEN if standing.by_word:
            return _("Done on {day}, as you said.").format(day=since)
        case StepState.PROVEN:
            return _("Done: seen on {day}.").format(day=since)
        case StepState.MY_PART_DONE if standing.asks:
            return _("Your part was done on {day}. It is time to ask what came of it.").format(day=since)
        case StepState.MY_PART_DONE:
            return _("Your part was done on {day}. You are asked again on {until}.").format(day=since, until=until)
        case StepState.SET_ASIDE if standing.until is not None:
            return _("Set aside until {day}.").format(day=until)
        case StepState.SET_ASIDE:
            return _("Not for you, as you said.")
        case _ if standing.due:
            return _("It is time for this again.")
        case _ if not standing.open:
            return _("Comes after another step.")
        case _:
            return _("To do.")


def progress(path: Sequence[Standing], strategy: Strategy) -> tuple[int, int]:
    """Return how many steps of a strategy are done, and how many there are; what is set aside counts as neither."""
    ours = [s for s in path if s.step.strategy is strategy and s.state is not StepState.SET_ASIDE]
    return sum(s.state is StepState.PROVEN for s in ours), len(ours)
