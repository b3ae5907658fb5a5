"""The business's profile: what is known of it, and where each part of that was learnt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.business.address import Address
from core.business.hours import Hours
from core.business.phones import Phone


class Fact(StrEnum):
    """The parts of a profile; the values are the words they are kept under."""

    NAME = "name"
    OTHER_NAMES = "other_names"
    TRADE = "trade"
    OFFERS = "offers"
    SHORT = "short"
    LONG = "long"
    ADDRESS = "address"
    AREA = "area"
    PLACES = "places"
    PHONES = "phones"
    EMAIL = "email"
    HOURS = "hours"
    SOCIAL = "social"
    LANGUAGES = "languages"
    PHOTOS = "photos"
    PEOPLE = "people"
    HAS_WEBSITE = "has_website"
    SHOP_FRONT = "shop_front"
    HOME_VISITS = "home_visits"
    SEVERAL_TOWNS = "several_towns"
    REGULATED = "regulated"
    HANDS = "hands"
    WEB_PERSON = "web_person"
    FIVE = "five"


class Hands(StrEnum):
    """Who can change the business's website; the values are the stored words."""

    OWNER = "owner"
    SOMEBODY = "somebody"
    """Somebody does it for the owner."""
    NOBODY = "nobody"
    """Nobody knows who could."""


FIVE = ("supports", "member_of", "supplier", "seller", "press")
"""Who knows the business, in the order in which their sites stand: a club it supports, what it is a member of, who supplies it, who
sells its goods, who wrote about it."""


class Way(StrEnum):
    """How a fact was learnt; what a page declares for machines comes before what it shows people."""

    TYPED = "typed"
    JSON_LD = "json_ld"
    MICRODATA = "microdata"
    HCARD = "hcard"
    ELEMENT = "element"
    """HTML's own element for an address."""
    LINK = "link"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from: the owner's own words, or a page, read in one way at one time."""

    way: Way = Way.TYPED
    page: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """One product or service in the customers' own word, and the page of the site that is about it, "" where there is none."""

    word: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may be named in letters and articles, and what they do."""

    name: str
    role: str = ""


FEWEST_OFFERS, MOST_OFFERS = 3, 10
"""Fewer are taken too: three is what the owner is asked to aim at."""

Value = str | bool | Address | Hours | tuple[str, ...] | tuple[Offer, ...] | tuple[Phone, ...] | tuple[Person, ...]
"""What a fact can be; which it is for each stands in `core.business.cells`."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of the business. Every field has the name of its `Fact`; what nobody said is empty, or None for yes and no.

    `trade` is the id of one of `core.business.trades`; `languages` are codes such as "en"; `photos` is a folder on this computer;
    `area` says in words where customers are served, `places` are the towns and villages by name. `hands` is one of `Hands`,
    `web_person` the e-mail address of whoever looks after the website; `five` are the addresses of those in `FIVE`, "" where there is
    none, empty where there is none at all.
    """

    name: str = ""
    other_names: tuple[str, ...] = ()
    trade: str = ""
    offers: tuple[Offer, ...] = ()
    short: str = ""
    long: str = ""
    address: Address = field(default_factory=Address)
    area: str = ""
    places: tuple[str, ...] = ()
    phones: tuple[Phone, ...] = ()
    email: str = ""
    hours: Hours = field(default_factory=Hours)
    social: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    photos: str = ""
    people: tuple[Person, ...] = ()
    has_website: bool | None = None
    shop_front: bool | None = None
    home_visits: bool | None = None
    several_towns: bool | None = None
    regulated: bool | None = None
    hands: str = ""
    web_person: str = ""
    five: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    sources: Mapping[Fact, Source] = field(default_factory=dict)

    def value(self, fact: Fact) -> Value | None:
        """Return one fact by its name; None where it is a yes or no that nobody said."""
        value: Value | None = getattr(self, fact.value)
        return value

    def knows(self, fact: Fact) -> bool:
        """Whether anything is known of a fact; "no" is known too."""
        return is_said(self.value(fact))

    @property
    def country(self) -> str:
        """The country by whose rules phones and addresses are read, two letters; "" where it is not known."""
        return self.address.country


def is_said(value: Value | None) -> bool:
    """Whether a value says anything: empty ones and None do not."""
    return value is not None and (isinstance(value, bool) or bool(value))
