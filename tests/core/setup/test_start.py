"""What a start does, seen from outside: real processes of the real main.py over a program of three lines."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.setup import environment, place, stamp
from tests.core.setup.checkouts import Checkout, Heard, make_checkout

BASE = getattr(sys, "_base_executable", sys.executable)
SAYS = """import sys, json
def {name}:
    print(json.dumps([{what!r}, sys.prefix, sys.argv[1:], "core.setup.environment" in sys.modules]))
    return 7
"""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout that was set up, with a window, a verb and an engine that say how they were started."""
    checkout = make_checkout(tmp_path_factory.mktemp("start"))
    for module, name in (
        ("gui/starting", "run(argv)"),
        ("gui/demo", "run(argv)"),
        ("core/headless", "run(argv)"),
        ("core/engine", "main()"),
    ):
        path = checkout.root / f"{module}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(SAYS.format(name=name, what=module), encoding="utf-8")
    environment.make(checkout.wish(), Heard())
    return checkout


def start(checkout: Checkout, *arguments: str, python: str = BASE, **environ: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    command = [python, str(checkout.root / "main.py"), *arguments]
    return subprocess.run(command, cwd="/", env={**clean, **environ}, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)


@pytest.mark.parametrize(
    ("arguments", "started"),
    [
        ((), "gui/starting"),
        (("my file.linkstead",), "gui/starting"),
        (("check", "--data", "x"), "core/headless"),
        (("demo",), "gui/demo"),
        (("demo", "--terminal"), "core/headless"),
        (("--version",), "core/headless"),
    ],
)
def test_a_bare_python_hands_over_to_the_environment(checkout: Checkout, arguments: tuple[str, ...], started: str) -> None:
    ended = start(checkout, *arguments, QT_QPA_PLATFORM="offscreen")
    what, prefix, argv, set_up = json.loads(ended.stdout)
    assert (what, prefix, set_up) == (started, str(checkout.environment), False)
    assert argv[-len(arguments) :] == list(arguments) or not arguments
    assert ended.returncode == 7
    assert ended.stderr == ""


def test_a_mistyped_verb_is_said_in_the_terminal_and_opens_nothing(checkout: Checkout) -> None:
    for words in (("frob",), ("chekc", "--data", "x"), ("fr\x1bob",)):
        ended = start(checkout, *words, QT_QPA_PLATFORM="offscreen")
        assert (ended.returncode, ended.stdout) == (2, "")
        assert "There is no command and no file called “" in ended.stderr
        assert ended.stderr.endswith("python3 main.py --help\n")
        assert ended.stderr.count("\n") == 1
        assert "\x1b" not in ended.stderr


@pytest.mark.parametrize("file", ["etc", "./frob", "/nowhere/frob", "frob.linkstead", "FROB.LINKSTEAD"])
def test_a_word_that_may_be_a_file_goes_to_the_window(checkout: Checkout, file: str) -> None:
    ended = start(checkout, file, QT_QPA_PLATFORM="offscreen")
    assert json.loads(ended.stdout)[2][-1] == file


def test_ctrl_c_while_the_program_is_still_loaded_ends_it_quietly(checkout: Checkout) -> None:
    path = checkout.root / "core" / "headless.py"
    before = path.read_text(encoding="utf-8")
    path.write_text(
        # Whoever started the tests may have told them to leave Ctrl+C alone, and a child would do so too.
        "import os, signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\nos.kill(os.getpid(), signal.SIGINT)\n",
        encoding="utf-8",
    )
    try:
        ended = start(checkout, "check")
    finally:
        path.write_text(before, encoding="utf-8")
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "")


def test_the_engine_starts_in_whatever_python_its_window_runs_in(checkout: Checkout) -> None:
    ended = start(checkout, "--engine")
    assert json.loads(ended.stdout)[:2] == ["core/engine", sys.base_prefix]


def test_the_environments_own_python_goes_straight_on(checkout: Checkout) -> None:
    ended = start(checkout, "check", python=place.python_of(str(checkout.environment)))
    assert json.loads(ended.stdout) == ["core/headless", str(checkout.environment), ["check"], False]


def test_without_a_screen_the_window_says_so_and_the_verbs_do_not_mind(checkout: Checkout) -> None:
    ended = start(checkout)
    assert ended.returncode == 3
    assert ended.stderr.startswith("There is no screen here")
    assert start(checkout, "check").returncode == 7


def test_without_a_screen_the_sample_is_shown_in_the_terminal(checkout: Checkout) -> None:
    for environ in ({}, {"DISPLAY": ":4711"}):
        ended = start(checkout, "demo", **environ)
        assert json.loads(ended.stdout)[0] == "core/headless"
        assert ended.stderr == ""


def test_a_screen_that_does_not_answer_is_a_sentence(checkout: Checkout) -> None:
    ended = start(checkout, DISPLAY=":4711")
    assert ended.returncode == 3
    assert "The screen “:4711” does not answer" in ended.stderr


def test_a_window_that_cannot_start_says_so_and_keeps_the_details(checkout: Checkout, tmp_path: Path) -> None:
    path = checkout.root / "gui" / "starting.py"
    before = path.read_text(encoding="utf-8")
    path.write_text("def run(argv):\n    raise KeyError('a slip of ours')\n", encoding="utf-8")
    try:
        ended = start(checkout, QT_QPA_PLATFORM="minimal", HOME=str(tmp_path), XDG_DATA_HOME=str(tmp_path))
    finally:
        path.write_text(before, encoding="utf-8")
    assert ended.returncode == 3
    assert "This is a fault of ours" in ended.stderr
    assert "a slip of ours" in (tmp_path / "linkstead" / "start-fault.txt").read_text(encoding="utf-8")


def test_a_fault_in_the_set_up_is_a_sentence_and_no_traceback(tmp_path: Path) -> None:
    bare = make_checkout(tmp_path)
    (bare.root / ".venv").mkdir()
    (bare.root / ".venv" / "mine.txt").touch()
    ended = start(bare, "check")
    assert ended.returncode == 3
    assert "is not Linkstead's" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_changed_lock_seen_from_inside_is_set_up_from_outside(tmp_path: Path, checkout: Checkout) -> None:
    path = checkout.root / stamp.RUN
    before = path.read_bytes()
    path.write_text("faraway==1.0 --hash=sha256:" + "0" * 64 + "\n", encoding="utf-8")
    try:
        ended = start(
            checkout,
            "check",
            python=place.python_of(str(checkout.environment)),
            PIP_INDEX_URL="http://127.0.0.1:9/simple",
            PIP_CONFIG_FILE=os.devnull,
            PIP_FIND_LINKS="",
            HOME=str(tmp_path),
        )
    finally:
        path.write_bytes(before)
    assert ended.returncode == 3
    assert "could not fetch its parts from the internet" in ended.stderr
    assert start(checkout, "check").returncode == 7
