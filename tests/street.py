"""A made-up bakery and the links to it, kept as real records: for pictures, for tests of the window, for measuring."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from core.backlinks.looks import STATE_ORDER, Look
from core.backlinks.pasted import read_lines
from core.backlinks.records import Evidence
from core.business.address import Address
from core.business.hours import Hours, Span, SpecialDay
from core.business.phones import Phone
from core.business.profile import Fact, Offer, Person, Source, Value, Way
from core.business.reading.records import Finding
from core.clock import SetClock, stored
from core.links.records import Judgement
from core.links.state import FOUND, LinkState
from core.web.records import PageLink, Place
from core.workspace import Workspace

OWN = "millersbakery.example"


@dataclass(frozen=True, slots=True)
class Seen:
    """One link as looks on several days saw it; the last of `states` is how it stands."""

    address: str
    title: str
    words: str
    snippet: str
    states: tuple[LinkState, ...]
    reason: str
    rel: tuple[str, ...] = ()
    target: str = ""
    place: Place = Place.CONTENT
    status: int = 200
    params: tuple[tuple[str, str | int], ...] = ()


STREET: tuple[Seen, ...] = (
    Seen(
        "https://harbourchronicle.example/food/best-bakeries",
        "Best bakeries this side of the river",
        "Miller’s Bakery",
        "… for sourdough nobody comes near Miller’s Bakery on Quay Street, open from six …",
        (LinkState.LIVE, LinkState.LIVE, LinkState.LIVE),
        "live",
    ),
    Seen(
        "https://riversidefc.example/partners",
        "Our partners",
        "Miller’s Bakery",
        "The juniors’ shirts are given by Miller’s Bakery and Lily’s Flowers.",
        (LinkState.SPONSORED, LinkState.SPONSORED),
        "sponsored",
        rel=("sponsored",),
    ),
    Seen(
        "https://visitharbour.example/where-to-eat",
        "Where to eat",
        "the bakery on the quay",
        "Start the day at the bakery on the quay, then walk to the lighthouse.",
        (LinkState.LIVE, LinkState.WORDS_CHANGED),
        "words_changed",
        params=(("now", "the bakery on the quay"), ("before", "Miller’s Bakery")),
    ),
    Seen(
        "https://yellowbook.example/bakeries?page=2",
        "",
        "",
        "",
        (LinkState.BLOCKED,),
        "refuses_programs",
        status=403,
        params=(("status", 403),),
    ),
    Seen(
        "https://fairweek.example/2025/stall-holders",
        "Stall holders 2025",
        "our baker",
        "… bread by our baker, flowers by Lily, music by the school …",
        (LinkState.LIVE, LinkState.LIVE, LinkState.MISSING_ONCE, LinkState.GONE),
        "no_link",
    ),
    Seen(
        "https://primaryschool.example/news/summer-fete",
        "Summer fete: thank you",
        "millersbakery.example",
        "Two hundred buns came from millersbakery.example, and none went home.",
        (LinkState.LIVE, LinkState.LIVE),
        "live",
        place=Place.CONTENT,
    ),
    Seen(
        "https://oldblog.example/my-weekend",
        "My weekend",
        "click here",
        "The rolls were lovely, click here for their shop.",
        (LinkState.LIVE, LinkState.HIDDEN_FROM_SEARCH),
        "noindex_page",
    ),
    Seen(
        "https://chamber.example/members/m",
        "Members, M to P",
        "Miller’s Bakery, Quay Street",
        "Miller’s Bakery, Quay Street. Bread and cakes since 1987.",
        (LinkState.NOT_FOLLOWED, LinkState.NOT_FOLLOWED),
        "nofollow_link",
        rel=("nofollow",),
        place=Place.FOOTER,
    ),
    Seen(
        "https://weddings.example/suppliers/cakes",
        "Cakes for your day",
        "Miller’s wedding cakes",
        "We love Miller’s wedding cakes, three tiers and no fondant.",
        (LinkState.LIVE, LinkState.DEAD_TARGET),
        "dead_target",
        params=(("address", f"https://{OWN}/wedding-cakes"),),
        target=f"https://{OWN}/wedding-cakes",
    ),
    Seen("https://tourism.example/quay", "", "", "", (LinkState.LIVE, LinkState.SITE_UNREACHABLE), "timeout", status=0),
    Seen("https://app.example/places/millers", "Places", "", "", (LinkState.NEEDS_BROWSER,), "shell"),
    Seen("https://cafe.example/our-suppliers", "", "", "", (), ""),
)


def open_street(workspace: Workspace, clock: SetClock) -> None:
    """Put the bakery and its links into an empty file; every look is on a day of its own, the last one today."""
    today = clock.at
    workspace.business.rename("Miller’s Bakery")
    workspace.business.set_sites([OWN])
    lines = [f"{seen.address} {seen.target}" for seen in STREET]
    import_id = workspace.additions.begin("")
    workspace.additions.add(import_id, read_lines(lines, frozenset({OWN})).links)
    workspace.additions.finish(import_id)
    ids = dict(workspace.store.rows("SELECT page_address, id FROM link"))
    for seen in STREET:
        for age in range(len(seen.states) - 1, -1, -1):
            clock.at = today - timedelta(days=7 * age)
            workspace.looks.keep([_look(seen, ids[seen.address], seen.states[len(seen.states) - 1 - age], clock)])
    clock.at = today


def _look(seen: Seen, link_id: int, state: LinkState, clock: SetClock) -> Look:
    link = PageLink(seen.target or f"https://{OWN}/", seen.words, seen.rel, seen.place)
    found = state in FOUND
    reason = seen.reason if state is seen.states[-1] else "live" if found else "no_link_once"
    judgement = Judgement(
        state,
        reason,
        dict(seen.params) if state is seen.states[-1] else {},
        link if found else None,
        1 if found else 0,
        not seen.rel if found else None,
        state is not LinkState.HIDDEN_FROM_SEARCH,
    )
    start = seen.snippet.find(seen.words)
    evidence = Evidence(seen.snippet, (start, start + len(seen.words)), seen.words, link.address, " ".join(seen.rel), seen.address)
    return Look(link_id, clock.now(), seen.status, seen.title, judgement, evidence if found else None)


def fill_profile(workspace: Workspace) -> None:
    """Let the bakery say much of itself; some of it was read on its website."""
    read = Source(Way.JSON_LD, f"https://{OWN}/", workspace.clock.now())
    linked = Source(Way.LINK, f"https://{OWN}/contact", workspace.clock.now())
    morning, closed = (Span(360, 840),), ()
    facts: dict[Fact, tuple[Value, Source | None]] = {
        Fact.NAME: ("Miller’s Bakery", read),
        Fact.TRADE: ("bakery", read),
        Fact.OFFERS: ((Offer("sourdough", f"https://{OWN}/bread"), Offer("birthday cakes"), Offer("rolls for clubs")), None),
        Fact.SHORT: ("Bread and cakes, baked by hand on the quay since 1911.", read),
        Fact.SHOP_FRONT: (True, None),
        Fact.HOME_VISITS: (False, None),
        Fact.ADDRESS: (Address("12 Quay Street", "", "Harbour", "", "HB1 2QS", "GB"), read),
        Fact.PHONES: ((Phone("+441632960412"),), linked),
        Fact.EMAIL: (f"hello@{OWN}", linked),
        Fact.HOURS: (Hours((closed, *(morning,) * 5, closed), (SpecialDay(date(2026, 12, 24), date(2026, 12, 26)),)), read),
        Fact.LANGUAGES: (("en", "fr"), None),
        Fact.PEOPLE: ((Person("Anna Miller", "baker"),), None),
    }
    for fact, (value, source) in facts.items():
        workspace.profiles.set(fact, value, source)


def found_on_site() -> list[Finding]:
    """Return what the bakery's website says of it."""
    home, contact = f"https://{OWN}/", f"https://{OWN}/contact"
    morning = (Span(360, 840),)
    return [
        Finding(Fact.TRADE, "bakery", Way.JSON_LD, home),
        Finding(Fact.ADDRESS, Address("12 Quay Street", "", "Harbour", "", "HB1 2QS", "GB"), Way.JSON_LD, home),
        Finding(Fact.HOURS, Hours(((), *(morning,) * 5, ())), Way.JSON_LD, home),
        Finding(Fact.PHONES, (Phone("+441632960412"),), Way.LINK, contact),
        Finding(Fact.EMAIL, f"hello@{OWN}", Way.LINK, contact),
        Finding(Fact.SHORT, "Bread and cakes, baked by hand on the quay since 1911.", Way.HEAD, home),
    ]


def add_many(workspace: Workspace, count: int, first: int = 0) -> None:
    """Put `count` links of every state into a file, quickly; `first` numbers them, so that more can follow."""
    now = stored(workspace.clock.now())
    states = list(LinkState)
    with workspace.store.write() as db:
        db.execute("INSERT INTO link_import (name, started_at, done_at) VALUES ('many', ?, ?)", (now, now))
        import_id = workspace.store.one("SELECT max(id) FROM link_import")
        last = workspace.store.one("SELECT coalesce(max(id), 0) FROM link")
        rows = []
        for i in range(first, first + count):
            state = states[i * 5 % len(states)]
            site = f"{('harbour', 'river', 'market', 'school', 'club')[i % 5]}{i * 31 % 9973}.example"
            page = f"{site}/pages/{i}"
            order = STATE_ORDER.index(state) if state in STATE_ORDER else 99
            cells = (f"https://{page}", page, site, import_id, now, state.value, order, f"Page {i} of {site}")
            rows.append((*cells, f"Miller’s {i * 17 % 997}", int(state in FOUND), now if state in STATE_ORDER else None))
        columns = "page_address, page_key, site, import_id, added_at, state, state_order, title, words, followed, checked_at"
        db.conn.executemany(f"INSERT INTO link ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        names = "rowid, page_address, title, words"
        db.execute(f"INSERT INTO link_search ({names}) SELECT id, page_address, title, words FROM link WHERE id > ?", (last,))


def live_a_year(workspace: Workspace, count: int = 90) -> None:
    """Give an empty file links that came over a year, a look at each of them a month, and what a tool says of them."""
    now = workspace.clock.now()
    today = now.date()
    add_many(workspace, count)
    fates = ["live"] * 12 + ["gone", "blocked", "missing_once", "words_changed", "not_followed"]
    looks, first = [], []
    for link_id in range(1, count + 1):
        came = now - timedelta(days=(link_id * 53) % 350)
        seen = None
        for number in range((now - came).days // 30):
            fate = "live" if number == 0 else fates[(link_id * 7 + number * 11) % len(fates)]
            at = came + timedelta(days=2 + 30 * number)
            seen = seen or at
            looks.append((link_id, stored(at), fate))
        first.append((stored(came), stored(seen) if seen else None, link_id))
    with workspace.store.write() as db:
        db.conn.executemany("UPDATE link SET added_at = ?, first_seen_at = ? WHERE id = ?", first)
        db.conn.executemany("INSERT INTO link_check (link_id, checked_at, state, reason) VALUES (?, ?, ?, '')", looks)
        moment = stored(now)
        db.execute("INSERT INTO link_import (name, source, started_at, done_at) VALUES ('links.csv', 'ahrefs', ?, ?)", (moment, moment))
        import_id = workspace.store.one("SELECT max(id) FROM link_import")
        reports = []
        for link_id in range(1, count + 1):
            reported = today - timedelta(days=link_id * 29 % 420)
            lost = today - timedelta(days=link_id % 200) if link_id % 11 == 0 else None
            reports.append((link_id, import_id, reported.isoformat(), lost.isoformat() if lost else None))
        db.conn.executemany("INSERT INTO link_report (link_id, import_id, first_seen, lost_on) VALUES (?, ?, ?, ?)", reports)
