"""Every field in which the profile is edited, described once: the questions and the profile's page are both made of these."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.business.profile import Fact, Hands
from core.business.written import DAYS, SPECIAL
from core.words import N_


class Shape(StrEnum):
    """How much a field takes: one line, several, one of a long list, a folder, yes or no, one of a few answers."""

    LINE = "line"
    LINES = "lines"
    PICK = "pick"
    FOLDER = "folder"
    YES_NO = "yes_no"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class ProfileField:
    """`fact` is None for the websites, which are the business's own sites; `title` and `why` are translated when shown.

    `part` names the part of a fact that has several: "street" of the address, "monday" of the hours. `choices` are the answers of a
    `CHOICE`, each as it is kept and in words.
    """

    name: str
    fact: Fact | None
    title: str
    why: str = ""
    shape: Shape = Shape.LINE
    part: str = ""
    placeholder: str = ""
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """Fields that stand together; `title` is translated when shown."""

    name: str
    title: str
    fields: tuple[ProfileField, ...]


def _of(fact: Fact, title: str, why: str = "", shape: Shape = Shape.LINE, placeholder: str = "") -> ProfileField:
    return ProfileField(fact.value, fact, title, why, shape, placeholder=placeholder)


def _part(
    part: str, title: str, why: str = "", fact: Fact = Fact.ADDRESS, shape: Shape = Shape.LINE, placeholder: str = ""
) -> ProfileField:
    return ProfileField(part, fact, title, why, shape, part, placeholder)


_DAY_TITLES = (N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"))

WWW = N_("www.example.com")

SITE = ProfileField("site", None, N_("Website"), N_("Links that lead there are links to you."), placeholder=WWW)
OLD_SITES = ProfileField("old_sites", None, N_("Old websites"), N_("One a line. Links to them are still links to you."), Shape.LINES)

HANDS = ProfileField(
    Fact.HANDS.value,
    Fact.HANDS,
    N_("Who can change your website?"),
    N_("Steps that change it are written for them, or left out where nobody can."),
    Shape.CHOICE,
    choices=(
        (Hands.OWNER.value, N_("I can")),
        (Hands.SOMEBODY.value, N_("Someone does it for me")),
        (Hands.NOBODY.value, N_("Nobody knows")),
    ),
)

GROUPS: tuple[FieldGroup, ...] = (
    FieldGroup(
        "who",
        N_("Who you are"),
        (
            _of(Fact.NAME, N_("Name"), N_("As it stands over your door.")),
            _of(Fact.OTHER_NAMES, N_("Other names"), N_("What people also call you, one a line."), Shape.LINES),
            _of(Fact.TRADE, N_("Trade"), N_("Begin to type, and choose."), Shape.PICK),
            _of(Fact.REGULATED, N_("Do laws or a chamber say how you may advertise?"), "", Shape.YES_NO),
        ),
    ),
    FieldGroup(
        "sells",
        N_("What you sell"),
        (
            _of(
                Fact.OFFERS,
                N_("Products and services"),
                N_("Three to ten are best, one a line, in your customers’ own words. After each, if you like, its page of your website."),
                Shape.LINES,
            ),
            _of(Fact.SHORT, N_("In one sentence"), N_("Most listings show no more than 160 letters.")),
            _of(Fact.LONG, N_("In a few sentences"), N_("For listings with more room."), Shape.LINES),
        ),
    ),
    FieldGroup(
        "where",
        N_("Where you are"),
        (
            _of(Fact.SHOP_FRONT, N_("Do customers come to you?"), N_("To a shop, a practice or an office."), Shape.YES_NO),
            _part("country", N_("Country"), shape=Shape.PICK),
            _part("street", N_("Street and number")),
            _part("extra", N_("Building or floor")),
            _part("place", N_("Town")),
            _part("region", N_("County, state or region")),
            _part("postcode", N_("Postcode")),
            _of(Fact.HOME_VISITS, N_("Do you go to your customers?"), "", Shape.YES_NO),
            _of(Fact.SEVERAL_TOWNS, N_("Do you serve more than one town?"), "", Shape.YES_NO),
            _of(Fact.PLACES, N_("Towns and villages you serve"), N_("With commas between them.")),
            _of(Fact.AREA, N_("The area in words"), placeholder=N_("Brindlemere and ten miles around")),
        ),
    ),
    FieldGroup(
        "reach",
        N_("How people reach you"),
        (
            _of(Fact.PHONES, N_("Phone numbers"), N_("One a line, the main one first."), Shape.LINES),
            _of(Fact.EMAIL, N_("E-mail")),
            _of(Fact.HAS_WEBSITE, N_("Do you have a website of your own?"), "", Shape.YES_NO),
            SITE,
            OLD_SITES,
            HANDS,
            _of(
                Fact.WEB_PERSON,
                N_("E-mail of your web person"),
                N_("Whoever changes the website for you. Linkstead writes them nothing by itself."),
            ),
            _of(Fact.SOCIAL, N_("Social profiles"), N_("Their addresses, one a line."), Shape.LINES),
            _of(Fact.LANGUAGES, N_("Languages you speak"), N_("With commas between them.")),
        ),
    ),
    FieldGroup(
        "hours",
        N_("When you are open"),
        (
            *(_part(day, title, fact=Fact.HOURS, placeholder="9:00–17:00") for day, title in zip(DAYS, _DAY_TITLES, strict=True)),
            _part(
                SPECIAL,
                N_("Special days"),
                N_("One a line: 24 December 2026: 8–12. A day without hours is closed."),
                Fact.HOURS,
                Shape.LINES,
            ),
        ),
    ),
    FieldGroup(
        "five",
        N_("Who knows you"),
        (
            _part("supports", N_("A club or event you support"), "", Fact.FIVE, placeholder=WWW),
            _part("member_of", N_("A chamber or guild you belong to"), "", Fact.FIVE, placeholder=WWW),
            _part("supplier", N_("Who supplies you"), "", Fact.FIVE, placeholder=WWW),
            _part("seller", N_("Who sells your goods, or sends you customers"), "", Fact.FIVE, placeholder=WWW),
            _part("press", N_("A paper or blog that wrote about you"), "", Fact.FIVE, placeholder=WWW),
        ),
    ),
    FieldGroup(
        "with",
        N_("People and pictures"),
        (
            _of(Fact.PEOPLE, N_("People who may be named"), N_("One a line: name, and what they do."), Shape.LINES),
            _of(Fact.PHOTOS, N_("Folder with your photos"), N_("It stays where it is; Linkstead only remembers the place."), Shape.FOLDER),
        ),
    ),
)


def all_fields() -> dict[str, ProfileField]:
    """Return every field by its name."""
    return {field.name: field for group in GROUPS for field in group.fields}


def fields_of(fact: Fact) -> tuple[ProfileField, ...]:
    """Return the fields in which a fact is edited."""
    return tuple(field for field in all_fields().values() if field.fact is fact)
