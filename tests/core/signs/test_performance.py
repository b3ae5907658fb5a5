"""The export of searches is known by its shape, in any wrapping and language; whatever else a person drops is refused in plain words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.business.address import Address
from core.business.profile import Offer, Profile
from core.errors import WorldError
from core.signs.naming import names_of
from core.signs.performance import Export, read_export
from core.signs.sheets import read_tables
from tests.core.signs.exports import HEAD, QUERIES, as_csv, as_workbook, as_zip, tables

PROFILE = Profile(trade="bakery", address=Address(place="Brindlemere"), offers=(Offer("Sourdough"),))
NAMES = names_of(PROFILE)


def read(path: Path) -> Export:
    return read_export(read_tables(path), NAMES, path.name)


def file(folder: Path, content: bytes | str, name: str = "export.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("pack", [as_zip, as_workbook])
def test_of_a_whole_export_the_searches_that_name_my_things_are_summed_up(tmp_path: Path, pack: object) -> None:
    export = read(file(tmp_path, pack(tables())))  # type: ignore[operator]
    assert (export.searches, export.meant) == (4, ("bakery brindlemere", "sourdough near me"))
    assert (export.shown, export.clicked, export.place) == (300, 15, 5.0)
    assert (export.month, export.several_months) == (date(2026, 10, 1), False)


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_single_table_is_enough_in_any_encoding_and_says_no_month(tmp_path: Path, sign: str, encoding: str) -> None:
    export = read(file(tmp_path, as_csv([HEAD, *QUERIES], sign).encode(encoding)))
    assert (len(export.meant), export.shown, export.month, export.several_months) == (2, 300, None, False)


@pytest.mark.parametrize(
    "head",
    [
        ["Häufigste Suchanfragen", "Klicks", "Impressionen", "CTR", "Position"],
        ["Principales requêtes", "Clics", "Impressions", "CTR", "Position"],
        ["人気のクエリ", "クリック数", "表示回数", "CTR", "掲載順位"],
    ],
)
def test_the_words_of_the_heading_do_not_matter(tmp_path: Path, head: list[str]) -> None:
    rows = [["bäckerei brindlemere", "62", "1.240", "5 %", "4,2"], ["brot", "1", "20", "5 %", "8,0"]]
    export = read(file(tmp_path, as_csv([head, *rows], ";")))
    assert (export.meant, export.shown, export.place) == (("bäckerei brindlemere",), 1240, 4.2)


def test_an_export_of_several_months_is_told_as_such(tmp_path: Path) -> None:
    named = tables()
    named["Dates"] = [["Date", *HEAD[1:]], ["2026-08-30", "1", "9", "11.11%", "2"], ["2026-10-02", "1", "9", "11.11%", "2"]]
    export = read(file(tmp_path, as_zip(named)))
    assert (export.month, export.several_months) == (None, True)
    assert (export.begins, export.ends) == (date(2026, 8, 30), date(2026, 10, 2))


def test_pages_countries_and_days_are_never_taken_for_searches(tmp_path: Path) -> None:
    named = tables()
    del named["Queries"]
    with pytest.raises(WorldError, match="not an export of searches"):
        read(file(tmp_path, as_zip(named)))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<!doctype html><title>Sign in</title>",
        "https://club.example/\nhttps://mill.example/\n",
        b"\x89PNG\r\n\x1a\n" + b"\0" * 200,
        b"PK\x03\x04 cut off in the middle",
        b"\0" * 5000,
        "Site,Linking pages,Target pages\nclub.example,3,1\n",
    ],
)
def test_what_is_no_export_of_searches_is_refused_with_what_to_do(tmp_path: Path, content: bytes | str) -> None:
    with pytest.raises(WorldError, match="choose one month, then Export"):
        read(file(tmp_path, content))


@pytest.mark.parametrize(
    "row", ["baker,many,20,1%,5", "baker ba", "bakery,30,20,1%,5", "bakery,3,20,often,5", "bakery,3,20,15%,first", "bakery,3,20,16%,4"]
)
def test_a_row_that_cannot_be_read_is_named_and_nothing_is_made_of_the_rest(tmp_path: Path, row: str) -> None:
    with pytest.raises(WorldError) as caught:
        read(file(tmp_path, as_csv([HEAD, *QUERIES]) + row))
    assert (caught.value.code, caught.value.params["name"], caught.value.params["line"]) == ("export_row_wrong", "export.csv", 6)
    assert row.split(",", maxsplit=1)[0] in str(caught.value)


@pytest.mark.parametrize("pack", [as_zip, as_workbook])
def test_a_wrong_row_of_a_whole_export_is_named_with_its_table(tmp_path: Path, pack: object) -> None:
    named = tables()
    named["Queries"].append(["bakery", "x", "1", "0%", "2"])
    with pytest.raises(WorldError, match=r"Queries\S*, line 6,"):
        read(file(tmp_path, pack(named)))  # type: ignore[operator]


def test_two_periods_side_by_side_are_refused_and_not_taken_for_clicks_and_times_shown(tmp_path: Path) -> None:
    head = ["Top queries", *(f"{period} {what}" for what in HEAD[1:] for period in ("October", "September"))]
    rows = [["bakery", "3", "9", "100", "90", "3%", "10%", "4.5", "5.1"], ["brot", "1", "2", "50", "40", "2%", "5%", "6", "7"]]
    with pytest.raises(WorldError, match="compares two periods"):
        read(file(tmp_path, as_csv([head, *rows])))


@pytest.mark.parametrize("inside", ["\n", "\r\n", "\u2028", "\x85"])
def test_a_search_with_a_line_break_in_it_is_one_search(tmp_path: Path, inside: str) -> None:
    export = read(file(tmp_path, f'{",".join(HEAD)}\n"bakery{inside}open now",3,100,3%,4.5\nbakery,1,2,50%,3\n'))
    assert (export.searches, len(export.meant), export.shown) == (2, 2, 102)


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", ".", ",", "'", "’"])
def test_thousands_are_read_as_every_language_writes_them(tmp_path: Path, space: str) -> None:
    export = read(file(tmp_path, as_csv([HEAD, ["bakery", f"1{space}240", f"18{space}628", "6,66 %", "1,2"]], ";")))
    assert (export.clicked, export.shown, export.place) == (1240, 18628, 1.2)


def test_commas_within_searches_do_not_part_columns(tmp_path: Path) -> None:
    export = read(file(tmp_path, as_csv([HEAD, ["bakery,,,,,,,,,,open", "3", "100", "3%", "4.5"]], "\t")))
    assert (export.searches, export.shown) == (1, 100)


def test_countries_in_letters_without_large_ones_are_not_taken_for_searches(tmp_path: Path) -> None:
    named = tables(queries=[["ベーカリー bakery", "3", "100", "3%", "4.5"]])
    named["Countries"] = [HEAD, *([name, "9", "90", "10%", "7"] for name in ("日本", "英国", "米国"))]
    export = read(file(tmp_path, as_zip(named)))
    assert (export.searches, export.shown) == (1, 100)


def test_a_list_of_linking_sites_with_a_third_figure_is_no_export_of_searches(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="not an export of searches"):
        read(file(tmp_path, "Site,Linking pages,Target pages,More\nbakery.example,3,10,1\nmill.example,4,9,1\n"))


def test_hours_of_a_day_say_the_month_too(tmp_path: Path) -> None:
    named = tables()
    named["Dates"] = [["Time", *HEAD[1:]], ["2026-10-30T10:00:00+02:00", "1", "5", "20%", "4"]]
    assert read(file(tmp_path, as_zip(named))).month == date(2026, 10, 1)


def test_figures_in_arabic_and_a_sign_before_the_share_are_read(tmp_path: Path) -> None:
    rows = [
        ["مخبز bakery", "١٢", "٢٤٠", "٥٪\u061c", "٤٫٢"],
        ["bakery", "١", "١٬٠٠٠", "\u200e٠٫١٪", "٨"],
        ["bakery", "1", "20", "%5", "8,0"],
    ]
    export = read(file(tmp_path, as_csv([HEAD, *rows], ";")))
    assert (export.clicked, export.shown, export.place) == (14, 1260, 7.3)


@pytest.mark.parametrize("share", ["5%", "5,00 %", "0.05", "0,05", "5e-02", "5.4%"])
def test_the_share_of_clicks_is_read_as_it_is_written_and_as_it_is_rounded(tmp_path: Path, share: str) -> None:
    assert read(file(tmp_path, as_csv([HEAD, ["bakery", "12", "240", share, "4"]], ";"))).clicked == 12


def test_a_row_that_was_never_shown_has_no_share(tmp_path: Path) -> None:
    assert read(file(tmp_path, as_csv([HEAD, *QUERIES, ["bakery", "0", "0", "0%", "0"], ["brot", "0", "0", "", ""]]))).searches == 6


def test_a_table_whose_shares_are_not_those_of_its_clicks_is_another_table(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="not an export of searches"):
        read(file(tmp_path, as_csv([HEAD, ["bakery", "3", "100", "77%", "4"], ["bakery open", "1", "50", "0.9", "4"]])))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=3000) | st.text(max_size=2000).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_give_an_export_or_a_plain_refusal(tmp_path: Path, raw: bytes) -> None:
    try:
        export = read(file(tmp_path, raw))
    except WorldError as error:
        code = error.code
    else:
        assert 0 <= export.clicked <= export.shown
        return
    assert code in {"not_performance", "export_too_big", "export_letters_wrong", "export_row_wrong", "export_compares"}
