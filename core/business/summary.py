"""Each fact of a profile in one line, as one would tell it somebody."""

from __future__ import annotations

from itertools import groupby

from core.business.address import country_name, on_one_line
from core.business.fields import HANDS
from core.business.hours import Hours, written_spans
from core.business.profile import Fact, Profile
from core.business.written import text_of
from core.web.addresses.address import shown
from core.words import _, ngettext, weekdays

LONGEST = 200


def summary(fact: Fact, profile: Profile) -> str:
    """Return a fact in one line; "" where nothing is known of it."""
    match fact:
        case Fact.ADDRESS:
            country = country_name(profile.address.country) if profile.address.country else ""
            return ", ".join(filter(None, (on_one_line(profile.address), country)))
        case Fact.HOURS:
            return _hours(profile.hours)
        case Fact.SOCIAL:
            return ", ".join(shown(address).partition("://")[2].removeprefix("www.").removesuffix("/") for address in profile.social)
        case Fact.OFFERS:
            return ", ".join(offer.word for offer in profile.offers)
        case Fact.FIVE:
            return ", ".join(shown(address).partition("://")[2].removesuffix("/") for address in profile.five if address)
        case Fact.HANDS:
            return _(dict(HANDS.choices).get(profile.hands, ""))
    value = profile.value(fact)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    text = ", ".join(text_of(fact, "", profile).splitlines())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def _hours(hours: Hours) -> str:
    """Return the week with equal days together: "Tuesday to Saturday 07:00–14:00, Sunday 08:00–12:00"."""
    names = weekdays()
    parts = []
    for spans, group in groupby(range(len(names)), key=lambda day: hours.week[day]):
        if spans is None:
            continue
        days = list(group)
        when = names[days[0]] if len(days) == 1 else _("{first} to {last}").format(first=names[days[0]], last=names[days[-1]])
        parts.append(f"{when} {written_spans(spans)}")
    if hours.special:
        parts.append(ngettext("{n} special day", "{n} special days", len(hours.special)))
    return "; ".join(parts)
