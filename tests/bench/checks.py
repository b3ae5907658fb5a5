"""Full checks over HTTP, 2,000 hosts that answer at once, beside Scrapy doing the same and requests doing less."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.figure import Figure, Missing
from tests.bench.ours import checks
from tests.bench.peers import Peers
from tests.bench.server import running


def measure(quick: bool, peers: Peers) -> Iterator[Figure | Missing]:
    """Checks a second; each program in a process of its own, one after the other, against one server."""
    count = 500 if quick else 2000
    with running() as served:
        plain = peers.pages_a_second("plain", served, count, "get")
        yield Figure("requests.get, fetching only", plain, "pages/s")
        soup = peers.pages_a_second("plain", served, count // 8, "soup")
        yield Figure("requests.get and whole-page BeautifulSoup", soup, "pages/s")
        served_before = served.busy()
        ours = checks(served, count)
        busy = (served.busy() - served_before) / ours.seconds
        yield Figure("full checks over HTTP", count / ours.seconds, "checks/s")
        yield Figure("CPU of a full check", 1000 * ours.cpu / count, "ms")
        yield Figure("wrong verdicts", ours.wrong, "links", most=0)
        yield Figure("the server's own share of one core meanwhile", busy, "", most=0.5)
        yield Figure("full checks beside requests and BeautifulSoup", count / ours.seconds / soup, "times")
        yield Figure("full checks beside requests that only fetches", count / ours.seconds / plain, "times")
        if peers.has("scrapy"):
            scrapy = peers.pages_a_second("spider", served, count)
            yield Figure("Scrapy: robots.txt, fetching, reading", scrapy, "pages/s")
            yield Figure("full checks beside Scrapy", count / ours.seconds / scrapy, "times", least=2.5)
        else:
            yield Missing("full checks beside Scrapy", "Scrapy")
