"""The house rules that a machine can check, each a sentence."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests import source
from tests.source import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_core_lives_without_qt() -> None:
    everything = [source.name(path)[:-3].replace("/", ".").removesuffix(".__init__") for path in source.modules("core")]
    alone = [module for module in everything if module != "core.setup.small_window"]
    code = f"""
import sys, importlib
sys.modules["PySide6"] = sys.modules["shiboken6"] = None
for name in {alone!r}:
    importlib.import_module(name)
"""
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    assert len(alone) > 20


def test_rooms_use_only_what_stands_below_them() -> None:
    # In a process of its own: it silences the logging of whoever calls it.
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True, no_logo=True))"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_the_contract_is_the_map_in_the_core() -> None:
    rooms = next(contract for contract in PROJECT["tool"]["importlinter"]["contracts"] if contract["id"] == "rooms")
    docstring = ast.get_docstring(source.tree(ROOT / "core" / "__init__.py")) or ""
    drawn = [re.split(r"\s{2,}", line.strip())[0] for line in docstring.splitlines() if line.startswith("    ")]
    assert re.findall(r"\w+", " ".join(rooms["layers"])) == re.findall(r"\w+", " ".join(drawn))


@pytest.mark.parametrize("folder", ["core", "gui"])
def test_nothing_reaches_up_to_the_start_or_to_the_tests(folder: str) -> None:
    up = {source.name(path) for path in source.modules(folder) for name in source.imported(path) if name.split(".")[0] in ("main", "tests")}
    assert up == set()


def test_the_set_up_needs_nothing_but_the_standard_library() -> None:
    allowed = {*sys.stdlib_module_names, "__future__"}
    foreign = {
        (source.name(path), name)
        for path in source.modules("core/setup")
        for name in source.imported(path)
        if name.split(".")[0] not in allowed and not name.startswith("core.setup") and name != "core"
    }
    assert foreign == set()


def test_every_file_is_named_in_its_folder() -> None:
    unnamed = []
    for package in source.packages("core", "gui"):
        front = package / "__init__.py"
        named = (ast.get_docstring(source.tree(front)) or "") + " ".join(source.imported(front))
        inside = {path.stem for path in package.glob("*.py")} - {"__init__"}
        unnamed += [source.name(package / f"{stem}.py") for stem in inside if not re.search(rf"\b{stem}\b", named)]
    assert sorted(unnamed) == []


@pytest.mark.parametrize("folder", ["core/store/migrations"])
def test_every_entry_of_a_list_is_on_it(folder: str) -> None:
    front = source.imported(ROOT / folder / "__init__.py")
    entries = {path.stem for path in (ROOT / folder).glob("*.py")} - {"__init__"}
    assert entries
    assert {stem for stem in entries if f"{folder.replace('/', '.')}.{stem}" not in front} == set()


def test_every_verb_is_on_the_list_and_known_to_the_start() -> None:
    from core import headless
    from main import VERBS

    declared = {
        path.stem
        for path in (ROOT / "core" / "headless").glob("*.py")
        if re.search(r"^NAME\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert {verb.__name__.rpartition(".")[2] for verb in headless.VERBS} == declared
    assert {verb.NAME for verb in headless.VERBS} <= set(VERBS)


def test_every_test_stands_where_what_it_proves_stands() -> None:
    astray = [
        source.name(folder)
        for folder in source.packages("tests/core", "tests/gui")
        if not (ROOT / folder.relative_to(ROOT / "tests")).is_dir()
    ]
    assert astray == []


def test_every_room_has_its_tests() -> None:
    rooms = [
        package.relative_to(ROOT)
        for package in source.packages("core", "gui")
        if any(path.name != "__init__.py" for path in package.glob("*.py")) and package.name != "migrations"
    ]
    assert [room.as_posix() for room in rooms if not list((ROOT / "tests" / room).glob("test_*.py"))] == []


def test_every_folder_of_code_is_a_package() -> None:
    assert [source.name(folder) for folder in source.packages("core", "gui", "tests") if not (folder / "__init__.py").exists()] == []


def test_every_icon_is_drawn_and_every_drawing_used() -> None:
    from gui.icons import FOLDER, Icon

    assert {icon.value for icon in Icon} == {path.stem for path in FOLDER.glob("*.svg")}
    used = {
        node.attr
        for path in source.modules("gui")
        for node in ast.walk(source.tree(path))
        if isinstance(node, ast.Attribute) and source.dotted(node).startswith("Icon.")
    }
    assert used == {icon.name for icon in Icon}


def test_only_the_clock_asks_the_time() -> None:
    asking = re.compile(r"(^|\.)(datetime\.(now|utcnow|today)|date\.today|time\.(time|time_ns|localtime|gmtime))$")
    askers = {
        f"{source.name(path)}:{call.lineno}"
        for path in [ROOT / "main.py", *source.modules("core", "gui", "tests")]
        for call in source.calls(path)
        if asking.search(source.dotted(call.func)) and source.name(path) != "core/clock.py"
    }
    assert askers == set()


def test_every_file_opens_with_a_sentence() -> None:
    dumb = []
    for path in [ROOT / "main.py", *source.modules("core", "gui", "tests", "resources")]:
        first = (ast.get_docstring(source.tree(path)) or "").split("\n\n")[0].rstrip()
        if not re.match(r"\S.{10,}[.:;]$", first, re.DOTALL):
            dumb.append(source.name(path))
    assert dumb == []


def test_no_file_holds_a_second_idea() -> None:
    """300 lines is where a file certainly does; 60 to 250 is what is meant."""
    assert {
        source.name(path): n for path in source.modules("core", "gui") if (n := len(path.read_text(encoding="utf-8").splitlines())) > 300
    } == {}


def test_only_the_start_of_the_window_asks_for_the_application() -> None:
    askers = {
        source.name(path)
        for path in source.modules("gui")
        for call in source.calls(path)
        if source.dotted(call.func) == "QApplication.instance"
    }
    assert askers <= {"gui/application.py"}


def test_the_core_prints_only_through_its_faces() -> None:
    printers = {source.name(path) for path in source.modules("core") for call in source.calls(path) if source.dotted(call.func) == "print"}
    assert printers <= {"core/headless/terminal.py", "core/setup/terminal.py"}


def test_nothing_is_left_for_later() -> None:
    mark = re.compile(r"\b(TODO|FIXME|XXX)\b|mark\.(skip|xfail)\b")
    left = [
        f"{source.name(path)}:{n}"
        for path in source.modules("core", "gui")
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if mark.search(line)
    ]
    assert left == []


def test_no_committed_file_names_a_package_host_or_a_machine() -> None:
    # Written in two halves, so that this file does not name them either.
    named = "|".join(
        a + b
        for a, b in [
            ("pythonhos", "ted"),
            ("py", r"pi\.org"),
            ("npmjs", r"\.org"),
            ("deb\\.", "debian"),
            ("index", "-url "),
            ("/wo", "rk/"),
            ("/ro", "ot/"),
        ]
    )
    found = []
    for path in source.committed():
        text = path.read_bytes()
        if b"\0" not in text and (match := re.search(named, text.decode("utf-8", "replace"))):
            found.append(f"{source.name(path)}: {match[0]}")
    assert found == []


def test_the_locks_agree_and_pin_everything_with_hashes() -> None:
    def pins(path: Path) -> set[str]:
        text = path.read_text(encoding="utf-8")
        blocks = re.split(r"\n(?=\S)", text.strip())
        assert all("--hash=sha256:" in block for block in blocks)
        return {block.partition("\\")[0].strip() for block in blocks}

    run, tests = pins(ROOT / "requirements.txt"), pins(ROOT / "tests" / "requirements.txt")
    bundle = pins(ROOT / "resources" / "packaging" / "requirements.txt")
    assert run <= bundle <= tests
    named = {pin.partition("==")[0] for pin in run}
    assert {re.split(r"[<>=!~ ]", need)[0].lower() for need in PROJECT["project"]["dependencies"]} <= named


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "--no-cache", "--quiet", "."],
        ["ruff", "format", "--check", "--quiet", "."],
        ["mypy", "--strict", "core", "gui"],
    ],
    ids=" ".join,
)
def test_the_code_is_clean(command: list[str]) -> None:
    ended = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=False, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr
