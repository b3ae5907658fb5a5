"""The town: every promised truth is found by the real checker, and the pages hang together."""

from __future__ import annotations

import json
import re
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from core.clock import SetClock
from core.links.state import LinkState
from core.sample.town import FOLDER, Town, read_town
from tests.core.sample.looking import links_by_address, look_at_all, sample_open


@pytest.fixture(scope="module")
def town() -> Town:
    return read_town()


def test_every_link_is_found_in_the_state_it_promises_then_and_now(town: Town) -> None:
    clock = SetClock()
    with sample_open(clock) as (stage, workspace):
        before = links_by_address(workspace)
        look_at_all(stage, workspace, clock)
        after = links_by_address(workspace)
        earlier = {address: workspace.links.history(link.id) for address, link in before.items()}
    assert {address: link.state for address, link in after.items()} == {link.address: link.now for link in town.links}
    for link in town.links:
        looks = [check.state for check in sorted(earlier[link.address], key=lambda check: check.id)]
        missing = [LinkState.MISSING_ONCE] if link.missing else []
        assert looks == ([link.was] if link.was else []) + missing + [link.now]


def test_the_town_has_a_link_in_every_state(town: Town) -> None:
    assert {link.now for link in town.links} == set(LinkState) - {LinkState.UNCHECKED}
    assert any(link.was is None for link in town.links)


def test_every_page_is_there_and_every_file_is_a_page_of_someones(town: Town) -> None:
    pages = [page for site in town.sites.values() for page in site.pages.values()]
    named = {page.file for page in pages} | {page.once for page in pages} | {site.not_found for site in town.sites.values()}
    assert named - {""} == {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.html")}


def test_links_within_the_town_lead_somewhere_but_for_the_one_that_is_told_of(town: Town) -> None:
    astray = set()
    for site in town.sites.values():
        for page in site.pages.values():
            for name in {page.file, page.once} - {""}:
                soup = BeautifulSoup((FOLDER / name).read_text("utf-8"), "lxml")
                for a in soup.find_all("a", href=True):
                    to = urlsplit(urljoin(f"http://{site.host}{page.path}", str(a["href"])))
                    if to.scheme == "http" and to.path not in town.sites[to.hostname or ""].pages:
                        astray.add(to.geturl())
    assert astray == set()


def test_nothing_in_it_could_be_taken_for_a_real_neighbour(town: Town) -> None:
    assert all(host.endswith(".example") for host in town.sites)
    for path in FOLDER.rglob("*.html"):
        text = path.read_text("utf-8")
        hosts = re.findall(r"(?:href|src)=[\"']\w+://([^/\"']+)", text)
        assert all(host in town.sites for host in hosts), path
        # The numbers that are kept free for plays and films.
        assert all(number.startswith("960") for number in re.findall(r"01632\s+(\d{3})", text)), path


def test_the_bakerys_own_site_says_who_it_is_in_words_and_in_data(town: Town) -> None:
    soup = BeautifulSoup((FOLDER / town.sites[town.own_site].pages["/"].file).read_text("utf-8"), "lxml")
    (script,) = soup.find_all("script", type="application/ld+json")
    told = json.loads(script.get_text())
    assert told["name"] == town.name
    assert urlsplit(told["url"]).hostname == town.own_site
    assert {"telephone", "address", "openingHoursSpecification", "sameAs"} <= told.keys()
    contact = BeautifulSoup((FOLDER / town.sites[town.own_site].pages["/contact"].file).read_text("utf-8"), "lxml").get_text(
        " ", strip=True
    )
    assert told["address"]["streetAddress"] in contact
    assert told["address"]["postalCode"] in contact
