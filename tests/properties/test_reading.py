"""Laws of reading: whatever is sent, facts or a plain refusal come of it; a link that people can see is found; work grows with the page."""

from __future__ import annotations

import gzip
import sys
import zlib
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.links.judge import judge
from core.links.state import COULD_NOT_CHECK, FOUND
from core.web.kept_page import read_facts, write_facts
from core.web.reading.charset import read_text
from core.web.reading.page import read_page
from core.web.records import Bot, Fetched, PageFacts, PageKind, Visit
from tests.core.links.visits import NEVER_SEEN, SEEN_AND_MISSED, TODAY
from tests.core.web.pages import AT, LINK, MINE, PAGE, TEXT, answer
from tests.properties.test_pages import BODIES, answers

HEADER_TEXT = st.text(st.characters(max_codepoint=255, exclude_characters="\r\n"), max_size=60)
HEADER_NAMES = st.sampled_from(
    "content-type content-encoding x-robots-tag link refresh content-language server location cf-mitigated x-amzn-waf-action".split()
)
ENCODINGS = st.sampled_from(["", "gzip", "br", "zstd", "deflate, gzip", "UTF-8", "x-gzip", "compress", ",,"])
CODECS = ["utf-8", "utf-16", "cp1252", "cp1251", "shift_jis", "gb18030", "euc_kr", "iso2022_jp", "koi8-r", "utf-7", "utf-32"]
LABELS = st.sampled_from([*CODECS, "latin1", "x-user-defined", "unicode", "none", "", "'", "iso-8859-8-i"])
PACKERS = st.sampled_from([bytes, gzip.compress, zlib.compress, lambda body: body[: len(body) // 2], lambda body: body * 2])

BLOCKS = st.sampled_from(
    [
        f"<p>{TEXT}</p>",
        "<h2>What we did this year</h2>",
        "<ul><li>One<li>Two</ul>",
        '<table><tr><td>Name</td><td><a href="/x?id=7">more</a></td></tr></table>',
        '<img src="/a.jpg" alt="A picture">',
        '<div class="cookie-banner"><h2>We value your privacy</h2><button>Accept</button></div>',
        '<form action="/login"><input name=user><input type=password><button>Log in</button></form>',
        "<script>var a = '<a href=x>' + 1 < 2;</script>",
        "<style>a>b{color:red}</style>",
        "<!-- a comment with <a href=x>a link</a> in it -->",
        '<iframe src="/other.html"></iframe>',
        "<p>Page not found? Access denied? Coming soon? Please enable JavaScript!",
        "<svg><title>Icon</title><path d='M0 0'/></svg>",
        "<noscript><p>No scripts</p></noscript>",
        "<template><p>Kept back</p></template>",
        "<select><option>One<option>Two</select>",
        '<div id="root"></div>',
        "<b><i>crossed</b> over</i>",
        "</div></p></span>",
        '<a href="https://shop.example/?to=bakery">Another shop</a>',
        "&nbsp;&copy; 2026 <br><hr>",
    ]
)
AROUND = st.sampled_from(
    [
        "{}",
        "<p>{}</p>",
        "<footer>{}</footer>",
        "<ul><li>{}</ul>",
        "<table><tr><td>{}</table>",
        "<b>{}</b>",
        "<h1>{}</h1>",
        "<div hidden>{}</div>",
    ]
)
TITLES = st.sampled_from(["Friends of the town", "Page not found", "Just a moment...", "Log in", "Coming soon", "403 Forbidden", ""])


@st.composite
def odd_answers(draw: st.DrawFn) -> Fetched:
    fetched = draw(answers())
    headers = draw(st.dictionaries(HEADER_NAMES, HEADER_TEXT, max_size=6))
    kind = f"text/html; charset={draw(LABELS)}"
    body = draw(PACKERS)(draw(BODIES))
    return Fetched(
        address=fetched.address,
        final_address=fetched.final_address,
        at=fetched.at,
        status=fetched.status,
        hops=fetched.hops,
        headers={"content-type": kind, "content-encoding": draw(ENCODINGS), **headers},
        body=body,
        cut=fetched.cut,
    )


@settings(max_examples=400)
@given(odd_answers())
@example(answer("{" * 100_000))
@example(answer("[" * 100_000))
@example(answer(b"\xff\xfe" + b"<" * 501))
@example(answer("<svg><template shadowrootmode=open><a href=//bakery.example>x</template></svg>"))
@example(answer("<template shadowrootmode=open>" * 600 + LINK))
@example(answer("<iframe srcdoc='<iframe srcdoc=&quot;x&quot;>bakery.example'>"))
def test_any_bytes_with_any_headers_give_facts_or_a_plain_refusal(fetched: Fetched) -> None:
    facts = read_page(fetched, MINE)
    assert facts.kind in PageKind
    assert facts.noindex_for | facts.nofollow_for <= set(Bot)
    assert not (facts.gaps and any(not link.weak and not link.through for link in facts.links))
    if facts.kind in {PageKind.NOT_A_PAGE, PageKind.PACKED, PageKind.UNREADABLE}:
        assert facts.links == () or facts.kind is PageKind.UNREADABLE
    state = judge(Visit(PAGE, AT, fetched=fetched, facts=facts), NEVER_SEEN, None, TODAY).state
    assert state not in FOUND or facts.links


@given(odd_answers())
def test_facts_are_kept_as_they_are(fetched: Fetched) -> None:
    facts = read_page(fetched, MINE)
    assert read_facts(write_facts(facts)) == facts


@settings(max_examples=300)
@given(st.lists(BLOCKS, max_size=12), st.integers(0, 12), AROUND, TITLES)
def test_a_link_among_what_people_see_is_found_wherever_it_stands(blocks: list[str], place: int, around: str, title: str) -> None:
    blocks.insert(place, around.format(LINK))
    body = f"<!doctype html><html><head><title>{title}</title></head><body>{''.join(blocks)}</body></html>"
    fetched = answer(body)
    facts = read_page(fetched, MINE)
    assert facts.kind is PageKind.CONTENT
    assert [link.address for link in facts.links] == ["https://bakery.example/"]
    assert judge(Visit(PAGE, AT, fetched=fetched, facts=facts), SEEN_AND_MISSED, None, TODAY).state in FOUND


@given(st.lists(BLOCKS, max_size=8), TITLES, st.integers(0, 4_000))
def test_a_page_that_was_cut_anywhere_is_never_gone(blocks: list[str], title: str, end: int) -> None:
    body = f"<!doctype html><html><head><title>{title}</title></head><body>{''.join(blocks)}{LINK}</body></html>"
    part = body[: min(end, body.index("</body>"))]
    fetched = answer(part)
    state = judge(Visit(PAGE, AT, fetched=fetched, facts=read_page(fetched, MINE) if part else None), SEEN_AND_MISSED, None, TODAY).state
    assert state in FOUND | COULD_NOT_CHECK or len(part) < len("<!doctype html><html") or title == "Page not found"


@given(st.text(max_size=60), st.sampled_from(CODECS), LABELS)
def test_any_text_in_any_writing_under_any_name_is_read_as_something(text: str, codec: str, label: str) -> None:
    read = read_text(text.encode(codec, "replace"), f"text/html; charset={label}")
    assert read.utf8.decode() == read.letters


@pytest.mark.parametrize(
    "piece",
    [
        "<p>Some words of a page, as they are.</p>",
        LINK,
        '<a href="/out?u=https://bakery.example/&x=1">x</a>',
        '<a href="https://shop.example/?page=2">x</a>',
        "<!-- <a href=//bakery.example>x</a> -->",
        "<template><a href=//bakery.example>x</a></template>",
        '<iframe srcdoc="<a href=//bakery.example>x</a>"></iframe>',
        "<our-box><template shadowrootmode=open><a href=//bakery.example>x</a></template></our-box>",
        '<script>{"to": "https://bakery.example/"}</script>',
        '<div onclick="x(\'bakery.example\')" class="load-more">x</div><button>more</button>',
        '<meta name="robots" content="max-snippet:-1"><link rel="canonical" href="/x">',
    ],
)
def test_the_steps_of_reading_grow_no_faster_than_the_page(piece: str) -> None:
    once, twice = (_steps(answer(f"<!doctype html><body><p>{TEXT}</p>{piece * many}</body>")) for many in (2_600, 5_200))
    assert twice <= 2.2 * once + 500


def _steps(fetched: Fetched) -> int:
    """Count the calls that reading takes; the same on every machine, where seconds are not."""
    steps = 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal steps
        steps += event in {"call", "c_call"}

    read_page(fetched, MINE)  # so that what is learnt once is learnt
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        facts: PageFacts = read_page(fetched, MINE)
    finally:
        sys.setprofile(before)
    assert facts.kind is not PageKind.UNREADABLE
    return steps
