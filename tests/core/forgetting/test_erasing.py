"""Who is forgotten is in no byte of the file, nor in what lies beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pytest

from core.backlinks.looks import Look
from core.backlinks.query import LinkQuery
from core.backlinks.records import Evidence
from core.business.address import Address
from core.business.fields import all_fields
from core.business.profile import Fact, Offer, Person, Source, Way
from core.business.reading.records import Finding, ReadingState
from core.clock import SetClock
from core.five.records import Finding as Found
from core.five.records import SiteAnswer
from core.forgetting.erasing import erase
from core.forgetting.people import Known, known_people
from core.links.records import Judgement
from core.links.state import LinkState
from core.store.backup import Why, back_up, backups_of, label_of, renew
from core.web.records import PageLink, Place
from core.workspace import Workspace
from tests.street import open_street

NAME, MAIL = "Wilhelmina Ostrander", "wilhelmina@webworks.example"
FIELDS = all_fields()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.linkstead"


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    clock = SetClock()
    workspace = Workspace.open(path, clock)
    open_street(workspace, clock)
    fill(workspace, clock)
    yield workspace
    workspace.close()


def fill(workspace: Workspace, clock: SetClock) -> None:
    """Put the name and the address wherever the program may put them."""
    profiles = workspace.profiles
    profiles.set(Fact.PEOPLE, (Person(NAME, "baker"), Person("Ben Ford", f"learns from {NAME}")))
    profiles.set(Fact.WEB_PERSON, MAIL, Source(Way.LINK, f"https://a.example/?mail={MAIL}", clock.at))
    profiles.set(Fact.EMAIL, MAIL)
    profiles.set(Fact.LONG, f"Baked by {NAME.upper()} since 1987.\n{NAME} bakes.\nWrite to {MAIL}.")
    profiles.set(Fact.ADDRESS, Address(f"c/o {NAME}, 3 Mill Lane", place="Brindlemere"))
    profiles.set(Fact.OFFERS, (Offer(f"{NAME}’s rye"), Offer("Buns"), Offer("Pies")))
    profiles.draft("people", f"{NAME}, baker")
    profiles.draft("short", f"{NAME} bakes and then")
    workspace.editing.keep(FIELDS["people"], f"Ben Ford, learns from {NAME}")
    profiles.set(Fact.PEOPLE, (Person(NAME, "baker"), Person("Ben Ford", f"learns from {NAME}")))
    workspace.readings.begin("https://a.example/")
    workspace.readings.add([Finding(Fact.EMAIL, MAIL, Way.LINK, "https://a.example/")], 1)
    workspace.readings.end(ReadingState.READ)
    workspace.five.keep(SiteAnswer("https://b.example/", clock.at, Found.NAMED, "https://b.example/", f"by {NAME} of", 1))
    links = list(workspace.links.ids(LinkQuery()))
    snippet = f"baked by {NAME} this morning"
    link = PageLink("https://millersbakery.example/", f"{NAME}", (), Place.CONTENT)
    judgement = Judgement(LinkState.WORDS_CHANGED, "words_changed", {"now": NAME, "before": "Bakery"}, link, 1, True, True)
    evidence = Evidence(snippet, (9, 9 + len(NAME)), NAME)
    workspace.looks.keep([Look(each, clock.at, 200, f"{NAME} bakes", judgement, evidence) for each in links[:2]])
    workspace.links.forget(links[1:2])
    page = dict.fromkeys("page_address final_address etag last_modified reader domains read_at".split(), "x")
    with workspace.store.write() as db:
        db.table("kept_page").insert(page | {"facts": snippet})
        db.execute("UPDATE link_import SET name = ?", (f"from {NAME}.txt",))


def bytes_of(path: Path) -> bytes:
    return b"\n".join(each.read_bytes() for each in sorted(path.parent.glob(f"{path.name}*")))


def holds(path: Path, text: str) -> bool:
    raw = bytes_of(path).lower()
    return any(text.lower().encode(coding) in raw for coding in ("utf-8", "utf-16-le"))


def test_no_byte_of_the_name_is_left(workspace: Workspace, path: Path) -> None:
    assert holds(path, NAME)
    assert holds(path, MAIL)
    erase(workspace.store, workspace.profiles, [NAME, MAIL])
    assert not holds(path, NAME)
    assert not holds(path, MAIL)
    workspace.close()
    assert not holds(path, NAME)
    assert not holds(path, "ostrander")
    assert not holds(path, MAIL)


def test_what_has_nothing_to_do_with_them_stays(workspace: Workspace) -> None:
    def rest() -> list[tuple[object, ...]]:
        sql = "SELECT id, page_address, state, checked_at, deleted_at, followed FROM link ORDER BY id"
        return [*workspace.store.rows(sql), *workspace.store.rows("SELECT id, link_id, state, checked_at FROM link_check ORDER BY id")]

    before = rest()
    erase(workspace.store, workspace.profiles, [NAME, MAIL])
    assert rest() == before
    profile = workspace.profiles.profile()
    assert profile.people == (Person("Ben Ford", "learns from …"),)
    assert profile.long == "Baked by … since 1987.\n… bakes.\nWrite to …."
    assert [offer.word for offer in profile.offers] == ["…’s rye", "Buns", "Pies"]
    assert profile.web_person == profile.email == ""
    assert profile.sites
    assert workspace.profiles.drafts() == {"short": "… bakes and then"}


def test_the_words_of_a_link_keep_their_place_and_the_search_knows_no_more(workspace: Workspace) -> None:
    erase(workspace.store, workspace.profiles, [NAME])
    link_id = workspace.store.one("SELECT id FROM link WHERE words LIKE '••%' AND deleted_at IS NULL")
    evidence = workspace.links.evidence(link_id)
    assert evidence is not None
    first, last = evidence.words_at
    assert evidence.snippet[first:last] == "•" * len(NAME)
    assert evidence.snippet.endswith(" this morning")
    assert list(workspace.links.ids(LinkQuery(text="Ostrander"))) == []
    workspace.store.rows("INSERT INTO link_search (link_search) VALUES ('integrity-check')")


def test_what_the_business_is_called_stays(workspace: Workspace) -> None:
    workspace.business.rename(f"{NAME} Cakes")
    workspace.profiles.set(Fact.LONG, f"{NAME} Cakes is {NAME}’s.")
    erase(workspace.store, workspace.profiles, [NAME])
    assert workspace.business.business().name == f"{NAME} Cakes"
    assert workspace.profiles.profile().long == f"{NAME} Cakes is …’s."


def test_nobody_named_changes_nothing(workspace: Workspace) -> None:
    before = workspace.profiles.profile()
    erase(workspace.store, workspace.profiles, ["  "])
    assert workspace.profiles.profile() == before


def test_everybody_whom_the_file_knows_is_offered_once(workspace: Workspace) -> None:
    workspace.profiles.draft("web_person", "half@written")
    assert known_people(workspace.profiles, workspace.taken_out) == [
        Known(NAME, "baker"),
        Known("Ben Ford", f"learns from {NAME}"),
        Known(MAIL),
        Known("half@written"),
    ]
    erase(workspace.store, workspace.profiles, [NAME, MAIL, "Ben Ford", "half@written"])
    assert known_people(workspace.profiles, workspace.taken_out) == []


def test_backups_made_before_still_know_them_until_they_are_made_afresh(workspace: Workspace, path: Path) -> None:
    old = back_up(path, label_of(Why.WEEKLY, workspace.clock.now()))
    odd = old.with_name("a-as-it-was-20261101-080000.linkstead")
    odd.write_bytes(b"a damaged file that knew them")
    another = old.with_name("another-weekly-20261101-080000.linkstead")
    another.write_bytes(b"not ours")
    erase(workspace.store, workspace.profiles, [NAME, MAIL])
    assert holds(old, NAME)
    fresh = renew(path, workspace.clock.now())
    assert sorted(each.name for each in fresh.parent.iterdir()) == sorted([fresh.name, another.name])
    assert [backup.path for backup in backups_of(path)] == [fresh]
    assert not holds(fresh, NAME)


def test_a_name_that_the_file_spells_otherwise_goes_all_the_same(workspace: Workspace) -> None:
    typed, there = "Zoë  Ångström", normalize("NFD", "ZOË ÅNGSTRÖM")
    workspace.profiles.set(Fact.LONG, f"Baked by {there}, see zoë_ångström.jpg.")
    workspace.profiles.set(Fact.PEOPLE, (Person(there, "baker"),))
    workspace.five.keep(SiteAnswer("https://c.example/", workspace.clock.now(), Found.NAMED, "https://c.example/", f"by {there} of", 1))
    erase(workspace.store, workspace.profiles, [typed])
    profile = workspace.profiles.profile()
    assert (profile.long, profile.people) == ("Baked by …, see ….jpg.", ())
    (answer,) = workspace.five.answers(["https://c.example/"])
    assert answer.words == f"by {'•' * len(there)} of"
