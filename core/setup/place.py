"""Where the environment may live: in the checkout, or where that cannot be written in the person's data folder."""

from __future__ import annotations

import os
import sys


def in_checkout(root: str) -> str:
    """Return the environment's folder inside the checkout `root`."""
    return os.path.join(root, ".venv")


def in_data_folder(root: str) -> str:
    """Return the folder in the person's data folder that belongs to the checkout `root` and to no other."""
    import zlib

    number = zlib.crc32(os.fsencode(os.path.realpath(root)))
    return os.path.join(data_folder(), "environments", f"{number:08x}")


def data_folder() -> str:
    """Return where this system keeps what a program stores for one person."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local"), "Linkstead")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Application Support", "Linkstead")
    data = os.environ.get("XDG_DATA_HOME", "")
    return os.path.join(data if os.path.isabs(data) else os.path.join(home, ".local", "share"), "linkstead")


def python_of(folder: str, windowed: bool = False) -> str:
    """Return the environment's Python; `windowed` is the one that opens no console, which only Windows has."""
    if sys.platform == "win32":
        return os.path.join(folder, "Scripts", "pythonw.exe" if windowed else "python.exe")
    return os.path.join(folder, "bin", "python")
