"""Who made what is in a bundle, as one text: the packages, Python, the starter, and on Linux the libraries that come from the system."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path

from core.notices import Notice, as_text, of_package, of_packages, python
from resources.packaging.contents import Entry


def gather(root: Path, binaries: Iterable[Entry]) -> str:
    """Return the text for a bundle of the checkout `root` that holds `binaries`."""
    starter = of_package(distribution("pyinstaller"))
    said = "GPL-2.0-or-later with an exception for what it starts: of PyInstaller itself only its starter is in here"
    return as_text(
        [
            python(),
            *of_packages(root / "requirements.txt"),
            Notice(starter.name, starter.version, said, starter.texts),
            *of_system(Path(source) for _place, source, _kind in binaries if source),
        ]
    )


def of_system(files: Iterable[Path]) -> list[Notice]:
    """Return a notice for every package of the system that a file was taken from; only Debian's family can tell."""
    ours = tuple(Path(place).resolve() for place in (sys.prefix, sys.base_prefix) if Path(place).resolve() != Path("/usr"))
    strange = sorted({file.resolve() for file in files if not any(file.resolve().is_relative_to(place) for place in ours)})
    if not strange or shutil.which("dpkg-query") is None:
        return []
    # Both names of a file: packages may still name it by the one it had before /lib became part of /usr.
    names = [name for file in strange for name in (str(file), str(file).removeprefix("/usr"))]
    said = subprocess.run(["dpkg-query", "--search", *names], check=False, capture_output=True, text=True).stdout
    packages = sorted({line.partition(": ")[0].partition(":")[0] for line in said.splitlines() if ": " in line})
    return [_of_debian(name) for name in packages]


def _of_debian(name: str) -> Notice:
    file = Path("/usr/share/doc") / name / "copyright"
    texts = (file.read_text("utf-8", "replace").strip(),) if file.is_file() else ()
    asked = subprocess.run(["dpkg-query", "--show", "--showformat=${Version}", name], check=False, capture_output=True, text=True)
    return Notice(name, asked.stdout.strip(), "see its text", texts)
