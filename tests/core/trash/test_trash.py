"""Everything that is deleted can be had back for 30 days, from one list."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.business.fields import all_fields
from core.business.phones import Phone
from core.business.profile import Fact, Offer, Person, Source, Way
from core.clock import SetClock
from core.errors import WorldError
from core.store.keeping import TRASH_DAYS
from core.workspace import Workspace

FIELDS = all_fields()


def edit(workspace: Workspace, **texts: str) -> None:
    for name, text in texts.items():
        workspace.editing.keep(FIELDS[name], text)


def shown(workspace: Workspace, text: str = "") -> list[tuple[str, str]]:
    return [(row.kind, row.title) for row in workspace.trash.rows(workspace.trash.ids(text))]


def links(workspace: Workspace) -> list[int]:
    return [row[0] for row in workspace.store.rows("SELECT id FROM link WHERE deleted_at IS NULL ORDER BY id")]


def everything(workspace: Workspace) -> list[tuple[object, ...]]:
    return [
        *workspace.store.rows("SELECT id, deleted_at FROM link ORDER BY id"),
        *workspace.store.rows("SELECT * FROM profile_fact ORDER BY fact"),
        *workspace.store.rows("SELECT * FROM profile_trash ORDER BY id"),
        *workspace.store.rows("SELECT host FROM own_site ORDER BY id"),
    ]


def test_nothing_was_deleted_at_first(workspace: Workspace) -> None:
    assert shown(workspace) == []


def test_what_was_deleted_stands_there_the_newest_first(workspace: Workspace, clock: SetClock) -> None:
    first, *_others = links(workspace)
    workspace.links.forget([first])
    clock.forward(hours=1)
    edit(workspace, people="Ben Ford")
    clock.forward(hours=1)
    edit(workspace, offers="Rye\nBuns\nPies")
    assert shown(workspace) == [
        ("Products and services", "Cakes"),
        ("People who may be named", "Anna Miller, baker"),
        ("Link", "Best bakeries this side of the river"),
    ]
    assert list(workspace.trash.ids(oldest_first=True)) == list(reversed(workspace.trash.ids()))


def test_it_is_found_by_its_words(workspace: Workspace) -> None:
    workspace.links.forget(links(workspace))
    edit(workspace, people="")
    assert shown(workspace, "anna") == [("People who may be named", "Anna Miller, baker, Ben Ford")]
    assert shown(workspace, "harvest moon") == []
    assert shown(workspace, "Cakes for") == [("Link", "Cakes for your day")]


def test_several_come_back_at_once_and_that_can_be_taken_back_exactly(workspace: Workspace, clock: SetClock) -> None:
    workspace.links.forget(links(workspace)[:3])
    clock.forward(hours=1)
    edit(workspace, people="Ben Ford", email="a@b.example")
    edit(workspace, email="")
    edit(workspace, old_sites="old.example")
    edit(workspace, old_sites="")
    before = everything(workspace)
    back = workspace.trash.bring_back(workspace.trash.ids())
    assert shown(workspace) == []
    profile = workspace.profiles.profile()
    assert profile.people == (Person("Anna Miller", "baker"), Person("Ben Ford"))
    assert profile.email == "a@b.example"
    assert "old.example" in profile.sites
    back()
    assert everything(workspace) == before


def test_undo_of_the_edit_leaves_nothing_to_bring_back(workspace: Workspace) -> None:
    before = everything(workspace)
    way_back = workspace.editing.keep(FIELDS["people"], "")
    assert len(shown(workspace)) == 1
    workspace.editing.put_back(way_back)
    assert everything(workspace) == before


def test_an_edit_that_fails_takes_nothing_out(workspace: Workspace) -> None:
    before = everything(workspace)
    with pytest.raises(WorldError):
        edit(workspace, offers="\n".join(f"Rye {number}" for number in range(11)))
    assert everything(workspace) == before


def test_for_good_means_for_good(workspace: Workspace) -> None:
    ids = links(workspace)
    workspace.links.forget(ids[:2])
    edit(workspace, people="")
    looks = workspace.store.one("SELECT count(*) FROM link_check WHERE link_id IN (?, ?)", ids[:2])
    assert looks
    workspace.trash.purge(workspace.trash.ids())
    assert shown(workspace) == []
    assert links(workspace) == ids[2:]
    assert workspace.store.one("SELECT count(*) FROM link WHERE id IN (?, ?)", ids[:2]) == 0
    assert workspace.store.one("SELECT count(*) FROM link_check WHERE link_id IN (?, ?)", ids[:2]) == 0
    assert workspace.store.rows("SELECT rowid FROM link_search WHERE link_search MATCH 'bakeries this side'") == []
    workspace.store.rows("INSERT INTO link_search (link_search) VALUES ('integrity-check')")


def test_a_link_that_came_back_meanwhile_is_not_purged(workspace: Workspace) -> None:
    ids = links(workspace)
    workspace.links.forget(ids[:1])
    wanted = workspace.trash.ids()
    workspace.links.restore(ids[:1])
    workspace.trash.purge(wanted)
    assert links(workspace) == ids
    assert workspace.trash.rows(wanted) == []


def test_after_thirty_days_it_goes_when_the_file_is_opened(workspace: Workspace, path: Path, clock: SetClock) -> None:
    workspace.links.forget(links(workspace)[:1])
    edit(workspace, people="")
    row = workspace.trash.rows(workspace.trash.ids())[0]
    assert (row.goes_at - row.deleted_at).days == TRASH_DAYS
    workspace.close()
    clock.forward(days=TRASH_DAYS, seconds=-1)
    opened = Workspace.open(path, clock)
    assert len(shown(opened)) == 2
    opened.close()
    clock.forward(seconds=1)
    opened = Workspace.open(path, clock)
    assert shown(opened) == []
    assert opened.store.one("SELECT count(*) FROM profile_trash") == 0
    opened.close()


def test_what_a_newer_program_took_out_is_shown_and_left_alone(workspace: Workspace) -> None:
    with workspace.store.write() as db:
        db.table("profile_trash").insert({"fact": "star_sign", "value": '"lion"', "deleted_at": "2026-11-16T08:00:00Z"})
    ids = workspace.trash.ids()
    assert shown(workspace) == [("Your profile", "")]
    workspace.trash.bring_back(ids)
    assert len(shown(workspace)) == 1


def test_what_was_written_since_is_not_lost_by_bringing_back(workspace: Workspace) -> None:
    edit(workspace, long="The old words.")
    edit(workspace, long="")
    edit(workspace, long="The new words.")
    workspace.trash.bring_back(workspace.trash.ids(""))
    assert workspace.profiles.profile().long == "The old words."
    (again,) = shown(workspace)
    assert "The new words." in again[1]


FROM_THE_PAGE = Source(Way.JSON_LD, "https://bakery.example/contact", datetime(2026, 11, 1, 8, 0, tzinfo=UTC))


def phones(workspace: Workspace) -> tuple[list[str], Source]:
    profile = workspace.profiles.profile()
    return [phone.number[-1] for phone in profile.phones], profile.sources[Fact.PHONES]


@pytest.fixture
def three_phones(workspace: Workspace, clock: SetClock) -> list[str]:
    """Three numbers, read on a page; they end in 1, 2 and 3."""
    numbers = [f"+44 1632 96041{n}" for n in (1, 2, 3)]
    workspace.profiles.set(Fact.PHONES, tuple(Phone(number.replace(" ", "")) for number in numbers), FROM_THE_PAGE)
    clock.forward(hours=1)
    return numbers


def test_what_comes_back_stands_where_it_stood_and_is_from_where_it_was(workspace: Workspace, three_phones: list[str]) -> None:
    edit(workspace, phones="\n".join(three_phones[1:]))
    assert phones(workspace)[1].way is Way.TYPED
    back = workspace.trash.bring_back(workspace.trash.ids())
    assert phones(workspace) == (["1", "2", "3"], FROM_THE_PAGE)
    back()
    assert (phones(workspace)[0], phones(workspace)[1].way) == (["2", "3"], Way.TYPED)


def test_what_went_in_several_edits_comes_back_in_its_old_order(workspace: Workspace, clock: SetClock, three_phones: list[str]) -> None:
    for left in (three_phones[1:], three_phones[2:], []):
        edit(workspace, phones="\n".join(left))
        clock.forward(hours=1)
    workspace.trash.bring_back(workspace.trash.ids())
    assert phones(workspace) == (["1", "2", "3"], FROM_THE_PAGE)


def test_a_list_that_was_written_on_since_is_the_owners(workspace: Workspace, clock: SetClock, three_phones: list[str]) -> None:
    edit(workspace, phones="\n".join(three_phones[1:]))
    clock.forward(hours=1)
    edit(workspace, phones="\n".join([*three_phones[1:], "+44 1632 960419"]))
    workspace.trash.bring_back(workspace.trash.ids())
    assert (phones(workspace)[0], phones(workspace)[1].way) == (["1", "2", "3", "9"], Way.TYPED)


def test_a_field_that_was_emptied_comes_back_from_where_it_was(workspace: Workspace, clock: SetClock) -> None:
    workspace.profiles.set(Fact.EMAIL, "shop@bakery.example", FROM_THE_PAGE)
    clock.forward(hours=1)
    edit(workspace, email="")
    edit(workspace, email="new@bakery.example")
    workspace.trash.bring_back(workspace.trash.ids("shop@"))
    profile = workspace.profiles.profile()
    assert (profile.email, profile.sources[Fact.EMAIL]) == ("shop@bakery.example", FROM_THE_PAGE)


def test_an_old_website_stands_where_it_stood(workspace: Workspace) -> None:
    first = workspace.business.business().sites[0]
    edit(workspace, old_sites="one.example\ntwo.example")
    edit(workspace, old_sites="two.example")
    workspace.trash.bring_back(workspace.trash.ids())
    assert workspace.business.business().sites == (first, "one.example", "two.example")


def test_somebody_who_was_replaced_in_one_edit_can_be_had_back(workspace: Workspace) -> None:
    edit(workspace, people="Ida Stone\nBen Ford")
    assert shown(workspace) == [("People who may be named", "Anna Miller, baker")]
    workspace.trash.bring_back(workspace.trash.ids())
    assert workspace.profiles.profile().people == (Person("Anna Miller", "baker"), Person("Ida Stone"), Person("Ben Ford"))


def test_what_an_older_program_took_out_comes_back_at_the_end(workspace: Workspace) -> None:
    row = {"fact": "people", "value": '[{"name": "Ida Stone", "role": ""}]', "deleted_at": "2026-11-16T08:00:00Z"}
    with workspace.store.write() as db:
        db.table("profile_trash").insert(row)
    workspace.trash.bring_back(workspace.trash.ids())
    assert workspace.profiles.profile().people[-1] == Person("Ida Stone")


def test_undo_of_bringing_back_leaves_what_was_written_after_it(workspace: Workspace) -> None:
    edit(workspace, offers="Rye\nBuns\nPies")
    back = workspace.trash.bring_back(workspace.trash.ids(""))
    edit(workspace, offers="Rye\nBuns\nPies\nCakes\nScones")
    back()
    assert Offer("Scones") in workspace.profiles.profile().offers
