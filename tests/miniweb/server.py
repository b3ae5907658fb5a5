"""The servers behind the made-up hosts: one plain, one with TLS, one port where nobody listens."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.miniweb.trap import Act, Answer, Asked

Answering = Callable[[Asked, dict[str, str]], Answer]


class Server(ThreadingHTTPServer):
    """A loopback server on a port of its own; every connection has a thread, all end with `stop`."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 256

    def __init__(self, answering: Answering, context: ssl.SSLContext | None = None) -> None:
        self.answering = answering
        self.context = context
        self.stopped = threading.Event()
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(("127.0.0.1", 0), _Handler)
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Wrap in TLS in the connection's own thread, so that a failed handshake holds nobody up."""
        if self.context is not None:
            try:
                request.settimeout(10)
                request = self.context.wrap_socket(request, server_side=True)
            except (OSError, ValueError):
                request.close()
                return
        with self._lock:
            self._open.add(request)
        try:
            super().process_request_thread(request, client_address)
        finally:
            with self._lock:
                self._open.discard(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: clients that hang up are what is tested."""

    def stop(self) -> None:
        self.stopped.set()
        self.shutdown()
        self.server_close()
        with self._lock:
            left = tuple(self._open)
        for connection in left:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._thread.join(5)


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 30

    def do_GET(self) -> None:
        host = self.headers.get("Host", "").partition(":")[0].lower()
        scheme = "https" if self.server.context else "http"
        asked = Asked(host, self.path, 0, scheme)
        answer = self.server.answering(asked, {name.lower(): value for name, value in self.headers.items()})
        body = answer.body.encode() if isinstance(answer.body, str) else answer.body
        if answer.act is Act.RESET:
            self._reset()
        elif answer.act is Act.NOISE:
            self._send(b"\x00\x01 what is this\r\n\r\n")
            self.close_connection = True
        elif answer.act is Act.DRIP_HEADERS:
            self._drip(b"HTTP/1.1 200 OK\r\nX-Slow: " + b"s" * 5000)
        elif answer.act is Act.DRIP_BODY:
            self._send(self._head(answer, len(body)))
            self._drip(body)
        elif answer.act is Act.CHUNKED:
            self._send(self._head(answer, None))
            for start in range(0, len(body), 700):
                part = body[start : start + 700]
                self._send(f"{len(part):x}\r\n".encode() + part + b"\r\n")
            self._send(b"0\r\n\r\n")
        elif answer.act is Act.CUT_SHORT:
            self._send(self._head(answer, len(body)) + body[: len(body) // 2])
            self.close_connection = True
        else:
            self._send(self._head(answer, len(body)) + body)

    def _head(self, answer: Answer, length: int | None) -> bytes:
        lines = [f"HTTP/1.1 {answer.status} Answer"]
        if answer.kind:
            lines.append(f"Content-Type: {answer.kind}")
        lines.append("Transfer-Encoding: chunked" if length is None else f"Content-Length: {length}")
        lines += [f"{name}: {value}" for name, value in answer.headers]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")

    def _send(self, data: bytes) -> None:
        self.wfile.write(data)

    def _drip(self, data: bytes) -> None:
        """Send a byte every twentieth of a second, so that no read ever waits long, until the other side leaves."""
        self.close_connection = True
        for position in range(len(data)):
            if self.server.stopped.wait(0.05):
                return
            self._send(data[position : position + 1])

    def _reset(self) -> None:
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        # Both files and the socket go at once: with the linger above that is a reset, not an orderly end.
        self.rfile.close()
        socket.socket.close(self.connection)

    def finish(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            super().finish()

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet; the log for assertions is `MiniWeb.requests`."""
