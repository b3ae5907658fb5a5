"""The first findings: at most five true lines, from the five sites and from the owner's own pages, each with its day and its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.business.reading.records import PageSigns, Reading, ReadingState
from core.five.records import Finding, SiteAnswer
from core.web.address import host_of, shown
from core.web.hosts import shown_host
from core.words import _, long_day, ngettext

MOST_LINES = 5


class About(StrEnum):
    """What a line is about, in the order in which lines are told: first what can be done something about."""

    NAMED = "named"
    PHONE = "phone"
    OTHERS = "others"
    DATA = "data"
    LINKS = "links"
    NOT_FOUND = "not_found"
    NOT_READ = "not_read"


@dataclass(frozen=True, slots=True)
class Line:
    """One finding in words; `page` is the address of the page it rests on, `rests` says which that is and when it was read."""

    about: About
    text: str
    page: str
    rests: str


_ABOUT: Mapping[Finding, About] = {finding: About(finding.value) for finding in Finding}
_ORDER = list(About)


def first_findings(answers: Sequence[SiteAnswer], reading: Reading | None, signs: Sequence[PageSigns], has_site: bool) -> list[Line]:
    """Return the lines, the most useful first; `signs` are those of the reading, `has_site` says that there is anything to link to."""
    lines = [_of_site(answer, has_site) for answer in answers]
    if reading is not None and reading.state is ReadingState.READ and signs:
        lines += _of_own(reading.at, signs)
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
            return _("{site} could not be looked at: it did not answer, or it does not let programs read it.").format(site=site)


def _of_own(at: datetime, signs: Sequence[PageSigns]) -> list[Line]:
    lines = []
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


def _rests(at: datetime, page: str, pages: int) -> str:
    where = shown(page).partition("://")[2].removesuffix("/")
    day = long_day(at)
    if not pages:
        return _("{page}, asked on {day}.").format(page=where, day=day)
    read = ngettext("one page was read", "{n} pages were read", pages)
    return _("{page}; {read}, {day}.").format(page=where, read=read, day=day)
