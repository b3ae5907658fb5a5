"""Progress and faults on a terminal, on a page, and when a console would vanish."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from core.setup import console, faces
from core.setup.terminal import Terminal
from core.setup.text_page import TextPage


class Screen(io.StringIO):
    """A terminal that keeps what was written on it."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_is_written_over_in_one_line() -> None:
    screen = Screen()
    face = Terminal(screen, alone=False)
    face.during(lambda: [face.step(0, 4, "Fetching"), face.step(2, 4, "Placing")])
    assert screen.getvalue().count("\r") == 2
    assert screen.getvalue().count("\n") == 1
    assert "[ 50 %] Placing" in screen.getvalue()


def test_a_pipe_gets_a_line_a_step_and_none_twice() -> None:
    pipe = io.StringIO()
    face = Terminal(pipe, alone=False)
    face.step(0, 0, "Waiting")
    face.step(0, 0, "Waiting")
    face.step(1, 2, "Placing")
    assert pipe.getvalue() == "Waiting\n[ 50 %] Placing\n"


def test_a_console_of_our_own_waits_until_the_fault_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\nleft"))
    screen = Screen()
    Terminal(screen, alone=True).fault("No room.")
    assert screen.getvalue() == "No room.\n\nPress Enter to close this window."
    assert sys.stdin.read() == "left"


def test_without_any_output_nothing_breaks() -> None:
    face = Terminal(None, alone=False)
    face.step(1, 2, "Placing")
    face.fault("No room.")
    assert face.during(lambda: 3) == 3


def test_a_terminal_that_lacks_a_letter_still_says_the_rest() -> None:
    raw = io.BytesIO()
    terminal = Terminal(io.TextIOWrapper(raw, encoding="ascii", write_through=True), alone=False)
    terminal.fault("The screen “:1” does not answer")
    assert raw.getvalue().strip() == b"The screen ?:1? does not answer"


def test_a_page_says_once_that_work_goes_on_and_then_what_went_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    shown: list[str] = []
    page = TextPage(lambda path: shown.append(Path(path).read_text(encoding="utf-8")))
    page.step(0, 3, "Fetching")
    page.step(1, 3, "Fetching")
    page.fault("Kein Platz für Möbel.")
    assert len(shown) == 2
    assert shown[0].startswith("Linkstead is being set up.")
    assert shown[1] == "Kein Platz für Möbel.\n"


@pytest.mark.parametrize(
    ("programs", "alone"),
    [
        ([r"C:\Windows\py.exe", r"C:\Python311\python.exe"], True),
        ([r"C:\x\.venv\Scripts\python.exe", r"C:\Python311\python3.11.exe"], True),
        ([r"C:\Windows\System32\cmd.exe", r"C:\Python311\python.exe"], False),
        (["?", r"C:\Python311\python.exe"], False),
        ([], False),
    ],
)
def test_a_console_is_ours_alone_when_only_pythons_are_in_it(programs: list[str], alone: bool) -> None:
    assert console.only_pythons(programs) is alone


def test_a_verb_never_opens_a_window_to_speak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert isinstance(faces.choose(window_wanted=False), Terminal)


def test_without_terminal_and_screen_nothing_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert isinstance(faces.choose(window_wanted=True), Terminal)


def test_a_terminal_is_used_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Screen())
    assert isinstance(faces.choose(window_wanted=True), Terminal)


def test_a_double_click_without_the_small_window_gets_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(faces, "find_spec", lambda name: None)
    monkeypatch.setattr("core.setup.screen.someone_looks", lambda environ: True)
    assert isinstance(faces.choose(window_wanted=True), TextPage)
