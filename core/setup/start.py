"""What a start does: go on where the packages are, hand over to the environment's Python, or set up first."""

from __future__ import annotations

import os
import sys

from core.setup import place, stamp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from core.setup.faces import Face

# Says to the environment's Python that the set-up was just done; without it two Pythons that disagree would hand over for ever.
DONE = "--set-up-is-done"

# The exit code where something of the computer is in the way; `check` says with 1 that links changed.
IN_THE_WAY = 3

# The exit code where the command itself was wrong.
MISTYPED = 2


def is_no_verb(argv: list[str], verbs: tuple[str, ...]) -> bool:
    """Look whether the first word can only be a verb and is none of `verbs`, and say so: nobody at a terminal waits for a window then.

    A word with a folder in it, one that ends as our files do, and one that is there are files. Without a terminal nothing is said here.
    """
    word = argv[0] if argv else "-"
    if sys.stderr is None or word in verbs or word.startswith("-") or word.lower().endswith(".linkstead"):
        return False
    if any(each in word for each in "/\\:") or os.path.exists(word):
        return False
    from core.setup import bundle
    from core.setup.wording import _

    if bundle.is_console():
        return False
    text = _("There is no command and no file called “{word}”. What there is says: {command} --help")
    sys.stderr.write(text.format(word=ascii(word)[1:-1] if not word.isprintable() else word, command=bundle.in_a_terminal()) + "\n")
    return True


def ready(root: str, argv: list[str], window_wanted: bool) -> int | None:
    """Return None where this Python has the packages; otherwise see to it and return the exit code of the program that was started instead.

    On POSIX the environment's Python takes the place of this process, so that nothing returns.
    """
    done = argv[:1] == [DONE]
    if done:
        del argv[0]
    if done or getattr(sys, "frozen", False) or argv[:1] in (["--engine"], ["--reader"]):
        return None
    folder = present(root, stamp.RUN)
    if folder is None and _is_developers_own(root, stamp.RUN):
        return None
    if folder is not None and is_here(folder):
        return None
    main = os.path.join(root, "main.py")
    if folder is None and any(is_here(ours) for ours in (place.in_checkout(root), place.in_data_folder(root))):
        # An environment cannot be made anew from inside.
        return hand_over([_base_python(), main, *argv], window_wanted, wait=sys.platform != "win32")
    if folder is None:
        folder = told(window_wanted, lambda face: _set_up(root, face))
        if folder is None:
            return IN_THE_WAY
    return hand_over([place.python_of(folder), main, DONE, *argv], window_wanted)


def present(root: str, lock: str) -> str | None:
    """Return the folder of an environment that is whole and right for `lock`."""
    for find in (place.in_checkout, place.in_data_folder):
        folder = find(root)
        if stamp.fits(folder, root, lock):
            return folder
    return None


def is_here(folder: str) -> bool:
    """Say whether this Python is the one of the environment in `folder`."""
    return os.path.realpath(sys.prefix) == os.path.realpath(folder)


def _is_developers_own(root: str, lock: str) -> bool:
    """Say whether this Python runs in an environment somewhere else that has all the packages."""
    if sys.prefix == sys.base_prefix or is_here(place.in_checkout(root)) or is_here(place.in_data_folder(root)):
        return False
    return has_packages(root, lock)


def has_packages(root: str, lock: str) -> bool:
    """Say whether this Python has every package that `lock` names for all systems."""
    from importlib.metadata import PackageNotFoundError, distribution

    with open(os.path.join(root, lock), encoding="utf-8") as file:
        pinned = [line.partition("==")[0] for line in file if "==" in line and ";" not in line]
    try:
        for name in pinned:
            distribution(name)
    except PackageNotFoundError:
        return False
    return True


def _set_up(root: str, face: Face) -> str:
    from core.setup import environment, startfile

    wish = environment.Wish(root, stamp.RUN)
    return environment.make(wish, face, lambda folder: startfile.write(root, folder))


def told(window_wanted: bool, work: Callable[[Face], str]) -> str | None:
    """Do the work with the face that suits this start, and return what it does; None where it could not be done, which has been said."""
    from core.setup import faces
    from core.setup.faults import SetupError, Stopped

    face = faces.choose(window_wanted)
    try:
        return face.during(lambda: work(face))
    except SetupError as fault:
        face.fault(str(fault))
    except (Stopped, KeyboardInterrupt):
        from core.setup.wording import _

        if not window_wanted or (sys.stderr is not None and sys.stderr.isatty()):
            face.fault(_("Stopped. The next start goes on from here."))
    return None


def lacks_for_window(problem: str = "") -> str:
    """Return what would keep the window from showing, "" for nothing; `problem` is the message of an import that failed."""
    if not sys.platform.startswith("linux"):
        return ""
    from core.setup import screen, system

    text = screen.fault(os.environ)
    if text is not None:
        return text
    wanted = {**system.WINDOW, **(system.X11 if screen.is_x11(os.environ) else {})}
    lacking = system.missing(wanted) or system.named_in(problem)
    return system.without(lacking) if lacking else ""


def window_fault(problem: str = "") -> bool:
    """Look for what would keep the window from showing, and say it."""
    text = lacks_for_window(problem)
    if not text:
        return False
    from core.setup import faces

    faces.choose(window_wanted=True).fault(text)
    return True


def our_fault() -> int:
    """Say that the window could not be started through a fault of ours, keep the details in a file, and return the exit code."""
    import traceback

    from core.setup import faces
    from core.setup.wording import _

    text = _("Linkstead could not start. This is a fault of ours, nothing of yours was changed.")
    path = os.path.join(place.data_folder(), "start-fault.txt")
    try:
        os.makedirs(place.data_folder(), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(traceback.format_exc())
    except OSError:
        path = ""
    if sys.stderr is not None:
        traceback.print_exc()
    faces.choose(window_wanted=True).fault(text + ("\n" + _("The details are in {path}").format(path=path) if path else ""))
    return IN_THE_WAY


def hand_over(command: list[str], window_wanted: bool = False, wait: bool = True) -> int:
    """Start another Python in the place of this one; returns, with its exit code, only on Windows."""
    if sys.platform != "win32":
        os.execv(command[0], command)
    import subprocess

    from core.setup import console

    windowed = os.path.join(os.path.dirname(command[0]), "pythonw.exe")
    if window_wanted and (sys.stderr is None or console.is_ours_alone()) and os.path.exists(windowed):
        # Nobody reads this console, and it would stay in front of the window.
        subprocess.Popen([windowed, *command[1:]])
        return 0
    process = subprocess.Popen(command)
    return process.wait() if wait else 0


def _base_python() -> str:
    return getattr(sys, "_base_executable", None) or sys.executable
