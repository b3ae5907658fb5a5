"""The icons that are committed are the drawing, in sizes that each system asks for."""

from __future__ import annotations

import struct

import pytest
from PySide6.QtGui import QImage

from resources.packaging import drawing
from resources.packaging.drawing import FOLDER, ICNS_KINDS, ICO_SIDES, drawn

MEND = "run: .venv/bin/python -m resources.packaging.drawing"


def of_ico(data: bytes) -> dict[int, bytes]:
    """Return the pictures of an icon for Windows by their side."""
    reserved, kind, count = struct.unpack_from("<HHH", data)
    assert (reserved, kind) == (0, 1)
    found = {}
    for i in range(count):
        width, height, _, _, _, depth, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * i)
        assert (width, depth) == (height, 32)
        found[width or 256] = data[offset : offset + length]
    return found


def of_icns(data: bytes) -> dict[bytes, bytes]:
    """Return the pictures of an icon for macOS by their kind."""
    name, length = struct.unpack_from(">4sI", data)
    assert (name, length) == (b"icns", len(data))
    found, at = {}, 8
    while at < length:
        kind, size = struct.unpack_from(">4sI", data, at)
        found[kind] = data[at + 8 : at + size]
        at += size
    return found


def shows_the_drawing(picture: bytes, side: int) -> bool:
    """Compare by a coarse grid of points: the last bit of a pixel is a matter of Qt's version."""
    shown = QImage.fromData(picture)
    wanted = drawn(side)
    if shown.width() != side or shown.height() != side:
        return False
    points = [(x * side // 12, y * side // 12) for x in range(1, 12) for y in range(1, 12)]
    pairs = [(shown.pixelColor(x, y), wanted.pixelColor(x, y)) for x, y in points]
    return all(abs(a.red() - b.red()) + abs(a.alpha() - b.alpha()) < 40 for a, b in pairs)


def test_windows_has_every_size() -> None:
    pictures = of_ico((FOLDER / "linkstead.ico").read_bytes())
    assert tuple(pictures) == ICO_SIDES
    assert [side for side, picture in pictures.items() if not shows_the_drawing(picture, side)] == [], MEND


def test_macos_has_every_size() -> None:
    pictures = of_icns((FOLDER / "linkstead.icns").read_bytes())
    assert pictures.keys() == ICNS_KINDS.keys()
    assert [kind for kind, picture in pictures.items() if not shows_the_drawing(picture, ICNS_KINDS[kind])] == [], MEND


def test_linux_has_one_large_enough() -> None:
    assert shows_the_drawing((FOLDER / "linkstead.png").read_bytes(), 256), MEND


def test_a_changed_drawing_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    before = (FOLDER / "linkstead.png").read_bytes()
    monkeypatch.setattr(drawing, "SOURCE", drawing.SOURCE.with_name("gone.svg"))
    assert not shows_the_drawing(before, 256)
