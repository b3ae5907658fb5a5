"""Only public addresses are connected to, however they are written."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv4Network, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.web.asking.guard import (
    NOWHERE,
    Guard,
    NameLookupError,
    NoSuchHostError,
    OutsideError,
    PrivateAddressError,
    is_public,
    system_lookup,
)

PRIVATE_4 = [
    IPv4Network(n)
    for n in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"),
        *("192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
    )
]
private_4 = st.sampled_from(PRIVATE_4).flatmap(lambda n: st.integers(int(n.network_address), int(n.broadcast_address)).map(IPv4Address))
PUBLIC = ["93.184.216.34", "1.1.1.1", "2606:2800:220:1:248:1893:25c8:1946", "2a00:1450:4001::1", "100.63.255.255", "172.32.0.1"]
PRIVATE_6 = ["::", "::1", "fe80::1", "febf::1", "fec0::1", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "3fff::1", "2001:2::1", "100::1"]


def carriers(inner: IPv4Address) -> list[IPv6Address]:
    """Every form in which an IPv6 address carries `inner`."""
    n = int(inner)
    return [
        IPv6Address(0xFFFF << 32 | n),
        IPv6Address((0x64FF9B << 96) | n),
        IPv6Address((0x64FF9B0001 << 80) | n),
        IPv6Address((0x64FF9B0001 << 80) | (n >> 16) << 64 | (n & 0xFFFF) << 40),
        IPv6Address((0x2002 << 112) | n << 80 | 1),
        IPv6Address((0x20010000 << 96) | int(IPv4Address("65.54.227.120")) << 64 | (~n & 0xFFFFFFFF)),
        IPv6Address((0x20010000 << 96) | n << 64 | (~int(IPv4Address("1.1.1.1")) & 0xFFFFFFFF)),
    ]


def answering(*addresses: str) -> Guard:
    return Guard(False, {}, lambda host, port: list(addresses))


@given(private_4)
def test_every_private_address_is_refused_in_every_form(inner: IPv4Address) -> None:
    assert not is_public(inner)
    assert not [str(form) for form in carriers(inner) if is_public(form)]


@pytest.mark.parametrize("text", PUBLIC)
def test_a_public_address_is_allowed(text: str) -> None:
    assert answering(text).resolve("shop.example", 443) == [(text, 443)]


def test_a_public_address_inside_another_is_allowed() -> None:
    assert [is_public(form) for form in carriers(IPv4Address("93.184.216.34"))] == [True] * 7


@pytest.mark.parametrize("text", PRIVATE_6)
def test_ipv6_that_is_not_public_is_refused(text: str) -> None:
    with pytest.raises(PrivateAddressError):
        answering(text).resolve("router.example", 80)


@pytest.mark.parametrize("host", ["0x7f.1", "2130706433", "127.1", "0177.0.0.1", "127.0.0.1"])
def test_a_number_written_oddly_is_judged_by_what_it_resolves_to(host: str) -> None:
    with pytest.raises(PrivateAddressError):
        Guard(False, {}).resolve(host, 80)


def test_of_mixed_answers_only_the_public_ones_are_used() -> None:
    assert answering("10.0.0.1", "93.184.216.34", "::1").resolve("mixed.example", 80) == [("93.184.216.34", 80)]


def test_this_machine_is_allowed_only_where_that_was_said() -> None:
    here = Guard(True, {"shop.example": "127.0.0.1:8080"})
    assert here.resolve("shop.example", 80) == [("127.0.0.1", 8080)]
    with pytest.raises(PrivateAddressError):
        Guard(False, {"shop.example": "127.0.0.1:8080"}).resolve("shop.example", 80)
    with pytest.raises(PrivateAddressError):
        Guard(True, {"shop.example": "192.168.1.1:80"}).resolve("shop.example", 80)
    for not_mapped in ("127.0.0.1", "localhost", "2130706433"):
        with pytest.raises(PrivateAddressError):
            here.resolve(not_mapped, 80)


def test_the_nearest_key_of_the_map_wins() -> None:
    table = {"*.example": "127.0.0.1:1", "*.tls.example": "127.0.0.1:2", "a.tls.example": "127.0.0.1:3", "a.tls.example:443": "127.0.0.1:4"}
    guard = Guard(True, table)
    ports = [
        guard.resolve(h, p)[0][1] for h, p in (("x.example", 80), ("x.tls.example", 80), ("a.tls.example", 80), ("a.tls.example", 443))
    ]
    assert ports == [1, 2, 3, 4]
    assert guard.mapped("example", 80) == ""


def test_a_map_may_answer_for_every_host_there_is() -> None:
    def nobody(host: str, port: int) -> list[str]:
        raise AssertionError(host)

    guard = Guard(True, {"*": "127.0.0.1:9", "shop.example": "127.0.0.1:1"}, nobody)
    assert guard.resolve("shop.example", 80) == [("127.0.0.1", 1)]
    for host in ("elsewhere.test", "192.168.1.1", "localhost"):
        assert guard.resolve(host, 443) == [("127.0.0.1", 9)]


def test_a_name_that_does_not_exist_is_told_from_a_resolver_in_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    def says(code: int) -> None:
        def ask(*_: object, **__: object) -> list[object]:
            raise socket.gaierror(code, "no")

        monkeypatch.setattr(socket, "getaddrinfo", ask)

    says(socket.EAI_NONAME)
    with pytest.raises(NoSuchHostError):
        system_lookup("nowhere.example", 80)
    says(socket.EAI_AGAIN)
    with pytest.raises(NameLookupError):
        system_lookup("nowhere.example", 80)


def test_a_name_that_cannot_be_one_does_not_exist() -> None:
    with pytest.raises(NoSuchHostError):
        system_lookup("a" * 70 + ".example", 80)


def test_an_empty_answer_is_a_lookup_that_failed() -> None:
    with pytest.raises(NameLookupError):
        answering().resolve("empty.example", 80)


@given(st.ip_addresses())
def test_the_verdict_never_fails(address: IPv4Address | IPv6Address) -> None:
    assert is_public(ip_address(str(address))) in {True, False}


def test_what_lies_outside_a_made_up_web_is_asked_of_nobody() -> None:
    def ask(host: str, port: int) -> list[str]:
        raise AssertionError(host)

    guard = Guard(local_allowed=True, host_map={"town.example": "127.0.0.1:80", "*": NOWHERE}, lookup=ask)
    assert guard.resolve("town.example", 443) == [("127.0.0.1", 80)]
    with pytest.raises(OutsideError):
        guard.resolve("elsewhere.example", 443)
