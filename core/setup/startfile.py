"""The start file beside main.py, for a double click."""

from __future__ import annotations

import base64
import os
import shlex
import subprocess
import sys

from core.setup.commands import NO_CONSOLE
from core.setup.place import python_of


def write(root: str, folder: str, platform: str = sys.platform) -> None:
    """Write the start file of this system into the checkout; where that cannot be written, there is nothing to double-click."""
    main = os.path.join(root, "main.py")
    try:
        if platform == "win32":
            _windows(root, python_of(folder, windowed=True), main)
        elif platform == "darwin":
            _executable(os.path.join(root, "Linkstead.command"), command(python_of(folder), main))
        else:
            icon = os.path.join(root, "resources", "icons", "linkstead.svg")
            _executable(
                os.path.join(root, "linkstead.desktop"), desktop(python_of(folder), main, root, icon if os.path.exists(icon) else "")
            )
    except OSError:
        # A convenience: for want of it the program is started as it was this time.
        return


def desktop(python: str, main: str, root: str, icon: str) -> str:
    """Return a desktop entry, quoted by the rules of the Desktop Entry Specification."""
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Name=Linkstead",
        "Comment=Earn links from your neighbourhood and look after them",
        f"Exec={_exec_word(python)} {_exec_word(main)}",
        f"Path={_value(root)}",
        "Terminal=false",
        "Categories=Office;",
    ]
    return "\n".join(lines + ([f"Icon={_value(icon)}"] if icon else [])) + "\n"


def _exec_word(text: str) -> str:
    for mark in ("\\", '"', "`", "$"):
        text = text.replace(mark, "\\" + mark)
    return _value('"' + text.replace("%", "%%") + '"')


def _value(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def command(python: str, main: str) -> str:
    """Return a macOS start file: a shell script, which falls back on the system's Python when the environment is gone."""
    ours, start = shlex.quote(python), shlex.quote(main)
    return f"#!/bin/sh\n[ -x {ours} ] && exec {ours} {start}\nexec python3 {start}\n"


def batch(python: str, main: str) -> str:
    """Return a Windows start file for where no shortcut can be made."""
    return f'@echo off\r\nchcp 65001 >nul\r\nstart "" "{_batch_word(python)}" "{_batch_word(main)}"\r\n'


def _batch_word(text: str) -> str:
    return text.replace("%", "%%")


def shortcut_script(link: str, python: str, main: str, root: str) -> str:
    """Return the PowerShell lines that make a shortcut."""
    word = _powershell_word
    return "; ".join(
        [
            "$ErrorActionPreference = 'Stop'",
            f"$link = (New-Object -ComObject WScript.Shell).CreateShortcut({word(link)})",
            f"$link.TargetPath = {word(python)}",
            f"$link.Arguments = {word(chr(34) + main + chr(34))}",
            f"$link.WorkingDirectory = {word(root)}",
            "$link.Save()",
        ]
    )


def _powershell_word(text: str) -> str:
    # PowerShell takes the typographic quotes for quotes too.
    for mark in ("'", "‘", "’", "‚", "‛"):
        text = text.replace(mark, mark * 2)
    return "'" + text + "'"


def _executable(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    os.chmod(path, 0o755)


def _windows(root: str, python: str, main: str) -> None:
    script = shortcut_script(os.path.join(root, "Linkstead.lnk"), python, main, root)
    coded = base64.b64encode(script.encode("utf-16-le")).decode("ascii")
    try:
        subprocess.run(
            ["powershell", "-NoProfile", "-NonInteractive", "-EncodedCommand", coded],
            check=True,
            capture_output=True,
            timeout=60,
            creationflags=NO_CONSOLE,
        )
    except (OSError, subprocess.SubprocessError):
        with open(os.path.join(root, "Linkstead.cmd"), "w", encoding="utf-8", newline="") as file:
            file.write(batch(python, main))
