"""What one page says, read once."""

import pytest

from core.web.reading.page import read_page
from core.web.records import PageKind, Trace
from tests.core.web.pages import LINK, MINE, TEXT, answer, facts, page


def test_title_and_language() -> None:
    seen = read_page(answer("<html lang='de-AT'><title> Der \n Verein </title><svg><title>Icon</title></svg><p>x"), MINE)
    assert (seen.title, seen.language) == ("Der Verein", "de-AT")
    assert read_page(answer("<title>x</title><p>y", headers={"content-language": "fr, en"}), MINE).language == "fr"
    assert read_page(answer('<meta http-equiv="Content-Language" content="nl"><p>y'), MINE).language == "nl"
    assert read_page(answer("<body><svg><title>Icon</title></svg>"), MINE).title == ""


@pytest.mark.parametrize(
    ("head", "headers", "canonical"),
    [
        ('<link rel="canonical" href="/original">', {}, "https://club.example/original"),
        ('<link rel="Canonical nofollow" href="https://other.example/a#b">', {}, "https://other.example/a"),
        ("", {"link": '<https://other.example/a>; rel="canonical"'}, "https://other.example/a"),
        (
            "",
            {"link": '</style.css>; rel=preload; as=style, <https://other.example/a,b>; title="x, y"; rel=canonical'},
            "https://other.example/a,b",
        ),
        ('<link rel="canonical" href="/a"><link rel="canonical" href="/b">', {}, ""),
        ('<link rel="canonical" href="/a"><link rel="canonical" href="http://www.club.example/a/">', {}, "https://club.example/a"),
        ('<link rel="canonical" href="/a">', {"link": '<https://other.example/>; rel="canonical"'}, ""),
        ('<base href="https://other.example/x/"><link rel="canonical" href="a">', {}, "https://other.example/x/a"),
        ('<link rel="canonical" href="">', {}, "https://club.example/news/fete.html"),
        ('<link rel="canonical" href="mailto:x">', {}, ""),
    ],
)
def test_the_canonical_address(head: str, headers: dict[str, str], canonical: str) -> None:
    assert facts(head=head, headers=headers).canonical == canonical


def test_a_canonical_address_in_the_body_is_ignored() -> None:
    assert facts('<div></div><link rel="canonical" href="https://other.example/">').canonical == ""


@pytest.mark.parametrize(
    ("content", "to"),
    [
        ("0; url=https://new.example/", "https://new.example/"),
        ("0;URL='/a'", "https://club.example/a"),
        (' 1 , url = "b" ', "https://club.example/news/b"),
        ("0 https://new.example/", "https://new.example/"),
        ("30; url=https://new.example/", ""),
        ("0", ""),
        ("300", ""),
        ("0; url=", ""),
        ("0; url=fete.html", ""),
        ("nonsense", ""),
    ],
)
def test_an_immediate_refresh(content: str, to: str) -> None:
    escaped = content.replace('"', "&quot;")
    assert facts(head=f'<meta http-equiv="refresh" content="{escaped}">').refresh == to
    assert facts(headers={"refresh": content}).refresh == to


def test_a_refresh_for_those_without_scripts_is_not_for_everybody() -> None:
    assert facts(head='<noscript><meta http-equiv="refresh" content="0; url=/nojs"></noscript>').refresh == ""


@pytest.mark.parametrize(
    ("inside", "trace"),
    [
        (f"<!-- {LINK} -->", Trace.COMMENTED_OUT),
        (f"<!--[if IE]>{LINK}<![endif]-->", Trace.COMMENTED_OUT),
        (f"<template>{LINK}</template>", Trace.TEMPLATE),
        (f"<noscript>{LINK}</noscript>", Trace.NOSCRIPT),
        ('<script type="application/json">{"url":"https:\\/\\/bakery.example\\/"}</script>', Trace.PAGE_DATA),
        ("<script>x='\\u002F\\u002Fbakery.example'</script>", Trace.PAGE_DATA),
        ('<script type="application/ld+json">{"sameAs":["https://www.bakery.example"]}</script>', Trace.DESCRIBED),
        (f"<textarea>{LINK}</textarea>", Trace.DESCRIBED),
        ('<div data-href="https://bakery.example/">x</div>', Trace.PAGE_DATA),
        ("<div onclick=\"location='https://bakery.example/'\">x</div>", Trace.PAGE_DATA),
        ("<p>Look at www.bakery.example for more.</p>", Trace.NAMED),
        ('<a href="www.bakery.example">x</a>', Trace.MISWRITTEN),
        ('<a href="bakery.example/bread">x</a>', Trace.MISWRITTEN),
        ('<a href="htp://www.bakery.example/">x</a>', Trace.MISWRITTEN),
        ('<a href="http//bakery.example">x</a>', Trace.MISWRITTEN),
        ('<a href="http:// bakery.example">x</a>', Trace.MISWRITTEN),
        ('<a href="https://http://bakery.example">x</a>', Trace.MISWRITTEN),
        ("<p>BAKERY.EXAMPLE</p>", Trace.NAMED),
    ],
)
def test_a_sign_of_me_that_is_no_plain_link(inside: str, trace: Trace) -> None:
    seen = facts(inside)
    assert seen.traces == {trace}
    assert seen.kind is PageKind.CONTENT


def test_a_name_that_looks_like_mine_is_no_sign() -> None:
    for other in ("notbakery.example", "bakery.example.net", "bakery.examples", "my-bakery.example"):
        assert facts(f"<p>{other}</p><script>'{other}'</script><!-- <a href=//{other}> -->").traces == frozenset()


def test_beside_a_plain_link_other_signs_do_not_matter() -> None:
    assert facts(f"{LINK}<!-- {LINK} -->").traces == frozenset()


def test_text_is_measured_without_scripts_and_white_space() -> None:
    seen = read_page(answer("<p>one   two</p>\n\n<script>three()</script><style>four{}</style><noscript>five</noscript>"), MINE)
    assert seen.text_length == 6


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "text/plain", "application/rss+xml", "application/json"])
def test_what_is_no_web_page_is_said_to_be_none(kind: str) -> None:
    seen = read_page(answer(page(LINK), kind=kind, headers={"x-robots-tag": "noindex"}), MINE)
    assert (seen.kind, seen.links, seen.noindex_by) == (PageKind.NOT_A_PAGE, (), "server")


@pytest.mark.parametrize("kind", ["", "application/xhtml+xml", "TEXT/HTML", "application/xml"])
def test_a_page_is_known_by_its_look_where_the_server_does_not_say(kind: str) -> None:
    assert len(read_page(answer(page(LINK), kind=kind), MINE).links) == 1


def test_a_feed_is_no_page_whatever_it_is_sent_as() -> None:
    assert (
        read_page(answer(f"<?xml version='1.0'?><rss><item>{LINK}</item></rss>", kind="application/xml"), MINE).kind is PageKind.NOT_A_PAGE
    )
    assert read_page(answer("just words bakery.example", kind=""), MINE).kind is PageKind.NOT_A_PAGE


def test_pages_in_other_writings_are_read() -> None:
    for encoding, kind in (("utf-16", "text/html"), ("shift_jis", "text/html; charset=shift_jis"), ("cp1252", "text/html")):
        seen = read_page(answer(page(LINK).encode(encoding), kind=kind), MINE)
        assert [link.words for link in seen.links] == ["Crumb bakery"]


def test_a_page_of_frames_has_no_text_of_its_own() -> None:
    assert read_page(answer("<frameset><frame src=a></frameset>"), MINE).kind is PageKind.SHELL


def test_a_page_with_thousands_of_oddly_written_links_is_not_called_read() -> None:
    assert facts("<a href='\tx:y'>x</a>" * 9_000).kind is PageKind.UNREADABLE
    assert facts("<a href='\tx:y'>x</a>" * 9_000 + LINK).kind is PageKind.CONTENT
    assert facts(LINK + "<a href='\tx:y'>x</a>" * 9_000).kind is PageKind.CONTENT


def test_an_ordinary_page_is_content() -> None:
    assert read_page(answer(page()), MINE).kind is PageKind.CONTENT
    assert read_page(answer("<h1>Helpers</h1><p>" + TEXT), MINE).kind is PageKind.CONTENT


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"\x0b\x02\x80hello\x03" * 40, {"content-encoding": "br"}),
        (b"\x28\xb5\x2f\xfd" + b"abc" * 100, {"content-encoding": "zstd"}),
        (b"\x28\xb5\x2f\xfd" + b"abc" * 100, {}),
        (b"\x1f\x8b\x08" + b"abc" * 100, {"content-encoding": "gzip"}),
        (b"words of a page" * 40, {"content-encoding": "gzip, sdch"}),
    ],
)
def test_what_is_still_packed_is_not_taken_for_a_page(body: bytes, headers: dict[str, str]) -> None:
    assert read_page(answer(body, headers=headers), MINE).kind is PageKind.PACKED


@pytest.mark.parametrize("encoding", ["UTF-8", "none", "br", "identity, utf-8"])
def test_a_page_that_is_plainly_there_is_read_whatever_it_is_said_to_be_packed_in(encoding: str) -> None:
    assert len(facts(LINK, headers={"content-encoding": encoding}).links) == 1


@pytest.mark.parametrize(
    "body",
    [
        '{"pages": ["one that is long enough to be taken for the text of a page"], "n": 2}',
        ' [{"a": "one that is long enough to be taken for the text of a page"}]',
        "<?xml version='1.0'?><rss><channel><title>Club</title><item><title>One that is long enough</title></item></channel></rss>",
        "<?xml version='1.0'?><?xml-stylesheet href=x?><!-- x --><feed><title>One that is long enough to be a page</title></feed>",
        "<urlset><url><loc>https://club.example/one-that-is-long-enough</loc></url></urlset>",
    ],
)
def test_data_sent_as_a_page_is_none(body: str) -> None:
    assert read_page(answer(body), MINE).kind is PageKind.NOT_A_PAGE


@pytest.mark.parametrize("start", [b"%PDF-1.7\n", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"PK\x03\x04", b"{\\rtf1"])
def test_a_file_sent_as_a_page_is_none(start: bytes) -> None:
    assert read_page(answer(start + b"many bytes that are no words at all " * 20), MINE).kind is PageKind.NOT_A_PAGE


@pytest.mark.parametrize("href", ["/www/bakery.example", "/bakery.example", "mailto:shop@bakery.example", "x.html?to=bakery.example"])
def test_an_address_that_only_contains_mine_was_not_meant_for_it(href: str) -> None:
    assert Trace.MISWRITTEN not in facts(f'<a href="{href}">x</a>').traces


def test_a_page_that_begins_like_data_is_a_page() -> None:
    assert len(read_page(answer("[draft] " + page(LINK)), MINE).links) == 1
    assert len(read_page(answer("{" * 100_000 + LINK), MINE).links) == 1


@pytest.mark.parametrize("kind", ["application/xhtml+xml", "application/xml"])
def test_in_xml_an_element_may_end_where_it_begins(kind: str) -> None:
    body = (
        '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head>'
        f'<body><a id="top"/><div class="x"/><p>{TEXT}{LINK}</p></body></html>'
    )
    (link,) = read_page(answer(body, kind=kind), MINE).links
    assert link.words == "Crumb bakery"
    assert read_page(answer(body), MINE).links == ()


def test_the_language_may_be_said_in_many_places() -> None:
    og = '<meta property="og:locale" content="de_AT">'
    in_meta = '<meta http-equiv="content-language" content="fr">'
    assert read_page(answer(f"{og}<p>x"), MINE).language == "de-AT"
    assert read_page(answer(f"{og}<p>x", headers={"content-language": "it"}), MINE).language == "it"
    assert read_page(answer(f"{og}{in_meta}<p>x", headers={"content-language": "it"}), MINE).language == "fr"
    assert read_page(answer(f"<html lang=en>{og}{in_meta}<p>x"), MINE).language == "en"


def test_a_domain_with_letters_of_its_own_is_named_in_any_writing() -> None:
    mine = frozenset({"xn--bckerei-5wa.example"})
    for inside in ("BÄCKEREI.EXAMPLE", "bäckerei.example", "xn--bckerei-5wa.example"):
        assert read_page(answer(page(f"<p>{inside}</p>")), mine).traces == {Trace.NAMED}
    counted = page('<a href="/out?u=https%3A%2F%2Fb%C3%A4ckerei.example%2Fbrot">Brot</a>')
    assert [link.address for link in read_page(answer(counted), mine).links] == ["https://xn--bckerei-5wa.example/brot"]
