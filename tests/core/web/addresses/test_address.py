"""Addresses: made whole, joined, compared, shown."""

import pytest

from core.errors import WorldError
from core.web.addresses.address import clean, host_of, is_mine, join, key, shown, site_of

PAGE = "https://club.example/news/2026/fete.html?x=1"


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("example.com", "https://example.com/"),
        ("  www.Example.COM/Menu ", "https://www.example.com/Menu"),
        ("http://example.com", "http://example.com/"),
        ("//example.com/a", "https://example.com/a"),
        ("<https://example.com/a>,", "https://example.com/a"),
        ("“example.com”.", "https://example.com/"),
        ("example.com:8080/x#part", "https://example.com:8080/x"),
        ("HTTPS:\\\\example.com\\a", "https://example.com/a"),
        ("bäckerei-müller.de", "https://xn--bckerei-mller-bfb28a.de/"),
        ("192.168.1.10/shop", "https://192.168.1.10/shop"),
        ("http://localhost:8000", "http://localhost:8000/"),
        ("mill.example/my page", "https://mill.example/my%20page"),
    ],
)
def test_what_a_person_types_becomes_an_address(typed: str, whole: str) -> None:
    assert clean(typed) == whole


@pytest.mark.parametrize(
    "typed",
    [
        *("", "   ", "bakery", "my bakery", "ann@example.com", "mailto:ann@example.com", "ftp://example.com/", "3.50", "links.csv", "12"),
        *(
            "http://",
            "https:///",
            "javascript:alert(1)",
            "see example.com",
            "http://a b.com/",
            "http://.com",
            "http://a..example",
            "http://intranet/",
        ),
    ],
)
def test_what_is_no_address_is_said_to_be_none(typed: str) -> None:
    with pytest.raises(WorldError) as caught:
        clean(typed)
    assert caught.value.code == "not_an_address"
    assert caught.value.params == {"text": typed.strip()}
    assert str(caught.value)


@pytest.mark.parametrize(
    ("href", "leads_to"),
    [
        ("https://bakery.example/", "https://bakery.example/"),
        ("https://bakery.example", "https://bakery.example/"),
        (" \x01https://bak\n\tery.example/a b\t", "https://bakery.example/a%20b"),
        ("HTTPS://BAKERY.example:443/Bread#top", "https://bakery.example/Bread"),
        ("//bakery.example/x", "https://bakery.example/x"),
        ("\\\\bakery.example\\x", "https://bakery.example/x"),
        ("https:\\bakery", "https://club.example/bakery"),
        ("http:/bakery.example", "http://bakery.example/"),
        ("../a/./b/../c", "https://club.example/news/a/c"),
        ("/%2e%2E/x", "https://club.example/x"),
        ("?y=2", "https://club.example/news/2026/fete.html?y=2"),
        ("", "https://club.example/news/2026/fete.html?x=1"),
        ("#part", "https://club.example/news/2026/fete.html?x=1"),
        ("https://bäckerei.example/brötchen?süß", "https://xn--bckerei-5wa.example/br%C3%B6tchen?s%C3%BC%C3%9F"),
        ("https://bakery.example/%7Eann/%c3%a4", "https://bakery.example/%7Eann/%c3%a4"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
        ("http://[2001:DB8:0::1]:80/", "http://[2001:db8::1]/"),
        ("https://bakery.example/\ud800", "https://bakery.example/%EF%BF%BD"),
        ("https://u:p@bakery.example/", "https://u:p@bakery.example/"),
        *(
            (nothing, "")
            for nothing in (
                "mailto:a@b.example",
                "tel:+44",
                "javascript:void(0)",
                "data:text/html,x",
                "http://",
                "http://a b/",
                "https://x:99999/",
            )
        ),
        *(
            (nothing, "")
            for nothing in ("http://[::1", "http://[::1]x/", "http://256.1.1.1/", "http://x%00y/", "http://xn--ab-/", "ftp://x.example/")
        ),
    ],
)
def test_a_link_leads_where_a_browser_would_go(href: str, leads_to: str) -> None:
    assert join(PAGE, href) == leads_to


def test_without_a_base_only_whole_addresses_lead_anywhere() -> None:
    assert join("", "https://a.example/x") == "https://a.example/x"
    assert join("", "/x") == ""
    assert join("nonsense", "x") == ""


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://WWW.Bakery.example:8080/x", "www.bakery.example"),
        ("https://bäckerei.de", "xn--bckerei-5wa.de"),
        ("https://bakery.example./", "bakery.example"),
        ("http://u:p@bakery.example", "bakery.example"),
        ("http://127.1/", "127.0.0.1"),
        ("bakery.example", ""),
        ("mailto:a@bakery.example", ""),
        ("", ""),
    ],
)
def test_the_host_of_an_address(address: str, host: str) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize(
    "other",
    [
        *(
            "http://bakery.example/bread",
            "https://www.bakery.example/bread/",
            "https://BAKERY.example:443/bread#x",
            "https://bakery.example./bread",
        ),
        *(
            "https://bakery.example/bread/index.html",
            "https://bakery.example/bread?utm_source=a&gclid=1",
            "https://bakery.example/bread?ref=x",
        ),
        *("https://bakery.example/%62read", "https://u@bakery.example/bread/Default.aspx"),
    ],
)
def test_the_same_page_written_differently_is_the_same_page(other: str) -> None:
    assert key(other) == key("https://bakery.example/bread") == "bakery.example/bread"


@pytest.mark.parametrize(
    "other",
    [
        *(
            "https://bakery.example/Bread",
            "https://bakery.example/bread?id=1",
            "https://bakery.example:8443/bread",
            "https://shop.bakery.example/bread",
        ),
        *("https://bakery.example/bread/index", "https://bakery.example/b%2Fread", "https://bakery.example/bread?reference=1"),
    ],
)
def test_another_page_is_another_page(other: str) -> None:
    assert key(other) != key("https://bakery.example/bread")


def test_escapes_are_compared_whatever_their_case() -> None:
    assert key("https://a.example/%c3%a4?q=%2f") == key("https://a.example/ä?q=%2F")
    assert key("not an address") == ""
    assert key("https://www.com/") == "www.com"


@pytest.mark.parametrize(
    ("asked", "site"),
    [
        ("https://www.bakery.co.uk/x", "bakery.co.uk"),
        ("shop.bakery.co.uk", "bakery.co.uk"),
        ("alice.blogspot.com", "alice.blogspot.com"),
        ("https://www.alice.blogspot.com/", "alice.blogspot.com"),
        ("blogspot.com", "blogspot.com"),
        ("a.b.bakery.example", "bakery.example"),
        ("http://127.0.0.1:8000/", "127.0.0.1"),
        ("https://bäckerei.de/", "xn--bckerei-5wa.de"),
        ("", ""),
        ("a b", ""),
    ],
)
def test_the_site_something_belongs_to(asked: str, site: str) -> None:
    assert site_of(asked) == site


def test_subdomains_are_mine_and_lookalikes_are_not() -> None:
    mine = frozenset({"bakery.example", "www.com"})
    assert is_mine("bakery.example", mine)
    assert is_mine("www.bakery.example", mine)
    assert is_mine("shop.www.bakery.example", mine)
    assert is_mine("www.com", mine)
    assert not is_mine("notbakery.example", mine)
    assert not is_mine("bakery.example.evil.example", mine)
    assert not is_mine("other.com", mine)
    assert not is_mine("", mine)


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("https://xn--bckerei-5wa.de/%C3%BCber-uns", "https://bäckerei.de/über-uns"),
        ("https://xn--80ak6aa92e.com/", "https://xn--80ak6aa92e.com/"),
        ("https://xn--pypal-4ve.com/", "https://xn--pypal-4ve.com/"),
        ("https://xn--e1afmkfd.xn--p1ai/", "https://пример.рф/"),
        ("https://xn--n8jvd1c.jp/", "https://いとみ.jp/"),
        ("https://a.example/%E2%80%AEx%20%3Cb%3E%FF", "https://a.example/%E2%80%AEx%20%3Cb%3E%FF"),
        ("plainly nothing", "plainly nothing"),
    ],
)
def test_people_see_letters_only_where_they_cannot_deceive(address: str, text: str) -> None:
    assert shown(address) == text


def test_a_name_and_a_password_in_an_address_are_dropped() -> None:
    assert clean("https://user:secret@club.example/members") == "https://club.example/members"
