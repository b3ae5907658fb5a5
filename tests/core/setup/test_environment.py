"""Making the environment: new, mended, anew, twice at once, cut short."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.setup import environment, place, stamp
from core.setup.faults import SetupError, Stopped
from core.setup.once import once
from tests.core.setup.checkouts import Checkout, Heard, make_checkout


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Checkout, Heard]:
    """One environment that was made from nothing, and what was said meanwhile; the tests that use it leave it whole."""
    checkout, heard = make_checkout(tmp_path_factory.mktemp("made")), Heard()
    environment.make(checkout.wish(), heard)
    return checkout, heard


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    """A checkout that was never set up, for a person whose data folder is a temporary one."""
    monkeypatch.setenv("HOME", str(tmp_path / "home of ö"))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    return make_checkout(tmp_path)


def version_inside(checkout: Checkout) -> str:
    ask = [place.python_of(str(checkout.environment)), "-c", "import neighbour; print(neighbour.version)"]
    return subprocess.run(ask, check=True, capture_output=True, text=True).stdout.strip()


def test_a_new_environment_holds_what_the_lock_names(made: tuple[Checkout, Heard]) -> None:
    checkout, _ = made
    assert version_inside(checkout) == "1.0"
    assert stamp.fits(str(checkout.environment), str(checkout.root), stamp.RUN)


def test_progress_counts_the_parts_in_plain_words(made: tuple[Checkout, Heard]) -> None:
    _, heard = made
    assert heard.steps == [
        (0, 0, "Preparing a place for Linkstead's parts"),
        (0, 2, "Fetching part 1 of 1: neighbour"),
        (1, 2, "Putting the parts in place"),
    ]


def test_a_whole_environment_is_left_alone(made: tuple[Checkout, Heard]) -> None:
    checkout, _ = made
    heard = Heard()
    assert environment.make(checkout.wish(), heard) == str(checkout.environment)
    assert heard.steps == []


def test_a_changed_lock_mends_the_environment_in_place(made: tuple[Checkout, Heard]) -> None:
    checkout, _ = made
    (checkout.environment / "kept").touch()
    checkout.lock(("neighbour", "2.0"))
    assert not stamp.fits(str(checkout.environment), str(checkout.root), stamp.RUN)
    environment.make(checkout.wish(), Heard())
    assert version_inside(checkout) == "2.0"
    assert (checkout.environment / "kept").exists()
    assert stamp.fits(str(checkout.environment), str(checkout.root), stamp.RUN)


def test_a_failed_mending_that_touched_nothing_leaves_the_old_environment_usable(made: tuple[Checkout, Heard]) -> None:
    checkout, _ = made
    before = (checkout.root / "requirements.txt").read_bytes()
    checkout.lock(("neighbour", "3.0"))
    (checkout.wheels / "neighbour-3.0-py3-none-any.whl").unlink()
    with pytest.raises(SetupError):
        environment.make(checkout.wish(), Heard())
    (checkout.root / "requirements.txt").write_bytes(before)
    assert stamp.fits(str(checkout.environment), str(checkout.root), stamp.RUN)


def test_an_environment_made_by_hand_is_completed_and_never_removed(made: tuple[Checkout, Heard]) -> None:
    checkout, _ = made
    Path(stamp.path_of(str(checkout.environment), stamp.RUN)).unlink()
    (checkout.environment / "mine").touch()
    environment.make(checkout.wish(), Heard())
    assert (checkout.environment / "mine").exists()
    assert stamp.fits(str(checkout.environment), str(checkout.root), stamp.RUN)


def test_another_python_makes_the_environment_anew(made: tuple[Checkout, Heard]) -> None:
    checkout, _ = made
    path = Path(stamp.path_of(str(checkout.environment), stamp.RUN))
    path.write_bytes(b"python 3.9.1\n" + path.read_bytes().partition(b"\n")[2])
    (checkout.environment / "old").touch()
    environment.make(checkout.wish(), Heard())
    assert not (checkout.environment / "old").exists()
    assert stamp.fits(str(checkout.environment), str(checkout.root), stamp.RUN)


def test_a_set_up_that_was_killed_is_made_anew(checkout: Checkout) -> None:
    kill = f"import os; environment.packages.Reading.line = lambda self, text: os.kill(os.getpid(), {int(signal.SIGKILL)})"
    ended = subprocess.run(checkout.code(kill), cwd=checkout.root, check=False, capture_output=True)
    assert ended.returncode == -signal.SIGKILL
    assert Path(stamp.unfinished(str(checkout.environment))).exists()
    (checkout.environment / "half").touch()
    environment.make(checkout.wish(), Heard())
    assert not (checkout.environment / "half").exists()
    assert version_inside(checkout) == "1.0"


def test_two_starts_at_once_make_one_environment(checkout: Checkout) -> None:
    starts = [subprocess.Popen(checkout.code(), cwd=checkout.root, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [start.communicate()[0] for start in starts]
    assert [start.returncode for start in starts] == [0, 0]
    assert sum("Preparing a place" in text for text in said) == 1
    assert sum("Waiting for it" in text for text in said) == 1
    assert stamp.fits(str(checkout.environment), str(checkout.root), stamp.RUN)


def test_an_installer_that_outlives_a_killed_set_up_is_waited_for(tmp_path: Path) -> None:
    path = str(tmp_path / "lock")
    code = (
        "import subprocess, sys; from core.setup.once import once\n"
        f"with once({path!r}, lambda: None) as number:\n"
        "    child = subprocess.Popen([sys.executable, '-c', 'input()'], stdin=0, pass_fds=[number])\n"
        "    print('held', flush=True); child.wait()\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    assert parent.stdin is not None
    assert parent.stdout.readline() == "held\n"
    parent.kill()
    parent.wait()
    waits: list[bool] = []

    def on_wait() -> None:
        waits.append(True)
        if len(waits) == 1:
            parent.stdin.write("\n")
            parent.stdin.flush()

    with once(path, on_wait):
        assert waits
    parent.stdin.close()
    parent.stdout.close()


def test_closing_the_face_stops_the_waiting(checkout: Checkout) -> None:
    heard = Heard()
    heard.is_closed = True
    with once(str(checkout.environment) + ".lock", lambda: None), pytest.raises(Stopped):
        environment.make(checkout.wish(), heard)


def test_a_part_that_is_not_the_pinned_one_is_refused(checkout: Checkout) -> None:
    lock = checkout.root / "requirements.txt"
    lock.write_text(lock.read_text(encoding="utf-8")[:-5] + "0000\n", encoding="utf-8")
    with pytest.raises(SetupError, match="not the one Linkstead was built with"):
        environment.make(checkout.wish(), Heard())
    assert not stamp.fits(str(checkout.environment), str(checkout.root), stamp.RUN)


def test_without_a_network_the_first_start_says_so(made: tuple[Checkout, Heard]) -> None:
    checkout, _ = made
    before = (checkout.root / "requirements.txt").read_bytes()
    (checkout.root / "requirements.txt").write_text("faraway==1.0 --hash=sha256:" + "0" * 64 + "\n", encoding="utf-8")
    nowhere = environment.Wish(
        str(checkout.root), stamp.RUN, ("--isolated", "--index-url", "http://127.0.0.1:9/simple", "--retries", "1"), 0
    )
    try:
        with pytest.raises(SetupError, match="needs the internet for its first start only"):
            environment.make(nowhere, Heard())
    finally:
        (checkout.root / "requirements.txt").write_bytes(before)


def test_too_little_room_is_said_before_anything_is_begun(checkout: Checkout) -> None:
    with pytest.raises(SetupError, match="not enough room"):
        environment.make(checkout.wish(room=10**18), Heard())
    assert not checkout.environment.exists()


def test_a_python_without_ensurepip_is_told_the_package(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "find_spec", lambda name: None if name == "ensurepip" else object())
    monkeypatch.setattr(environment.system, "is_debian", lambda release=None: True)
    with pytest.raises(SetupError, match=r"sudo apt install python3\.\d+-venv"):
        environment.make(checkout.wish(), Heard())


def test_a_folder_that_is_not_ours_is_never_removed(checkout: Checkout) -> None:
    checkout.environment.mkdir()
    (checkout.environment / "letters.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(SetupError, match="is not Linkstead's"):
        environment.make(checkout.wish(), Heard())
    assert (checkout.environment / "letters.txt").read_text(encoding="utf-8") == "dear"


def test_a_checkout_that_cannot_be_written_is_set_up_in_the_data_folder(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, str(checkout.environment))
    folder = environment.make(checkout.wish(), Heard())
    assert folder == place.in_data_folder(str(checkout.root))
    assert folder.startswith(os.environ["HOME"])
    assert stamp.fits(folder, str(checkout.root), stamp.RUN)
    assert not checkout.environment.exists()


def test_nowhere_to_write_is_a_sentence(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, str(checkout.environment), place.in_data_folder(str(checkout.root)))
    with pytest.raises(SetupError, match="may write neither in its own folder nor in"):
        environment.make(checkout.wish(), Heard())


def test_a_clearing_that_was_cut_short_is_finished(checkout: Checkout, made: tuple[Checkout, Heard]) -> None:
    shutil.copytree(made[0].environment, f"{checkout.environment}.removing", symlinks=True)
    environment.make(checkout.wish(), Heard())
    assert not Path(f"{checkout.environment}.removing").exists()


def refuse(monkeypatch: pytest.MonkeyPatch, *folders: str) -> None:
    """Let the system refuse the lock file beside these environments; the tests may run as one whom permissions do not bind."""
    real = os.open

    def refusing(path: str, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT and path in [f"{folder}.lock" for folder in folders]:
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", refusing)
