"""Laws of looking: any bytes give facts, facts give exactly one state, and nothing unseen is ever lost."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from core.links.judge import judge, target_to_ask
from core.links.records import LinkBefore
from core.links.state import COULD_NOT_CHECK, FOUND, LinkState
from core.links.words import reason_sentence
from core.web.reading.bounds import readable
from core.web.reading.page import read_page
from core.web.records import Fetched, FetchFault, Hop, PageKind, Visit
from tests.core.web.pages import AT, LINK, MINE, PAGE, page

TODAY = date(2026, 11, 16)
PIECES = st.sampled_from(
    [
        *(
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<b id=1>",
            "</b>",
            "<table>",
            "<td>",
            "</table>",
            "<svg>",
            "</svg>",
            "<select>",
            "<option>",
            "</select>",
        ),
        *(
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<script>",
            "</script>",
            "<style>",
            "</style>",
            "<template>",
            "</template>",
            "<noscript>",
            "</noscript>",
        ),
        *(
            "<title>",
            "</title>",
            "<h1>",
            "Page not found",
            "Log in",
            "<a href=",
            '"',
            "'",
            ">",
            "<",
            "=",
            "&#46;",
            "\x00",
            "\ud7ff",
            "<form>",
            "<frameset>",
        ),
        *(
            LINK,
            "https://bakery.example/",
            "//bakery.example",
            "bakery.example",
            "/out?u=",
            "words of a page ",
            "<base href='https://bakery.example/'>",
        ),
        *(
            '<meta name="robots" content="noindex">',
            '<meta http-equiv="refresh" content="0;url=',
            '<link rel="canonical" href="',
            "<input type=password>",
        ),
    ]
)
MARKUP = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=40).map("".join)
BODIES = st.one_of(
    st.binary(max_size=300),
    MARKUP.map(lambda text: text.encode("utf-8", "replace")),
    MARKUP.map(lambda t: page(t).encode("utf-8", "replace")),
)
KINDS = st.one_of(
    st.sampled_from(["text/html", "", "text/html; charset=utf-16", "application/pdf", "application/xml", "text/html;charset=x"]),
    st.text(max_size=20),
)
NAMES = st.sampled_from(["x-robots-tag", "link", "refresh", "server", "cf-mitigated", "content-language", "x-amzn-waf-action"])
VALUES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["noindex", "challenge", "cloudflare", "0;url=/", '<https://a.example/>; rel="canonical"', "googlebot: none"]),
)
STATUSES = st.sampled_from([200, 200, 200, 202, 204, 304, 400, 401, 403, 404, 410, 429, 451, 500, 503, 999, 0])
FINALS = st.sampled_from(
    [PAGE, PAGE, "https://club.example/", "https://consent.example/", "https://club.example/login", "not an address", "https://[bad"]
)


@st.composite
def answers(draw: st.DrawFn, status: st.SearchStrategy[int] = STATUSES) -> Fetched:
    final = draw(FINALS)
    return Fetched(
        address=PAGE,
        final_address=final,
        at=AT,
        status=draw(status),
        hops=(Hop(PAGE, 302, final),) if final != PAGE else (),
        headers={"content-type": draw(KINDS), **draw(st.dictionaries(NAMES, VALUES, max_size=3))},
        body=draw(BODIES),
        cut=draw(st.booleans()),
        fault=draw(st.one_of(st.none(), st.none(), st.none(), st.sampled_from(FetchFault))),
    )


@st.composite
def visits(draw: st.DrawFn) -> Visit:
    fetched = draw(st.one_of(st.none(), answers()))
    read = fetched is not None and not fetched.fault and bool(fetched.body)
    facts = read_page(fetched, MINE) if fetched is not None and read else None
    return Visit(PAGE, AT, draw(st.booleans()) if fetched is None else True, draw(st.booleans()), fetched, facts)


BEFORE = st.builds(
    LinkBefore,
    st.just(MINE),
    st.sampled_from(["", "https://bakery.example/", "https://bakery.example/cakes", "nonsense"]),
    st.sampled_from(["", "Crumb bakery", "our {baker}"]),
    st.booleans(),
    st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2027, 1, 1))),
)
ALIVE = st.sampled_from([True, False, None])


@settings(max_examples=400)
@given(answers())
def test_any_answer_gives_facts_that_hold_together(fetched: Fetched) -> None:
    facts = read_page(fetched, MINE)
    assert facts == read_page(fetched, MINE)
    assert facts.text_length >= 0
    assert facts.outside_links >= facts.outside_sites >= 0
    assert bool(facts.noindex) == bool(facts.noindex_by)
    assert bool(facts.nofollow) == bool(facts.nofollow_by)
    for link in facts.links:
        assert link.address.startswith(("http://", "https://"))
        assert not link.snippet or link.words.startswith(link.snippet[slice(*link.words_at)].rstrip("…"))
    if facts.kind in {PageKind.NOT_A_PAGE, PageKind.UNREADABLE}:
        assert facts.kind is PageKind.NOT_A_PAGE or not readable("") or facts.links == ()


@settings(max_examples=400)
@given(visits(), BEFORE, ALIVE)
def test_every_look_gives_one_state_with_a_reason_in_words(visit: Visit, before: LinkBefore, alive: bool | None) -> None:
    seen = judge(visit, before, alive, TODAY)
    assert seen.state is not LinkState.UNCHECKED
    assert reason_sentence(seen.reason, seen.params)
    assert (seen.link is not None) == (seen.state in FOUND)
    assert (seen.followed is None) == (seen.link is None)
    assert bool(target_to_ask(visit, before)) == (seen.link is not None)


@settings(max_examples=400)
@given(visits(), BEFORE, ALIVE)
def test_what_could_not_be_looked_at_is_never_gone_or_missing(visit: Visit, before: LinkBefore, alive: bool | None) -> None:
    fetched, facts = visit.fetched, visit.facts
    looked = fetched is not None and visit.allowed and not fetched.fault and (200 <= fetched.status < 300 or fetched.status in {404, 410})
    read = facts is not None and facts.kind in {PageKind.CONTENT, PageKind.SOFT_404, PageKind.PARKED}
    moved_or_gone = fetched is not None and (fetched.status in {404, 410} or bool(fetched.hops))
    state = judge(visit, before, alive, TODAY).state
    if not looked or not (read or moved_or_gone):
        assert state in COULD_NOT_CHECK | FOUND
    if state in {LinkState.GONE, LinkState.PAGE_GONE}:
        assert before.missing_on is not None
        assert before.missing_on < TODAY


@settings(max_examples=200)
@given(MARKUP, BEFORE, ALIVE, st.sampled_from([200, 404]))
def test_a_link_that_stands_in_the_text_is_never_gone(rest: str, before: LinkBefore, alive: bool | None, status: int) -> None:
    body = f"<!doctype html><title>Club</title><p>Bread came from {LINK} again.</p>{rest}".encode("utf-8", "replace")
    fetched = Fetched(PAGE, PAGE, AT, status, headers={"content-type": "text/html; charset=utf-8"}, body=body)
    visit = Visit(PAGE, AT, fetched=fetched, facts=read_page(fetched, MINE))
    state = judge(visit, before, alive, TODAY).state
    assert state in FOUND or visit.facts.kind is PageKind.UNREADABLE  # type: ignore[union-attr]
    assert status == 404 or state in FOUND | COULD_NOT_CHECK
