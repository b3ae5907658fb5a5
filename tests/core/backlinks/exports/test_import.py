"""Exports brought into a business file: whole or not at all, and again and again without doing anything twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.backlinks.add_job import AddLinksJob
from core.backlinks.preview import read
from core.backlinks.preview_job import PreviewLinksJob
from core.clock import SetClock
from core.jobs import Cancel, Ending, Outcome, Run, Runner
from core.links.state import LinkState
from core.workspace import Workspace
from tests.core.backlinks.exports.files import as_zip, written
from tests.core.backlinks.shop import look, open_shop, shown
from tests.core.jobs.jobs import NoPace

HEAD = "Referring page URL,Domain rating,Target URL,Anchor,First seen,Last seen"
FIRST = "https://club.example/a,{},https://bakery.example/,Crumb,2025-01-02,{}"
SECOND = "https://choir.example/b,9,https://bakery.example/,Bread,2026-02-03,2026-11-01"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def shop(tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    shop = open_shop(tmp_path, clock)
    yield shop
    shop.close()


def run(shop: Workspace, job: AddLinksJob | PreviewLinksJob, stop: bool = False) -> Outcome:
    outcomes: list[Outcome] = []
    runner = Runner(shop, None, NoPace(), 4)
    running = Run("1", job, lambda *report: None, lambda run, outcome: outcomes.append(outcome))
    if stop:
        running.cancel.set()
    runner.run_to_end(running)
    runner.close()
    return outcomes[0]


def bring_in(shop: Workspace, folder: Path, content: str | bytes, name: str = "export.csv", stop: bool = False) -> Outcome:
    return run(shop, AddLinksJob(written(folder, content, name), name, {}), stop)


def reports(shop: Workspace) -> list[tuple[object, ...]]:
    sql = "SELECT link_id, import_id, last_seen, figures FROM link_report ORDER BY link_id, import_id"
    return [tuple(row) for row in shop.store.rows(sql)]


def test_the_same_export_again_adds_nothing(shop: Workspace, tmp_path: Path) -> None:
    text = "\n".join([HEAD, FIRST.format(7, "2026-10-01"), SECOND])
    first, again = bring_in(shop, tmp_path, text), bring_in(shop, tmp_path, text)
    assert ([first.params[name] for name in ("added", "known")], [again.params[name] for name in ("added", "known")]) == ([2, 0], [0, 2])
    assert len(shown(shop)) == 2


def test_a_newer_export_adds_what_is_new_and_figures_and_keeps_the_first_report(shop: Workspace, tmp_path: Path) -> None:
    bring_in(shop, tmp_path, f"{HEAD}\n{FIRST.format(7, '2026-09-01')}\n")
    newer = bring_in(shop, tmp_path, "\n".join([HEAD, FIRST.format(12, "2026-11-01"), SECOND]))
    assert (newer.params["added"], newer.params["known"]) == (1, 1)
    assert reports(shop)[:2] == [
        (1, 1, date(2026, 9, 1).isoformat(), '{"Domain rating": 7.0}'),
        (1, 2, date(2026, 11, 1).isoformat(), '{"Domain rating": 12.0}'),
    ]
    assert len(shop.links.ids_of_import(int(newer.params["import"]))) == 1


def test_what_was_seen_here_stays_whatever_a_tool_says_later(shop: Workspace, clock: SetClock, tmp_path: Path) -> None:
    text = f"{HEAD}\n{FIRST.format(7, '2026-09-01')}\n"
    bring_in(shop, tmp_path, text)
    (link,) = shown(shop)
    shop.looks.keep([look(link, LinkState.LIVE, clock)])
    before = (shown(shop), shop.store.rows("SELECT * FROM link_check"))
    clock.forward(days=30)
    bring_in(shop, tmp_path, text.replace(",Crumb,", ",Other words,"))
    assert (shown(shop), shop.store.rows("SELECT * FROM link_check")) == before


def test_an_import_that_was_stopped_shows_nothing(shop: Workspace, tmp_path: Path) -> None:
    text = "\n".join([HEAD, *(FIRST.format(7, "2026-09-01").replace("/a", f"/{number}") for number in range(3_000))])
    assert bring_in(shop, tmp_path, text, stop=True).ending is Ending.STOPPED
    assert shown(shop) == []
    assert shop.store.one("SELECT count(*) FROM link_import WHERE done_at IS NOT NULL") == 0


def test_sites_and_own_pages_are_kept_beside_and_are_no_links(shop: Workspace, tmp_path: Path) -> None:
    parts = {
        "Top linking sites.csv": "אתר,דפים מקשרים,דפי יעד\nclub.example,5,2\nbakery.example,1,1\n",
        "Top target pages.csv": "דף יעד,קישורים נכנסים,אתרים מקשרים\nhttps://bakery.example/a,5,2\n",
        "Latest links.csv": "דף מקשר,נסרק לאחרונה\nhttps://choir.example/,2026-05-13\n",
    }
    outcome = bring_in(shop, tmp_path, as_zip(parts), "links.zip")
    told = {name: outcome.params[name] for name in ("added", "sites", "new_sites", "pages", "own_pages")}
    assert told == {"added": 1, "sites": 1, "new_sites": 1, "pages": 1, "own_pages": 1}
    assert [link.page_address for link in shown(shop)] == ["https://choir.example/"]
    again = bring_in(shop, tmp_path, as_zip(parts), "links.zip")
    assert (again.params["added"], again.params["new_sites"]) == (0, 0)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("domain:bad.example\nhttps://worse.example/a\n", "file_is_disavowed"),
        ("Linking text,Rank\nCrumb,1\n", "file_without_links"),
        ("Source URL,Target URL,Anchor text\nhttps://club.example/,https://other.example/,x\n", "file_without_links"),
        ("Linking page,Last crawled\n", "file_without_rows"),
        ("Linking page,Last crawled\nnothing,2026-05-13\n", "file_rows_broken"),
        ("Linking page,Last crawled\nhttps://bakery.example/a,2026-05-13\n", "only_own_pages"),
    ],
)
def test_a_file_that_brings_nothing_says_why_and_leaves_nothing_that_shows(shop: Workspace, tmp_path: Path, text: str, code: str) -> None:
    outcome = bring_in(shop, tmp_path, text)
    assert (outcome.ending, outcome.code) == (Ending.FAILED, code)
    assert shown(shop) == []
    assert shop.store.one("SELECT count(*) FROM link_import WHERE done_at IS NOT NULL") == 0


def test_the_preview_tells_the_same_and_keeps_nothing(shop: Workspace, tmp_path: Path) -> None:
    text = "\n".join([HEAD, FIRST.format(7, "2026-09-01"), SECOND, "broken,1,,,,", "short"])
    outcome = run(shop, PreviewLinksJob(written(tmp_path, text), {}))
    (table,) = read(str(outcome.params["preview"]))
    assert (table.source, table.links, table.new, [each.line for each in table.first_broken]) == ("ahrefs", 2, 2, [4, 5])
    disavowed = run(shop, PreviewLinksJob(written(tmp_path, "domain:bad.example\n", "disavow.txt"), {}))
    (table,) = read(str(disavowed.params["preview"]))
    assert (table.source, table.kind, table.why) == ("disavow", "nothing", "disavowed")
    assert shop.store.one("SELECT count(*) FROM link_import") == 0


def test_an_import_that_was_cut_off_counts_for_nothing_when_the_file_comes_again(shop: Workspace, tmp_path: Path) -> None:
    text = "\n".join([HEAD, FIRST.format(7, "2026-09-01"), SECOND])
    job = AddLinksJob(written(tmp_path, text), "export.csv", {})
    (task,) = job.plan(shop).tasks
    pieces = job.store(shop, [job.work(task, None, Cancel())]).more
    job.store(shop, [job.work(piece, None, Cancel()) for piece in pieces])
    assert shown(shop) == []
    done = "SELECT count(*) FROM link_report r JOIN link_import i ON i.id = r.import_id WHERE i.done_at IS NOT NULL"
    assert shop.store.one(done) == 0
    assert bring_in(shop, tmp_path, text).params["added"] == 2
    assert (len(shown(shop)), shop.store.one(done)) == (2, 2)
