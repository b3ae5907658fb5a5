"""What a page asks of search engines."""

import pytest

from core.web.reading.directives import Directives, from_header, from_meta
from core.web.records import Bot
from tests.core.web.pages import AT, facts

NOTHING = Directives()
BOTH = Directives(noindex=True, nofollow=True)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("robots", "index, follow", NOTHING),
        ("robots", "NOINDEX", Directives(noindex=True)),
        ("ROBOTS", " noindex ,nofollow ", BOTH),
        ("robots", "none", BOTH),
        ("robots", "all", NOTHING),
        ("googlebot", "nofollow", Directives(nofollow=True)),
        ("bingbot", "noindex", NOTHING),
        ("description", "noindex", NOTHING),
        ("robots", "max-snippet:-1, noarchive, nosnippet", NOTHING),
        ("robots", "indexifembedded, noindex", Directives(noindex=True)),
    ],
)
def test_the_meta_element(name: str, content: str, said: Directives) -> None:
    assert from_meta(name, content, AT) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("", NOTHING),
        ("noindex, nofollow", BOTH),
        ("googlebot: nofollow", Directives(nofollow=True)),
        ("otherbot: noindex, nofollow", NOTHING),
        ("otherbot: noindex, googlebot: nofollow", Directives(nofollow=True)),
        ("GoogleBot: none", BOTH),
        ("noindex, otherbot: nofollow", Directives(noindex=True)),
        ("max-image-preview: large, noindex", Directives(noindex=True)),
        ("otherbot: nofollow\nnoindex", Directives(noindex=True)),
        ("noindex\notherbot: nofollow", Directives(noindex=True)),
        ("unavailable_after: 25 Jun 2027 15:00:00 PST", NOTHING),
        ("unavailable_after: 25 Jun 2025 15:00:00 PST", Directives(noindex=True)),
        ("unavailable_after: Wed, 25 Jun 2025 15:00:00 GMT, nofollow", BOTH),
        ("googlebot: unavailable_after: 2025-06-25T15:00:00Z", Directives(noindex=True)),
        ("unavailable_after: some day", NOTHING),
    ],
)
def test_the_header(value: str, said: Directives) -> None:
    assert from_header(value, AT) == said


def test_page_and_server_add_up_and_it_is_known_who_said_it() -> None:
    both = facts(head='<meta name="robots" content="noindex">', headers={"x-robots-tag": "nofollow"})
    assert (both.noindex, both.noindex_by, both.nofollow, both.nofollow_by) == (True, "page", True, "server")
    assert not facts(head='<meta name="robots" content="index, follow">').noindex


def test_several_elements_combine_and_one_in_the_body_counts() -> None:
    seen = facts('<meta name="robots" content="nofollow">', '<meta name="robots" content="all"><meta name="googlebot" content="noindex">')
    assert seen.noindex
    assert seen.nofollow


@pytest.mark.parametrize(
    ("head", "header", "noindex_for", "nofollow_for"),
    [
        ('<meta name="robots" content="noindex">', "", set(Bot), set()),
        ('<meta name="bingbot" content="noindex">', "", {Bot.BING}, set()),
        ('<meta name="googlebot" content="noindex, nofollow">', "", {Bot.GOOGLE}, {Bot.GOOGLE}),
        ('<meta name="slurp" content="noindex">', "yandex: noindex", set(), set()),
        ("", "bingbot: nofollow", set(), {Bot.BING}),
        ('<meta name="MSNBot" content="noindex">', "googlebot: nofollow", {Bot.BING}, {Bot.GOOGLE}),
    ],
)
def test_each_engine_heeds_what_is_said_to_all_and_to_itself(head: str, header: str, noindex_for: set[Bot], nofollow_for: set[Bot]) -> None:
    seen = facts(head=head, headers={"x-robots-tag": header})
    assert (seen.noindex_for, seen.nofollow_for) == (noindex_for, nofollow_for)
    assert seen.noindex == (Bot.GOOGLE in noindex_for) == bool(seen.noindex_by)
    assert seen.nofollow == (Bot.GOOGLE in nofollow_for) == bool(seen.nofollow_by)
