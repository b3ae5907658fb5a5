"""Reasons to doubt that a page without my link has none."""

import pytest

from core.web.page import read_page
from core.web.records import Doubt
from tests.core.web.pages import LINK, MINE, TEXT, answer, facts


@pytest.mark.parametrize(
    ("inside", "doubt"),
    [
        ('<iframe src="/members.html"></iframe>', Doubt.LATER),
        ('<iframe data-src="https://lists.club.example/all"></iframe>', Doubt.LATER),
        ('<turbo-frame src="/list"></turbo-frame>', Doubt.LATER),
        ('<div hx-get="/list" hx-trigger="revealed"></div>', Doubt.LATER),
        ('<amp-list src="/list.json"></amp-list>', Doubt.LATER),
        ("<button> Load  more </button>", Doubt.LATER),
        ("<button><span>Mehr laden</span></button>", Doubt.LATER),
        ('<a href="#" class="btn">Load more posts</a>', Doubt.LATER),
        ('<button class="btn infinite-scroll__more">…</button>', Doubt.LATER),
        ("<p>Subscribe to continue reading</p>", Doubt.SUBSCRIBERS),
        ('<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>', Doubt.SUBSCRIBERS),
        ("<p>Il vous reste 62.5% de cet article à lire.</p>", Doubt.SUBSCRIBERS),
        ('<a href="/go/123">Crumb bakery</a>', Doubt.COUNTERS),
        ('<a href="/redirect.php?shop=7">Crumb bakery</a>', Doubt.COUNTERS),
        ('<a href="https://bit.ly/3abc">Crumb bakery</a>', Doubt.COUNTERS),
    ],
)
def test_a_page_may_have_the_link_where_it_was_not_looked_for(inside: str, doubt: Doubt) -> None:
    assert facts(inside).doubts == {doubt}
    assert facts(inside + LINK).doubts == frozenset()


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
def test_an_ordinary_page_leaves_no_doubt(inside: str) -> None:
    assert facts(inside).doubts == frozenset()


@pytest.mark.parametrize(
    ("body", "breaks_off"),
    [
        (f"<!doctype html><html><head><title>Club</title></head><body><p>{TEXT}", True),
        (f"<!doctype html><html><title>Club</title><p>{TEXT}", True),
        (f"<!doctype html><title>Club</title><p>{TEXT}", False),
        (f"<!doctype html><body><p>{TEXT}</BODY>", False),
        (f"<!doctype html><body><p>{TEXT}</html >", False),
    ],
)
def test_a_page_that_begins_and_does_not_end_broke_off(body: str, breaks_off: bool) -> None:
    assert (Doubt.BREAKS_OFF in read_page(answer(body), MINE).doubts) is breaks_off
