"""Laws of a whole run over any web: it ends, tells of every link, and calls none gone that nobody looked for in earnest."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.backlinks.check_job import CheckLinksJob
from core.clock import SetClock
from core.jobs import Ending
from core.links.state import FOUND, LinkState
from core.web.asking.made_up import made_up_address
from core.web.records import FetchFault, Visit
from core.workspace import Workspace
from tests.core.backlinks.made_up import MadeUpWeb, check
from tests.core.backlinks.shop import HOME, add, open_shop, shown

SITES = [f"{scheme}://site-{n}.example/" for n in range(9) for scheme in ("http", "https")]
OWN = ("http://bakery.example/", "https://bakery.example/")
FAULTS = sorted(set(FetchFault) - {FetchFault.STOPPED, FetchFault.BUSY})
LOST = {LinkState.GONE, LinkState.PAGE_GONE}

answers = st.one_of(
    st.just("link"),
    st.just("none"),
    st.sampled_from([200, 403, 404, 429, 503, 511]),
    st.sampled_from(FAULTS),
    st.just("put off"),
)


def web_of(clock: SetClock, said: dict[str, Any], alike: bool) -> MadeUpWeb:
    pages: dict[str, Any] = {}
    for address, answer in said.items():
        if answer == "put off":
            pages[address] = Visit(address, clock.now(), put_off=clock.now() + timedelta(days=1))
        else:
            pages[address] = {"link": [HOME], "none": []}.get(answer, answer)
        if alike:
            host = address.partition("://")[2].rstrip("/")
            scheme = address.partition("://")[0]
            pages[made_up_address(f"{scheme}://{host}:{443 if scheme == 'https' else 80}")] = []
    return MadeUpWeb(clock, pages)


def run(shop: Workspace, clock: SetClock, said: dict[str, Any], alike: bool) -> None:
    before = {link.id: link for link in shown(shop)}
    outcome = check(shop, web_of(clock, said, alike), CheckLinksJob(every=True))
    assert outcome.ending in {Ending.FINISHED, Ending.FAILED}
    if outcome.ending is Ending.FAILED:
        assert outcome.code in {"no_network", "captive_portal", "tls_everywhere"}
    else:
        assert outcome.progress.done == outcome.progress.total == len(before)
    for link in shown(shop):
        if said[link.page_address] == "link":
            assert link.state in FOUND or link.state is before[link.id].state
        elif said[link.page_address] == "put off" or isinstance(said[link.page_address], FetchFault):
            assert link.state not in LOST or before[link.id].state in LOST


@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.dictionaries(st.sampled_from([*SITES, *OWN]), answers, min_size=4, max_size=20), min_size=1, max_size=3),
    st.booleans(),
)
def test_any_web_over_several_days_ends_in_a_word_about_every_link(days: list[dict[str, Any]], alike: bool) -> None:
    clock = SetClock()
    with tempfile.TemporaryDirectory() as folder:
        shop = open_shop(Path(folder), clock)
        add(shop, *SITES)
        for said in days:
            whole = dict.fromkeys([*SITES, *OWN], "link") | said
            run(shop, clock, whole, alike)
            clock.forward(days=1)
        if len(days) == 1:
            assert not LOST & {link.state for link in shown(shop)}, "one look is never enough"
        shop.close()
