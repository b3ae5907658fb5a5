"""My links on a page: which count as links, what is said of each."""

import pytest

from core.web.reading.page import read_page
from core.web.records import PageLink, Place
from tests.core.web.pages import LINK, MINE, TEXT, answer, facts, page

TO = "https://bakery.example/"


def one(inside: str, head: str = "") -> PageLink:
    links = facts(inside, head).links
    assert len(links) == 1, links
    return links[0]


@pytest.mark.parametrize(
    "href",
    [
        *(
            "https://bakery.example/",
            "http://www.bakery.example/bread#top",
            "//bakery.example",
            "HTTPS://Bakery.EXAMPLE:443/",
            " \thttps://bakery.example/ ",
        ),
        *(
            "https:\\\\bakery.example\\bread",
            "https://shop.bakery.example/?a=1&amp;b=2",
            "https://bakery&#46;example/",
            "ht\ntps://bak\nery.example/",
        ),
        *("https://%62akery.example/", "https://bakery.example.", "/\\bakery.example/", "https://user@bakery.example/"),
    ],
)
def test_a_link_to_me_is_found_however_it_is_written(href: str) -> None:
    link = one(f'<a href="{href}">here</a>')
    assert link.words == "here"
    assert not link.through


@pytest.mark.parametrize(
    "inside",
    [
        *(
            '<a href="https://notbakery.example/">x</a>',
            '<a href="https://bakery.example.cheap.example/">x</a>',
            '<a href="https://bakery-example/">x</a>',
        ),
        *('<a name="https://bakery.example/">x</a>', '<a href="#">bakery.example</a>', '<a href="mailto:ann@bakery.example">x</a>'),
        *("<a href=\"javascript:location='https://bakery.example/'\">x</a>", '<span data-href="https://bakery.example/">x</span>'),
        *(
            '<link rel="alternate" href="https://bakery.example/">',
            '<form action="https://bakery.example/"></form>',
            "https://bakery.example/",
        ),
        *(
            '<iframe src="https://bakery.example/"></iframe>',
            "<template><a href='https://bakery.example/'>x</a></template>",
            f"<!-- {LINK} -->",
        ),
        *(f"<textarea>{LINK}</textarea>", f"<script>'{LINK}'</script>", '<a href="https://me@evil.example/bakery.example">x</a>'),
        *('<a href="https://bakery.example@evil.example/">x</a>', '<a href="https://bakery.example%2eevil.example/">x</a>'),
    ],
)
def test_what_is_no_link_to_me_is_not_taken_for_one(inside: str) -> None:
    assert facts(inside).links == ()


def test_relative_links_follow_the_first_base() -> None:
    head = '<base target="_blank"><base href="https://bakery.example/shop/"><base href="https://other.example/">'
    assert one('<a href="bread?x=1">Bread</a>', head).address == "https://bakery.example/shop/bread?x=1"
    assert facts('<a href="bread">Bread</a>', '<base href="javascript:x">').links == ()


def test_links_of_my_own_pages_are_mine_too() -> None:
    own = read_page(answer(page('<a href="/bread">Bread</a>'), asked="https://www.bakery.example/a"), MINE)
    assert [link.address for link in own.links] == ["https://www.bakery.example/bread"]
    assert own.outside_links == 0


def test_words_are_folded_and_a_picture_speaks_through_its_alt_text() -> None:
    assert one('<a href="//bakery.example">  Crumb\n &amp; <b>Co</b><script>x()</script> </a>').words == "Crumb & Co"
    picture = one('<a href="//bakery.example"><img alt=" Our  bread "><noscript><img alt="Our bread"></noscript></a>')
    assert (picture.words, picture.image) == ("Our bread", True)
    assert one('<a href="//bakery.example" title="Bread"><img src=x></a>').words == ""
    area = one('<map><area href="//bakery.example" alt="Bread stall"></map>')
    assert (area.words, area.image) == ("Bread stall", True)


def test_rel_is_a_set_whatever_its_case_order_and_commas() -> None:
    assert one('<a rel="NoFollow, noopener  UGC nofollow" href="//bakery.example">x</a>').rel == ("nofollow", "noopener", "ugc")
    assert one("<a rel href=//bakery.example>x</a>").rel == ()


def test_links_that_only_some_readers_follow_are_weak() -> None:
    assert one(f"<noscript>{LINK}</noscript>").weak
    assert one('<svg><a href="https://bakery.example/"><text>x</text></a></svg>').weak
    assert one('<svg><a xlink:href="https://bakery.example/"><text>x</text></a></svg>').weak
    assert not one(LINK).weak


def test_a_document_inside_the_page_is_part_of_it() -> None:
    escaped = LINK.replace('"', "&quot;")
    framed = one(f'<footer><iframe srcdoc="<p>Thanks to {escaped}</p>"></iframe></footer>')
    assert (framed.words, framed.place, framed.weak) == ("Crumb bakery", Place.FOOTER, False)
    shadow = one(f'<aside><our-box><template shadowrootmode="open" title=">">{LINK}</template></our-box></aside>')
    assert (shadow.words, shadow.place, shadow.weak) == ("Crumb bakery", Place.SIDE, False)
    deep = one(
        f"<footer><x-a><template shadowrootmode=open><x-b><template shadowrootmode=closed>{LINK}</template></x-b></template></x-a></footer>"
    )
    assert deep.place is Place.FOOTER
    many = "<x-a><template shadowrootmode=open><p>x</p></template></x-a>" * 500
    assert one(f"{many}<x-a><template shadowrootmode=open>{LINK}</template></x-a>").words == "Crumb bakery"
    assert facts(f'<template shadowrootmode="none">{LINK}</template>').links == ()
    assert facts(f'<iframe srcdoc="{"&lt;div>" * 9_000}{escaped}"></iframe>').links == ()


def test_a_link_is_found_however_its_letters_are_written() -> None:
    for href in ("https://b&#97;kery.example/", "https://&#x62;akery&period;example/", "https://bakery%2Eexample/"):
        assert one(f'<a href="{href}">Bread</a>').address == TO
    assert one('<svg><a xlink:href="https://b&#97;kery.example/"><text>Bread</text></a></svg>').address == TO
    assert one('<a href="/out?u=https%3A%2F%2F&#98;akery.example%2F">Bread</a>').through


def test_a_name_for_the_blind_is_a_hint_where_there_are_no_words() -> None:
    assert one('<a href="//bakery.example" aria-label=" Crumb  bakery "><img src=x></a>').hint == "Crumb bakery"
    assert one('<a href="//bakery.example" title="Crumb bakery"></a>').hint == "Crumb bakery"
    assert one('<a href="//bakery.example" title="Crumb bakery">Bread</a>').hint == ""


@pytest.mark.parametrize(
    ("href", "leads_to"),
    [
        ("/out?u=https%3A%2F%2Fbakery.example%2Fbread%3Fa%3D1", "https://bakery.example/bread?a=1"),
        ("https://l.facebook.com/l.php?u=https://bakery.example/&amp;h=x", TO),
        ("/goto/aHR0cHM6Ly9iYWtlcnkuZXhhbXBsZS8", TO),
        ("/proxy.php?link=aHR0cHM6Ly9iYWtlcnkuZXhhbXBsZS8%3D&amp;hash=1", TO),
        ("https://counter.example/r/aHR0cHM6Ly9iYWtlcnkuZXhhbXBsZS9icmVhZD9hPTE=/7", "https://bakery.example/bread?a=1"),
        ("https://counter.example/go.php?id=7&amp;url=bakery.example", "http://bakery.example/"),
        ("https://counter.example/?to=//www.bakery.example/", "http://www.bakery.example/"),
        ("https://counter.example/?https://bakery.example/bread", "https://bakery.example/bread"),
        ("https://counter.example/redirect/https://bakery.example/bread", "https://bakery.example/bread"),
        ("https://counter.example/out?u=https%253A%252F%252Fbakery.example%252F", TO),
    ],
)
def test_a_link_through_a_counter_leads_to_me_through_it(href: str, leads_to: str) -> None:
    link = one(f'<a href="{href}">x</a>')
    assert link.address == leads_to
    assert link.through.startswith("http")


@pytest.mark.parametrize(
    "href",
    [
        *(
            "https://www.facebook.com/sharer/sharer.php?u=https://bakery.example/",
            "https://x.example/intent/tweet?url=https://bakery.example/",
        ),
        *(
            "https://web.archive.org/web/2020/https://bakery.example/",
            "/search?q=bakery.example",
            "https://mail.example/?to=ann@bakery.example",
        ),
        *(
            "/out?u=https://notbakery.example/",
            "https://tool.example/translate?u=https://bakery.example/",
            "/login?next=https://bakery.example/",
        ),
    ],
)
def test_an_address_that_only_names_me_is_no_counter(href: str) -> None:
    assert facts(f'<a href="{href}">x</a>').links == ()


@pytest.mark.parametrize(
    ("around", "place"),
    [
        ("<main>{}</main>", Place.CONTENT),
        ("<nav>{}</nav>", Place.NAVIGATION),
        ("<header><p>{}</p></header>", Place.HEADER),
        ("<article><header>{}</header></article>", Place.CONTENT),
        ("<footer><div>{}</div></footer>", Place.FOOTER),
        ("<aside>{}</aside>", Place.SIDE),
        ("<footer><nav>{}</nav></footer>", Place.NAVIGATION),
        ('<div role="contentinfo">{}</div>', Place.FOOTER),
        ('<div role="navigation">{}</div>', Place.NAVIGATION),
        ('<div id="footer-widgets">{}</div>', Place.FOOTER),
        ('<div class="col site-footer">{}</div>', Place.FOOTER),
        ('<ul class="main-menu"><li>{}</li></ul>', Place.NAVIGATION),
        ('<div class="breadcrumbs">{}</div>', Place.NAVIGATION),
        ('<div class="widget widget_text">{}</div>', Place.SIDE),
        ('<div id="right-sidebar">{}</div>', Place.SIDE),
        ('<ol class="comment-list"><li><article class="comment-body">{}</article></li></ol>', Place.COMMENTS),
        ('<div class="elementor-widget-container elementor-widget">{}</div>', Place.CONTENT),
        ('<div class="has-sidebar"><div class="entry">{}</div></div>', Place.CONTENT),
        ('<footer><article class="post">{}</article></footer>', Place.CONTENT),
    ],
)
def test_the_closest_that_says_so_decides_the_place(around: str, place: Place) -> None:
    assert one(around.format(LINK)).place is place


@pytest.mark.parametrize(
    "around",
    [
        "<div hidden>{}</div>",
        '<div style="display: none">{}</div>',
        '<p style="VISIBILITY:hidden">{}</p>',
        '<p style="opacity:0">{}</p>',
        '<p style="font-size: 0px">{}</p>',
        '<div style="position:absolute; left:-9999px">{}</div>',
        '<div style="text-indent:-9999px">{}</div>',
        '<div style="width:0;height:0;overflow:hidden">{}</div>',
        '<p style="color:#fff;background:#fff">{}</p>',
        '<nav style="left:-10000px">{}</nav>',
    ],
)
def test_a_link_may_look_hidden(around: str) -> None:
    assert one(around.format(LINK)).hidden


@pytest.mark.parametrize(
    "around",
    [
        "<p>{}</p>",
        '<nav style="display:none">{}</nav>',
        '<p style="opacity:0.5; font-size:0.9em; left:-9px; width:100%">{}</p>',
        '<p class="sr-only">{}</p>',
        '<p style="color:#fff;background:#000">{}</p>',
        '<p style="background-position:left -9999px;fill-opacity:0">{}</p>',
    ],
)
def test_what_is_seen_does_not_look_hidden(around: str) -> None:
    assert not one(around.format(LINK)).hidden


def test_the_snippet_shows_where_the_words_stand() -> None:
    link = one(f"<p>Bread for the helpers came from <b>{LINK}</b>, as every year.</p>")
    start, end = link.words_at
    assert link.snippet[start:end] == "Crumb bakery"
    assert "came from Crumb bakery, as every year." in link.snippet
    assert 60 < len(link.snippet) <= 200


def test_a_snippet_is_short_and_says_where_it_was_cut() -> None:
    link = one(f"<p>{TEXT}{LINK} {TEXT}</p>")
    assert link.snippet.startswith("…")
    assert link.snippet.endswith("…")
    assert 100 < len(link.snippet) <= 165
    assert link.snippet[slice(*link.words_at)] == link.words


def test_a_snippet_holds_no_scripts_and_stands_for_itself_where_nothing_is_around() -> None:
    bare = read_page(answer(LINK), MINE).links[0]
    assert (bare.snippet, bare.words_at) == ("Crumb bakery", (0, 12))
    assert "var" not in one(f"<script>var x</script>{LINK}<style>var</style>").snippet


def test_every_link_is_counted_and_the_others_too() -> None:
    seen = facts(
        f'{LINK * 3}<a href="https://a.example/">a</a><a href="https://www.a.example/b">b</a><a href="/c">c</a><a href="https://x.club.example/">x</a>'
    )
    assert len(seen.links) == 3
    assert (seen.outside_links, seen.outside_sites) == (5, 2)


def test_a_page_full_of_links_to_me_is_cut_off_at_some_point() -> None:
    assert len(facts(LINK * 2_000).links) == 500


def test_a_domain_with_letters_of_its_own_is_found_in_both_forms() -> None:
    mine = frozenset({"xn--bckerei-5wa.example"})
    for href in ("https://bäckerei.example/", "https://XN--bckerei-5wa.example/", "/out?u=https://bäckerei.example/"):
        assert len(read_page(answer(page(f'<a href="{href}">x</a>')), mine).links) == 1
