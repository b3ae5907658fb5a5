"""The start files, with names that need quoting."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

from core.setup import place, startfile

ODD = 'Käthe\'s "shop" $5 100% `a` \\ b'


def read_desktop(text: str) -> dict[str, str]:
    return dict(line.split("=", 1) for line in text.splitlines()[1:])


def words_of(value: str) -> list[str]:
    """Read an Exec line as the specification says: first the string's escapes, then the quotes, then the field codes."""
    value, words, word, quoted = value.replace("\\\\", "\\"), [], "", False
    letters = iter(value)
    for letter in letters:
        if letter == '"':
            quoted = not quoted
        elif quoted and letter == "\\":
            word += next(letters)
        elif letter == " " and not quoted:
            words.append(word)
            word = ""
        else:
            word += letter
    return [text.replace("%%", "%") for text in [*words, word]]


def test_a_desktop_entry_survives_odd_names() -> None:
    entry = read_desktop(startfile.desktop(f"/{ODD}/python", f"/{ODD}/main.py", f"/{ODD}", ""))
    assert words_of(entry["Exec"]) == [f"/{ODD}/python", f"/{ODD}/main.py"]
    assert entry["Path"].replace("\\\\", "\\") == f"/{ODD}"
    assert entry["Terminal"] == "false"


def test_the_file_beside_main_can_be_started(tmp_path: Path) -> None:
    startfile.write(str(tmp_path), str(tmp_path / ".venv"), "linux")
    path = tmp_path / "linkstead.desktop"
    assert path.stat().st_mode & stat.S_IXUSR
    assert words_of(read_desktop(path.read_text(encoding="utf-8"))["Exec"])[1] == str(tmp_path / "main.py")


def test_a_mac_start_file_runs_the_environments_python(tmp_path: Path) -> None:
    folder = tmp_path / "Käthe's $HOME"
    python = Path(place.python_of(str(folder)))
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "ours: $1"\n', encoding="utf-8")
    python.chmod(0o755)
    startfile.write(str(folder), str(folder), "darwin")
    said = subprocess.run(
        [folder / "Linkstead.command"], check=True, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"}
    )
    assert said.stdout == f"ours: {folder / 'main.py'}\n"


def test_a_windows_shortcut_takes_every_name_literally() -> None:
    script = startfile.shortcut_script(r"C:\Käthe's\Linkstead.lnk", r"C:\Käthe's\pythonw.exe", r"C:\Käthe's\main.py", r"C:\Käthe's")
    assert "CreateShortcut('C:\\Käthe''s\\Linkstead.lnk')" in script
    assert "$link.Arguments = '\"C:\\Käthe''s\\main.py\"'" in script


def test_windows_without_shortcuts_gets_a_batch_file(tmp_path: Path) -> None:
    startfile.write(str(tmp_path), str(tmp_path), "win32")
    text = (tmp_path / "Linkstead.cmd").read_bytes().decode("utf-8")
    assert text.startswith("@echo off\r\n")
    assert str(tmp_path / "main.py") in text


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "linkstead.desktop").mkdir()
    startfile.write(str(tmp_path), str(tmp_path), "linux")
    assert (tmp_path / "linkstead.desktop").is_dir()
