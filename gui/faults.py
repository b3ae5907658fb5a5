"""Our own faults: caught wherever they come up, kept in a log on this computer, told once and without personal data."""

from __future__ import annotations

import logging
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler, qVersion

from core import __version__
from core.errors import WorldError

PROGRAM = Path(__file__).resolve().parent.parent
LOG_NAME = "linkstead.log"
LOG_BYTES = 1_000_000
LOG_FILES = 3

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One distinct fault: the kinds of exception, cause last, and where each came from ("gui/page.py:120 refresh").

    It holds no message, no path of the person's and no address, so that it may be sent to anyone.
    """

    kinds: tuple[str, ...]
    frames: tuple[str, ...]

    def details(self) -> str:
        """Return what "Copy the details" copies: versions, kinds, places in the program."""
        import platform

        about = f"Linkstead {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.machine()}"
        return "\n".join([about, " <- ".join(self.kinds), *self.frames])


def describe(error: BaseException) -> Fault:
    """Reduce an exception, with what caused it, to what may be shown."""
    kinds: list[str] = []
    frames: list[str] = []
    at: BaseException | None = error
    while at is not None and len(kinds) < 8:
        kinds.append(type(at).__name__)
        frames += _frames(at.__traceback__)
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return Fault(tuple(kinds), tuple(frames))


def _frames(trace: TracebackType | None) -> list[str]:
    found = []
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append(f"{_relative(Path(code.co_filename))}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return found


def _relative(file: Path) -> str:
    """Return a program file by its path in the program, any other by its package's and its own name."""
    parts = file.parts
    if "site-packages" in parts:
        return "/".join(parts[parts.index("site-packages") + 1 :])
    if not file.is_absolute():
        # In a bundle every file is named from the folder of the parts.
        return file.as_posix()
    if file.is_relative_to(PROGRAM):
        return file.relative_to(PROGRAM).as_posix()
    return file.name


class Faults(QObject):
    """Takes over the places where Python and Qt report what nobody caught, from any thread, until `close`.

    `found` tells each distinct fault once; `refused` tells the sentence of a `WorldError` that nobody else showed.
    """

    found = Signal(object)
    refused = Signal(str)
    _caught = Signal(object)

    def __init__(self, folder: Path | None = None, parent: QObject | None = None) -> None:
        """Write the log into `folder`; None keeps none."""
        super().__init__(parent)
        self._seen: set[Fault] = set()
        self._log = logging.getLogger()
        self._handler = None if folder is None else _Log(folder)
        self._level_before = self._log.level
        if self._handler is not None:
            # What the engine says about itself comes as information.
            self._log.setLevel(logging.INFO)
            self._log.addHandler(self._handler)
        self._caught.connect(self._on_caught)
        self._before: tuple[Any, Any, Any] = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = lambda kind, error, trace: self.catch(error)
        threading.excepthook = lambda args: self.catch(args.exc_value)
        sys.unraisablehook = lambda args: self.catch(args.exc_value)
        self._qt_before = qInstallMessageHandler(self._on_qt_message)

    def close(self) -> None:
        """Give every place back to who held it before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(self._qt_before)
        if self._handler is not None:
            self._log.setLevel(self._level_before)
            self._log.removeHandler(self._handler)
            self._handler.close()

    def catch(self, error: BaseException | None) -> None:
        """Take in an exception; may be called from any thread."""
        if error is None or isinstance(error, (KeyboardInterrupt, SystemExit)):
            return
        self._log.error("unexpected", exc_info=(type(error), error, error.__traceback__))
        self._caught.emit(error)

    def _on_caught(self, error: BaseException) -> None:
        if isinstance(error, WorldError):
            self.refused.emit(str(error))
            return
        fault = describe(error)
        if fault not in self._seen:
            self._seen.add(fault)
            self.found.emit(fault)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        self._log.log(LEVELS.get(kind, logging.WARNING), "qt: %s", _without_letters(message))


def _without_letters(message: str) -> str:
    """Return what Qt says without the letter in it: where no mail program opens it names the whole address, text and recipient included."""
    said, mail, _letter = message.partition("mailto:")
    return f"{said}{mail}…" if mail else message


class _Log(logging.Handler):
    """The rotating log, opened at its first line: until then a start waits for neither the file nor what it takes to keep one."""

    def __init__(self, folder: Path) -> None:
        super().__init__(logging.INFO)
        self._folder = folder
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            self._file = _log_file(self._folder)
        self._file.emit(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def _log_file(folder: Path) -> logging.Handler:
    from logging.handlers import RotatingFileHandler

    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = RotatingFileHandler(folder / LOG_NAME, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True)
    except OSError:
        # Without a place for a log the program still has to go on.
        return logging.NullHandler()
    file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return file
