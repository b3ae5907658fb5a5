"""Makes the bundle and prints what it is: where, how large, and how soon its window and its engine are there."""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from resources.packaging.contents import ROOT

HERE = Path(__file__).resolve().parent
SPEC = HERE / "linkstead.spec"
STARTS = 5


class NotBuiltError(Exception):
    """PyInstaller gave up; the text is the end of what it said."""


def run(arguments: Sequence[str]) -> int:
    """Build what `arguments` ask for and print the figures; returns 0, or 1 where nothing could be built."""
    parser = argparse.ArgumentParser(prog="python3 -m resources.packaging", description="Puts Linkstead and all its parts into one folder.")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="FOLDER", help="where the bundle goes (default: dist)")
    parser.add_argument("--no-trying", action="store_true", help="do not start it afterwards")
    chosen = parser.parse_args(arguments)
    try:
        bundle = build(chosen.out)
    except NotBuiltError as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    sys.stdout.write(f"{bundle}\n")
    for line in figures(bundle, 0 if chosen.no_trying else STARTS):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    return 0


def build(out: Path) -> Path:
    """Put the bundle into the folder `out` and return its own: `linkstead`, on macOS `Linkstead.app`; one from before is replaced.

    Raises NotBuiltError.
    """
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
        command += ["--distpath", str(out), "--workpath", work, str(SPEC)]
        ended = subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if ended.returncode != 0:
        raise NotBuiltError(ended.stdout[-4000:])
    bundle = out / ("Linkstead.app" if sys.platform == "darwin" else "linkstead")
    if sys.platform != "darwin":
        _lay_beside(bundle)
    return bundle


def _lay_beside(bundle: Path) -> None:
    """Put beside the programs what a person looks for there."""
    shutil.copy(ROOT / "LICENSE", bundle / "LICENCE.txt")
    shutil.copy(bundle / "parts" / "resources" / "licences" / "third-party.txt", bundle / "LICENCES OF OTHERS.txt")
    if sys.platform.startswith("linux"):
        shutil.copy(HERE / "linux" / "add-to-menu.sh", bundle)
        _strip(bundle / "parts")


def _strip(parts: Path) -> None:
    """Take the names for debuggers out of Python's own libraries, 20 MB where Python was compiled on this computer; Qt comes without."""
    strip = shutil.which("strip")
    files = [*parts.glob("libpython*.so*"), *parts.glob("python*/lib-dynload/*.so")]
    if strip is not None and files:
        subprocess.run([strip, "--strip-unneeded", *map(str, files)], check=True)


def size(bundle: Path) -> int:
    """Return how many bytes a bundle takes."""
    return sum(path.lstat().st_size for path in bundle.rglob("*") if path.is_file() and not path.is_symlink())


def figures(bundle: Path, starts: int) -> Iterator[str]:
    """Return the bundle's figures as lines: its size, and the median of so many starts of its window and its engine."""
    yield f"size           {size(bundle) / 1e6:8.1f} MB in {sum(path.is_file() for path in bundle.rglob('*'))} files"
    if starts:
        to_window, to_engine = seconds(bundle, starts)
        yield f"window there   {1000 * to_window:8.0f} ms after the double click, median of {starts}"
        yield f"engine ready   {1000 * to_engine:8.0f} ms after it was started, median of {starts}"


def seconds(bundle: Path, starts: int) -> tuple[float, float]:
    """Return the median seconds until the window and until the engine answer; one more start before them warms the disk."""
    from resources.packaging.trying import Home, seconds_to_engine, seconds_to_window

    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        file = home.folder / "Bakery.linkstead"
        _a_file(file)
        to_window = [seconds_to_window(bundle, home, file) for _ in range(starts + 1)]
        to_engine = [seconds_to_engine(bundle, home, file) for _ in range(starts + 1)]
    return statistics.median(to_window[1:]), statistics.median(to_engine[1:])


def _a_file(path: Path) -> None:
    from core.clock import SystemClock
    from core.workspace import Workspace

    Workspace.open(path, SystemClock()).close()
