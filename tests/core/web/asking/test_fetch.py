"""One polite request: what comes back, what is refused, what ends it."""

from __future__ import annotations

import gzip
import http.client
import socket
import ssl
import threading
import tracemalloc
import zlib
from collections.abc import Iterator

import pytest
import requests
import urllib3.exceptions

from core.clock import SetClock
from core.jobs import Cancel
from core.web.asking.faults import fault_of
from core.web.asking.fetch import Limits
from core.web.asking.guard import Guard, NameLookupError, NoSuchHostError
from core.web.records import FetchFault
from tests.core.web.polite import Asking
from tests.miniweb import Act, Answer, Asked, MiniWeb


@pytest.fixture
def web() -> Iterator[MiniWeb]:
    with MiniWeb() as web:
        yield web


def test_a_page_comes_back_whole_with_its_headers_in_lower_case(web: MiniWeb) -> None:
    web.add("shop.example", lambda asked: Answer("<p>Brot</p>", headers=(("X-Robots-Tag", "noindex"), ("X-ROBOTS-TAG", "nofollow"))))
    fetched = Asking(web).fetch("http://shop.example/a")
    assert (fetched.status, fetched.body, fetched.fault, fetched.cut) == (200, b"<p>Brot</p>", None, False)
    assert fetched.headers["x-robots-tag"] == "noindex\nnofollow"
    assert fetched.at == SetClock().now()


@pytest.mark.parametrize("trap", ["live", "live-gzip", "live-deflate", "live-chunked", "live-no-type"])
def test_a_page_is_read_however_it_was_packed(web: MiniWeb, trap: str) -> None:
    assert b"Crumb &amp; Co bakery</a>" in Asking(web).fetch(f"http://{trap}.example/partners").body


@pytest.mark.parametrize(
    ("kind", "read"), [("text/plain", True), ("application/xhtml+xml", True), ("application/pdf", False), ("image/png", False)]
)
def test_the_type_is_looked_at_before_the_body(web: MiniWeb, kind: str, read: bool) -> None:
    web.add("shop.example", lambda asked: Answer("words", kind=kind))
    asking = Asking(web)
    assert bool(asking.fetch("http://shop.example/").body) is read
    assert asking.fetch("http://shop.example/", limits=Limits(100, 0, any_type=True)).body == b"words"


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, lambda data: gzip.compress(data[:1000]) * 3000])
def test_a_bomb_is_never_inflated_beyond_the_limit(web: MiniWeb, pack: object) -> None:
    assert callable(pack)
    bomb = pack(b"\x00" * 60_000_000)
    web.add("bomb.example", lambda asked: Answer(bomb, headers=(("Content-Encoding", "gzip" if bomb[:1] == b"\x1f" else "deflate"),)))
    asking = Asking(web, max_bytes=1_000_000)
    tracemalloc.start()
    fetched = asking.fetch("http://bomb.example/")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(fetched.body) == 1_000_000
    assert fetched.cut
    assert peak < 8_000_000


def test_a_body_of_just_the_limit_is_not_called_cut(web: MiniWeb) -> None:
    web.add("shop.example", lambda asked: Answer("x" * 500))
    fetched = Asking(web, max_bytes=500).fetch("http://shop.example/")
    assert (len(fetched.body), fetched.cut) == (500, False)
    assert Asking(web, max_bytes=499).fetch("http://shop.example/").cut


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("http://refused.refused.example/", FetchFault.REFUSED),
        ("http://reset.example/", FetchFault.RESET),
        ("http://noise.example/", FetchFault.BROKEN_ANSWER),
        ("http://cut-short.example/", FetchFault.BROKEN_ANSWER),
        ("https://x.badname.example/", FetchFault.TLS),
        ("https://x.expired.example/", FetchFault.TLS),
        ("https://x.unknownca.example/", FetchFault.TLS),
        ("http://10.0.0.1/", FetchFault.PRIVATE_ADDRESS),
        ("http://", FetchFault.BAD_ADDRESS),
        ("mailto:a@b.example", FetchFault.BAD_ADDRESS),
        ("", FetchFault.BAD_ADDRESS),
    ],
)
def test_every_failure_has_its_name(web: MiniWeb, address: str, fault: FetchFault) -> None:
    fetched = Asking(web).fetch(address)
    assert (fetched.fault, fetched.body) == (fault, b"")


def test_plain_talk_on_a_tls_host_is_a_tls_fault(web: MiniWeb) -> None:
    guard = Guard(True, {"shop.example": web.host_map["*.example"]})
    assert Asking(web, guard).fetch("https://shop.example/").fault is FetchFault.TLS


def test_gzip_that_is_none_is_a_broken_answer(web: MiniWeb) -> None:
    web.add("shop.example", lambda asked: Answer("plain", headers=(("Content-Encoding", "gzip"),)))
    assert Asking(web).fetch("http://shop.example/").fault is FetchFault.BROKEN_ANSWER


@pytest.mark.parametrize("error", [NoSuchHostError, NameLookupError])
def test_a_missing_name_is_told_from_a_lookup_that_failed(web: MiniWeb, error: type[Exception]) -> None:
    def lookup(host: str, port: int) -> list[str]:
        raise error(host)

    wanted = FetchFault.NO_SUCH_HOST if error is NoSuchHostError else FetchFault.NAME_LOOKUP
    assert Asking(web, Guard(False, {}, lookup)).fetch("http://shop.example/").fault is wanted


@pytest.mark.parametrize("act", [Act.DRIP_BODY, Act.DRIP_HEADERS])
def test_a_server_that_drips_is_left_at_the_deadline(web: MiniWeb, act: Act) -> None:
    web.add("slow.example", lambda asked: Answer("x" * 5000, act=act))
    fetched = Asking(web, total_timeout=0.4).fetch("http://slow.example/")
    assert (fetched.fault, fetched.body) == (FetchFault.TIMEOUT, b"")


def test_a_server_that_says_nothing_runs_into_the_read_time_out(web: MiniWeb) -> None:
    silence = threading.Event()

    def silent(asked: Asked) -> Answer:
        silence.wait(10)
        return Answer("late")

    web.add("silent.example", silent)
    fetched = Asking(web, read_timeout=0.2).fetch("http://silent.example/")
    silence.set()
    assert fetched.fault is FetchFault.TIMEOUT


@pytest.mark.parametrize(("scheme", "host"), [("http", "slow.example"), ("https", "slow.tls.example")])
def test_stop_wakes_a_reader(web: MiniWeb, scheme: str, host: str) -> None:
    cancel = Cancel()

    def slow(asked: Asked) -> Answer:
        cancel.set()
        return Answer("x" * 5000, act=Act.DRIP_BODY)

    web.add(host, slow)
    asking = Asking(web, total_timeout=600, read_timeout=600)
    assert asking.fetch(f"{scheme}://{host}/", cancel).fault is FetchFault.STOPPED
    assert asking.fetch("http://live.example/").status == 200


def test_nothing_is_asked_after_stop(web: MiniWeb) -> None:
    cancel = Cancel()
    cancel.set()
    assert Asking(web).fetch("http://live.example/", cancel).fault is FetchFault.STOPPED
    assert web.requests == []


def test_a_kept_connection_that_was_closed_is_opened_again(web: MiniWeb) -> None:
    count = iter(range(10))
    web.add("shop.example", lambda asked: Answer("there", act=Act.RESET if next(count) == 1 else Act.PLAIN))
    asking = Asking(web)
    assert asking.fetch("http://shop.example/").status == 200
    assert asking.fetch("http://shop.example/").status == 200
    assert asking.session.wire.opened == 2


def test_headers_are_kept_to_a_sane_size(web: MiniWeb) -> None:
    many = tuple((f"X-{n}", "v") for n in range(90))
    web.add("shop.example", lambda asked: Answer("x", headers=(("X-Long", "y" * 20_000), *many)))
    headers = Asking(web).fetch("http://shop.example/").headers
    assert len(headers["x-long"]) == 8192
    assert len(headers) <= 100


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (requests.ConnectionError(urllib3.exceptions.ProtocolError("gone", ConnectionResetError())), FetchFault.RESET),
        (ssl.SSLCertVerificationError("expired"), FetchFault.TLS),
        (ssl.SSLEOFError("eof"), FetchFault.RESET),
        (requests.exceptions.ConnectTimeout(), FetchFault.TIMEOUT),
        (http.client.RemoteDisconnected("bye"), FetchFault.RESET),
        (http.client.BadStatusLine("?"), FetchFault.BROKEN_ANSWER),
        (OSError(113, "No route to host"), FetchFault.REFUSED),
        (UnicodeError("label too long"), FetchFault.BAD_ADDRESS),
        (ValueError("something odd"), FetchFault.BROKEN_ANSWER),
    ],
)
def test_whatever_the_libraries_raise_has_a_name(error: BaseException, fault: FetchFault) -> None:
    assert fault_of(error) is fault


def test_stop_wakes_a_handshake_that_never_ends(web: MiniWeb) -> None:
    cancel = Cancel()
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        guard = Guard(True, {"deaf.example": f"127.0.0.1:{deaf.getsockname()[1]}"})
        asking = Asking(web, guard, total_timeout=600, connect_timeout=600, read_timeout=600)

        def hear_the_greeting() -> None:
            connection = deaf.accept()[0]
            connection.recv(1)  # the handshake has begun; it is never answered
            cancel.set()
            heard.append(connection)

        heard: list[socket.socket] = []
        other = threading.Thread(target=hear_the_greeting)
        other.start()
        assert asking.fetch("https://deaf.example/", cancel).fault is FetchFault.STOPPED
        other.join()
        heard[0].close()
