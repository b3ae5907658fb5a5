"""Whatever file is chosen as an export: it is read or refused in words, no row of a whole one is lost, and every row is accounted for."""

from __future__ import annotations

import csv
import io
import tempfile
import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from core.backlinks.exports.cells import day, flagged, number, whole, writes_day_first, yes
from core.backlinks.exports.reading import read_file
from core.backlinks.exports.rows import rows_of
from core.backlinks.exports.telling import told_by
from core.errors import WorldError

MINE = frozenset({"bakery.example"})
TODAY = date(2026, 11, 16)

pieces = st.sampled_from(
    [
        "Linking page",
        "Last crawled",
        "Source URL",
        "Target URL",
        "Site",
        "domain:",
        "https://club.example/a",
        "https://bakery.example/",
        "2026-05-13",
        "05/06/2026",
        "1,234",
        '"',
        '""',
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "sep=",
        "\0",
        "\ufeff",
        "\x1f",
        "ü",
        " ",
    ]
)
texts = st.text(max_size=200) | st.lists(pieces, max_size=60).map("".join)
encoded = st.builds(
    lambda text, encoding: text.encode(encoding, "replace"), texts, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
)


def zipped(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


names = st.sampled_from(["links.csv", "a/b.txt", "[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "content.xml"])
archives = st.dictionaries(names, encoded | st.binary(max_size=200), max_size=4).map(zipped)
cut = st.builds(
    lambda raw, at, byte: raw[: at % (len(raw) + 1)] + byte + raw[at % (len(raw) + 1) + 1 :],
    archives,
    st.integers(0),
    st.binary(max_size=1),
)


@given(st.binary(max_size=500) | encoded | archives | cut, st.sampled_from(["a.csv", "a.txt", "a.xlsx", "a.zip"]))
def test_any_bytes_give_tables_or_a_sentence_and_every_row_is_accounted_for(raw: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder, suppress(WorldError):
        path = Path(folder) / name
        path.write_bytes(raw)
        for table in read_file(path, MINE):
            if table.layout is None:
                continue
            told = told_by(table.rows, table.layout, MINE, TODAY)
            kept = len(told.links) + len(told.sites) + len(told.pages)
            left_out = told.own_pages + told.no_links + told.repeated + sum(told.elsewhere.values()) + len(told.broken)
            assert kept + left_out == len(table.rows)


cells = st.text(st.sampled_from('ab ,;"\n\r\t|ü'), max_size=6)


@given(st.sampled_from(",;\t|"), st.integers(1, 4), st.data(), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_no_row_of_a_well_formed_table_is_lost(sign: str, width: int, data: st.DataObject, quoting: int) -> None:
    given_rows = data.draw(st.lists(st.lists(cells, min_size=width, max_size=width), max_size=8))
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=sign, quoting=quoting).writerows([["name"] * width, *given_rows])  # type: ignore[arg-type]
    text = written.getvalue()
    expected = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign) if any(cell.strip() for cell in row)]
    assert [row.cells for row in rows_of(f"sep={sign}\n{text}")] == expected


@given(texts)
def test_no_line_of_any_text_is_lost_or_told_twice(text: str) -> None:
    """Every row begins on a line of its own, in order."""
    lines = [row.line for row in rows_of(text)]
    assert lines == sorted(set(lines))
    assert not lines or lines[-1] <= len(io.StringIO(text, newline="").readlines())


numbers = st.from_regex(r"-?\d{1,4}[/.,\-' ]\d{1,4}[/.,\-]?\d{0,6}[km]?", fullmatch=True)


@given(st.text(max_size=30) | numbers, st.sampled_from([True, False, None]))
def test_a_cell_never_raises_and_what_is_not_known_is_none(text: str, day_first: bool | None) -> None:
    assert isinstance(day(text, day_first), date | None)
    assert isinstance(number(text), float | None)
    assert (whole(text) or 0) >= 0
    assert yes(text) in {True, False, None}
    assert flagged(text) in {True, False}
    writes_day_first(text)
