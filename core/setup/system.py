"""Libraries of the system that a window needs, and the packages that hold them."""

from __future__ import annotations

import ctypes
import os
import re
import sys
import sysconfig
from collections.abc import Callable, Iterable, Mapping

from core.setup.wording import _

WINDOW: Mapping[str, str] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
}
X11: Mapping[str, str] = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_PYTHONS_OWN = re.compile(r"^libpython(3\.\d+)\.so\.1\.0$")
_MISSING = re.compile(r"(lib[\w.+-]+\.so[.\d]*): cannot open shared object file")


def missing(libraries: Iterable[str], load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """Return those of `libraries` that the system cannot load."""
    lacking = []
    for name in libraries:
        try:
            load(name)
        except OSError:
            lacking.append(name)
    return lacking


def missing_python(load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """Return this Python's own library where there is none to be found: a bundle takes it along."""
    name = sysconfig.get_config_var("INSTSONAME") or ""
    if not _PYTHONS_OWN.match(name) or os.path.exists(os.path.join(sysconfig.get_config_var("LIBDIR") or "", name)):
        return []
    return missing([name], load)


def named_in(problem: str) -> list[str]:
    """Return the library that an import's message says cannot be opened."""
    return _MISSING.findall(problem)


def packages(libraries: Iterable[str]) -> list[str]:
    """Return the Debian packages that hold `libraries`; one we do not know has none."""
    names = list(libraries)
    known = {**WINDOW, **X11, **{name: f"libpython{match[1]}" for name in names if (match := _PYTHONS_OWN.match(name))}}
    return [known[name] for name in names if name in known]


def is_debian(release: str | None = None) -> bool:
    """Say whether this system installs with apt, from the text of its os-release file."""
    if release is None:
        try:
            with open("/etc/os-release", encoding="utf-8") as file:
                release = file.read()
        except OSError:
            return False
    family = re.findall(r"^(?:ID|ID_LIKE)=\"?([^\"\n]*)", release, re.MULTILINE)
    return bool({"debian", "ubuntu"} & set(" ".join(family).split()))


def without(libraries: Iterable[str], debian: bool | None = None) -> str:
    """Say which libraries are missing and how they are installed."""
    names = list(libraries)
    lacking = _("Parts of the system that Linkstead needs are missing: {names}.").format(names=", ".join(names))
    wanted = packages(names)
    if (is_debian() if debian is None else debian) and wanted:
        return (
            lacking + "\n" + _("Install them with this command, then start again:") + "\n\n    sudo apt install " + " ".join(wanted) + "\n"
        )
    return lacking + "\n" + _("Install the packages of your system that hold these libraries, then start again.")


def venv_package() -> str:
    """Return the Debian package that lets this Python make an environment."""
    return "python{}.{}-venv".format(*sys.version_info[:2])


def is_the_systems_python() -> bool:
    """Say whether this Python came with the system, so that the system's packages can complete it."""
    return os.path.realpath(sys.executable).startswith("/usr/bin/")


def without_venv(debian: bool | None = None) -> str:
    """Say that this Python cannot make an environment."""
    lacking = _("This Python lacks what is needed to set Linkstead up (its parts “venv” and “ensurepip”).")
    if is_debian() if debian is None else debian:
        return lacking + "\n" + _("Install it with this command, then start again:") + "\n\n    sudo apt install " + venv_package() + "\n"
    return lacking + "\n" + _("Install the full Python 3.11 or newer for your system, then start again.")
