"""The first findings: at most five true lines, from the five sites and from the owner's own pages, each with its day and its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.business.reading.records import OutsideLink, PageSigns, Reading, ReadingState
from core.five.records import Finding, SiteAnswer
from core.web.addresses.address import host_of, shown
from core.web.addresses.hosts import shown_host
from core.web.asking.unread import WHY_UNREAD, Unread
from core.words import _, long_day, ngettext

MOST_LINES = 5


class About(StrEnum):
    """What a line is about, in the order in which lines are told: first what can be done something about."""

    UNREAD = "unread"
    MISADDRESSED = "misaddressed"
    """The owner's own website too, where its address may be wrong."""
    NAMED = "named"
    ADDRESS = "address"
    PHONE = "phone"
    NOWHERE = "nowhere"
    OTHERS = "others"
    DATA = "data"
    LINKS = "links"
    NOT_FOUND = "not_found"
    NOT_READ = "not_read"


SILENT = frozenset({About.UNREAD, About.MISADDRESSED})
"""What is said of the owner's own website where nothing of it could be read."""


@dataclass(frozen=True, slots=True)
class Line:
    """One finding in words; `page` is the address of the page it rests on, `rests` says which that is and when it was read."""

    about: About
    text: str
    page: str
    rests: str


_ABOUT: Mapping[Finding, About] = {finding: About(finding.value) for finding in Finding}
_ORDER = list(About)
_NOT_READ = frozenset({ReadingState.BLOCKED, ReadingState.UNREACHABLE, ReadingState.UNREADABLE})
_SLIP = frozenset({Unread.NO_SUCH_SITE, Unread.NOT_PUBLIC, Unread.NOT_THERE, Unread.PARKED})
"""Where a slip in the address is the likeliest reason."""


@dataclass(frozen=True, slots=True)
class OwnSite:
    """What the reading of the owner's website came to; without it nothing is said of it.

    `other` is another address than the profile's that it shows, `address` the profile's, both on one line; `gone` are links to other
    sites where nothing was found.
    """

    reading: Reading
    signs: Sequence[PageSigns] = ()
    other: str = ""
    other_page: str = ""
    address: str = ""
    gone: Sequence[OutsideLink] = ()


def first_findings(answers: Sequence[SiteAnswer], own: OwnSite | None, has_site: bool) -> list[Line]:
    """Return the lines, the most useful first; `has_site` says that there is anything to link to."""
    lines = [_of_site(answer, has_site) for answer in answers]
    if own is not None and own.reading.state in _NOT_READ:
        lines.append(_of_unread(own.reading))
    elif own is not None and own.reading.state is ReadingState.READ and own.signs:
        lines += _of_own(own)
    return sorted(lines, key=lambda line: _ORDER.index(line.about))[:MOST_LINES]


def _of_site(answer: SiteAnswer, has_site: bool) -> Line:
    site = shown_host(host_of(answer.page or answer.address)).removeprefix("www.")
    page = answer.page or answer.address
    return Line(_ABOUT[answer.found], _said(answer, site, has_site), page, _rests(answer.at, page, answer.pages))


def _said(answer: SiteAnswer, site: str, has_site: bool) -> str:
    match answer.found:
        case Finding.LINKS:
            return _("{site} links to you. The link stands among your links now.").format(site=site)
        case Finding.NAMED if has_site:
            return _("{site} names you without a link: “{words}”").format(site=site, words=answer.words)
        case Finding.NAMED:
            return _("{site} names you: “{words}”").format(site=site, words=answer.words)
        case Finding.OTHERS:
            return _("{site} has a page that links to others, such as {others}. Your name was not found there.").format(
                site=site, others=answer.words
            )
        case Finding.NOT_FOUND:
            return _("{site}: your name was not found on the pages that were read.").format(site=site)
        case Finding.NOT_READ:
            if answer.why is None:
                return _("{site} could not be looked at.").format(site=site)
            return _("{site} could not be looked at: {why}.").format(site=site, why=_(WHY_UNREAD[answer.why]))


def _of_unread(reading: Reading) -> Line:
    """Say of the owner's own website that it could not be read, why, and what to do."""
    site = shown_host(host_of(reading.address)).removeprefix("www.")
    if reading.why is None:
        said = _("Your website {site} could not be read.").format(site=site)
    else:
        said = _("Your website {site} could not be read: {why}.").format(site=site, why=_(WHY_UNREAD[reading.why]))
    about = About.MISADDRESSED if reading.why in _SLIP else About.UNREAD
    return Line(about, f"{said} {_to_do(reading)}", reading.address, _rests(reading.at, reading.address, 0))


def _to_do(reading: Reading) -> str:
    if reading.why in _SLIP:
        return _("See whether its address is right in your profile; if it is, tell whoever looks after the website.")
    if reading.why is Unread.NOT_SECURE:
        return _("Browsers may warn your visitors: tell whoever looks after the website.")
    if reading.state is ReadingState.UNREACHABLE or reading.why is Unread.FAULT:
        return _("Open it in your browser. If it shows there, read it again later; if not, tell whoever looks after it.")
    return _("Customers may see it all the same. What it would have told stands in your profile once you type it there.")


def _of_own(own: OwnSite) -> list[Line]:
    at, signs = own.reading.at, own.signs
    lines = []
    if own.other:
        text = _("Your website gives the address {other}; your profile says {address}.").format(other=own.other, address=own.address)
        lines.append(Line(About.ADDRESS, text, own.other_page, _rests(at, own.other_page, len(signs))))
    if own.gone:
        lines.append(_of_gone(own.gone))
    numbered = next((page for page in signs if page.number), None)
    if numbered is not None and not any(page.taps for page in signs):
        text = _("Your website shows the number {number}, but none of its pages that were read has one to tap.").format(
            number=numbered.number
        )
        lines.append(Line(About.PHONE, text, numbered.address, _rests(at, numbered.address, len(signs))))
    if not any(page.declares for page in signs):
        text = _("None of your pages that were read tells search engines in their own form (LocalBusiness data) who and where you are.")
        lines.append(Line(About.DATA, text, signs[0].address, _rests(at, signs[0].address, len(signs))))
    return lines


def _of_gone(gone: Sequence[OutsideLink]) -> Line:
    first = gone[0]
    nowhere = ngettext(
        "A link on your website led nowhere when it was asked.", "{n} links on your website led nowhere when they were asked.", len(gone)
    )
    led = _("It leads to {address}") if len(gone) == 1 else _("One of them leads to {address}")
    why = f": {_(WHY_UNREAD[first.why])}." if first.why is not None else "."
    once = _("It was asked once: click it yourself before you change it.")
    text = f"{nowhere} {led.format(address=_bare(first.address))}{why} {once}"
    where = _bare(first.page)
    return Line(
        About.NOWHERE, text, first.page, _("{page}, asked on {day}.").format(page=where, day=long_day(first.at)) if first.at else where
    )


def _bare(address: str) -> str:
    return shown(address).partition("://")[2].removesuffix("/")


def _rests(at: datetime, page: str, pages: int) -> str:
    where = _bare(page)
    day = long_day(at)
    if not pages:
        return _("{page}, asked on {day}.").format(page=where, day=day)
    read = ngettext("one page was read", "{n} pages were read", pages)
    return _("{page}; {read}, {day}.").format(page=where, read=read, day=day)
