"""Every host is this machine: the bench's names exist nowhere."""

import socket


def all_here() -> None:
    """Let every name be 127.0.0.1, at once."""
    asked = socket.getaddrinfo

    def here(_host, port, *rest, **named):  # type: ignore[no-untyped-def]
        return asked("127.0.0.1", port, *rest, **named)

    socket.getaddrinfo = here
