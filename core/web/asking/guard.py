"""Only public addresses: what a host's name stands for is looked up once, judged, and connected to as judged.

The own network of the owner (router, printer, office server) is nobody's business: no page, redirect or pasted line may make
the program ask there. Tables of addresses after the IANA special-purpose registries.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Mapping
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Any

Address = IPv4Address | IPv6Address
Lookup = Callable[[str, int], list[str]]

_NOT_PUBLIC_4 = tuple(
    IPv4Network(n)
    for n in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",
        "100.64.0.0/10",  # shared by a provider's customers
        "127.0.0.0/8",
        "169.254.0.0/16",  # link-local, and the clouds' metadata
        "172.16.0.0/12",
        "192.0.0.0/24",  # protocol assignments
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # 6to4 relays, given up
        "192.168.0.0/16",
        "198.18.0.0/15",  # benchmarking
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)
_GLOBAL_6 = IPv6Network("2000::/3")  # all that was ever given out; loopback, unique-local, link-local and multicast lie outside
_NOT_PUBLIC_6 = tuple(
    IPv6Network(n)
    for n in (
        "2001::/23",  # protocol assignments: benchmarking, ORCHID
        "2001:db8::/32",  # documentation
        "3fff::/20",  # documentation
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")
_NAT64_LOCAL = IPv6Network("64:ff9b:1::/48")
_COMPATIBLE = IPv6Network("::/96")
_SIX_TO_FOUR = IPv6Network("2002::/16")
_TEREDO = IPv6Network("2001::/32")
_NOBODY = IPv4Address(0)


NOWHERE = "nowhere"
"""Where a host is mapped to that is never to be asked: it lies outside a made-up web."""


class GuardError(Exception):
    """A host that is not connected to; the argument is its name."""


class PrivateAddressError(GuardError):
    """Everything the name stands for is inside a private network."""


class OutsideError(GuardError):
    """The name lies outside the made-up web that there is."""


class NoSuchHostError(GuardError):
    """The name does not exist."""


class NameLookupError(GuardError):
    """Whether the name exists could not be found out."""


def is_public(address: Address) -> bool:
    """Return whether an address belongs to the open internet, seen through every way of carrying IPv4 inside IPv6."""
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _NOT_PUBLIC_4)
    carried = tuple(_carried(address))
    if carried:
        return all(is_public(inner) for inner in carried)
    return address in _GLOBAL_6 and not any(address in network for network in _NOT_PUBLIC_6)


def is_loopback(address: Address) -> bool:
    """Return whether an address is this machine."""
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return address.ipv4_mapped.is_loopback
    return address.is_loopback


def _carried(address: IPv6Address) -> Iterator[IPv4Address]:
    """Give the IPv4 addresses that `address` may end at."""
    number = int(address)
    last = IPv4Address(number & 0xFFFFFFFF)
    if address.ipv4_mapped or address in _NAT64 or (address in _COMPATIBLE and number > 1):
        yield last
    elif address in _SIX_TO_FOUR:
        yield IPv4Address(number >> 80 & 0xFFFFFFFF)
    elif address in _TEREDO:
        yield IPv4Address(~number & 0xFFFFFFFF)
        yield IPv4Address(number >> 64 & 0xFFFFFFFF)
    elif address in _NAT64_LOCAL:
        # A network may have cut its own prefix as /48 or as /96 (RFC 6052): both readings have to be harmless.
        split = IPv4Address((number >> 64 & 0xFFFF) << 16 | number >> 40 & 0xFFFF)
        readings = [reading for reading in (last, split) if reading != _NOBODY]
        yield from readings or [_NOBODY]


def system_lookup(host: str, port: int) -> list[str]:
    """Ask the machine's resolver; addresses as text, best first. May take as long as the resolver likes.

    Raises NoSuchHostError or NameLookupError.
    """
    try:
        found: list[Any] = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        raise (NoSuchHostError if error.errno == socket.EAI_NONAME else NameLookupError)(host) from error
    except UnicodeError as error:  # a label too long or empty can never have been registered
        raise NoSuchHostError(host) from error
    return list(dict.fromkeys(entry[4][0] for entry in found))


class Guard:
    """Says which addresses a host may be connected to; safe to use from many threads.

    `host_map` sends a name to "ip:port" without asking any resolver; keys are "host", "host:port", "*.parent" or "*" for all
    others; what is mapped to `NOWHERE` is asked of nobody. What is mapped is judged like everything else; with `local_allowed` it
    may lead to this machine too, and nothing else may.
    """

    def __init__(self, local_allowed: bool, host_map: Mapping[str, str], lookup: Lookup = system_lookup) -> None:
        self._local_allowed = local_allowed
        self._map = dict(host_map)
        self._lookup = lookup

    def mapped(self, host: str, port: int) -> str:
        """Return the "ip:port" a host is mapped to, or ""."""
        if not self._map:
            return ""
        keys = [f"{host}:{port}", host]
        rest = host.partition(".")[2]
        while rest:
            keys.append(f"*.{rest}")
            rest = rest.partition(".")[2]
        keys.append("*")
        return next((self._map[key] for key in keys if key in self._map), "")

    def resolve(self, host: str, port: int) -> list[tuple[str, int]]:
        """Return the (ip, port) pairs that may be connected to, best first; never empty.

        The name is asked for once; whoever connects uses these numbers and not the name again, so that a second answer cannot
        lead elsewhere. Raises PrivateAddressError, OutsideError, NoSuchHostError or NameLookupError.
        """
        target = self.mapped(host, port)
        if target == NOWHERE:
            raise OutsideError(host)
        if target:
            ip, _, mapped_port = target.rpartition(":")
            found, port = [ip.strip("[]")], int(mapped_port)
        else:
            found = self._lookup(host, port)
        if not found:
            raise NameLookupError(host)
        local = self._local_allowed and bool(target)
        allowed = [ip for ip in found if _may(ip, local)]
        if not allowed:
            raise PrivateAddressError(host)
        return [(ip, port) for ip in allowed]


def _may(text: str, local: bool) -> bool:
    try:
        address = ip_address(text)
    except ValueError:
        return False
    return is_public(address) or (local and is_loopback(address))
