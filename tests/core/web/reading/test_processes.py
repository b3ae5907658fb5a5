"""A reader in a process of its own says what reading in place says, and takes nothing with it when it dies."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.clock import SystemClock
from core.web.reading.page import read_page
from core.web.reading.processes import Readers
from core.web.records import Fetched, PageKind
from tests.source import ROOT

MINE = frozenset({"bakery.example"})
SERVE = [sys.executable, str(ROOT / "main.py"), "--reader"]
DIES = [sys.executable, "-c", "import sys; sys.stdin.buffer.read(1)"]


def page(html: str) -> Fetched:
    address = "http://club.example/"
    return Fetched(address, address, SystemClock().now(), 200, (), {"content-type": "text/html"}, html.encode())


FRIENDS = page("<p>Our friends: <a href='https://bakery.example/'>Miller’s Bakery</a> bake well and we eat it all.</p>")


@pytest.fixture
def readers() -> Iterator[Readers]:
    these = Readers(SERVE, 2)
    yield these
    these.close()


def test_a_reader_says_what_reading_in_place_says(readers: Readers) -> None:
    for each in (FRIENDS, page("<div>" * 3000), page("")):
        assert readers.read(each, MINE) == read_page(each, MINE)


def test_the_program_starts_its_own_readers() -> None:
    readers = Readers.of_this_program()
    assert len(readers.read(FRIENDS, MINE).links) == 1
    readers.close()


def test_a_page_that_two_readers_die_of_cannot_be_read() -> None:
    readers = Readers(DIES, 1)
    assert readers.read(FRIENDS, MINE).kind is PageKind.UNREADABLE
    readers.close()


def test_a_page_that_one_reader_dies_of_is_read_by_the_next(tmp_path: Path) -> None:
    second = tmp_path / "second"
    serve = f"import os; os.execv({SERVE[0]!r}, {SERVE!r})"
    once = f"import pathlib, sys; p = pathlib.Path({str(second)!r}); p.exists() or (p.touch(), sys.exit(1)); {serve}"
    readers = Readers([sys.executable, "-c", once], 1)
    assert len(readers.read(FRIENDS, MINE).links) == 1
    readers.close()


def test_where_no_reader_can_be_started_pages_are_read_all_the_same(tmp_path: Path) -> None:
    assert len(Readers([str(tmp_path / "nothing")], 1).read(FRIENDS, MINE).links) == 1
