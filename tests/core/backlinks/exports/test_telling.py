"""What the rows of a table tell of its links: days, figures, whether they count; and what is not known."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from core.backlinks.reports import LinkReport
from tests.core.backlinks.exports.files import only

SEMRUSH = "Page ascore,Source title,Source url,Target url,Anchor,Nofollow,First seen,Last seen"


def report(folder: Path, row: str) -> LinkReport:
    _table, told = only(folder, f"{SEMRUSH}\n{row}\n")
    assert told.links[0].report is not None
    return told.links[0].report


def test_a_row_tells_its_days_and_figures_in_the_tools_own_names(tmp_path: Path) -> None:
    said = report(tmp_path, "7,Club,https://club.example/,https://bakery.example/,Crumb,TRUE,2025-01-02,2026-03-04")
    assert said == LinkReport("Crumb", date(2025, 1, 2), date(2026, 3, 4), None, False, {"Page ascore": 7.0})


def test_a_shifted_column_is_not_known_and_never_nought_or_no(tmp_path: Path) -> None:
    said = report(tmp_path, "mar.95,Club,https://club.example/,https://bakery.example/,Crumb,12,false,2026-03-04")
    assert said == LinkReport("Crumb", None, date(2026, 3, 4), None, None, {})


@pytest.mark.parametrize(("day", "known"), [("2026-11-17", True), ("2026-11-18", False), ("2099-01-01", False)])
def test_a_day_to_come_is_not_known_but_for_tomorrow(tmp_path: Path, day: str, known: bool) -> None:
    said = report(tmp_path, f"7,Club,https://club.example/,https://bakery.example/,Crumb,false,,{day}")
    assert (said.last_seen is not None) == known


def test_another_date_of_the_table_tells_which_number_is_the_month(tmp_path: Path) -> None:
    rows = ["https://a.example/,05/06/2026", "https://b.example/,13/06/2026"]
    _table, told = only(tmp_path, "\n".join(["Linking page,Last crawled", *rows]))
    assert [link.report.last_seen for link in told.links if link.report] == [date(2026, 6, 5), date(2026, 6, 13)]


@pytest.mark.parametrize("other", ["04/03/2026", "06/13/2026,13/06/2026"])
def test_a_day_that_may_be_another_is_not_known(tmp_path: Path, other: str) -> None:
    rows = [f"https://b{number}.example/,{day}" for number, day in enumerate(other.split(","))]
    _table, told = only(tmp_path, "\n".join(["Linking page,Last crawled", "https://a.example/,05/06/2026", *rows]))
    assert told.links[0].report is not None
    assert told.links[0].report.last_seen is None


def test_every_row_is_told_broken_or_left_out(tmp_path: Path) -> None:
    rows = [
        "https://club.example/a,https://bakery.example/,text",
        "http://www.club.example/a/,https://bakery.example/,text",
        "https://bakery.example/b,https://bakery.example/,text",
        "https://club.example/c,https://other.example/,text",
        "https://club.example/d,https://bakery.example/,redirect",
        "no address,https://bakery.example/,text",
        "https://club.example/e,https://bakery.example/",
    ]
    table, told = only(tmp_path, "\n".join(["Referring page URL,Target URL,Type", *rows]))
    assert (len(told.links), told.repeated, told.own_pages, dict(told.elsewhere), told.no_links) == (1, 1, 1, {"other.example": 1}, 1)
    assert ([each.line for each in told.broken], [each.line for each in table.broken]) == ([7], [8])


def test_a_sort_nobody_knows_is_a_link_and_is_looked_at(tmp_path: Path) -> None:
    _table, told = only(tmp_path, "Referring page URL,Target URL,Type\nhttps://club.example/,https://bakery.example/,newfangled\n")
    assert len(told.links) == 1


def test_of_two_rows_on_one_site_the_higher_count_stays(tmp_path: Path) -> None:
    _table, told = only(tmp_path, "Site,Linking pages,Target pages\nclub.example,5,2\nwww.club.example,9,1\ntotal,14,3\n")
    assert [(each.site, each.links) for each in told.sites] == [("club.example", 9)]
    assert (told.repeated, [each.line for each in told.broken]) == (1, [4])
