"""A list that goes out holds everything, and nothing in it runs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from core.backlinks.query import LinkQuery
from core.backlinks.records import Link
from core.backlinks.saving import workbook
from core.backlinks.saving.columns import COLUMNS, LOOK_COLUMNS, row_of
from core.backlinks.saving.csvlist import CsvList
from core.backlinks.saving.jsonlist import JsonList, record
from core.backlinks.saving.whole import WholeLink, read_whole
from core.backlinks.saving.wording import HEADINGS, Wording, words_for_people
from core.backlinks.saving.workbook import LinkBook
from core.clock import SetClock
from core.links.reasons import REASONS
from core.links.state import LinkState
from core.workspace import Workspace
from tests.core.backlinks.saving.filled import filled_shop

EVIL = ('=HYPERLINK("http://evil.example")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "#REF!", "a\x00b", "\ufffe", "x\u202ey")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    shop = filled_shop(tmp_path)
    yield shop
    shop.close()


def whole(shop: Workspace) -> list[WholeLink]:
    return read_whole(shop.store, shop.links.ids(LinkQuery(order="page")))


def as_csv(links: list[WholeLink], wording: Wording) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    CsvList(out, wording).add(links)
    return list(csv.DictReader(io.StringIO(out.getvalue())))


def as_json(links: list[WholeLink]) -> str:
    out = io.StringIO()
    printed = JsonList(out)
    for link in links:
        printed.add([link])
    printed.end()
    return out.getvalue()


def as_book(links: list[WholeLink], path: Path, wording: Wording | None = None) -> Any:
    book = LinkBook(path, wording or Wording())
    book.add(links)
    book.end()
    return load_workbook(path)


def test_the_table_says_who_reported_a_link_since_when_and_how_often_it_was_looked_at(shop: Workspace) -> None:
    club, fair = as_csv(whole(shop), Wording())
    assert tuple(club) == COLUMNS
    assert (club["state"], club["looks"], club["tags"], club["reported_by"]) == ("gone", "4", "clubs, Sponsors", "list.txt, ahrefs, moz")
    assert (club["reported_first_seen"], club["reported_lost"], club["figures"]) == ("2020-05-01", "2026-11-01", "domain_rating 31")
    assert (fair["state"], fair["looks"], fair["reported_by"]) == ("unchecked", "0", "list.txt")


def test_json_holds_every_look_and_every_report_and_reads_back_as_it_was(shop: Workspace) -> None:
    links = whole(shop)
    back = json.loads(as_json(links))
    assert back == json.loads(json.dumps([record(link) for link in links]))
    assert [look["state"] for look in back[0]["looks"]] == ["live", "not_followed", "missing_once", "gone"]
    assert [(report["tool"], report["figures"]) for report in back[0]["reports"]] == [
        ("", {}),
        ("ahrefs", {"domain_rating": 31}),
        ("moz", {}),
    ]


def test_no_link_at_all_is_a_heading_or_an_empty_list(tmp_path: Path) -> None:
    assert as_json([]) == "[]"
    assert as_csv([], Wording()) == []
    assert as_book([], tmp_path / "none.xlsx").worksheets[0].max_row == 1


def test_a_workbook_has_the_links_on_one_sheet_and_their_looks_on_the_other(shop: Workspace, tmp_path: Path) -> None:
    links, looks = as_book(whole(shop), tmp_path / "links.xlsx").worksheets
    assert [cell.value for cell in links[1]] == list(COLUMNS)
    assert [cell.value for cell in looks[1]] == list(LOOK_COLUMNS)
    assert [row[2].value for row in looks.iter_rows(min_row=2)] == ["live", "not_followed", "missing_once", "gone"]
    assert links.cell(2, COLUMNS.index("looks") + 1).value == 4


def test_looks_beyond_what_a_sheet_takes_are_left_out_and_that_is_said(
    shop: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_LOOKS", 3)
    looks = as_book(whole(shop), tmp_path / "links.xlsx", Wording(words_for_people())).worksheets[1]
    assert [row[0].value for row in looks.iter_rows()][-1] == "There are more looks than these. The JSON export has every one."
    assert looks.max_row == 5
    monkeypatch.setattr(workbook, "MOST_LOOKS", 4)
    assert as_book(whole(shop), tmp_path / "links.xlsx").worksheets[1].max_row == 5


def test_people_read_words_and_scripts_read_codes(shop: Workspace) -> None:
    row = as_csv(whole(shop), Wording(words_for_people()))[0]
    assert (row["State"], row["Comes down to"], row["Plain link"]) == ("Gone", "Gone", "yes")
    assert row["Reported by"] == "list.txt, Ahrefs, Moz"
    assert set(HEADINGS) >= {*COLUMNS, *LOOK_COLUMNS}
    assert {f"reason:{code}" for code in REASONS} <= set(words_for_people())


@pytest.mark.parametrize("evil", EVIL)
def test_no_cell_of_a_workbook_is_a_formula(shop: Workspace, tmp_path: Path, evil: str) -> None:
    link = whole(shop)[0]
    wicked = replace(link, note=evil, tags=(evil,), link=replace(link.link, words=evil, title=evil, page_address=evil))
    for sheet in as_book([wicked], tmp_path / "links.xlsx").worksheets:
        kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)}
        assert kinds == {"s"}


@given(st.lists(st.text(min_size=1), min_size=1, max_size=4))
@settings(max_examples=60)
def test_any_text_comes_back_from_a_workbook_as_text(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    path = tmp_path_factory.mktemp("book") / "any.xlsx"
    book = LinkBook(path, Wording())
    book._append(book._links, texts)
    book.end()
    sheet = load_workbook(path).worksheets[0]
    cells = [sheet.cell(2, number + 1) for number in range(len(texts))]
    assert [cell.value or "" for cell in cells] == [workbook._NOT_IN_XML.sub(" ", text) for text in texts]
    assert {cell.data_type for cell in cells} == {"s"}


@given(st.text())
def test_any_text_comes_back_from_json_as_it_was(text: str) -> None:
    out = io.StringIO()
    printed = JsonList(out)
    link = _made_up(text)
    printed.add([link])
    printed.end()
    (back,) = json.loads(out.getvalue())
    assert (back["note"], back["words"]) == (text, text)
    assert not {"\x1b", "\x9b", "\u202e"} & set(out.getvalue())


@given(st.text())
def test_no_cell_of_a_csv_begins_like_a_formula(text: str) -> None:
    out = io.StringIO(newline="")
    CsvList(out, Wording()).add([_made_up(text)])
    (row,) = csv.DictReader(io.StringIO(out.getvalue()))
    assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_a_row_has_a_cell_for_every_column(shop: Workspace) -> None:
    assert {len(row_of(link, Wording())) for link in whole(shop)} == {len(COLUMNS)}


def _made_up(text: str) -> WholeLink:
    link = Link(1, text, text, "", LinkState.LIVE, "", {}, text, text, "", "", "", True, None, 1, None, None, None, None)
    return WholeLink(link, SetClock().now(), text, (text,))
