"""The same set-up for the tests and for building the bundle: the environment, the system's libraries, and calm surroundings."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib.util import find_spec

from core.setup import environment, place, stamp, start, system
from core.setup.faces import Face
from core.setup.faults import SetupError
from core.setup.wording import _


def run(root: str, arguments: list[str]) -> int:
    """Run the whole suite, or what `arguments` for pytest ask for, and return its exit code."""
    python = start.told(False, lambda face: _python(root, stamp.TESTS, face))
    if python is None:
        return 1
    os.chdir(root)
    os.environ.update(surroundings())
    return start.hand_over([python, "-m", "pytest", *arguments])


def run_module(name: str, arguments: list[str], lock: str = stamp.TESTS) -> int:
    """Run another program for developers (the pictures, the figures, the bundle) the same way, with the packages of `lock`.

    It is told by `start.DONE` that it may begin.
    """
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    python = start.told(False, lambda face: _python(root, lock, face))
    if python is None:
        return 1
    arguments = [os.path.abspath(each) if os.sep in each else each for each in arguments]
    os.chdir(root)
    os.environ.update(surroundings())
    return start.hand_over([python, "-m", name, start.DONE, *arguments])


def surroundings() -> dict[str, str]:
    """Return the settings under which the tests give the same answers everywhere: no screen, plain English, one time zone."""
    return {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "TZ": "UTC", "PYTHONUTF8": "1"}


def _python(root: str, lock: str, face: Face) -> str:
    # What a window on X11 needs goes into the bundle, so it must be here when that is made.
    see_to_system(face, {**system.WINDOW, **system.X11} if lock == stamp.BUNDLE else system.WINDOW)
    own = sys.prefix != sys.base_prefix and not start.is_here(place.in_checkout(root)) and not start.is_here(place.in_data_folder(root))
    if own and start.has_packages(root, lock):
        return sys.executable
    folder = start.present(root, lock) or environment.make(environment.Wish(root, lock), face)
    return place.python_of(folder)


def see_to_system(face: Face, libraries: Iterable[str]) -> None:
    """Install what the system lacks of `libraries` where we may and can (root on Debian); elsewhere say what is missing.

    Raises SetupError with that sentence.
    """
    if not sys.platform.startswith("linux"):
        return
    lacking = system.missing(libraries) + system.missing_python()
    no_venv = find_spec("ensurepip") is None
    if not lacking and not no_venv:
        return
    if no_venv and not system.is_the_systems_python():
        raise SetupError(system.without_venv())
    if not system.is_debian() or os.geteuid() != 0:
        raise SetupError("\n".join(([system.without_venv()] if no_venv else []) + ([system.without(lacking)] if lacking else [])))
    install(system.packages(lacking) + ([system.venv_package()] if no_venv else []), face)


def install(packages: Sequence[str], face: Face, call: Callable[[list[str]], int] | None = None) -> None:
    """Install packages of the system with apt, saying which.

    Raises SetupError where that fails.
    """
    face.step(0, 0, _("Installing packages of the system: {names}").format(names=", ".join(packages)))
    call = call or _quietly
    call(["apt-get", "update"])
    if call(["apt-get", "install", "--yes", "--no-install-recommends", *packages]) != 0:
        raise SetupError(
            _("These packages of the system could not be installed: {names}. Install them and start again.").format(
                names=", ".join(packages)
            )
        )


def _quietly(command: list[str]) -> int:
    surroundings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=surroundings, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False).returncode
