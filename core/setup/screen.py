"""Whether a window can be shown at all; asked before Qt is, because Qt would end the process."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from collections.abc import Mapping

from core.setup.bundle import in_a_terminal
from core.setup.wording import _


def fault(environ: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """Return a sentence where no window can be shown, else nothing."""
    if platform in ("win32", "darwin", "cygwin"):
        return None
    asked = environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if asked and not asked.startswith(("xcb", "wayland")):
        return None
    if environ.get("WAYLAND_DISPLAY") and not asked.startswith("xcb") and _wayland_answers(environ):
        return None
    if environ.get("DISPLAY"):
        return None if _x11_answers(environ["DISPLAY"]) else _unreachable(environ["DISPLAY"])
    if environ.get("WAYLAND_DISPLAY"):
        return _unreachable(environ["WAYLAND_DISPLAY"])
    return _(
        "There is no screen here to show Linkstead's window on. Start it from a desktop session, "
        "or use it in the terminal: {command} --help"
    ).format(command=in_a_terminal())


def someone_looks(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Say whether there is a screen at all, whatever Qt was told to draw on."""
    return fault({name: value for name, value in environ.items() if name != "QT_QPA_PLATFORM"}, platform) is None


def shows_small_windows(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Say whether the small window can be shown: elsewhere than on Windows and macOS it speaks X11 alone."""
    return platform in ("win32", "darwin") or (bool(environ.get("DISPLAY")) and _x11_answers(environ["DISPLAY"]))


def is_x11(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Say whether a window would be shown through X11, which needs libraries of its own."""
    if platform in ("win32", "darwin", "cygwin"):
        return False
    asked = environ.get("QT_QPA_PLATFORM", "")
    if asked:
        return asked.startswith("xcb")
    return bool(environ.get("DISPLAY")) and not (environ.get("WAYLAND_DISPLAY") and _wayland_answers(environ))


def _unreachable(name: str) -> str:
    return _(
        "The screen “{name}” does not answer, so Linkstead's window cannot be shown. Start it as the person who is "
        "logged in at that screen, or use it in the terminal: {command} --help"
    ).format(name=name, command=in_a_terminal())


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    if sys.platform == "win32":
        return False
    path = os.path.join(environ.get("XDG_RUNTIME_DIR", ""), environ["WAYLAND_DISPLAY"])
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(path)
        except OSError:
            return False
    return True


def _x11_answers(name: str) -> bool:
    """Connect as Qt would; where the library for it is missing, that is another sentence's matter."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(name), None)
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)
