"""The businesses in the pictures: each fills the open file with how things stand for somebody."""

from __future__ import annotations

from datetime import date, timedelta

from core.backlinks.linking_sites import SiteFound, SiteQuery
from core.backlinks.query import LinkQuery
from core.backlinks.reports import SiteReport
from core.business.fields import all_fields
from core.business.profile import Fact, Hands, Way
from core.business.reading.records import Finding as Read
from core.business.reading.records import OutsideLink, PageSigns, ReadingState
from core.checklist.standing import Said
from core.clock import SetClock
from core.five.records import Finding, SiteAnswer
from core.signs.records import ProfileFigures, Route, Searches
from core.store.backup import Why, back_up, label_of
from core.web.asking.unread import Unread
from gui.application import Program
from tests.asked import note_requests
from tests.reported import open_reported_street
from tests.street import OWN, add_many, fill_profile, found_on_site, live_a_year, open_street


def nothing(program: Program, clock: SetClock) -> None: ...


def street(program: Program, clock: SetClock) -> None:
    open_street(program.workspace, clock)
    program._show_business()


def a_year(program: Program, clock: SetClock) -> None:
    program.workspace.business.set_sites([OWN])
    live_a_year(program.workspace)


def linking_sites(program: Program, clock: SetClock) -> None:
    """A street, and a file that named sites without their pages; some were looked through."""
    street(program, clock)
    workspace = program.workspace
    import_id = workspace.additions.begin("Top linking sites.csv", "google")
    named = (
        ("rowing-club.example", 41),
        ("harbourchronicle.example", 12),
        ("old-mill.example", 7),
        ("choir.example", 3),
        ("coupons.example", 1),
    )
    workspace.additions.keep_beside(import_id, [SiteReport(site, links, 1) for site, links in named], ())
    workspace.additions.finish(import_id)
    rowing, _chronicle, mill, choir, _coupons = workspace.linking_sites.ids(SiteQuery(order="links", descending=True))
    for site, found, read in ((rowing, SiteFound.FOUND, 4), (mill, SiteFound.NOT_FOUND, 10), (choir, SiteFound.COULD_NOT_LOOK, 0)):
        workspace.linking_sites.keep(site, found, read)


def not_looked(program: Program, clock: SetClock) -> None:
    program.workspace.business.set_sites([OWN])
    add_many(program.workspace, 12)


def told(program: Program, clock: SetClock) -> None:
    """A bakery that said much of itself, some of it read on its website, and one thing that cannot be."""
    street(program, clock)
    fill_profile(program.workspace)
    program.workspace.profiles.draft("monday", "in the morning")


def read(program: Program, clock: SetClock) -> None:
    """The website was read; nothing is confirmed yet."""
    readings = program.workspace.readings
    program.workspace.business.set_sites([OWN])
    readings.begin(f"https://{OWN}/")
    readings.add([Read(Fact.NAME, "Miller’s Bakery", Way.JSON_LD, f"https://{OWN}/"), *found_on_site()], 3)
    readings.end(ReadingState.READ)


def no_website(program: Program, clock: SetClock) -> None:
    """A plumber without a website, in the middle of the first questions."""
    workspace = program.workspace
    workspace.business.rename("Pipe & Son")
    workspace.profiles.set(Fact.HAS_WEBSITE, False)
    workspace.profiles.draft("offers", "drains\nboilers")
    workspace.interview.at("offers")
    program._show_business()


def known_by(program: Program, clock: SetClock) -> None:
    """Four of the five are given: one links, one names the bakery, one shows others, one could not be read."""
    told(program, clock)
    workspace = program.workspace
    club, guild, mill, paper = (f"https://{name}.example/" for name in ("riversidefc", "bakersguild", "northmill", "harbourchronicle"))
    workspace.profiles.set(Fact.FIVE, (club, guild, mill, "", paper))
    workspace.profiles.set(Fact.HANDS, Hands.OWNER)
    workspace.readings.begin(f"https://{OWN}/")
    workspace.readings.add([], 4, PageSigns(f"https://{OWN}/", "01632 960412", declares=True))
    workspace.readings.end(ReadingState.READ)
    for answer in (
        SiteAnswer(club, clock.at, Finding.LINKS, f"{club}partners", "Miller’s Bakery", 2),
        SiteAnswer(guild, clock.at, Finding.NAMED, f"{guild}members", "Miller’s Bakery, Quay Street", 3),
        SiteAnswer(mill, clock.at, Finding.OTHERS, f"{mill}stockists", "cornerloaf.example, quayoven.example", 4),
        SiteAnswer(paper, clock.at, Finding.NOT_READ, why=Unread.NO_SUCH_SITE),
    ):
        workspace.five.keep(answer)


def unread(program: Program, clock: SetClock) -> None:
    """Neither the own website nor a site of those who know the bakery could be read; of another reading some links wait."""
    told(program, clock)
    workspace = program.workspace
    club, guild = "https://riversidefc.example/", "https://bakersguild.example/"
    workspace.profiles.set(Fact.FIVE, (club, guild, "", "", ""))
    workspace.outside.add([OutsideLink(f"https://mill-{n}.example/", f"https://{OWN}/", "A mill") for n in range(25)])
    workspace.readings.begin(f"https://{OWN}/")
    workspace.readings.end(ReadingState.UNREACHABLE, Unread.NO_SUCH_SITE)
    for address, why in ((club, Unread.TIMEOUT), (guild, Unread.ROBOTS)):
        workspace.five.keep(SiteAnswer(address, clock.at, Finding.NOT_READ, why=why))


def backed_up(program: Program, clock: SetClock) -> None:
    street(program, clock)
    back_up(program.workspace.path, label_of(Why.WEEKLY, clock.at))


def told_and_backed_up(program: Program, clock: SetClock) -> None:
    told(program, clock)
    back_up(program.workspace.path, label_of(Why.WEEKLY, clock.at))


def thrown_away(program: Program, clock: SetClock) -> None:
    """Links were forgotten on two days, and somebody and a product taken out of the profile."""
    told(program, clock)
    workspace = program.workspace
    links = [link.id for link in workspace.links.rows(workspace.links.ids(LinkQuery()))]
    workspace.links.forget(links[:4])
    clock.forward(days=3)
    fields = all_fields()
    workspace.editing.keep(fields["people"], "")
    workspace.editing.keep(fields["email"], "")
    workspace.links.forget(links[5:7])


def unreachable(program: Program, clock: SetClock) -> None:
    program.workspace.business.set_sites([OWN])
    program.workspace.readings.begin(f"https://{OWN}/")
    program.workspace.readings.end(ReadingState.UNREACHABLE)


def many(program: Program, clock: SetClock) -> None:
    street(program, clock)
    add_many(program.workspace, 100_000)


def reported(program: Program, clock: SetClock) -> None:
    open_reported_street(program.workspace, clock)
    program._show_business()


def asked_often(program: Program, clock: SetClock) -> None:
    street(program, clock)
    note_requests(program.workspace, 312)


def one(program: Program, clock: SetClock) -> None:
    street(program, clock)
    links = program.workspace.links
    links.forget(list(links.reader.ids(LinkQuery().window()))[1:])


def week_one(program: Program, clock: SetClock) -> None:
    """The street as a week ago, a visit then, and what happened since."""
    today = clock.at
    clock.at = today - timedelta(days=7)
    program.workspace.checklist.visited()
    clock.at = today
    street(program, clock)
    program.workspace.business.rename("Miller’s Bakery")
    program._show_business()


def quiet(program: Program, clock: SetClock) -> None:
    """Everything there is to say was said, and nothing happened."""
    week_one(program, clock)
    checklist = program.workspace.checklist
    program.workspace.links.forget(_not_there(program))
    for step in checklist.steps:
        checklist.say(step.id, Said.DONE)
    checklist.overview()
    clock.forward(days=1)
    checklist.visited()
    clock.forward(days=1)


def _not_there(program: Program) -> list[int]:
    return [link_id for (link_id,) in program.workspace.store.rows("SELECT id FROM link WHERE state NOT IN ('live', 'sponsored')")]


def three_done(program: Program, clock: SetClock) -> None:
    week_one(program, clock)
    checklist = program.workspace.checklist
    checklist.did_my_part(next(step for step in checklist.steps if step.id == "apple_place"))
    checklist.did_my_part(next(step for step in checklist.steps if step.id == "club_you_support"))
    for thing in checklist.overview().things:
        checklist.say(thing.step.id, Said.DONE)


def asking(program: Program, clock: SetClock) -> None:
    clock.forward(days=-30)
    program.workspace.checklist.did_my_part(next(step for step in program.workspace.checklist.steps if step.id == "club_you_support"))
    clock.forward(days=30)
    week_one(program, clock)


def paused(program: Program, clock: SetClock) -> None:
    week_one(program, clock)
    program.workspace.checklist.pause(clock.at.date() + timedelta(days=30))


def signs(program: Program, clock: SetClock, months: int = 11) -> None:
    """A street whose owner has kept the three signs for so many months."""
    told(program, clock)
    kept = program.workspace.signs
    for number in range(12 - months, 12):
        month = date(2025 + (10 + number) // 12, 1 + (10 + number) % 12, 1)
        kept.put_searches(
            month, Searches(month, 14 + number, 900 + 130 * number, 20 + 7 * number, round(9.4 - 0.3 * number, 1), "export.zip")
        )
        if number != 3:
            kept.put_profile(ProfileFigures(month, 30 + 4 * number, 50 + 3 * number, 22 + 5 * number))
    for route in (Route.FRIEND, Route.FRIEND, Route.MAP, Route.LINK, Route.PASSING, Route.FRIEND):
        kept.ask(route)


def signs_of_one_month(program: Program, clock: SetClock) -> None:
    signs(program, clock, 1)
