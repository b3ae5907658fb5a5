"""A server that takes every connection and never says a word."""

from __future__ import annotations

import socket
import threading
from types import TracebackType


class SilentServer:
    """Use as a context manager; `asked` is released once for every connection."""

    def __enter__(self) -> SilentServer:
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.address = f"127.0.0.1:{self._listening.getsockname()[1]}"
        self.asked = threading.Semaphore(0)
        self._open: list[socket.socket] = []
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()
        return self

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            self._open.append(connection)
            self.asked.release()

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join(10)
        for connection in self._open:
            connection.close()
