"""Whatever file is chosen: its tables are read, or a sentence names what is wrong with it and where."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest

from core.backlinks.exports import files, packed, reading, workbook
from core.backlinks.exports.reading import read_file
from core.backlinks.exports.shape import Field
from tests.core.backlinks.exports.files import as_workbook, as_zip, only, read, refused, with_part, written
from tests.core.backlinks.shop import MINE

GOOGLE = "Linking page,Last crawled\nhttps://club.example/größe,2026-05-13\n"
ROWS = [["Linking page", "Last crawled"], ["https://club.example/a", date(2026, 5, 13)]]
LARGE = "https://club.example/gr%C3%B6%C3%9Fe"
BOOK = as_workbook({"Latest": ROWS})


@pytest.mark.parametrize(
    "raw",
    [
        GOOGLE.encode("utf-16"),
        GOOGLE.encode("utf-16-le"),
        GOOGLE.encode("utf-16-be"),
        GOOGLE.encode("utf-8-sig"),
        GOOGLE.encode("cp1252"),
    ],
)
def test_every_usual_encoding_is_read(tmp_path: Path, raw: bytes) -> None:
    _table, told = only(tmp_path, raw)
    assert told.links[0].page_address == "https://club.example/gr%C3%B6%C3%9Fe"


def test_utf_8_that_is_broken_in_one_place_is_utf_8_and_its_row_is_broken(tmp_path: Path) -> None:
    _table, told = only(tmp_path, GOOGLE.encode() + b"https://club.example/caf\xe9,2026-05-13\n")
    assert ([link.page_address for link in told.links], [each.line for each in told.broken]) == (
        ["https://club.example/gr%C3%B6%C3%9Fe"],
        [3],
    )


def test_words_that_are_damaged_are_not_known_and_their_link_is(tmp_path: Path) -> None:
    raw = b'"Source URL","Target URL","Anchor text"\n"https://club.example/","https://bakery.example/","'
    _table, told = only(tmp_path, raw + "größe ".encode() + b'\xff"\n')
    assert told.links[0].report is not None
    assert told.links[0].report.words == ""


def test_nuls_break_their_row_and_no_other(tmp_path: Path) -> None:
    text = GOOGLE + "https://b.example/,2026-05-13\n" * 200 + "https://cl\0ub.example/,2026-05-13\n"
    _table, told = only(tmp_path, text)
    assert (len(told.links), [each.line for each in told.broken]) == (2, [203])


def test_several_exports_put_together_are_read_as_one(tmp_path: Path) -> None:
    again = "\ufeff" + GOOGLE.replace("größe", "b")
    _table, told = only(tmp_path, "\ufeff" + GOOGLE + again)
    assert (len(told.links), told.broken) == (2, ())


def test_rows_of_a_wrong_width_are_broken_with_their_line(tmp_path: Path) -> None:
    table, told = only(tmp_path, GOOGLE + "https://b.example/\nhttps://c.example/,2026-05-13,x\nhttps://d.example/,2026-05-13,\n")
    assert ([each.line for each in table.broken], len(told.links)) == ([3, 4], 2)


def test_names_that_stand_twice_are_taken_at_the_first(tmp_path: Path) -> None:
    _table, told = only(tmp_path, "Linking page,Last crawled,Linking page\nhttps://club.example/,2026-05-13,https://b.example/\n")
    assert [link.page_key for link in told.links] == ["club.example"]


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        ("", "export.csv", "file_empty"),
        (" \n \n", "export.csv", "file_empty"),
        ("<!DOCTYPE html><title>Sign in</title>", "export.csv", "file_is_page"),
        ("\n <html><body>Sign in", "export.xlsx", "file_is_page"),
        ('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "export.csv", "file_is_old_workbook"),
        (b"%PDF-1.7\n" + b"x" * 100, "export.csv", "unreadable_text"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "export.xls", "file_is_old_workbook"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "export.xlsx", "file_locked"),
        (GOOGLE.encode() + bytes(5_000), "export.csv", "file_half_written"),
        (GOOGLE, "export.csv.crdownload", "file_half_written"),
        (BOOK[: len(BOOK) // 2], "export.xlsx", "file_broken"),
        (as_zip({"links.csv": GOOGLE})[:60], "export.zip", "file_broken"),
        (as_zip({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}), "a.ods", "file_is_other_workbook"),
        (as_zip({"Index/Document.iwa": "x"}), "a.numbers", "file_is_other_workbook"),
        (as_zip({"in/links.zip": as_zip({"links.csv": GOOGLE})}), "a.zip", "file_packed_twice"),
        (as_zip({"photo.jpg": "x"}), "a.zip", "file_without_table"),
        (as_zip({"__MACOSX/._links.csv": "x"}), "a.zip", "file_without_table"),
        ("\n" * 2_000_001, "export.txt", "file_too_long"),
    ],
)
def test_a_file_that_is_no_export_says_what_it_is(tmp_path: Path, content: str | bytes, name: str, code: str) -> None:
    assert refused(tmp_path, content, name).code == code


def test_one_line_without_an_end_names_its_place(tmp_path: Path) -> None:
    error = refused(tmp_path, GOOGLE + "x" * (files.LONGEST_LINE + 1))
    assert (error.code, error.params) == ("file_line_too_long", {"name": "export.csv", "line": 3})


def test_a_zip_is_read_whatever_folders_it_has_and_what_the_system_put_beside(tmp_path: Path) -> None:
    content = as_zip(
        {"../../etc/links.csv": GOOGLE, "__MACOSX/x/._links.csv": "junk", "a\\sites.csv": "Site,Linking pages\nclub.example,5\n"}
    )
    tables = read(tmp_path, content, "a.zip")
    assert [(table.name, len(table.rows)) for table in tables] == [("links.csv", 1), ("sites.csv", 1)]
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_a_zip_with_a_password_says_so(tmp_path: Path) -> None:
    content = bytearray(as_zip({"links.csv": GOOGLE}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert refused(tmp_path, bytes(content), "a.zip").code == "file_locked"


def test_a_zip_that_unpacks_to_too_much_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "_UNPACKED", 1_000_000)
    assert refused(tmp_path, as_zip({"links.csv": "x" * 1_000_001}), "a.zip").code == "text_too_big"


def test_a_zip_that_lies_about_its_size_unpacks_to_no_more_than_it_says(tmp_path: Path) -> None:
    content = bytearray(as_zip({"links.csv": "x" * 1_000_000}))
    place = content.index(b"PK\x01\x02") + 24
    content[place : place + 4] = (10).to_bytes(4, "little")
    assert refused(tmp_path, bytes(content), "a.zip").code == "file_broken"


def test_a_workbooks_sheets_are_read_with_days_as_days(tmp_path: Path) -> None:
    more = [["Site", "Linking pages", "Target pages"], ["club.example", 5, None], [None, None, None], [" "], ["b.example", 7.0]]
    rows = [*ROWS, ["https://club.example/b", datetime(2026, 5, 14, 9, 30)]]  # noqa: DTZ001
    tables = read(tmp_path, as_workbook({"Latest": rows, "Sites": more, "Notes": ROWS}, hidden="Notes"), "a.xlsx")
    assert [(table.name, len(table.rows)) for table in tables] == [("Latest", 2), ("Sites", 2)]
    assert tables[0].rows[1] == "3\x1fhttps://club.example/b\x1f2026-05-14"
    assert tables[1].rows == ("2\x1fclub.example\x1f5\x1f", "5\x1fb.example\x1f7\x1f")


def test_a_formula_without_its_value_is_a_broken_row(tmp_path: Path) -> None:
    _table, told = only(tmp_path, as_workbook({"Latest": [*ROWS, ['=HYPERLINK("x")', "2026-05-13"]]}), "a.xlsx")
    assert (len(told.links), [each.line for each in told.broken]) == (1, [3])


def test_a_workbook_of_empty_rows_is_read_to_its_end_and_no_further(tmp_path: Path) -> None:
    empty = "".join(f'<row r="{number}"/>' for number in range(3, 20_000))
    sheet = zipfile.ZipFile(io.BytesIO(BOOK)).read("xl/worksheets/sheet1.xml")
    far = f'{empty}<row r="99999999"><c r="XFD99999999"><v>1</v></c></row></sheetData>'.encode()
    _table, told = only(tmp_path, with_part(BOOK, "xl/worksheets/sheet1.xml", sheet.replace(b"</sheetData>", far)), "a.xlsx")
    assert len(told.links) == 1


@pytest.mark.parametrize("part", ["xl/styles.xml", "xl/workbook.xml", "xl/theme/theme1.xml"])
def test_a_workbook_with_parts_that_take_for_ever_is_not_opened(tmp_path: Path, part: str) -> None:
    assert refused(tmp_path, with_part(BOOK, part, b" " * 1_000_001), "a.xlsx").code == "workbook_too_heavy"


def test_a_workbook_with_too_many_texts_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_TEXTS", 100)
    assert refused(tmp_path, with_part(BOOK, "xl/sharedStrings.xml", b" " * 101), "a.xlsx").code == "workbook_too_heavy"


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_a_workbook_of_which_a_part_is_broken_says_so(tmp_path: Path, part: str) -> None:
    assert refused(tmp_path, with_part(BOOK, part, b"<worksheet><sheetData><row r="), "a.xlsx").code == "file_broken"


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_too_many_rows_are_refused_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(files, "MOST_ROWS", 1)
    monkeypatch.setattr(workbook, "MOST_ROWS", 1)
    assert refused(tmp_path, BOOK if name == "a.xlsx" else GOOGLE + "https://b.example/,2026-05-13\n", name).code == "file_too_long"


def test_a_file_that_grows_while_it_is_read_is_still_being_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Path.read_bytes

    def growing(path: Path) -> bytes:
        raw = whole(path)
        path.write_bytes(raw + b"x")
        return raw

    written(tmp_path, GOOGLE)
    monkeypatch.setattr(Path, "read_bytes", growing)
    assert refused(tmp_path, GOOGLE).code == "file_half_written"


def test_what_was_said_of_one_table_holds_for_no_other(tmp_path: Path) -> None:
    mine = "Alpha,Beta,Note\nhttps://club.example/a,x,1\nhttps://fair.example/b,y,2\n"
    rival = "Rival,Where,Note\nhttps://rival.example/,https://club.example/z,1\nhttps://rival.example/2,https://fair.example/z,2\n"
    path = written(tmp_path, as_zip({"a.csv": mine, "b.csv": rival, "c.csv": mine}), "two.zip")
    first, second, third = read_file(path, MINE, {Field.PAGE: 0})
    assert first.layout is not None
    assert second.asked is not None
    assert second.rows == ()
    assert (third.layout, len(third.rows)) == (first.layout, 2)


def test_a_part_is_bounded_whatever_it_is_called(tmp_path: Path) -> None:
    assert refused(tmp_path, with_part(BOOK, "xl/strings.dat", b" " * 1_000_001), "a.xlsx").code == "workbook_too_heavy"


def test_all_tables_of_a_file_together_are_no_longer_than_one_may_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_ROWS", 5)
    links = "Linking page,Last crawled\n" + "".join(f"https://club.example/{n},2026-05-13\n" for n in range(3))
    assert len(read(tmp_path, as_zip({"a.csv": links}), "one.zip")[0].rows) == 3
    assert refused(tmp_path, as_zip({"a.csv": links, "b.csv": links}), "two.zip").code == "file_too_long"
    words = "\n".join("word" for _ in range(6))
    assert refused(tmp_path, f"<html>{words}</html>", "page.html").code == "file_too_long"


def test_a_list_with_a_word_above_it_loses_no_address(tmp_path: Path) -> None:
    lines = "Links:\nSee https://nice.example/x and more\nother.com/page\nhttps://third.example/\n"
    (table,) = read(tmp_path, lines, "list.txt")
    assert (table.layout, len(table.rows)) == (None, 4)
