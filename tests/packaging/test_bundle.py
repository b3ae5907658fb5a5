"""The bundle opens its window and its engine on a computer that has neither Python nor the packages, and holds all it needs."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from importlib.metadata import packages_distributions
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from core import __version__
from core.backlinks.pasted import read_lines
from core.clock import SetClock
from core.jobs import Ending
from core.setup.bundle import CONSOLE
from core.workspace import Workspace
from gui.front import knock
from resources.packaging.contents import QT_MODULES, RESOURCES
from resources.packaging.trying import PATIENCE, Home, program, window
from tests import source
from tests.core.engine.process import EngineProcess
from tests.miniweb import MiniWeb
from tests.source import ROOT

PARTS = "parts"


def typed(bundle: Path, home: Home, *words: str | Path, name: str = CONSOLE) -> subprocess.CompletedProcess[str]:
    """Type a command of the bundle in a terminal and wait for its end."""
    command = [program(bundle, name), *map(str, words)]
    return subprocess.run(
        command, env=home.surroundings(), cwd=home.folder, check=False, capture_output=True, encoding="utf-8", timeout=PATIENCE
    )


def test_the_window_opens_on_the_file_that_was_double_clicked(qtbot: QtBot, bundle: Path, home: Home, business: Path) -> None:
    holder = business.with_name(f"{business.name}.holder")
    with window(bundle, home, business) as process:
        assert holder.read_text("ascii") == str(process.pid)
        mapped = {Path(each.path) for each in psutil.Process(process.pid).memory_maps() if each.path.startswith("/")}
    assert process.returncode == 0
    assert (home.folder / "said.txt").read_text("utf-8") == ""
    assert not holder.exists()
    Workspace.open(business, SetClock()).close()
    # Nothing of this checkout or its environment was of help.
    assert any(path.name.startswith("libQt6Widgets") for path in mapped)
    strangers = [path for path in mapped if path.is_relative_to(ROOT) or path.is_relative_to(sys.prefix)]
    assert strangers == []


def test_a_second_double_click_brings_the_first_window_to_the_front(qtbot: QtBot, bundle: Path, home: Home, business: Path) -> None:
    with window(bundle, home, business) as process:
        again = typed(bundle, home, business, name="linkstead")
        assert (again.returncode, again.stdout + again.stderr) == (0, "")
        assert process.poll() is None
    assert not knock(business)


def test_the_engine_tells_the_truth_about_links(bundle: Path, home: Home, business: Path, web: MiniWeb) -> None:
    truths = web.links(36)
    workspace = Workspace.open(business, SetClock())
    import_id = workspace.additions.begin("")
    workspace.additions.add(import_id, read_lines([truth.pasted for truth in truths], frozenset({"bakery.example"})).links)
    workspace.additions.finish(import_id)
    with EngineProcess(command=[program(bundle, CONSOLE), "--engine"], environ=home.surroundings()) as engine:
        engine.hello(business, web.manners())
        engine.run(1, "check_links", every=True)
        assert engine.outcome(1).outcome.ending is Ending.FINISHED
        assert engine.end_of_input() == 0
    seen = dict(workspace.store.rows("SELECT page_address, state FROM link"))
    workspace.close()
    assert seen == {truth.address: truth.first for truth in truths}


def test_the_window_starts_the_engine_beside_it(qtbot: QtBot, bundle: Path, home: Home) -> None:
    """The sample looks at its links by itself."""
    around = {**home.surroundings(), "TMPDIR": str(home.folder)}

    def looks() -> int:
        files = list(home.folder.glob("linkstead-sample-*/sample.linkstead"))
        if not files:
            return 0
        with closing(sqlite3.connect(f"file:{files[0]}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM link_check").fetchone()[0])

    with subprocess.Popen([program(bundle, "linkstead"), "demo"], env=around, stdin=subprocess.DEVNULL) as process:
        try:
            window = psutil.Process(process.pid)
            # For a moment after it was started the system takes the engine for the window.
            qtbot.waitUntil(lambda: [child.exe() for child in window.children()] == [program(bundle, CONSOLE)], timeout=PATIENCE * 1000)
            (engine,) = window.children()
            before = looks()
            qtbot.waitUntil(lambda: looks() > before, timeout=PATIENCE * 1000)
        finally:
            process.send_signal(signal.SIGINT)
    assert process.returncode == 0
    assert not engine.is_running()
    assert list(home.folder.glob("linkstead-sample-*")) == []


def test_the_sample_is_shown_in_a_terminal_too(bundle: Path, home: Home) -> None:
    said = typed(bundle, home, "demo", "--terminal")
    assert (said.returncode, said.stderr) == (0, "")
    assert "The sample is gone again." in said.stdout
    assert f"{CONSOLE} --help" in said.stdout


def test_the_verbs_work_in_a_terminal_with_their_exit_codes(bundle: Path, home: Home) -> None:
    said = typed(bundle, home, "--version")
    assert (said.returncode, said.stdout.startswith(f"Linkstead {__version__}, ")) == (0, True)
    pages = home.folder / "list.txt"
    pages.write_text("https://café-zentral.example/freunde\nhttps://club.example/a\n", "utf-8")
    data = home.folder / "bakery.linkstead"
    said = typed(bundle, home, "import", pages, "--site", "bäckerei.example", "--data", data)
    assert (said.returncode, said.stdout, said.stderr) == (0, "list.txt: 2 links added.\n", "")
    said = typed(bundle, home, "export", "--data", data)
    assert said.returncode == 0
    assert "xn--caf-zentral-dbb.example" in said.stdout
    assert typed(bundle, home, "check", "--data", home.folder / "gone.linkstead").returncode == 3


@pytest.mark.parametrize("words", [(), ("nonsense",)])
def test_the_console_program_never_opens_a_window(bundle: Path, home: Home, words: tuple[str, ...]) -> None:
    said = typed(bundle, home, *words)
    assert said.returncode == 2
    assert f"usage: {CONSOLE}" in said.stderr


def modules(bundle: Path, *packages: str) -> Iterator[str]:
    for package in packages:
        for path in (bundle / PARTS / package).rglob("*.pyc"):
            yield path.relative_to(bundle / PARTS).with_suffix(".py").as_posix()


def test_every_module_of_the_program_is_in_it_and_no_test(bundle: Path) -> None:
    inside = {name for name in modules(bundle, "core", "gui") if not name.startswith("core/setup/")}
    assert inside == {source.name(path) for path in source.modules("core", "gui") if "core/setup" not in source.name(path)}
    assert not (bundle / PARTS / "tests").exists()


def test_every_package_the_program_ever_imports_is_in_it(bundle: Path) -> None:
    names = {name.partition(".")[0] for path in source.modules("core", "gui") for name in source.imported(path)}
    packages = names - set(sys.stdlib_module_names) - {"core", "gui", "__future__"}
    assert len(packages) > 10
    assert {name for name in packages if not list((bundle / PARTS).glob(f"{name}*"))} == set()


def test_what_the_program_reads_lies_where_it_looks(bundle: Path) -> None:
    kept = {".py", ".po", ".pot", ".pyc"}
    wanted = [path for name in RESOURCES for path in (ROOT / "resources" / name).rglob("*") if path.is_file() and path.suffix not in kept]
    assert [source.name(path) for path in wanted if not (bundle / PARTS / path.relative_to(ROOT)).is_file()] == []


def test_of_qt_only_what_is_used_is_in_it(bundle: Path) -> None:
    libraries = {path.name.partition(".")[0].removeprefix("libQt6") for path in bundle.rglob("libQt6*.so*")}
    assert {"Core", "Gui", "Widgets", "Network", "Svg"} <= libraries <= QT_MODULES
    platforms = {path.name.partition(".")[0] for path in bundle.rglob("platforms/*.so")}
    assert platforms == {"libqoffscreen", "libqwayland", "libqxcb"}


def test_nothing_in_it_leads_nowhere_or_out_of_it(bundle: Path) -> None:
    links = [path for path in bundle.rglob("*") if path.is_symlink()]
    assert [path for path in links if not path.exists() or path.readlink().is_absolute()] == []
    assert [path for path in links if not path.resolve().is_relative_to(bundle.resolve())] == []


def test_whoever_made_a_part_of_it_is_named(bundle: Path) -> None:
    said = (bundle / "LICENCES OF OTHERS.txt").read_text("utf-8")
    named = {line.partition(" ")[0].lower().replace("-", "_") for line in said.splitlines()}
    owners = packages_distributions()
    tops = {path.name.partition(".")[0] for path in (bundle / PARTS).iterdir()} - set(sys.stdlib_module_names)
    makers = {owner.lower().replace("-", "_") for top in tops for owner in owners.get(top, ())}
    assert {"requests", "pyside6_essentials", "shiboken6", "lxml", "selectolax"} <= makers <= named
    for text in ("GNU LESSER GENERAL PUBLIC LICENSE", "GNU GENERAL PUBLIC LICENSE", "PYTHON SOFTWARE FOUNDATION LICENSE", "\npyinstaller "):
        assert text in said


def test_no_part_of_it_is_under_a_licence_that_would_bind_ours(bundle: Path) -> None:
    """GNU readline and gdbm come with many Pythons."""
    names = {path.name for path in bundle.rglob("*")}
    assert {name for name in names if name.startswith(("libreadline", "readline", "libgdbm", "_gdbm"))} == set()
