"""Who made the parts Linkstead is built of, and under which licences: in a bundle as its maker wrote it down, else read where it lies."""

from __future__ import annotations

import platform
import re
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "licences"
WRITTEN = "third-party.txt"
"""The file of a bundle, in `FOLDER`, that holds the whole text; a checkout has none."""

_A_LICENCE = re.compile(r"^(licen[cs]es?|copying|copyright|notice|authors)\b", re.IGNORECASE)
_LINE = "=" * 78


@dataclass(frozen=True, slots=True)
class Notice:
    """One part: its name and version, the short name of its licence, and the texts that come with it."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...] = ()


def third_party() -> str:
    """Return everything there is to say, as one plain text; takes about 50 ms where it is read from the packages."""
    written = FOLDER / WRITTEN
    if written.is_file():
        return written.read_text("utf-8")
    return as_text([python(), *of_packages(ROOT / "requirements.txt")])


def of_packages(lock: Path) -> list[Notice]:
    """Return the notice of every package that a lock names and this computer has."""
    names = re.findall(r"^([A-Za-z0-9][\w.-]*)==", lock.read_text("utf-8"), re.MULTILINE)
    found = []
    for name in dict.fromkeys(names):
        try:
            found.append(of_package(distribution(name)))
        except PackageNotFoundError:
            # One for other systems.
            continue
    return found


def of_package(package: Distribution) -> Notice:
    """Read a package's notice from its metadata and from the licences beside it."""
    about = package.metadata
    said = [about[field].strip().partition("\n")[0] for field in ("License-Expression", "License") if field in about]
    named = next(filter(None, said), "")
    if not named:
        kinds = [value.rpartition(" :: ")[2] for value in about.get_all("Classifier") or () if value.startswith("License")]
        named = ", ".join(kinds) or "see its own text"
    texts = []
    for file in package.files or ():
        inside = any(part.endswith(".dist-info") for part in file.parts)
        if inside and _A_LICENCE.match(file.name) and (path := Path(str(file.locate()))).is_file():
            texts.append(path.read_text("utf-8", "replace").strip())
    return Notice(about["Name"], package.version, named[:120], tuple(texts))


def python() -> Notice:
    """Return the notice of the Python that runs this."""
    version = "{}.{}".format(*sys.version_info[:2])
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{version}/copyright"),
    )
    texts = [path.read_text("utf-8", "replace").strip() for path in places if path.is_file()]
    return Notice("Python", platform.python_version(), "PSF-2.0", tuple(texts[:1]))


def as_text(notices: Iterable[Notice]) -> str:
    """Put notices into one text: what needs explaining first, then every part with its texts, the GNU licences last."""
    blocks = ["The parts Linkstead is built of, and their licences", _own("qt.txt"), _own("others.txt")]
    for notice in sorted(notices, key=lambda each: each.name.lower()):
        head = f"{_LINE}\n{notice.name} {notice.version}".rstrip() + f"\nLicence: {notice.licence}\n{_LINE}"
        blocks += [head, *notice.texts]
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt"):
        blocks += [f"{_LINE}\n{name.removesuffix('.txt')}\n{_LINE}", _own(name)]
    return "\n\n".join(blocks) + "\n"


def _own(name: str) -> str:
    return (FOLDER / name).read_text("utf-8").strip("\n")
