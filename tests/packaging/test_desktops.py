"""What each desktop is told: the program, its files and what opens them, the same everywhere."""

from __future__ import annotations

import configparser
import os
import plistlib
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from core import __version__
from core.store.database import APPLICATION_ID
from resources.packaging import macos
from tests.source import ROOT

HERE = ROOT / "resources" / "packaging"
MIME = "application/x-linkstead"
SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


def entry(path: Path) -> configparser.SectionProxy:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(path.read_text("utf-8"))
    return parser["Desktop Entry"]


def test_the_menu_entry_opens_our_files() -> None:
    told = entry(HERE / "linux" / "linkstead.desktop")
    assert (told["Type"], told["Exec"], told["Icon"], told["MimeType"]) == ("Application", "linkstead %f", "linkstead", f"{MIME};")
    # The window says this name of itself, so that the desktop knows whose it is.
    assert 'setDesktopFileName("linkstead")' in (ROOT / "gui" / "starting.py").read_text("utf-8")


def test_linux_knows_our_files_by_their_name_and_by_what_is_in_them() -> None:
    kind = ElementTree.parse(HERE / "linux" / "linkstead.xml").getroot().find(f"{SPACE}mime-type")
    assert kind is not None
    assert kind.get("type") == MIME
    assert [glob.get("pattern") for glob in kind.iter(f"{SPACE}glob")] == ["*.linkstead"]
    inner = [match for match in kind.iter(f"{SPACE}match") if match.get("offset") == "68"]
    assert [int(match.get("value", ""), 16) for match in inner] == [APPLICATION_ID]


def test_windows_knows_our_files() -> None:
    recipe = (HERE / "windows" / "linkstead.iss").read_text("utf-8")
    assert re.search(r'Subkey: "Software\\Classes\\\.linkstead"', recipe)
    assert r'"""{app}\linkstead.exe"" ""%1"""' in recipe
    assert "PrivilegesRequired=lowest" in recipe


def test_macos_knows_our_files() -> None:
    told = plistlib.loads(plistlib.dumps(macos.info(__version__)))
    assert (told["CFBundleExecutable"], told["LSBackgroundOnly"]) == ("linkstead", False)
    (opened,), (declared,) = told["CFBundleDocumentTypes"], told["UTExportedTypeDeclarations"]
    assert opened["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeTagSpecification"] == {"public.filename-extension": ["linkstead"], "public.mime-type": [MIME]}


@pytest.fixture
def laid_out(tmp_path: Path) -> Path:
    """A folder that looks like a bundle, with a name that needs care."""
    folder = tmp_path / 'my "programs" of $HOME'
    inside = folder / "parts" / "resources"
    (inside / "linux").mkdir(parents=True)
    (inside / "icons").mkdir()
    for file in ("linux/linkstead.desktop", "linux/linkstead.xml", "icons/linkstead.png"):
        shutil.copy(HERE / file, inside / "linux")
    shutil.copy(ROOT / "resources" / "icons" / "linkstead.svg", inside / "icons")
    shutil.copy(HERE / "linux" / "add-to-menu.sh", folder)
    return folder


def run_script(folder: Path, home: Path, *words: str) -> str:
    around = {"PATH": os.environ["PATH"], "HOME": str(home)}
    return subprocess.run(["sh", str(folder / "add-to-menu.sh"), *words], check=True, capture_output=True, text=True, env=around).stdout


def test_the_script_refuses_a_folder_that_the_menu_could_not_start_from(laid_out: Path, tmp_path: Path) -> None:
    folder = laid_out.rename(tmp_path / "100%")
    with pytest.raises(subprocess.CalledProcessError) as refused:
        run_script(folder, tmp_path / "home")
    assert "Rename the folder" in refused.value.stderr
    assert not (tmp_path / "home").exists()


def files_of(home: Path) -> set[str]:
    """Return our files below a home; what the desktop's own tools write beside them is theirs."""
    return {path.name for path in home.rglob("linkstead.*") if path.is_file() and path.parent.name != "application"}


def test_the_script_puts_the_program_into_the_menu_and_takes_it_out_again(laid_out: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert "in the menu now" in run_script(laid_out, home)
    told = entry(home / ".local" / "share" / "applications" / "linkstead.desktop")
    # First what a value of the file stands for, then what the quotes of a command line do.
    quoted = re.fullmatch(r'"(.*)" %f', told["Exec"].replace("\\\\", "\\"))
    assert quoted is not None
    assert re.sub(r"\\(.)", r"\1", quoted[1]) == str(laid_out / "linkstead")
    assert files_of(home) == {"linkstead.desktop", "linkstead.xml", "linkstead.png", "linkstead.svg"}
    run_script(laid_out, home, "--remove")
    assert files_of(home) == set()
