"""A session gives our name and nothing else, and believes only certificates the machine believes."""

from __future__ import annotations

import ssl
import sys

import pytest
import requests

from core.web.asking.guard import Guard, PrivateAddressError
from core.web.asking.session import Session
from core.web.asking.trust import contexts
from core.web.asking.wires import Wire
from core.web.records import FetchFault
from tests.miniweb import Answer, Asked, MiniWeb


def session_on(web: MiniWeb, proxies: dict[str, str] | None = None) -> Session:
    return Session("Linkstead/test", Guard(True, web.host_map), Wire(), contexts(web.certificate)(), proxies or {})


def test_only_our_name_is_given_and_no_cookie_is_kept() -> None:
    with MiniWeb() as web:
        address = web.add("cookies.example", lambda asked: Answer("hello", headers=(("Set-Cookie", "id=1; Path=/"),)))
        session = session_on(web)
        session.get(address)
        session.get(address)
        sent = [request.headers for request in web.requests]
        assert len(session.cookies) == 0
    assert [set(headers) for headers in sent] == [{"host", "user-agent", "accept", "accept-encoding", "connection"}] * 2
    assert sent[1]["user-agent"] == "Linkstead/test"
    assert sent[1]["accept-encoding"] == "gzip, deflate"
    assert sent[1]["accept"].startswith("text/html")


def test_what_is_asked_time_and_again_is_the_same_and_what_is_asked_besides_comes_with_it() -> None:
    with MiniWeb() as web:
        address = web.add("cookies.example", lambda asked: Answer("hello", headers=(("Set-Cookie", "id=1; Path=/"), ("X-Said", "Yes"))))
        session = session_on(web)
        answer = session.ask(address, (5, 5), {}, {})
        assert (answer.status_code, answer.url, answer.headers["x-said"], answer.raw.read()) == (200, address, "Yes", b"hello")
        session.ask(address, (5, 5), {}, {"If-None-Match": '"1"'}).close()
        sent = [request.headers for request in web.requests]
    usual = {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert [set(headers) for headers in sent] == [usual, usual | {"if-none-match"}]


def test_only_the_last_two_hosts_keep_their_connection() -> None:
    with MiniWeb() as web:
        session = session_on(web)
        for host in ("a", "b", "a", "c", "a", "b"):
            session.ask(web.add(f"{host}.example", lambda asked: Answer("hello")), (5, 5), {}, {}).raw.read()
        assert session.wire.opened == 4  # a, b, c, and b once more
        session.close()


def test_a_name_and_a_password_in_an_address_are_not_sent() -> None:
    with MiniWeb() as web:
        session_on(web).get("http://user:secret@live.example/")
        assert "authorization" not in web.requests[-1].headers


def test_names_and_passwords_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with MiniWeb() as web:
        assert session_on(web).get("http://live.example/").status_code == 200


def test_a_connection_is_kept_for_the_next_page_of_a_host() -> None:
    with MiniWeb() as web:
        session = session_on(web)
        session.get("http://live.example/")
        session.get("http://live.example/again")
        assert session.wire.opened == 1


def test_a_good_certificate_is_believed_and_the_others_are_not() -> None:
    with MiniWeb() as web:
        session = session_on(web)
        assert session.get("https://a.tls.example/").status_code == 404
        for host in ("a.badname.example", "a.expired.example", "a.unknownca.example"):
            with pytest.raises(requests.exceptions.SSLError):
                session.get(f"https://{host}/")


def test_what_a_request_asks_for_never_changes_the_shared_context() -> None:
    with MiniWeb() as web:
        context = contexts(web.certificate)()
        known = context.cert_store_stats()["x509_ca"]
        session = Session("Linkstead/test", Guard(True, web.host_map), Wire(), context, {})
        session.get("https://a.tls.example/", verify=True)
        assert context.cert_store_stats()["x509_ca"] == known
        assert context.verify_mode is ssl.CERT_REQUIRED
        assert context.check_hostname


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_every_platform_verifies_certificates(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    give = contexts()
    assert give().verify_mode is ssl.CERT_REQUIRED
    assert give().check_hostname
    assert (give() is give()) == (platform == "linux")  # the system's judge takes one handshake at a time


def test_a_private_host_is_never_connected_to() -> None:
    with MiniWeb() as web:
        session = Session("Linkstead/test", Guard(False, web.host_map), Wire(), contexts()(), {})
        with pytest.raises(PrivateAddressError):
            session.get("http://live.example/")
        assert web.requests == []


def test_a_cut_wire_shuts_what_is_opened_later_in_the_same_request() -> None:
    with MiniWeb() as web:
        session = session_on(web)
        session.wire.cut(FetchFault.STOPPED)
        with pytest.raises(requests.exceptions.ConnectionError):
            session.get("http://live.example/")


def test_through_a_proxy_the_host_is_still_judged_where_its_name_is_known() -> None:
    def lookup(host: str, port: int) -> list[str]:
        return {"router.example": ["192.168.1.1"], "shop.example": ["93.184.216.34"]}.get(host, [])

    session = Session("Linkstead/test", Guard(False, {}, lookup), Wire(), contexts()(), {"http": "http://proxy.example:3128"})
    session.may_ask("shop.example", 80)
    session.may_ask("only-the-proxy-knows.example", 80)
    with pytest.raises(PrivateAddressError):
        session.may_ask("router.example", 80)


def test_a_proxy_gets_the_request_and_is_not_used_for_mapped_hosts() -> None:
    with MiniWeb() as web:
        web.add("elsewhere.test", lambda asked: Answer(f"proxied {asked.path}"))
        proxies = {"http": f"http://{web.host_map['*.example']}"}
        session = session_on(web, proxies)
        assert session.proxies_for("http://live.example/", "live.example", 80) == {}
        assert session.proxies_for("http://elsewhere.test/", "elsewhere.test", 80) == proxies
        assert session.get("http://elsewhere.test/x", proxies=proxies).text == "proxied http://elsewhere.test/x"


def test_the_system_may_say_which_hosts_go_direct() -> None:
    with MiniWeb() as web:
        session = session_on(web, {"http": "http://127.0.0.1:9", "no": "intranet.test"})
        assert session.proxies_for("http://intranet.test/", "intranet.test", 80) == {}


def test_redirects_are_left_to_the_caller() -> None:
    def long_redirect(asked: Asked) -> Answer:
        return Answer("x" * 100_000, 302, (("Location", "/next"),))

    with MiniWeb() as web:
        address = web.add("moved.example", long_redirect)
        assert session_on(web).get(address, allow_redirects=False, stream=True).status_code == 302
        assert web.asked("moved.example") == ["/"]
