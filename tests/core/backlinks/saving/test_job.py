"""A list is at its place when it is whole, and not at all before."""

from __future__ import annotations

import csv
import errno
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.backlinks.query import LinkQuery
from core.backlinks.saving import job as saving
from core.backlinks.saving.job import AskedJob, SaveLinksJob, asking, save_now
from core.backlinks.saving.listfile import ListFile, part_of
from core.backlinks.saving.wording import words_for_people
from core.errors import WorldError
from core.jobs import Cancel, Ending, Run, Runner
from core.jobs.outcome import Outcome
from core.workspace import Workspace
from tests.core.backlinks.saving.filled import filled_shop
from tests.core.backlinks.shop import add


class NoPace:
    def claim(self, host: str) -> float:
        return 0.0

    def release(self, host: str) -> None: ...


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    shop = filled_shop(tmp_path)
    add(shop, *(f"https://club{n}.example/" for n in range(9)))
    yield shop
    shop.close()


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "PIECE", 4)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "mine").mkdir()
    return tmp_path / "mine" / "links.csv"


def ids(shop: Workspace) -> list[int]:
    return list(shop.links.ids(LinkQuery(order="page")))


def run(job: SaveLinksJob, shop: Workspace) -> Outcome:
    outcomes: list[Outcome] = []
    runner = Runner(shop, None, NoPace(), 2)
    runner.run_to_end(Run("1", job, lambda *_: None, lambda _run, outcome: outcomes.append(outcome)))
    runner.close()
    return outcomes[0]


@pytest.mark.parametrize("ending", [".csv", ".json", ".xlsx"])
def test_pieces_make_one_list_and_leave_nothing_beside_it(shop: Workspace, place: Path, ending: str) -> None:
    path = place.with_suffix(ending)
    path.write_text("what was there before")
    outcome = run(SaveLinksJob(path, ids(shop), {}), shop)
    assert (outcome.ending, outcome.params["saved"], outcome.progress.done) == (Ending.FINISHED, 11, 11)
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    if ending == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert len(list(csv.DictReader(file))) == 11
    if ending == ".json":
        assert len(json.loads(path.read_text("utf-8"))) == 11


def test_the_order_and_the_choice_are_those_that_were_asked_for(shop: Workspace, place: Path) -> None:
    wanted = ids(shop)[::-2]
    path = place.with_suffix(".json")
    assert save_now(shop, SaveLinksJob(path, wanted, {})) == len(wanted)
    pages = [link.page_address for link in shop.links.rows(wanted)]
    assert [record["page"] for record in json.loads(path.read_text("utf-8"))] == pages


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_list_that_was_stopped_leaves_nothing_and_what_was_there_before_stays(shop: Workspace, place: Path, ending: str) -> None:
    path = place.with_suffix(ending)
    path.write_text("before")
    job = SaveLinksJob(path, ids(shop), {})
    task = job.plan(shop).tasks[0]
    job.work(task, None, Cancel())
    assert part_of(path).exists()
    job.stopped(shop)
    assert path.read_text() == "before"
    assert not part_of(path).exists()


def test_a_worker_that_is_at_work_when_it_is_stopped_cleans_up_itself(
    shop: Workspace, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = SaveLinksJob(place, ids(shop), {})
    task = job.plan(shop).tasks[0]
    real = ListFile.add

    def stopped_meanwhile(self: ListFile, links: Any) -> None:
        real(self, links)
        job.stopped(shop)
        assert part_of(place).exists()

    monkeypatch.setattr(ListFile, "add", stopped_meanwhile)
    job.work(task, None, Cancel())
    assert not part_of(place).exists()


@pytest.mark.parametrize("where", ["add", "end", "put"])
def test_a_full_disk_is_said_in_words_and_nothing_half_written_is_left(
    shop: Workspace, place: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(ListFile, where, full)
    outcome = run(SaveLinksJob(place, ids(shop), {}), shop)
    assert (outcome.ending, outcome.code) == (Ending.FAILED, "no_room_for_list")
    assert list(place.parent.iterdir()) == []


def test_a_place_that_takes_no_files_is_said(shop: Workspace, tmp_path: Path) -> None:
    for name in ("links.csv", "links.xlsx"):
        with pytest.raises(WorldError, match="could not be saved there"):
            save_now(shop, SaveLinksJob(tmp_path / "no such folder" / name, ids(shop), {}))


def test_the_business_file_itself_is_never_written_over(shop: Workspace) -> None:
    for name in (shop.path.name, f"{shop.path.name}-wal"):
        with pytest.raises(WorldError, match="Choose another name"):
            save_now(shop, SaveLinksJob(shop.path.with_name(name), ids(shop), {}))
    assert shop.links.counts().all == 11


def test_what_is_asked_for_in_a_file_is_what_is_saved(shop: Workspace, place: Path, tmp_path: Path) -> None:
    asked = tmp_path / "asked.json"
    asked.write_text(asking(ids(shop)[:5], words_for_people()), "utf-8")
    assert run(AskedJob(place, asked), shop).params["saved"] == 5
    assert place.read_text("utf-8-sig").startswith("Address of the page,Site,State")


def test_a_link_that_is_purged_meanwhile_is_left_out(shop: Workspace, place: Path) -> None:
    assert save_now(shop, SaveLinksJob(place, [*ids(shop), 999_999], {})) == 11
