"""A second start on the same file brings the window that has it to the front, and ends."""

from __future__ import annotations

import getpass
import hashlib
import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, Qt, QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

ANSWER_MILLISECONDS = 1_000
AGAIN_MILLISECONDS = 50
"""Between two knocks: a window that is just opening has the file and does not listen yet."""

TOKEN = "XDG_ACTIVATION_TOKEN"
"""Where a Wayland desktop leaves the right to come to the front, for the program that the person started last."""

LONGEST_TOKEN = 1_000
HERE = b"here\n"


def _name_of(file: Path) -> str:
    """Return the name under which this person's window of a file listens."""
    person = getpass.getuser() if sys.platform == "win32" else str(os.getuid())
    told = f"{person}\0{file.resolve()}"
    return "linkstead-" + hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


class FrontDoor(QObject):
    """Listens for a second start while the file is open here."""

    def __init__(self, file: Path, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_knock)
        # The file is locked by this process, so a name that is taken was left behind by one that was killed.
        QLocalServer.removeServer(_name_of(file))
        self._server.listen(_name_of(file))

    def close(self) -> None:
        self._server.close()

    def _on_knock(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(partial(self._on_word, socket))
            self._on_word(socket)

    def _on_word(self, socket: QLocalSocket) -> None:
        """Come to the front, and answer, once the whole line with the other's token is there."""
        if not socket.canReadLine():
            return
        token = bytes(socket.readLine(LONGEST_TOKEN).data()).decode("ascii", "ignore").strip()
        come_forward(self._window, token)
        socket.write(HERE)
        socket.disconnectFromServer()


def come_forward(window: QWidget, token: str = "") -> None:
    """Bring a window to the front, out of the task bar too; `token` is the desktop's leave to do so, "" for none."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    passed_on = token.isprintable() and bool(token) and QGuiApplication.platformName().startswith("wayland")
    if passed_on:
        # Where Qt looks for it.
        os.environ[TOKEN] = token
    window.activateWindow()
    if passed_on:
        os.environ.pop(TOKEN, None)


def knock(file: Path, process: int = 0) -> bool:
    """Ask the window that has `file` to come to the front; returns whether it answered, after a second at most.

    `process` is the number of its process, 0 where that is not known.
    """
    _let_forward(process)
    left = QDeadlineTimer(ANSWER_MILLISECONDS)
    while not left.hasExpired():
        socket = QLocalSocket()
        socket.connectToServer(_name_of(file))
        if socket.waitForConnected(left.remainingTime()):
            socket.write(f"{os.environ.get(TOKEN, '')}\n".encode("ascii", "ignore"))
            while not socket.canReadLine() and socket.waitForReadyRead(left.remainingTime()):
                pass
            return bytes(socket.readLine().data()) == HERE
        QThread.msleep(AGAIN_MILLISECONDS)
    return False


def _let_forward(process: int) -> None:
    """Give the right to come to the front, which Windows gives to the program started last, to a process."""
    if sys.platform == "win32" and process:
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(process)
