"""A page is confirmed instead of sent again only where a link stood, by who read it and for the same sites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.clock import SetClock
from core.jobs import Cancel
from core.store import Store
from core.web.asking.client import Web
from core.web.asking.pacing import HostPace
from core.web.kept.kept_pages import KEPT_FOR, KeptPageRepository
from core.web.kept_page import as_before, conditions_of, kept_of, may_confirm, read_facts, write_facts
from core.web.records import Bot, Fetched, Gap, KeptPage, Known, PageFacts, PageKind, PageLink, Place, Trace, Visit
from tests.core.store.files import new_store
from tests.miniweb import Answer, Asked, MiniWeb
from tests.miniweb.paper import linking

NOW = SetClock().now()
MINE = frozenset({"bakery.example"})
PAGE = "http://club.example/partners"
LINK = PageLink("http://bakery.example/", "Crumb & Co", ("nofollow",), Place.FOOTER, snippet="by Crumb & Co", words_at=(3, 13))
FACTS = PageFacts(
    PageKind.CONTENT,
    "Friends",
    "en",
    (LINK,),
    frozenset({Trace.NAMED}),
    frozenset({Gap.LATER}),
    frozenset({Bot.GOOGLE, Bot.BING}),
    "page",
    text_length=900,
)
OLD = "Mon, 02 Nov 2026 08:00:00 GMT"


def fetched(status: int = 200, **headers: str) -> Fetched:
    return Fetched(PAGE, PAGE, NOW, status, headers={name.replace("_", "-"): value for name, value in headers.items()})


def kept(**headers: str) -> KeptPage:
    page = kept_of(fetched(**(headers or {"etag": '"1"'})), FACTS, MINE)
    assert page is not None
    return page


def test_a_page_with_a_link_and_a_version_is_kept() -> None:
    assert kept(etag='W/"a1"').etag == 'W/"a1"'
    assert conditions_of(kept(etag='"1"', last_modified=OLD)) == {"If-None-Match": '"1"'}
    assert conditions_of(kept(last_modified=OLD)) == {"If-Modified-Since": OLD}


@pytest.mark.parametrize(
    "headers",
    [{}, {"last_modified": "yesterday"}, {"last_modified": "Mon, 16 Nov 2026 07:59:30 GMT"}, {"etag": "x\r\ny"}, {"etag": "e" * 400}],
)
def test_a_page_whose_site_names_no_version_to_rely_on_is_not(headers: dict[str, str]) -> None:
    assert kept_of(fetched(**headers), FACTS, MINE) is None


def test_only_a_whole_page_with_a_plain_link_is_kept() -> None:
    marked = fetched(etag='"1"')
    assert kept_of(replace(marked, status=404), FACTS, MINE) is None
    assert kept_of(replace(marked, cut=True), FACTS, MINE) is None
    for links in ((), (replace(LINK, weak=True),), (replace(LINK, through="http://count.example/"),), (LINK,) * 21):
        assert kept_of(marked, replace(FACTS, links=links), MINE) is None


def test_it_is_confirmed_for_the_same_sites_by_the_same_reader_and_not_for_ever() -> None:
    page = kept()
    assert may_confirm(page, MINE, NOW + timedelta(days=30))
    assert not may_confirm(page, MINE | {"old.example"}, NOW)
    assert not may_confirm(replace(page, reader="0.0.1"), MINE, NOW)
    assert not may_confirm(page, MINE, NOW + timedelta(days=100))
    assert not may_confirm(page, MINE, NOW - timedelta(days=1))


def test_only_the_page_that_was_asked_about_is_confirmed() -> None:
    page = kept()
    assert as_before(page, fetched(304)) is page
    assert as_before(None, fetched(304)) is None
    assert as_before(page, fetched(200)) is None
    assert as_before(page, replace(fetched(304), final_address="http://club.example/other")) is None


def test_facts_come_back_as_they_were() -> None:
    assert read_facts(write_facts(FACTS)) == FACTS
    bare = PageFacts(PageKind.SHELL)
    assert read_facts(write_facts(bare)) == bare


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_store(tmp_path / "a.linkstead")
    yield store
    store.close()


def test_kept_pages_are_had_back_and_removed_when_too_old(store: Store) -> None:
    repository = KeptPageRepository(store)
    repository.keep([kept(etag='"0"')])
    repository.keep([kept()])
    assert repository.of([PAGE, "http://other.example/"]) == {PAGE: kept()}
    repository.tidy(NOW + KEPT_FOR + timedelta(seconds=1))
    assert repository.of([PAGE]) == {}


@pytest.mark.parametrize("facts", ['{"kind": "no kind"}', "[]", "not json", '{"links": [{}]}', '{"words": 5, "links": 5}'])
def test_what_cannot_be_read_is_read_anew_from_the_web(store: Store, facts: str) -> None:
    repository = KeptPageRepository(store)
    repository.keep([kept()])
    with store.write() as db:
        db.execute("UPDATE kept_page SET facts = ?", (facts,))
    assert repository.of([PAGE]) == {}


def test_what_another_version_of_the_program_read_is_not_used(store: Store) -> None:
    repository = KeptPageRepository(store)
    repository.keep([replace(kept(), reader="0.0.9")])
    assert repository.of([PAGE]) == {}


def test_a_mark_that_somebody_wrote_into_the_file_is_not_sent() -> None:
    assert conditions_of(replace(kept(), etag="x\r\nCookie: a", last_modified="ü")) == {}


# Over the wire.


class Site:
    """A page whose site knows its version; `asked` are the versions it was asked about."""

    def __init__(self) -> None:
        self.version = '"1"'
        self.honest = True
        self.asked: list[str] = []

    def __call__(self, asked: Asked) -> Answer:
        if asked.path == "/robots.txt":
            return Answer(status=404)
        about = asked.headers.get("if-none-match", "")
        self.asked.append(about)
        if about == self.version or not self.honest:
            return Answer(status=304)
        return Answer(linking(asked), headers=(("ETag", self.version),))


@pytest.fixture
def mini() -> Iterator[MiniWeb]:
    with MiniWeb() as mini:
        yield mini


def visit(mini: MiniWeb, page: KeptPage | None = None) -> Visit:
    return Web(mini.manners(), SetClock(), HostPace(0)).visit("http://kept.example/", MINE, Known(page=page), Cancel())


def test_a_page_that_has_not_changed_is_not_sent_again_and_says_what_it_said(mini: MiniWeb) -> None:
    site = Site()
    mini.add("kept.example", site)
    first = visit(mini)
    assert first.page is not None
    again = visit(mini, first.page)
    assert site.asked == ["", '"1"']
    assert (again.unchanged, again.facts, again.page) == (True, first.facts, None)
    assert again.fetched is not None
    assert (again.fetched.status, again.fetched.body) == (304, b"")


def test_a_page_that_changed_is_read_anew(mini: MiniWeb) -> None:
    site = Site()
    mini.add("kept.example", site)
    first = visit(mini)
    site.version = '"2"'
    again = visit(mini, first.page)
    assert not again.unchanged
    assert again.page is not None
    assert again.page.etag == '"2"'


def test_not_changed_that_nobody_asked_about_says_nothing(mini: MiniWeb) -> None:
    site = Site()
    site.honest = False
    mini.add("kept.example", site)
    seen = visit(mini)
    assert (seen.unchanged, seen.facts, seen.page) == (False, None, None)
