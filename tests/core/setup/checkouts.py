"""Small checkouts to set up: a main.py, the real core/setup, and locks that pin tiny packages made here."""

from __future__ import annotations

import hashlib
import shutil
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from core.setup.environment import Wish

Result = TypeVar("Result")
PROJECT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class Checkout:
    """A checkout on the disk, and the folder with the packages that its lock may name."""

    root: Path
    wheels: Path

    @property
    def environment(self) -> Path:
        return self.root / ".venv"

    def lock(self, *packages: tuple[str, str]) -> None:
        """Let the lock name these (name, version), with their true hashes."""
        lines = [f"{name}=={version} --hash=sha256:{digest(wheel(self.wheels, name, version))}" for name, version in packages]
        (self.root / "requirements.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def wish(self, *more: str, room: int = 0) -> Wish:
        """Return the wish for a whole environment, fed from the folder of packages alone."""
        return Wish(str(self.root), "requirements.txt", ("--no-index", "--find-links", str(self.wheels), *more), room)

    def code(self, before: str = "", more: tuple[str, ...] = ()) -> list[str]:
        """Return a command that makes the environment in a process of its own, with a terminal face on its output."""
        wish = self.wish(*more)
        lines = [
            "import sys; from core.setup import environment; from core.setup.terminal import Terminal",
            before,
            f"environment.make(environment.Wish({wish.root!r}, {wish.lock!r}, {wish.pip_arguments!r}, 0), Terminal(sys.stdout, False))",
        ]
        return [getattr(sys, "_base_executable", sys.executable), "-c", "\n".join(lines)]


def make_checkout(folder: Path) -> Checkout:
    """Return a checkout in `folder` whose lock names one package, called neighbour."""
    checkout = Checkout(folder / "a checkout ü", folder / "packages")
    checkout.root.mkdir(parents=True)
    checkout.wheels.mkdir()
    (checkout.root / "core").mkdir()
    shutil.copy(PROJECT / "main.py", checkout.root)
    shutil.copy(PROJECT / "core" / "__init__.py", checkout.root / "core")
    shutil.copytree(PROJECT / "core" / "setup", checkout.root / "core" / "setup", ignore=shutil.ignore_patterns("__pycache__"))
    checkout.lock(("neighbour", "1.0"))
    return checkout


def wheel(folder: Path, name: str, version: str) -> Path:
    """Write a package that holds one module with its version, and return its file."""
    path = folder / f"{name}-{version}-py3-none-any.whl"
    info = f"{name}-{version}.dist-info"
    files = {
        f"{name}.py": f"version = {version!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{file},,\n" for file in [*files, f"{info}/RECORD"])
    with zipfile.ZipFile(path, "w") as archive:
        for file, text in {**files, f"{info}/RECORD": record}.items():
            archive.writestr(zipfile.ZipInfo(file), text)
    return path


def digest(path: Path) -> str:
    """Return a file's SHA-256 as a lock writes it."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Heard:
    """A face that remembers what it was told."""

    def __init__(self) -> None:
        self.steps: list[tuple[int, int, str]] = []
        self.faults: list[str] = []
        self.is_closed = False

    def step(self, done: int, total: int, text: str) -> None:
        self.steps.append((done, total, text))

    def fault(self, text: str) -> None:
        self.faults.append(text)

    def closed(self) -> bool:
        return self.is_closed

    def during(self, work: Callable[[], Result]) -> Result:
        return work()
