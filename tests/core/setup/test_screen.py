"""Whether a window can be shown, asked before Qt would end the process."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from core.setup import screen


@pytest.mark.parametrize(
    ("environ", "begins"),
    [
        ({}, "There is no screen here"),
        ({"DISPLAY": ":4711"}, "The screen “:4711” does not answer"),
        ({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": "/nowhere"}, "The screen “wayland-7” does not answer"),
        ({"QT_QPA_PLATFORM": "xcb"}, "There is no screen here"),
    ],
)
def test_no_window_can_be_shown(environ: dict[str, str], begins: str) -> None:
    text = screen.fault(environ, "linux")
    assert text is not None
    assert text.startswith(begins)


@pytest.mark.parametrize("environ", [{"QT_QPA_PLATFORM": "offscreen"}, {"QT_QPA_PLATFORM": "vnc:size=800x600"}])
def test_a_platform_without_a_screen_needs_none(environ: dict[str, str]) -> None:
    assert screen.fault(environ, "linux") is None


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_always_have_a_screen(platform: str) -> None:
    assert screen.fault({}, platform) is None


def test_a_wayland_socket_that_answers_is_a_screen(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen()
        environ = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert screen.fault(environ, "linux") is None
        assert screen.someone_looks({**environ, "QT_QPA_PLATFORM": "offscreen"}, "linux")
        assert not screen.shows_small_windows(environ, "linux")
        assert not screen.is_x11({**environ, "DISPLAY": ":0"}, "linux")


def test_x11_is_what_a_display_alone_means() -> None:
    assert screen.is_x11({"DISPLAY": ":0"}, "linux")
    assert screen.is_x11({"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert not screen.is_x11({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "linux")
