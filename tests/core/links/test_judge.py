"""One look at a page that has the link: a state for each thing it can be, and which of two comes first."""

from dataclasses import replace
from itertools import combinations

import pytest

from core.links.judge import target_to_ask
from core.links.records import LinkBefore
from core.links.state import LinkState
from tests.core.links.visits import HOME, NEVER_SEEN, SEEN, a, answered, judged, visit
from tests.core.web.pages import LINK, MINE, answer, page


def test_a_plain_link_is_live() -> None:
    seen = judged(LINK)
    assert (seen.state, seen.reason) == (LinkState.LIVE, "live")
    assert (seen.followed, seen.indexable, seen.count) == (True, True, 1)
    assert seen.link is not None
    assert seen.link.words == "Crumb bakery"


@pytest.mark.parametrize(
    ("inside", "head", "headers", "reason"),
    [
        (a(rel="nofollow noopener"), "", {}, "nofollow_link"),
        (a(rel="ugc"), "", {}, "ugc_link"),
        (a(rel="ugc nofollow"), "", {}, "nofollow_link"),
        (a(), '<meta name="robots" content="nofollow">', {}, "nofollow_page"),
        (a(), "", {"x-robots-tag": "nofollow"}, "nofollow_server"),
        (a("/out?u=https://bakery.example/", rel="nofollow"), "", {}, "nofollow_counter"),
    ],
)
def test_a_link_marked_do_not_count_says_who_marked_it(inside: str, head: str, headers: dict[str, str], reason: str) -> None:
    seen = judged(inside, head, headers=headers)
    assert (seen.state, seen.reason, seen.followed, seen.indexable) == (LinkState.NOT_FOLLOWED, reason, False, True)


@pytest.mark.parametrize("rel", ["sponsored", "sponsored nofollow", "noopener SPONSORED"])
def test_a_sponsored_link_is_as_agreed(rel: str) -> None:
    seen = judged(a(rel=rel))
    assert (seen.state, seen.followed) == (LinkState.SPONSORED, False)


def test_a_live_link_may_have_something_to_say() -> None:
    through = judged(a("https://go.example/out?u=https://bakery.example/"))
    assert (through.state, through.reason, through.params) == (LinkState.LIVE, "through_counter", {"site": "go.example"})
    assert judged(f"<noscript>{LINK}</noscript>").reason == "only_without_scripts"
    assert judged(f'<p style="display:none">{LINK}</p>').reason == "looks_hidden"
    but_for_bing = judged(LINK, '<meta name="bingbot" content="noindex">')
    assert (but_for_bing.state, but_for_bing.reason, but_for_bing.indexable) == (LinkState.LIVE, "live_but_for_bing", True)


@pytest.mark.parametrize(
    ("head", "rest", "reason"),
    [
        ('<meta name="robots" content="noindex">', {}, "noindex_page"),
        ("", {"headers": {"x-robots-tag": "googlebot: noindex"}}, "noindex_server"),
        ("", {"search_allowed": False}, "search_refused"),
        ('<link rel="canonical" href="https://original.example/fete">', {}, "copy_of"),
        ("", {"status": 404}, "answers_gone_with_link"),
    ],
)
def test_a_page_not_shown_in_search_says_why(head: str, rest: dict[str, object], reason: str) -> None:
    seen = judged(LINK, head, **rest)  # type: ignore[arg-type]
    assert (seen.state, seen.reason, seen.indexable) == (LinkState.HIDDEN_FROM_SEARCH, reason, False)


@pytest.mark.parametrize("canonical", ["/", "/other", "http://www.club.example/news/fete.html?utm_source=x", "https://shop.club.example/"])
def test_a_canonical_address_on_the_same_site_hides_nothing(canonical: str) -> None:
    assert judged(LINK, f'<link rel="canonical" href="{canonical}">').state is LinkState.LIVE


def test_a_link_to_another_page_of_mine() -> None:
    seen = judged(a("https://bakery.example/cakes"))
    assert (seen.state, seen.reason) == (LinkState.OTHER_TARGET, "other_target")
    assert seen.params == {"address": "https://bakery.example/cakes", "before": HOME}


@pytest.mark.parametrize("to", ["http://www.bakery.example", "https://bakery.example/?utm_source=club", "//bakery.example/index.html#top"])
def test_the_same_page_written_otherwise_is_the_same(to: str) -> None:
    assert judged(a(to)).state is LinkState.LIVE


def test_where_nobody_said_which_page_any_will_do() -> None:
    assert judged(a("https://bakery.example/cakes"), before=replace(SEEN, target="")).state is LinkState.LIVE


def test_a_link_to_a_page_that_is_gone() -> None:
    seen = judged(LINK, alive=False)
    assert (seen.state, seen.params) == (LinkState.DEAD_TARGET, {"address": HOME})
    assert judged(LINK, alive=None).state is LinkState.LIVE


def test_other_words() -> None:
    seen = judged(a(words="this shop"))
    assert (seen.state, seen.params) == (LinkState.WORDS_CHANGED, {"before": "Crumb bakery", "now": "this shop"})
    assert judged(a(words="<img src=x>")).reason == "words_gone"


@pytest.mark.parametrize("words", ["CRUMB  bakery", "“Crumb Bakery”", "Crumb-bakery!", " crumb\nbakery ", "Crumb&nbsp;bakery."])
def test_the_same_words_written_otherwise_are_the_same(words: str) -> None:
    assert judged(a(words=words)).state is LinkState.LIVE


def test_a_logo_in_place_of_the_words_has_not_changed_them() -> None:
    assert judged(f'<a href="{HOME}" aria-label="Crumb bakery"><img src=x></a>').state is LinkState.LIVE
    assert judged(f'<a href="{HOME}" title="Something else"><img src=x></a>').reason == "words_gone"


def test_without_words_before_none_can_have_changed() -> None:
    assert judged(a(words="anything"), before=replace(SEEN, words="")).state is LinkState.LIVE


def test_words_that_still_stand_on_another_link_have_not_changed() -> None:
    assert judged(f"{a(words='our baker')}<footer>{LINK}</footer>").state is LinkState.LIVE


MARKS = {
    LinkState.DEAD_TARGET: {},
    LinkState.HIDDEN_FROM_SEARCH: {"head": '<meta name="robots" content="noindex">'},
    LinkState.OTHER_TARGET: {"to": "https://bakery.example/cakes"},
    LinkState.WORDS_CHANGED: {"words": "this shop"},
    LinkState.SPONSORED: {"rel": "sponsored"},
    LinkState.NOT_FOLLOWED: {"head": '<meta name="robots" content="nofollow">'},
}


@pytest.mark.parametrize(("first", "second"), list(combinations(MARKS, 2)), ids=lambda state: state.value)
def test_of_two_that_hold_the_graver_is_said(first: LinkState, second: LinkState) -> None:
    one, other = MARKS[first], MARKS[second]
    inside = a(
        one.get("to") or other.get("to") or HOME,
        one.get("words") or other.get("words") or "Crumb bakery",
        one.get("rel", "") + other.get("rel", ""),
    )
    head = one.get("head", "") + other.get("head", "")
    assert judged(inside, head, alive=first is not LinkState.DEAD_TARGET).state is first


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        (a("https://bakery.example/cakes"), a()),
        (a(rel="nofollow"), a()),
        (f"<footer>{a()}</footer>", a()),
        (f'<p style="display:none">{a()}</p>', a()),
        (f"<noscript>{a()}</noscript>", a()),
        (a("/out?u=https://bakery.example/"), a()),
        (f"<p>{a(rel='nofollow')}</p>", f"<footer>{a()}</footer>"),
        (a("https://bakery.example/cakes"), a(rel="nofollow")),
    ],
)
def test_of_several_links_the_best_stands_for_all(worse: str, better: str) -> None:
    for inside in (worse + better, better + worse):
        seen = judged(inside)
        assert seen.count == 2
        assert (seen.state, seen.reason) == (judged(better).state, judged(better).reason)


def test_the_page_of_mine_to_ask_for_is_the_best_links() -> None:
    both = visit(answer(page(f"{a('https://bakery.example/cakes')}{a()}")))
    assert target_to_ask(both, SEEN) == HOME
    assert target_to_ask(both, NEVER_SEEN) == "https://bakery.example/cakes"
    assert target_to_ask(visit(answer(page(a("/out?u=https://bakery.example/x")))), SEEN) == "https://bakery.example/x"
    assert target_to_ask(visit(answer(page())), SEEN) == ""
    assert target_to_ask(visit(None, allowed=False), SEEN) == ""
    assert target_to_ask(visit(answer(page(LINK), status=500)), SEEN) == ""


def test_a_link_found_after_a_move_is_there() -> None:
    assert answered(page(LINK), final="https://club.example/").state is LinkState.LIVE


def test_a_cut_page_with_the_link_is_live() -> None:
    assert answered(page(LINK), cut=True).state is LinkState.LIVE


def test_my_domains_subdomains_count() -> None:
    seen = judged(a("https://shop.bakery.example/"), before=LinkBefore(MINE))
    assert seen.state is LinkState.LIVE
