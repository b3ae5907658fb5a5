"""Names and redirects that lead into private networks: nobody there may ever be asked."""

from __future__ import annotations

from collections.abc import Callable

from core.links.state import LinkState
from tests.miniweb.paper import linking
from tests.miniweb.trap import Answer, Asked, Trap

_STATE = LinkState.SITE_UNREACHABLE
_WAYS = {
    "loopback": "http://127.0.0.1:9/",
    "loopback-6": "http://[::1]:9/",
    "mapped": "http://[::ffff:127.0.0.1]/",
    "translated": "http://[64:ff9b::7f00:1]/",
    "decimal": "http://2130706433/",
    "hexadecimal": "http://0x7f.1/",
    "octal": "http://0177.0.0.1/",
    "localhost": "http://localhost:9/",
    "ten": "http://10.0.0.1/",
    "home": "http://192.168.1.1/admin",
    "shared": "http://100.64.0.1/",
    "metadata": "http://169.254.169.254/latest/meta-data/",
    "nowhere": "http://0.0.0.0/",
    "multicast": "http://224.0.0.1/",
    "by-name": "http://printer.router.example/",
}


def _plain(asked: Asked) -> Answer:
    return Answer(linking(asked))


def _to(location: str) -> Callable[[Asked], Answer]:
    return lambda _asked: Answer(status=302, headers=(("Location", location),))


PRIVATE = (
    *(Trap(f"private-{zone}", _STATE, _plain, zone=zone) for zone in ("router", "metadata", "mapped")),
    *(Trap(f"to-private-{name}", _STATE, _to(location)) for name, location in _WAYS.items()),
)
