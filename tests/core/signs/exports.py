"""Exports of searches as Search Console writes them: as CSV, as a ZIP of tables, as a workbook, in several languages."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

from openpyxl import Workbook

QUERIES = [
    ["bakery brindlemere", "12", "240", "5%", "4.2"],
    ["sourdough near me", "3", "60", "5%", "8.0"],
    ["crumb and co", "30", "90", "33.33%", "1.1"],
    ["how to bake bread", "0", "1,200", "0%", "55.3"],
]
HEAD = ["Top queries", "Clicks", "Impressions", "CTR", "Position"]
COUNTRIES = [
    ["Country", *HEAD[1:]],
    *([name, "9", "90", "10%", "7"] for name in ("United Kingdom", "Ireland", "France", "Spain", "Italy", "Malta")),
]


def days(month: str, last: int) -> list[list[str]]:
    return [["Date", *HEAD[1:]], *([f"{month}-{day:02d}", "1", "30", "3.3%", "9.5"] for day in range(1, last + 1))]


def as_csv(rows: Sequence[Sequence[str]], sign: str = ",") -> str:
    quoted = ([f'"{cell}"' if sign in cell else cell for cell in row] for row in rows)
    return "\n".join(sign.join(row) for row in quoted) + "\n"


def tables(month: str = "2026-10", last: int = 31, queries: Sequence[Sequence[str]] = QUERIES) -> dict[str, list[list[str]]]:
    return {
        "Queries": [HEAD, *map(list, queries)],
        "Pages": [["Top pages", *HEAD[1:]], ["https://bakery.example/", "40", "500", "8%", "6"]],
        "Countries": COUNTRIES,
        "Devices": [["Device", *HEAD[1:]], ["Mobile", "40", "500", "8%", "6"], ["Desktop", "9", "90", "10%", "6"]],
        "Dates": days(month, last),
        "Filters": [["Filter", "Value"], ["Search type", "Web"]],
    }


def as_zip(named: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, rows in named.items():
            archive.writestr(f"{name}.csv", as_csv(rows))
    return packed.getvalue()


def as_workbook(named: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for name, rows in named.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([_cell(cell) for cell in row])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def part_of_workbook(change: Callable[[bytes], bytes], part: str = "xl/worksheets/sheet1.xml") -> bytes:
    """Return a workbook of which one part was made another."""
    whole, written = zipfile.ZipFile(io.BytesIO(as_workbook({"Queries": [HEAD, *QUERIES]}))), io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in whole.namelist():
            archive.writestr(name, change(whole.read(name)) if name == part else whole.read(name))
    return written.getvalue()


def _cell(text: str) -> object:
    plain = text.replace(",", "")
    if text.endswith("%"):
        return float(text[:-1]) / 100
    return int(plain) if plain.isdigit() else float(plain) if plain.replace(".", "", 1).isdigit() else text
