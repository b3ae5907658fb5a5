"""What Linkstead asks of others, kind by kind: to whom, what is sent, what comes back; the owner answers before the first time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from core.words import N_


class Answer(StrEnum):
    """What the owner said to a kind; the values are those of its option."""

    ASK = "ask"
    YES = "yes"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of request; the texts are translated when shown. `jobs` are those that make such requests, by their names."""

    name: str
    title: str
    asks: str
    """To whom it goes, and what for."""
    sends: str
    back: str
    jobs: tuple[str, ...]

    @property
    def option(self) -> str:
        """The option that keeps the answer."""
        return f"may_{self.name}"


OUR_NAME = N_("It gives its name, its version and your website’s name; no cookies, nothing else.")
PAGES_BACK = N_("The pages that come back are read on this computer.")

KINDS: tuple[Kind, ...] = (
    Kind(
        "read_links",
        N_("Pages that link to you"),
        N_(
            "Linkstead asks for the pages that link to you, for their sites’ robots.txt and a made-up address, which tells missing pages "
            "apart, for a click counter that a link goes through, and for your own pages that they lead to."
        ),
        OUR_NAME,
        PAGES_BACK,
        ("check_links",),
    ),
    Kind(
        "read_linking_sites",
        N_("Sites that are said to link to you"),
        N_(
            "Linkstead asks for up to ten pages of each site that a list names without its page and that you have it look through, and for "
            "their robots.txt."
        ),
        OUR_NAME,
        PAGES_BACK,
        ("find_pages",),
    ),
    Kind(
        "read_own_site",
        N_("Your own website"),
        N_(
            "Linkstead asks for up to ten pages of your website, for its robots.txt, and for up to twenty pages of others at a time "
            "that yours link to, to see whether they are still there."
        ),
        OUR_NAME,
        PAGES_BACK,
        ("read_site", "check_outside"),
    ),
    Kind(
        "read_five",
        N_("Sites of those who know you"),
        N_("Linkstead asks for up to ten pages of each site that you name under Who knows you, and for their robots.txt."),
        OUR_NAME,
        PAGES_BACK,
        ("read_five",),
    ),
)


class Values(Protocol):
    """Options by name."""

    def value(self, name: str) -> object: ...


def kind_of(job: str) -> Kind | None:
    """Return the kind of request that a job makes; None for one that asks nobody."""
    return next((kind for kind in KINDS if job in kind.jobs), None)


def answer_to(kind: Kind, settings: Values) -> Answer:
    """Return what the owner said to a kind."""
    return Answer(str(settings.value(kind.option)))


def said_never(job: str, settings: Values) -> bool:
    """Whether the owner said that a job's requests are never to be made."""
    kind = kind_of(job)
    return kind is not None and answer_to(kind, settings) is Answer.NEVER


def may_by_itself(job: str, settings: Values) -> bool:
    """Whether a job may begin that nobody has just asked for: it never opens a question."""
    kind = kind_of(job)
    return kind is None or answer_to(kind, settings) is Answer.YES
