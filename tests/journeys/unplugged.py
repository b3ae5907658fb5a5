"""A computer without a network: whatever reaches for more than itself is stopped and named; as a program, `main.py` on such a one."""

from __future__ import annotations

import ipaddress
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from core.setup import start
from main import main

_LOOKING_UP = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"})


@contextmanager
def unplugged() -> Iterator[list[str]]:
    """Gives the list of what was reached for; a look-up or a connection elsewhere than to loopback raises OSError."""
    reached: list[str] = []
    plugged = False

    def listen(event: str, args: tuple[object, ...]) -> None:
        if plugged:
            return  # such a hook stays for as long as the process does
        if event in _LOOKING_UP or (event in {"socket.connect", "socket.sendto"} and _outside(args[1])):
            reached.append(f"{event} {args[1:]}")
            raise OSError(f"unplugged: {event} {args[1:]}")

    sys.addaudithook(listen)
    try:
        yield reached
    finally:
        plugged = True


def _outside(address: object) -> bool:
    # The address of a socket between processes of one machine is a path.
    return isinstance(address, tuple) and not ipaddress.ip_address(str(address[0]).partition("%")[0]).is_loopback


if __name__ == "__main__":
    # An environment that was made for the tests alone would be set up for the program first, by a process that is not unplugged.
    with unplugged():
        sys.exit(main([start.DONE, *sys.argv[1:]]))
