"""Full checks over HTTPS, 600 hosts, beside a plain requests.Session, Scrapy, and LinkChecker asking for the status only."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.figure import Figure, Missing
from tests.bench.ours import checks
from tests.bench.peers import Peers
from tests.bench.server import running

_RIVALS = (("spider", "Scrapy", "scrapy", 2.0), ("linkchecker", "LinkChecker, status only", "linkcheck", 3.0))


def measure(quick: bool, peers: Peers) -> Iterator[Figure | Missing]:
    """Checks a second; every certificate verified, but by Scrapy, which never does."""
    count = 200 if quick else 600
    with running(tls=True) as served:
        served_before = served.busy()
        ours = checks(served, count)
        busy = (served.busy() - served_before) / ours.seconds
        rate = count / ours.seconds
        yield Figure("full checks over HTTPS", rate, "checks/s")
        yield Figure("CPU of a full check over HTTPS", 1000 * ours.cpu / count, "ms")
        yield Figure("wrong verdicts", ours.wrong, "links", most=0)
        yield Figure("the server's own share of one core meanwhile", busy, "", most=0.5)
        session = peers.pages_a_second("plain", served, count, "session")
        yield Figure("a plain requests.Session, fetching only", session, "pages/s")
        yield Figure("full checks beside requests.Session", rate / session, "times", least=4)
        for file, name, package, least in _RIVALS:
            if not peers.has(package):
                yield Missing(f"full checks over HTTPS beside {name}", name)
                continue
            theirs = peers.pages_a_second(file, served, count)
            yield Figure(f"{name}, over HTTPS", theirs, "pages/s")
            yield Figure(f"full checks over HTTPS beside {name}", rate / theirs, "times", least=least)
