"""A second start on the same file brings the window that has it to the front, and ends."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

ANSWER_MILLISECONDS = 1_000


def _name_of(file: Path) -> str:
    """Return the name under which the window of a file listens; another person's window has another name, its files lie elsewhere."""
    return "linkstead-" + hashlib.blake2b(str(file.resolve()).encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


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
        socket = self._server.nextPendingConnection()
        if socket is None:
            return
        socket.disconnected.connect(socket.deleteLater)
        socket.disconnectFromServer()
        come_forward(self._window)


def come_forward(window: QWidget) -> None:
    """Bring a window to the front, out of the task bar too."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def knock(file: Path) -> bool:
    """Ask the window that has `file` to come to the front; returns whether one answered."""
    socket = QLocalSocket()
    socket.connectToServer(_name_of(file))
    return socket.waitForConnected(ANSWER_MILLISECONDS)
