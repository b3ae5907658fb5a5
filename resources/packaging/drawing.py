"""Draws the program's icon from its SVG into the formats that each system reads; for developers.

    python3 -m resources.packaging.drawing

Run it with the environment's Python after `resources/icons/linkstead.svg` was changed; what it writes into `icons` is committed.
Both containers hold ordinary PNG pictures: ICO as Windows reads it since Vista, ICNS as macOS reads it since 10.7.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColorConstants, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent / "icons" / "linkstead.svg"
FOLDER = HERE / "icons"

ICO_SIDES = (16, 24, 32, 48, 64, 128, 256)
ICNS_KINDS: Mapping[bytes, int] = {
    b"icp4": 16,
    b"icp5": 32,
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic09": 512,
}
"""Apple's four letters for a picture of so many pixels; ic11 to ic13 are those for screens of twice the resolution."""
LINUX_SIDE = 256


def drawn(side: int) -> QImage:
    """Return the icon as a picture of so many pixels each way."""
    picture = QImage(side, side, QImage.Format.Format_ARGB32)
    picture.fill(QColorConstants.Transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SOURCE)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


def png(side: int) -> bytes:
    """Return the icon as the bytes of a PNG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn(side).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def ico() -> bytes:
    """Return the icon for Windows: a header, a directory entry a picture, the pictures."""
    pictures = [png(side) for side in ICO_SIDES]
    offset = 6 + 16 * len(pictures)
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    for side, picture in zip(ICO_SIDES, pictures, strict=True):
        # 256 does not fit into a byte and is written as 0.
        directory += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return directory + b"".join(pictures)


def icns() -> bytes:
    """Return the icon for macOS: a header, then each picture after its kind and length."""
    body = b""
    for kind, side in ICNS_KINDS.items():
        picture = png(side)
        body += kind + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def draw() -> None:
    """Write every format into `icons`."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "linkstead.ico").write_bytes(ico())
    (FOLDER / "linkstead.icns").write_bytes(icns())
    (FOLDER / "linkstead.png").write_bytes(png(LINUX_SIDE))


if __name__ == "__main__":
    draw()
    sys.stdout.write(f"{', '.join(sorted(path.name for path in FOLDER.iterdir()))} in {FOLDER}\n")
