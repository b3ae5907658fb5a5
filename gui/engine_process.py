"""One engine process: lines in, lines out, and its end."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from core.engine.protocol import Line, read_line, write_line

log = logging.getLogger("engine")

END_MILLISECONDS = 2_000


class EngineProcess(QObject):
    """`said` tells each line; `died` that the process ended by itself, with what the system says where it never began; `left`
    that it ended after `leave`."""

    said = Signal(object)
    died = Signal(str)
    left = Signal()

    def __init__(self, command: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._leaves = False
        self._process = QProcess(self)
        self._process.setProgram(command[0])
        self._process.setArguments(list(command[1:]))
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.readyReadStandardError.connect(self._on_log)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    def start(self) -> None:
        self._process.start()

    def send(self, line: Line) -> None:
        """Pass a line on; it waits until the process takes it."""
        self._process.write(write_line(line))

    def kill(self) -> None:
        self._process.kill()

    def leave(self) -> None:
        """Close its input and give it two seconds without waiting for them; `left` tells when it is gone."""
        self._leaves = True
        self._process.closeWriteChannel()
        QTimer.singleShot(END_MILLISECONDS, self, self.kill)

    def end(self) -> None:
        """Close its input, give it two seconds, then kill it; `died` is not told any more."""
        self.blockSignals(True)
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(END_MILLISECONDS):
            self._process.kill()
            self._process.waitForFinished(END_MILLISECONDS)
        self.deleteLater()

    def _on_output(self) -> None:
        while self._process.canReadLine() and not self._leaves:
            raw = bytes(self._process.readLine().data())
            try:
                line = read_line(raw)
            except ValueError:
                log.exception("A line of the engine could not be read")
                continue
            self.said.emit(line)

    def _on_log(self) -> None:
        for raw in bytes(self._process.readAllStandardError().data()).splitlines():
            log.info("%s", raw.decode("utf-8", "replace"))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.died.emit(self._process.errorString())

    def _on_finished(self, _code: int, _status: QProcess.ExitStatus) -> None:
        if self._leaves:
            self.left.emit()
        else:
            self.died.emit("")


def _environment() -> QProcessEnvironment:
    """Return the window's own environment, and in it that glibc should not keep memory of its own for every thread: with a hundred of
    them that is 50 MB for nothing. Other systems do not know the name."""
    environment = QProcessEnvironment.systemEnvironment()
    if not environment.contains("MALLOC_ARENA_MAX"):
        environment.insert("MALLOC_ARENA_MAX", "2")
    return environment
