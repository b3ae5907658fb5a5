"""Linkstead starts here: its own environment first, then the engine, a verb for the terminal, or the window.

This file must be readable by every Python, even by 2.7, so that one that is too old is told so in a sentence.
"""

import gc
import os
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
INTERRUPTED = 130
VERBS = ("import", "check", "export", "schema", "demo", "--help", "-h", "--version")


def main(argv):
    """Start what the arguments ask for and return the exit code."""
    if sys.version_info < (3, 11):
        return too_old()
    from core.setup import bundle, start

    bundle.give_back_library_path()
    if start.is_no_verb(argv, VERBS):
        return start.MISTYPED
    terminal_wanted = any(word in VERBS for word in argv[:2]) and not shows_demo(argv)
    code = start.ready(ROOT, argv, not terminal_wanted)
    if code is not None:
        return code
    if shows_demo(argv) and not start.lacks_for_window():
        return window(argv, start)
    if argv[:1] == ["--engine"]:
        from core.engine import main as engine

        return engine()
    if argv[:1] == ["--reader"]:
        from core.web.reading.processes import serve

        return serve()
    if bundle.is_console() or (argv and argv[0] in VERBS and sys.stdout is not None):
        from core.headless import run as verb

        return verb(argv)
    return window(argv, start)


def shows_demo(argv):
    """Say whether the sample is asked for in the window; where that cannot be shown, the terminal has it too."""
    from core.setup import bundle

    return argv == ["demo"] and not bundle.is_console()


def window(argv, start):
    """Show the window, unless something of the system is missing for it."""
    if start.window_fault():
        return start.IN_THE_WAY
    # Nothing that is made on the way to the first window is in vain; the window looks for what is once it is painted.
    gc.disable()
    try:
        if shows_demo(argv):
            from gui.demo import run
        else:
            from gui.starting import run

        return run(argv)
    except Exception as problem:
        if isinstance(problem, ImportError) and start.window_fault(str(problem)):
            return start.IN_THE_WAY
        # A double click has no terminal where a traceback would be seen.
        return start.our_fault()


def too_old():
    """Say which Python is needed."""
    text = "This computer's Python is %d.%d. Linkstead needs Python 3.11 or newer: install it, then start Linkstead again.\n"
    text = text % sys.version_info[:2]
    if sys.stderr is not None:
        sys.stderr.write(text)
    if sys.platform == "win32":
        import ctypes

        # A double click opens a console that is gone before anyone has read it.
        ctypes.windll.user32.MessageBoxA(None, text.encode("ascii"), b"Linkstead", 0x30)
    return 3


if __name__ == "__main__":
    try:
        ended = main(sys.argv[1:])
    except KeyboardInterrupt:
        # Ctrl+C before anybody was there to heed it.
        ended = INTERRUPTED
    sys.exit(ended)
