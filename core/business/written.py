"""Facts as people write them: every value as the text of a field, and a field's text as a value, checked in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from core.business import phones
from core.business.address import country_name, country_of, tidy_postcode
from core.business.hours import read_spans, written_spans
from core.business.profile import FIVE, MOST_OFFERS, Fact, Hands, Offer, Person, Profile, Value
from core.business.special_days import read_special_days, written_special_days
from core.business.trades import trade, trade_of_word
from core.errors import WorldError
from core.words import language_codes, languages

LONGEST_SHORT = 160
"""Letters of the short description: what search results and most directories show of one."""

ADDRESS_PARTS = ("street", "extra", "place", "region", "postcode", "country")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SPECIAL = "special"

_EMAIL = re.compile(r"[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]{2,}")


def text_of(fact: Fact, part: str, profile: Profile) -> str:
    """Return what stands in the field of a fact, or of one part of it; "" where nothing is known."""
    value = profile.value(fact)
    if value is None or isinstance(value, bool):
        return ""
    match fact:
        case Fact.ADDRESS:
            text = getattr(profile.address, part)
            return country_name(text) if part == "country" and text else str(text)
        case Fact.HOURS:
            hours = profile.hours
            return written_special_days(hours.special) if part == SPECIAL else written_spans(hours.week[DAYS.index(part)])
        case Fact.FIVE:
            return profile.five[FIVE.index(part)] if profile.five else ""
        case Fact.TRADE:
            known = trade(profile.trade)
            return known.shown() if known else ""
        case Fact.OFFERS:
            return "\n".join(f"{offer.word}  {offer.page}".strip() for offer in profile.offers)
        case Fact.PHONES:
            return "\n".join(phones.written_phone(phone, profile.country) for phone in profile.phones)
        case Fact.PEOPLE:
            return "\n".join(", ".join(filter(None, (person.name, person.role))) for person in profile.people)
        case Fact.LANGUAGES:
            return ", ".join(languages(profile.languages))
        case Fact.PLACES:
            return ", ".join(profile.places)
    return "\n".join(map(str, value)) if isinstance(value, tuple) else str(value)


def value_of(fact: Fact, part: str, text: str, profile: Profile) -> Value:
    """Return the value that a field's text makes of a fact; the rest of the profile says how it is meant.

    Raises WorldError with what is wrong.
    """
    if fact is Fact.ADDRESS:
        return replace(profile.address, **{part: _address_part(part, text, profile)})
    if fact is Fact.HOURS:
        hours = profile.hours
        if part == SPECIAL:
            return replace(hours, special=read_special_days(text))
        number = DAYS.index(part)
        return replace(hours, week=(*hours.week[:number], read_spans(text), *hours.week[number + 1 :]))
    if fact is Fact.FIVE:
        return _with_site(FIVE.index(part), text, profile)
    return _READERS.get(fact, _line)(text, profile)


def _address_part(part: str, text: str, profile: Profile) -> str:
    if part == "country":
        return country_of(text)
    line = " ".join(text.split())
    return tidy_postcode(line, profile.country) if part == "postcode" else line


def _line(text: str, profile: Profile) -> str:
    return " ".join(text.split())


def _lines(text: str, profile: Profile) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for each in text.splitlines() if (line := " ".join(each.split()))))


def _listed(text: str) -> list[str]:
    return list(dict.fromkeys(part for each in re.split(r"[,;\n]", text) if (part := " ".join(each.split()))))


def _paragraphs(text: str, profile: Profile) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def _short(text: str, profile: Profile) -> str:
    line = _line(text, profile)
    if len(line) > LONGEST_SHORT:
        raise WorldError("description_long", most=LONGEST_SHORT, letters=len(line))
    return line


def _trade(text: str, profile: Profile) -> str:
    found = trade_of_word(text)
    if found is None and text.strip():
        raise WorldError("trade_unknown", text=text.strip())
    return found.id if found else ""


def _offers(text: str, profile: Profile) -> tuple[Offer, ...]:
    offers = tuple(dict.fromkeys(_offer(line, profile) for line in _lines(text, profile)))
    if len(offers) > MOST_OFFERS:
        raise WorldError("offers_number", most=MOST_OFFERS, n=len(offers))
    return offers


def _offer(line: str, profile: Profile) -> Offer:
    from core.web.addresses.address import clean, host_of, is_mine

    word, _gap, last = line.rpartition(" ")
    if not word or not (last.startswith("/") or "://" in last or last.startswith("www.")):
        return Offer(line)
    if last.startswith("/"):
        if not profile.sites:
            raise WorldError("page_without_site", text=last)
        last = f"{profile.sites[0]}{last}"
    page = clean(last)
    if profile.sites and not is_mine(host_of(page), frozenset(profile.sites)):
        raise WorldError("page_not_yours", text=page, site=profile.sites[0])
    return Offer(word.strip(), page)


def _phones(text: str, profile: Profile) -> tuple[phones.Phone, ...]:
    return tuple(dict.fromkeys(phones.read_phone(line, profile.country) for line in _lines(text, profile)))


def is_email(text: str) -> bool:
    """Whether a text has the form of an e-mail address."""
    return _EMAIL.fullmatch(text) is not None


def _email(text: str, profile: Profile) -> str:
    line = text.strip().removeprefix("mailto:")
    if line and not is_email(line):
        raise WorldError("email_unlike", text=line)
    return line


def _with_site(number: int, text: str, profile: Profile) -> tuple[str, ...]:
    """Return the five with one of them changed; empty where none is left."""
    from core.web.addresses.address import clean, host_of, is_mine

    address = clean(text) if text.strip() else ""
    if address and is_mine(host_of(address), frozenset(profile.sites)):
        raise WorldError("site_is_yours", text=text.strip())
    known = profile.five or ("",) * len(FIVE)
    five = (*known[:number], address, *known[number + 1 :])
    return five if any(five) else ()


def _hands(text: str, profile: Profile) -> str:
    return Hands(text).value if text else ""


def _social(text: str, profile: Profile) -> tuple[str, ...]:
    from core.web.addresses.address import clean

    return tuple(dict.fromkeys(clean(line) for line in _lines(text, profile)))


def _languages(text: str, profile: Profile) -> tuple[str, ...]:
    known = language_codes()
    codes = set(known.values())
    found = []
    for name in _listed(text):
        code = known.get(name.casefold(), name.casefold())
        if code not in codes:
            raise WorldError("language_unknown", text=name)
        found.append(code)
    return tuple(found)


def _photos(text: str, profile: Profile) -> str:
    line = text.strip()
    if line and not Path(line).is_dir():
        raise WorldError("folder_missing", text=line)
    return line


def _people(text: str, profile: Profile) -> tuple[Person, ...]:
    def person(line: str) -> Person:
        name, _comma, role = line.partition(",")
        return Person(name.strip(), role.strip())

    return tuple(person(line) for line in _lines(text, profile))


_READERS: dict[Fact, Callable[[str, Profile], Value]] = {
    Fact.OTHER_NAMES: _lines,
    Fact.TRADE: _trade,
    Fact.OFFERS: _offers,
    Fact.SHORT: _short,
    Fact.LONG: _paragraphs,
    Fact.PLACES: lambda text, profile: tuple(_listed(text)),
    Fact.PHONES: _phones,
    Fact.EMAIL: _email,
    Fact.HANDS: _hands,
    Fact.WEB_PERSON: _email,
    Fact.SOCIAL: _social,
    Fact.LANGUAGES: _languages,
    Fact.PHOTOS: _photos,
    Fact.PEOPLE: _people,
}


def read_sites(text: str) -> Sequence[str]:
    """Return the hosts of websites, one a line. Raises WorldError(not_an_address)."""
    from core.business.repository import own_host

    return [own_host(line) for line in text.splitlines() if line.strip()]
