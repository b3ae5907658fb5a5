"""The server of the sample web."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any

import pytest
import requests

from core.sample.server import Answer, Request, Server


@pytest.fixture
def serve() -> Any:
    servers = []

    def start(answering: Callable[[Request], Answer]) -> Server:
        servers.append(Server(answering))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


def test_it_tells_which_host_is_asked(serve: Any) -> None:
    heard: list[Request] = []

    def answering(request: Request) -> Answer:
        heard.append(request)
        return Answer("good bread", 203, (("X-Oven", "hot"),), "text/plain")

    server = serve(answering)
    answer = requests.get(f"http://{server.address}/bread?new", headers={"Host": "Mill.Example:80"}, timeout=5)
    assert (heard[0].host, heard[0].path) == ("mill.example", "/bread?new")
    assert (answer.status_code, answer.text, answer.headers["X-Oven"]) == (203, "good bread", "hot")
    assert answer.headers["Content-Type"] == "text/plain"


def test_two_of_them_live_side_by_side(serve: Any) -> None:
    one, two = serve(lambda _: Answer("one")), serve(lambda _: Answer("two"))
    assert [requests.get(f"http://{each.address}/", timeout=5).text for each in (one, two)] == ["one", "two"]


def test_it_is_reached_from_this_machine_alone_and_asks_no_name_service(serve: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    for name in ("getaddrinfo", "getfqdn", "gethostbyaddr", "gethostbyname"):
        monkeypatch.setattr(socket, name, lambda *given: asked.append(given))
    assert serve(lambda _: Answer()).server_address[0] == "127.0.0.1"
    assert asked == []


def test_stopping_ends_connections_that_are_kept_alive(serve: Any) -> None:
    server = serve(lambda _: Answer("still there"))
    with socket.create_connection(("127.0.0.1", server.server_address[1]), 5) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: mill.example\r\n\r\n")
        assert connection.recv(65536).endswith(b"still there")
        server.stop()
        assert connection.recv(10) == b""
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", server.server_address[1]), 5)
