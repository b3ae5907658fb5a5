"""What goes into the bundle of all that PyInstaller finds: a small part of Qt, the languages that ship, no library of the system."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]
"""Where a file goes in the bundle, where it comes from ("" where it is made), PyInstaller's word for its kind."""

ROOT = Path(__file__).resolve().parent.parent.parent

RESOURCES = (
    "backlinks",
    "business",
    "checklist",
    "fonts",
    "glossary",
    "icons",
    "licences",
    "reports",
    "sample",
    "store",
    "themes",
    "words",
)
"""Folders of `resources` that the program reads while it runs; one that is not there yet is passed over."""

NOT_IMPORTED = (
    # GNU readline and gdbm are under the GPL, and nobody types at this Python.
    *("readline", "curses", "_curses", "_curses_panel", "dbm", "_gdbm", "_dbm"),
    # Asked for in branches of libraries that this program never takes; the set-up never runs in a bundle.
    *("tkinter", "_tkinter", "ensurepip", "venv", "pip", "setuptools", "pkg_resources", "distutils", "lib2to3"),
    *("unittest", "doctest", "pydoc", "pdb", "test", "babel.messages", "sqlite_utils.cli", "rich", "pygments", "IPython"),
    *("pytest", "_pytest", "hypothesis", "cryptography", "numpy", "pandas"),
    *("lxml.isoschematron", "lxml.objectify", "lxml.html", "PySide6.QtTest", "tests", "resources"),
)

QT_MODULES = frozenset(
    {"Core", "Gui", "Widgets", "Network", "Svg", "PrintSupport", "DBus", "OpenGL", "XcbQpa", "WaylandClient", "WlShellIntegration"}
)

QT_PLUGINS = {
    "platforms": r"q(offscreen|xcb|wayland.*|windows|cocoa)",
    "platforminputcontexts": r"(compose|ibus)platforminputcontextplugin",
    # The file dialogs and the look of the person's own desktop.
    "platformthemes": r"q(gtk3|xdgdesktopportal)",
    "wayland-shell-integration": r"xdg-shell",
    "wayland-decoration-client": r"(adwaita|bradient)",
    "iconengines": r"qsvgicon",
    "styles": r".*",
    # Elsewhere the module itself knows the system's printers.
    "printsupport": r"cupsprintersupport",
}

SYSTEMS_OWN = re.compile(
    r"^lib(stdc\+\+|gcc_s|X11|X11-xcb|Xau|Xdmcp|ICE|SM|fontconfig|freetype|expat|dbus|glib|gobject|gio|gmodule|gthread"
    r"|gtk|gdk|gdk_pixbuf|pango.*|cairo.*|atk.*|atspi|harfbuzz.*|fribidi|thai|datrie|graphite2|pixman|epoxy|X(ext|i|fixes"
    r"|render|randr|cursor|damage|composite|inerama|tst)|mount|blkid|selinux|pcre2|pcre|systemd|gcrypt|gpg-error|lz4|zstd|cap"
    r"|cups|avahi-client|avahi-common|gnutls|p11-kit|idn2|unistring|tasn1|nettle|hogweed|gmp"
    r"|brotli.*|png16|jpeg|tiff|webp.*|bsd|md)(-[\d.]+)?\.so[.\d]*$"
)
"""Libraries that every desktop has, in the version that fits its screen, fonts and dialogs; a second copy would quarrel with them."""

_QT_FILE = re.compile(r"^(?:lib)?Qt6?([A-Z]\w*?)(?:\.abi3\.so|\.so[.\d]*|\.dll|\.pyd|\.framework)?$")


def languages(root: Path = ROOT) -> frozenset[str]:
    """Return the codes of the languages the program speaks."""
    return frozenset({"en"} | {path.parts[-3] for path in (root / "resources" / "words").glob("*/LC_MESSAGES/*.mo")})


def resources(root: Path = ROOT) -> list[tuple[str, str]]:
    """Return the folders to take along, each with where it goes: the same place, so that it is read where it lies."""
    return [(str(root / "resources" / name), f"resources/{name}") for name in RESOURCES if (root / "resources" / name).is_dir()]


def for_the_menu() -> list[tuple[str, str]]:
    """Return what a Linux desktop is told about the program; the script in the bundle puts it where the desktop looks."""
    here = Path(__file__).resolve().parent
    files = ("linux/linkstead.desktop", "linux/linkstead.xml", "icons/linkstead.png")
    return [(str(here / file), "resources/linux") for file in files] if sys.platform.startswith("linux") else []


def wanted(entries: Iterable[Entry], spoken: frozenset[str]) -> list[Entry]:
    """Return the entries that belong into the bundle of a program that speaks these languages."""
    return [entry for entry in entries if is_wanted(entry[0], spoken)]


def is_wanted(place: str, spoken: frozenset[str]) -> bool:
    """Say whether a file belongs into the bundle, from where it would go there."""
    path = PurePosixPath(place.replace("\\", "/"))
    parts = path.parts
    if "locale-data" in parts:
        return path.stem == "root" or path.stem.partition("_")[0] in spoken
    if "PySide6" in parts or any(_QT_FILE.match(part) for part in parts):
        return _of_qt(path, spoken)
    if parts[0] == "resources":
        return path.suffix not in {".py", ".po", ".pot"}
    if path.suffix in {".py", ".pyi", ".pxd", ".pyx", ".h", ".rng", ".xsl", ".c"}:
        return False
    return not (len(parts) == 1 and SYSTEMS_OWN.match(path.name))


def _of_qt(path: PurePosixPath, spoken: frozenset[str]) -> bool:
    parts = path.parts
    if "plugins" in parts:
        kind = parts[parts.index("plugins") + 1]
        name = path.name.partition(".")[0].removeprefix("lib")
        return kind in QT_PLUGINS and re.fullmatch(QT_PLUGINS[kind], name) is not None
    if "translations" in parts:
        return path.stem.startswith("qtbase_") and path.stem.removeprefix("qtbase_") in spoken - {"en"}
    if "qml" in parts or path.name.startswith(("libpyside6qml", "pyside6qml", "opengl32sw")):
        return False
    named = next((match[1] for part in reversed(parts) if (match := _QT_FILE.match(part))), None)
    return named is None or named in QT_MODULES
