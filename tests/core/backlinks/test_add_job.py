"""Bringing a list of links in, piece by piece."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.backlinks import list_tasks
from core.backlinks.add_job import AddLinksJob
from core.backlinks.list_tasks import PIECE, PieceRecord, PieceTask
from core.errors import WorldError
from core.jobs import Cancel, Ending, Outcome, Run, Runner
from core.workspace import Workspace
from tests.core.backlinks.shop import add, open_shop, pages, shown
from tests.core.jobs.jobs import NoPace


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    shop = open_shop(tmp_path)
    yield shop
    shop.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.txt"


def bring_in(shop: Workspace, file: Path, stop: bool = False) -> Outcome:
    outcomes: list[Outcome] = []
    runner = Runner(shop, None, NoPace(), 4)
    run = Run("1", AddLinksJob(file, file.name, {}), lambda *report: None, lambda run, outcome: outcomes.append(outcome))
    if stop:
        run.cancel.set()
    runner.run_to_end(run)
    runner.close()
    return outcomes[0]


def test_a_long_list_comes_in_whole_and_counts_what_it_did(shop: Workspace, file: Path) -> None:
    add(shop, "https://club-7.example/a")
    lines = [f"https://club-{i}.example/a" for i in range(PIECE * 3)]
    file.write_text("\n".join([*lines, "no address here", "https://bakery.example/", lines[0], ""]), "utf-8")
    outcome = bring_in(shop, file)
    assert (outcome.ending, outcome.progress.done, outcome.progress.total) == (Ending.FINISHED, PIECE * 3 + 3, PIECE * 3 + 3)
    told = {name: outcome.params[name] for name in ("added", "known", "own_pages", "lines_without")}
    assert told == {"added": PIECE * 3 - 1, "known": 1, "own_pages": 1, "lines_without": 1}
    assert len(shown(shop)) == PIECE * 3
    assert len(shop.links.ids_of_import(int(outcome.params["import"]))) == PIECE * 3 - 1
    assert bring_in(shop, file).params["added"] == 0


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "nothing_to_add"),
        ("hello\nworld\n", "nothing_to_add"),
        ("https://bakery.example/a\nhttps://www.bakery.example/", "only_own_pages"),
    ],
)
def test_a_list_without_links_says_why(shop: Workspace, file: Path, text: str, code: str) -> None:
    file.write_text(text, "utf-8")
    outcome = bring_in(shop, file)
    assert (outcome.ending, outcome.code) == (Ending.FAILED, code)
    assert pages(shop) == []


def test_without_a_website_of_ones_own_no_link_can_be_known(shop: Workspace, file: Path) -> None:
    shop.business.set_sites([])
    file.write_text("https://club.example/", "utf-8")
    assert bring_in(shop, file).code == "no_own_site"


def test_a_file_that_is_no_text_says_so(shop: Workspace, file: Path) -> None:
    file.write_bytes(b"PK\x03\x04" + bytes(100))
    assert (bring_in(shop, file).code, bring_in(shop, file.with_name("gone.txt")).code) == ("file_broken", "file_missing")
    assert shop.store.one("SELECT count(*) FROM link_import") == 0


@pytest.mark.parametrize("ending", ["", "-wal", "-shm"])
def test_the_business_file_itself_is_never_opened_as_a_list_for_that_would_drop_its_locks(shop: Workspace, ending: str) -> None:
    own = shop.path.with_name(shop.path.name + ending)
    with pytest.raises(WorldError) as refused:
        AddLinksJob(own, own.name, {}).plan(shop)
    assert refused.value.code == "unreadable_text"


def test_the_thread_that_stores_reads_no_file(shop: Workspace, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would hear no Stop meanwhile."""
    readers: list[str] = []
    read = list_tasks.read_file
    noting = lambda *given: (readers.append(threading.current_thread().name), read(*given))[1]  # noqa: E731
    monkeypatch.setattr(list_tasks, "read_file", noting)
    file.write_text("https://club.example/", "utf-8")
    assert bring_in(shop, file).params["added"] == 1
    assert len(readers) == 1
    assert threading.current_thread().name not in readers


def test_a_file_that_ended_the_program_twice_is_said_to_be_unreadable(shop: Workspace, file: Path) -> None:
    job = AddLinksJob(file, file.name, {})
    (task,) = job.plan(shop).tasks
    with pytest.raises(WorldError) as refused:
        job.store(shop, [job.shelve(task)])
    assert (refused.value.code, refused.value.params) == ("unreadable_text", {"name": file.name})


def test_a_piece_stops_when_it_is_asked_to(shop: Workspace, file: Path) -> None:
    cancel = Cancel()
    cancel.set()
    rows = ("1\x1fhttps://club.example/",) * PIECE
    record = AddLinksJob(file, "", {}).work(PieceTask(1, 0, None, rows, frozenset({"bakery.example"}), date(2026, 11, 16)), None, cancel)
    assert isinstance(record, PieceRecord)
    assert record.told.links == ()


def test_after_stop_nothing_of_it_shows(shop: Workspace, file: Path) -> None:
    file.write_text("\n".join(f"https://club-{i}.example/a" for i in range(2000)), "utf-8")
    assert bring_in(shop, file, stop=True).ending is Ending.STOPPED
    assert pages(shop) == []


def test_a_piece_that_goes_wrong_is_told_as_lines_without_an_address(shop: Workspace, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("\n".join(f"https://club-{i}.example/a" for i in range(PIECE * 2)), "utf-8")
    work = AddLinksJob.work

    def sometimes(self: AddLinksJob, task: object, tools: object, cancel: object) -> object:
        if isinstance(task, PieceTask) and task.id == 1:
            raise ZeroDivisionError
        return work(self, task, tools, cancel)  # type: ignore[arg-type]

    monkeypatch.setattr(AddLinksJob, "work", sometimes)
    outcome = bring_in(shop, file)
    assert (outcome.params["added"], outcome.params["lines_without"]) == (PIECE, PIECE)


def test_the_business_file_is_not_opened_through_a_link_either_and_a_circle_is_no_file(shop: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "list.csv").symlink_to(shop.path)
    with pytest.raises(WorldError) as refused:
        AddLinksJob(folder / "list.csv", "list.csv", {}).plan(shop)
    assert refused.value.code == "unreadable_text"
    (folder / "a.csv").symlink_to(folder / "b.csv")
    (folder / "b.csv").symlink_to(folder / "a.csv")
    assert bring_in(shop, folder / "a.csv").code == "file_missing"
