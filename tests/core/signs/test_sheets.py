"""The tables in a file: bounded whatever the file is, and refused in plain words where any of it cannot be read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.business.address import Address
from core.business.profile import Offer, Profile
from core.errors import WorldError
from core.signs.naming import names_of
from core.signs.performance import Export, read_export
from core.signs.sheets import LARGEST, MOST_ROWS, read_tables
from tests.core.signs.exports import HEAD, QUERIES, as_csv, as_workbook, as_zip, part_of_workbook, tables

NAMES = names_of(Profile(trade="bakery", address=Address(place="Brindlemere"), offers=(Offer("Sourdough"),)))
REFUSALS = {
    *("not_performance", "export_too_big", "export_too_long", "export_letters_wrong", "export_row_wrong", "export_compares"),
}


def read(path: Path) -> Export:
    return read_export(read_tables(path), NAMES, path.name)


def refusal(path: Path) -> str:
    """Return by which code a file is refused, "" where it is read."""
    try:
        export = read(path)
    except WorldError as error:
        return error.code if str(error) else "wordless"
    assert 0 <= export.clicked <= export.shown
    return ""


def file(folder: Path, content: bytes | str, name: str = "export.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def changed(raw: bytes, changes: list[tuple[int, int]], cut: int) -> bytes:
    """Return a file with some of its bytes made others, and its end cut off."""
    letters = bytearray(raw)
    for place, byte in changes:
        letters[place % len(letters)] = byte
    return bytes(letters[: max(1, len(letters) - cut)])


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from([as_zip(tables()), as_workbook(tables(last=3)), as_csv([HEAD, *QUERIES]).encode(), part_of_workbook(lambda xml: xml)]),
    st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 255)), max_size=6),
    st.just(0) | st.integers(0, 3000),
)
def test_a_damaged_export_gives_an_export_or_a_plain_refusal(
    tmp_path: Path, whole: bytes, changes: list[tuple[int, int]], cut: int
) -> None:
    assert refusal(file(tmp_path, changed(whole, changes, cut))) in {"", *REFUSALS}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 20_000), st.integers(32, 126)), max_size=5), st.just(0) | st.integers(0, 2000))
def test_a_workbook_whose_sheet_is_damaged_gives_an_export_or_a_plain_refusal(
    tmp_path: Path, changes: list[tuple[int, int]], cut: int
) -> None:
    raw = part_of_workbook(lambda xml: changed(xml, changes, cut))
    assert refusal(file(tmp_path, raw, "export.xlsx")) in {"", *REFUSALS}


def test_a_zip_whose_inside_is_damaged_is_refused(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Queries.csv", as_csv([HEAD, *QUERIES] * 50))
    raw = bytearray(packed.getvalue())
    raw[60:90] = b"\xff" * 30
    with pytest.raises(WorldError, match=r"export\.zip is not an export"):
        read(file(tmp_path, bytes(raw), "export.zip"))


@pytest.mark.parametrize("broken", [b"\xc3", b"cr\xc3\xa8me,1,10,10%,3\nbr\xc3"])
def test_letters_that_are_not_whole_are_named_by_their_line_and_not_read_as_others(tmp_path: Path, broken: bytes) -> None:
    raw = ",".join(HEAD).encode() + b"\nb\xc3\xa4ckerei,12,240,5%,4.2\n" + broken
    with pytest.raises(WorldError, match=rf"export\.csv is damaged in line {raw.count(10) + 1}"):
        read(file(tmp_path, raw))


def test_a_table_from_an_old_spreadsheet_is_read_in_its_own_letters(tmp_path: Path) -> None:
    export = read(file(tmp_path, as_csv([HEAD, ["bäckerei brindlemere", "12", "240", "5%", "4.2"]]).encode("cp1252")))
    assert export.meant == ("bäckerei brindlemere",)


def test_more_rows_than_there_can_be_are_refused_and_not_cut_off(tmp_path: Path) -> None:
    rows = [[f"bakery {number}", "1", "100", "1%", "4.5"] for number in range(MOST_ROWS + 1)]
    assert read(file(tmp_path, as_csv([HEAD, *rows[:-2]]))).searches == MOST_ROWS - 1
    for raw in (as_csv([HEAD, *rows]).encode(), as_zip({"Queries": [HEAD, *rows]})):
        with pytest.raises(WorldError, match=f"more than {MOST_ROWS} rows"):
            read(file(tmp_path, raw))


@pytest.mark.parametrize("rows", [b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>', b"<row/>" * 6_000])
def test_a_workbook_with_rows_without_end_is_refused_with_its_sheet(tmp_path: Path, rows: bytes) -> None:
    raw = part_of_workbook(lambda xml: xml.replace(b"</sheetData>", rows + b"</sheetData>"))
    with pytest.raises(WorldError, match="Queries has more than"):
        read(file(tmp_path, raw, "export.xlsx"))


@pytest.mark.parametrize("pack", [as_zip, as_workbook])
def test_no_table_of_many_is_left_out_silently(tmp_path: Path, pack: Callable[[Mapping[str, list[list[str]]]], bytes]) -> None:
    named = {f"Other {number}": [["a", "b"]] for number in range(20)}
    with pytest.raises(WorldError, match="not an export of searches"):
        read(file(tmp_path, pack({**named, "Queries": [HEAD, *QUERIES]})))


def test_a_workbook_that_would_keep_the_window_waiting_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr("openpyxl.load_workbook", lambda *_given, **_named: opened.append(1))
    heavy = part_of_workbook(lambda xml: xml.replace(b"</cellXfs>", b"<xf/>" * 100_000 + b"</cellXfs>"), "xl/styles.xml")
    endless = part_of_workbook(lambda xml: xml.replace(b"</sheetData>", b"<row/>" * 1_000_000 + b"</sheetData>"))
    for raw in (heavy, endless):
        with pytest.raises(WorldError, match="larger than an export"):
            read(file(tmp_path, raw, "export.xlsx"))
    assert opened == []


def test_a_figure_of_thousands_of_digits_is_a_row_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="line 6"):
        read(file(tmp_path, as_csv([HEAD, *QUERIES, ["bakery", "1" * 5000, "2" * 5000, "50%", "4"]])))


def test_what_is_called_otherwise_is_not_opened_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file(tmp_path, as_csv([HEAD, *QUERIES]), "Bakery.linkstead")
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} was opened"))
    with pytest.raises(WorldError, match="not an export of searches"):
        read(path)


def test_a_file_still_being_written_is_refused(tmp_path: Path) -> None:
    whole = as_workbook(tables())
    with pytest.raises(WorldError):
        read(file(tmp_path, whole[: len(whole) // 2]))


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Queries.csv", b"0" * 60_000_000)
    assert path.stat().st_size < LARGEST
    with pytest.raises(WorldError, match="larger than an export"):
        read(path)


def test_a_file_that_is_gone_or_far_too_large_is_said(tmp_path: Path) -> None:
    with pytest.raises(WorldError):
        read(tmp_path / "none.csv")
    with pytest.raises(WorldError, match="larger than an export"):
        read(file(tmp_path, b"a,1,2,3\n" * (LARGEST // 8 + 1)))
