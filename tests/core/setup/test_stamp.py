"""The stamp decides in one read whether anything needs doing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core.setup import place, stamp
from tests.core.setup.checkouts import PROJECT, Checkout, make_checkout


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A checkout whose environment looks whole: a stamp and a Python."""
    checkout = make_checkout(tmp_path)
    python = Path(place.python_of(str(checkout.environment)))
    python.parent.mkdir(parents=True)
    python.touch()
    stamp.write(str(checkout.environment), str(checkout.root), stamp.RUN)
    return checkout


def fits(checkout: Checkout) -> bool:
    return stamp.fits(str(checkout.environment), str(checkout.root), stamp.RUN)


def test_a_stamp_fits_what_it_was_written_for(checkout: Checkout) -> None:
    assert fits(checkout)


def test_a_changed_lock_does_not_fit(checkout: Checkout) -> None:
    checkout.lock(("neighbour", "2.0"))
    assert not fits(checkout)


def test_a_checkout_that_was_moved_does_not_fit(checkout: Checkout) -> None:
    moved = checkout.root.rename(checkout.root.parent / "elsewhere")
    assert not stamp.fits(str(moved / ".venv"), str(moved), stamp.RUN)


def test_an_environment_without_its_python_does_not_fit(checkout: Checkout) -> None:
    Path(place.python_of(str(checkout.environment))).unlink()
    assert not fits(checkout)


def test_an_environment_that_is_being_worked_on_does_not_fit(checkout: Checkout) -> None:
    Path(stamp.unfinished(str(checkout.environment))).touch()
    assert not fits(checkout)


def test_half_a_stamp_does_not_fit(checkout: Checkout) -> None:
    path = Path(stamp.path_of(str(checkout.environment), stamp.RUN))
    path.write_bytes(path.read_bytes()[:-10])
    assert not fits(checkout)


def test_the_stamp_for_the_tests_is_another(checkout: Checkout) -> None:
    (checkout.root / "tests").mkdir()
    (checkout.root / stamp.TESTS).write_bytes((checkout.root / stamp.RUN).read_bytes())
    assert not stamp.fits(str(checkout.environment), str(checkout.root), stamp.TESTS)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (b"python 3.11.2\nplatform linux x86_64 64\nplace /b\n", True),
        (b"python 3.12.7\nplatform linux x86_64 64\nplace /a\n", False),
        (b"python 3.11.7\nplatform linux aarch64 64\nplace /a\n", False),
        (b"", False),
    ],
)
def test_a_patch_of_the_same_python_can_be_built_upon(other: bytes, same: bool) -> None:
    assert stamp.same_python(other, b"python 3.11.7\nplatform linux x86_64 64\nplace /a\n") is same


def test_a_usual_start_imports_nothing_that_costs_time() -> None:
    """Measured with a bare interpreter: every module beyond these is milliseconds at every start."""
    code = (
        "import os, sys; before = set(sys.modules); from core.setup import start\n"
        f"start.present({str(PROJECT)!r}, 'requirements.txt')\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    said = subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {str(PROJECT)!r})\n{code}"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert set(said.stdout.split()) <= {
        "__future__",
        "core",
        "core.setup",
        "core.setup.start",
        "core.setup.place",
        "core.setup.stamp",
        "zlib",
    }
