"""The servers behind the made-up hosts: one plain, one with TLS, and the odd ways in which a site may answer."""

from __future__ import annotations

import socket
import ssl
import struct
from typing import Any

from core.sample.server import Answer, Answering, Handler
from core.sample.server import Server as PlainServer
from tests.miniweb.trap import Act
from tests.miniweb.trap import Answer as ActedAnswer


class Server(PlainServer):
    """A loopback server whose answers may be acted out, with TLS where it is given a context."""

    def __init__(self, answering: Answering, context: ssl.SSLContext | None = None) -> None:
        self.context = context
        super().__init__(answering, _Handler)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Wrap in TLS in the connection's own thread, so that a failed handshake holds nobody up."""
        if self.context is not None:
            try:
                request.settimeout(10)
                request = self.context.wrap_socket(request, server_side=True)
            except (OSError, ValueError):
                request.close()
                return
        super().process_request_thread(request, client_address)


class _Handler(Handler):
    def give(self, answer: Answer, body: bytes) -> None:
        act = answer.act if isinstance(answer, ActedAnswer) else Act.PLAIN
        if act is Act.RESET:
            self._reset()
        elif act is Act.NOISE:
            self.send(b"\x00\x01 what is this\r\n\r\n")
            self.close_connection = True
        elif act is Act.RAW:
            self.send(body)
            self.close_connection = True
        elif act is Act.DRIP_HEADERS:
            self._drip(b"HTTP/1.1 200 OK\r\nX-Slow: " + b"s" * 5000)
        elif act is Act.DRIP_BODY:
            self.send(self.head(answer, len(body)))
            self._drip(body)
        elif act is Act.CHUNKED:
            self.send(self.head(answer, None))
            for start in range(0, len(body), 700):
                part = body[start : start + 700]
                self.send(f"{len(part):x}\r\n".encode() + part + b"\r\n")
            self.send(b"0\r\n\r\n")
        elif act is Act.CUT_SHORT:
            self.send(self.head(answer, len(body)) + body[: len(body) // 2])
            self.close_connection = True
        else:
            super().give(answer, body)

    def _drip(self, data: bytes) -> None:
        """Send a byte every twentieth of a second, so that no read ever waits long, until the other side leaves."""
        self.close_connection = True
        for position in range(len(data)):
            if self.server.stopped.wait(0.05):
                return
            self.send(data[position : position + 1])

    def _reset(self) -> None:
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        # Both files and the socket go at once: with the linger above that is a reset, not an orderly end.
        self.rfile.close()
        socket.socket.close(self.connection)
