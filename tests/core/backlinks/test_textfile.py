"""The text of a file a person chose, whatever its encoding."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from core.backlinks import textfile
from core.backlinks.textfile import decode, read_text
from core.errors import WorldError

TEXT = "https://bäckerei.example/größe\r\nhttps://club.example/\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
    ],
)
def test_every_usual_encoding_is_read(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(raw)
    assert read_text(path) == TEXT


@pytest.mark.parametrize(
    "head", [b"%PDF-1.7\n", b"PK\x03\x04", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"SQLite format 3\0", b"MZ\x90\0"]
)
def test_what_is_no_text_is_said_so(head: bytes) -> None:
    with pytest.raises(WorldError) as problem:
        decode(head + b"abc" * 100, "list.xlsx")
    assert (problem.value.code, problem.value.params) == ("unreadable_text", {"name": "list.xlsx"})


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"", "list.txt") == ""


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    for path in (tmp_path / "list.txt", tmp_path):
        with pytest.raises(WorldError) as problem:
            read_text(path)
        assert problem.value.code == "file_missing"


def test_a_file_that_is_too_big_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textfile, "LARGEST", 2_000_000)
    path = tmp_path / "list.txt"
    with path.open("wb") as file:
        file.truncate(2_000_001)
    with pytest.raises(WorldError) as problem:
        read_text(path)
    assert (problem.value.code, problem.value.params) == ("text_too_big", {"name": "list.txt", "limit": 2})
