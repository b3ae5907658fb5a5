"""A web server on loopback that answers for any number of made-up hosts."""

from __future__ import annotations

import contextlib
import socket
import socketserver
import threading
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from typing import Any


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it arrived; host and header names in lower case."""

    host: str
    path: str
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    body: str | bytes = ""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    kind: str = "text/html; charset=utf-8"


Answering = Callable[[Request], Answer]


class Handler(BaseHTTPRequestHandler):
    """One connection; `give` is what a subclass may do otherwise."""

    server: Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 30

    def do_GET(self) -> None:
        host = self.headers.get("Host", "").partition(":")[0].lower()
        headers = {name.lower(): value for name, value in self.headers.items()}
        answer = self.server.answering(Request(host, self.path, headers))
        self.give(answer, answer.body.encode() if isinstance(answer.body, str) else answer.body)

    def give(self, answer: Answer, body: bytes) -> None:
        """Send an answer; `body` is its body as bytes."""
        self.send(self.head(answer, len(body)) + body)

    def head(self, answer: Answer, length: int | None) -> bytes:
        """Return the status line and the headers; a `length` of None is for a body that comes in chunks."""
        lines = [f"HTTP/1.1 {answer.status} Answer"]
        if answer.kind:
            lines.append(f"Content-Type: {answer.kind}")
        lines.append("Transfer-Encoding: chunked" if length is None else f"Content-Length: {length}")
        lines += [f"{name}: {value}" for name, value in answer.headers]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")

    def send(self, data: bytes) -> None:
        self.wfile.write(data)

    def finish(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            super().finish()

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet: whoever wants to know what was asked hears it in `answering`."""


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    """A loopback server on a port of its own; every connection has a thread, all end with `stop`.

    Not the library's own HTTP server: that one asks the name service what 127.0.0.1 is called.
    """

    daemon_threads = True
    block_on_close = False
    request_queue_size = 256

    def __init__(self, answering: Answering, handler: type[Handler] = Handler) -> None:
        self.answering = answering
        self.stopped = threading.Event()
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(("127.0.0.1", 0), handler)
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """Where it listens, as `127.0.0.1:port`."""
        return f"127.0.0.1:{self.server_address[1]}"

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        with self._lock:
            self._open.add(request)
        try:
            super().process_request_thread(request, client_address)
        finally:
            with self._lock:
                self._open.discard(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a client that hangs up is no fault."""

    def stop(self) -> None:
        """Take no more connections and end those that are open."""
        self.stopped.set()
        self.shutdown()
        self.server_close()
        with self._lock:
            left = tuple(self._open)
        for connection in left:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._thread.join(5)
