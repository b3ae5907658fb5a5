"""The first findings: few, true, each with its day and the page it rests on."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.business.reading.records import OutsideLink, PageSigns, Reading, ReadingState
from core.five.findings import MOST_LINES, About, Line, OwnSite, first_findings
from core.five.records import Finding, SiteAnswer
from core.web.asking.unread import WHY_UNREAD, Unread

AT = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)
READ = Reading("https://bakery.example/", AT, ReadingState.READ, 2)
HOME, CONTACT = "https://bakery.example/", "https://bakery.example/contact"


def answer(found: Finding, pages: int = 3, page: str = "https://www.club.example/sponsors", words: str = "") -> SiteAnswer:
    return SiteAnswer("https://www.club.example/", AT, found, page, words, pages)


def own(*signs: PageSigns, reading: Reading | None = READ) -> list[Line]:
    return first_findings([], OwnSite(reading, signs) if reading is not None else None, True)


def test_a_number_that_cannot_be_tapped_is_a_finding_with_its_page_and_day() -> None:
    (line,) = own(PageSigns(HOME, declares=True), PageSigns(CONTACT, "01632 960412"))
    assert line.about is About.PHONE
    assert "01632 960412" in line.text
    assert (line.page, line.rests) == (CONTACT, "bakery.example/contact; 2 pages were read, Monday 16 November.")


def test_a_number_to_tap_on_any_page_and_no_number_at_all_are_none() -> None:
    assert own(PageSigns(HOME, "01632 960412", declares=True), PageSigns(CONTACT, "01632 960412", taps=True)) == []
    assert own(PageSigns(HOME, declares=True)) == []


def test_a_site_that_declares_nothing_is_a_finding_and_one_page_that_does_is_enough() -> None:
    assert [line.about for line in own(PageSigns(HOME), PageSigns(CONTACT))] == [About.DATA]
    assert own(PageSigns(HOME), PageSigns(CONTACT, declares=True)) == []


def test_of_a_website_that_nobody_read_or_that_is_being_read_nothing_is_said() -> None:
    assert own(PageSigns(HOME), reading=None) == []
    assert own(PageSigns(HOME), reading=Reading(HOME, AT, ReadingState.UNDER_WAY)) == []
    assert own() == []


@pytest.mark.parametrize(
    ("state", "why", "about", "said"),
    [
        (
            ReadingState.UNREACHABLE,
            Unread.NO_SUCH_SITE,
            About.MISADDRESSED,
            "no website was found under this name. See whether its address",
        ),
        (ReadingState.UNREACHABLE, Unread.TIMEOUT, About.UNREAD, "it did not answer in time. Open it in your browser"),
        (ReadingState.UNREACHABLE, Unread.NOT_SECURE, About.UNREAD, "its certificate is not in order. Browsers may warn your visitors"),
        (ReadingState.BLOCKED, Unread.ROBOTS, About.UNREAD, "its robots.txt asks programs not to read it. Customers may see it"),
        (ReadingState.UNREADABLE, Unread.BROWSER, About.UNREAD, "only a browser can show its page. Customers may see it"),
        (ReadingState.UNREADABLE, None, About.UNREAD, "could not be read. Customers may see it"),
    ],
)
def test_of_a_website_that_could_not_be_read_the_first_line_says_why_and_what_to_do(
    state: ReadingState, why: Unread | None, about: About, said: str
) -> None:
    reading = Reading("https://www.bakery.example/", AT, state, why=why)
    answers = [answer(found) for found in Finding]
    line, *others = first_findings(answers, OwnSite(reading), True)
    assert (line.about, line.page) == (about, "https://www.bakery.example/")
    assert line.text.startswith("Your website bakery.example could not be read")
    assert said in line.text
    assert line.rests == "www.bakery.example, asked on Monday 16 November."
    assert len(others) == MOST_LINES - 1


@pytest.mark.parametrize("why", Unread)
def test_why_a_site_could_not_be_looked_at_is_said_truly(why: Unread) -> None:
    (line,) = first_findings([SiteAnswer("https://club.example/", AT, Finding.NOT_READ, why=why)], None, True)
    assert line.text == f"club.example could not be looked at: {WHY_UNREAD[why]}."


def test_where_nobody_noted_why_no_reason_is_made_up() -> None:
    (line,) = first_findings([SiteAnswer("https://club.example/", AT, Finding.NOT_READ)], None, True)
    assert line.text == "club.example could not be looked at."


def test_an_address_that_differs_is_told_with_both_and_with_its_page() -> None:
    signs = [PageSigns(HOME, declares=True)]
    site = OwnSite(READ, signs, "5 Quay Street, Brindlemere, BM1 1AA", CONTACT, "4 Ferry Lane, Brindlemere, BM2 7FL")
    (line,) = first_findings([], site, True)
    assert line.about is About.ADDRESS
    assert "5 Quay Street, Brindlemere, BM1 1AA" in line.text
    assert "4 Ferry Lane, Brindlemere, BM2 7FL" in line.text
    assert line.page == CONTACT


def test_links_that_lead_nowhere_are_one_line_that_names_one_of_them() -> None:
    signs = [PageSigns(HOME, declares=True)]
    gone = [OutsideLink(f"https://mill-{n}.example/flour", HOME, "The mill", AT, Unread.NOT_THERE) for n in range(3)]
    (alone,) = first_findings([], OwnSite(READ, signs, gone=gone[:1]), True)
    assert alone.text == (
        "A link on your website led nowhere when it was asked. It leads to mill-0.example/flour: it answered that there is no such page. "
        "It was asked once: click it yourself before you change it."
    )
    assert (alone.page, alone.rests) == (HOME, "bakery.example, asked on Monday 16 November.")
    (several,) = first_findings([], OwnSite(READ, signs, gone=gone), True)
    assert several.text.startswith("3 links on your website led nowhere when they were asked. One of them leads to mill-0.example/flour: ")


def test_every_answer_of_a_site_has_its_words() -> None:
    said = {found: first_findings([answer(found, words="Bread by Crumb")], None, True)[0] for found in Finding}
    assert said[Finding.NAMED].text == "club.example names you without a link: “Bread by Crumb”"
    assert said[Finding.LINKS].text.startswith("club.example links to you.")
    assert said[Finding.NAMED].rests == "www.club.example/sponsors; 3 pages were read, Monday 16 November."
    assert len({line.text for line in said.values()}) == len(Finding)
    (asked,) = first_findings([answer(Finding.NOT_READ, 0, "")], None, True)
    assert (asked.page, asked.rests) == ("https://www.club.example/", "www.club.example, asked on Monday 16 November.")


def test_where_there_is_nothing_to_link_to_nobody_is_said_to_lack_a_link() -> None:
    (line,) = first_findings([answer(Finding.NAMED, words="Pipe & Son")], None, False)
    assert line.text == "club.example names you: “Pipe & Son”"


def test_there_are_at_most_five_and_those_to_act_on_come_first() -> None:
    answers = [answer(found) for found in (Finding.NOT_READ, Finding.NOT_FOUND, Finding.LINKS, Finding.OTHERS, Finding.NAMED)]
    lines = first_findings(answers, OwnSite(READ, [PageSigns(HOME, "01632 960412")]), True)
    assert len(lines) == MOST_LINES
    assert [line.about for line in lines] == [About.NAMED, About.PHONE, About.OTHERS, About.DATA, About.LINKS]
