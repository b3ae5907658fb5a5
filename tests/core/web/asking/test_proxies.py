"""Where requests go through a proxy, the owner reads what that means."""

from __future__ import annotations

import pytest

from core.web.asking.proxies import word_on_proxies


@pytest.mark.parametrize(
    "proxies",
    [
        {"https": "http://user:secret@proxy.firm.example:3128"},
        {"http": "proxy.firm.example:3128"},
        {"all": "socks5://proxy.firm.example"},
    ],
)
def test_a_proxy_is_named_without_its_password(proxies: dict[str, str]) -> None:
    word = word_on_proxies(proxies)
    assert "(proxy.firm.example)" in word
    assert "secret" not in word


def test_where_there_is_none_nothing_is_said() -> None:
    assert word_on_proxies({}) == word_on_proxies({"no": "localhost"}) == ""


def test_a_proxy_that_nobody_could_reach_stops_nothing() -> None:
    assert "(?)" in word_on_proxies({"https": "http://[broken"})
