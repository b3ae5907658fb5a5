"""Where a page without my link was not seen whole."""

import pytest

from core.web.reading.page import read_page
from core.web.records import Gap
from tests.core.web.pages import LINK, MINE, TEXT, answer, facts


@pytest.mark.parametrize(
    ("inside", "doubt"),
    [
        ('<iframe src="/members.html"></iframe>', Gap.LATER),
        ('<iframe data-src="https://lists.club.example/all"></iframe>', Gap.LATER),
        ('<turbo-frame src="/list"></turbo-frame>', Gap.LATER),
        ('<div hx-get="/list" hx-trigger="revealed"></div>', Gap.LATER),
        ('<amp-list src="/list.json"></amp-list>', Gap.LATER),
        ("<button> Load  more </button>", Gap.LATER),
        ("<button><span>Mehr laden</span></button>", Gap.LATER),
        ('<a href="#" class="btn">Load more posts</a>', Gap.LATER),
        ('<button class="btn infinite-scroll__more">…</button>', Gap.LATER),
        ("<p>Subscribe to continue reading</p>", Gap.SUBSCRIBERS),
        ('<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>', Gap.SUBSCRIBERS),
        ("<p>Il vous reste 62.5% de cet article à lire.</p>", Gap.SUBSCRIBERS),
        ('<a href="/go/123">Crumb bakery</a>', Gap.COUNTERS),
        ('<a href="/redirect.php?shop=7">Crumb bakery</a>', Gap.COUNTERS),
        ('<a href="https://bit.ly/3abc">Crumb bakery</a>', Gap.COUNTERS),
    ],
)
def test_a_page_may_have_the_link_where_it_was_not_looked_for(inside: str, doubt: Gap) -> None:
    assert facts(inside).gaps == {doubt}
    assert facts(inside + LINK).gaps == frozenset()


@pytest.mark.parametrize(
    "inside",
    [
        "",
        '<iframe src="https://videos.example/embed/1"></iframe>',
        '<iframe src="/pixel.html" hidden></iframe>',
        '<iframe src="about:blank"></iframe>',
        '<a href="/page/2" class="load-more">Load more</a>',
        "<button>Read more about our work on the bridge</button>",
        '<a href="/go">Where to go</a><a href="/out-and-about/7">Out and about</a>',
        '<a href="https://bakery2.example/go/1">Somebody else</a>',
        "<p>Subscribe to our letter.</p>",
    ],
)
def test_an_ordinary_page_has_no_gap(inside: str) -> None:
    assert facts(inside).gaps == frozenset()


@pytest.mark.parametrize(
    ("body", "breaks_off"),
    [
        (f"<!doctype html><html><head><title>Club</title></head><body><p>{TEXT}", True),
        (f"<!doctype html><html lang=en><title>Club</title><p>{TEXT}", False),
        (f"<!doctype html><html><BODY class=x><p>{TEXT}", True),
        (f"<!doctype html><title>Club</title><p>{TEXT}", False),
        (f"<!doctype html><body><p>{TEXT}</BODY>", False),
        (f"<!doctype html><body><p>{TEXT}</html >", False),
    ],
)
def test_a_page_that_begins_and_does_not_end_broke_off(body: str, breaks_off: bool) -> None:
    assert (Gap.BREAKS_OFF in read_page(answer(body), MINE).gaps) is breaks_off
