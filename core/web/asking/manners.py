"""How we behave on the web: who we say we are, how long we wait, how much we read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Manners:
    """Times in seconds, sizes in bytes.

    `host_map`, `extra_certificate` and `local_allowed` exist for tests and the sample web on this machine. They come only
    from whoever starts the engine, never from a business file, the settings or the environment.
    """

    agent: str
    pause: float = 2.0
    connect_timeout: float = 10.0
    read_timeout: float = 15.0
    total_timeout: float = 45.0
    max_bytes: int = 3_000_000
    max_redirects: int = 10
    threads: int = 32
    daily: int = 20
    """How many pages a day one site is asked for at most."""
    host_map: Mapping[str, str] = field(default_factory=dict)
    """Host name to "address:port" where it is answered instead."""
    extra_certificate: str = ""
    """Path of one more certificate to trust, PEM."""
    local_allowed: bool = False


def honest_agent(version: str, own_site: str) -> str:
    """Return the name we give: the program, its version, and whose links it checks.

    >>> honest_agent("1.0", "bakery.example")
    'Linkstead/1.0 (checks links to bakery.example)'
    """
    return f"Linkstead/{version} (checks links to {own_site})" if own_site else f"Linkstead/{version}"
