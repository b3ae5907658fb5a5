"""The sample's small web, answered for by this machine and by nobody else."""

from __future__ import annotations

import re
import threading
from types import TracebackType
from urllib.parse import urlsplit

from core import __version__
from core.sample.server import Answer, Request, Server
from core.sample.town import FOLDER, SamplePage, SampleSite, Town
from core.web.asking.guard import NOWHERE
from core.web.asking.manners import Manners, honest_agent

STYLE = "/town.css"
_BESIDE = re.compile(r'(?<=")/(?!/)')
_ACROSS = re.compile(r'(?<=")http://([a-z]+\.example)(?=[/"])')


class SampleWeb:
    """Serves the sites of a town while it lasts; use as a context manager.

    `long_ago` turns every page back by four weeks. `pause` is how long a page of a neighbour takes, in seconds: that of a web at
    one's leisure, so that eyes can follow. What is not in the town is asked of nobody.
    """

    def __init__(self, town: Town, pause: float = 0.0) -> None:
        self.town = town
        self.pause = pause
        self.long_ago = False
        self.asked: list[Request] = []
        self._noting = threading.Lock()
        self._read: dict[str, str] = {}

    def __enter__(self) -> SampleWeb:
        self._server = Server(self._answer)
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self._server.stop()

    def manners(self, threads: int = 2) -> Manners:
        """Return manners under which the town is all there is of the web."""
        here = {name: self._server.address for host in self.town.sites for name in (host, f"www.{host}")}
        return Manners(
            agent=honest_agent(__version__, self.town.own_site),
            pause=0.0,
            connect_timeout=5.0,
            read_timeout=10.0,
            total_timeout=15.0,
            threads=threads,
            host_map={**here, "*": NOWHERE},
            local_allowed=True,
        )

    def for_browser(self, address: str) -> str:
        """Return where a browser on this machine sees a page of the town; "" for an address outside it."""
        parts = urlsplit(address)
        return f"http://{self._server.address}/at/{parts.hostname}{parts.path}" if parts.hostname in self.town.sites else ""

    def _answer(self, request: Request) -> Answer:
        with self._noting:
            self.asked.append(request)
        if request.path.startswith("/at/"):
            return self._shown(request.path)
        return self._of(request.host.removeprefix("www."), request.path.partition("?")[0], at_leisure=True)

    def _shown(self, path: str) -> Answer:
        """Answer a browser, which knows none of the town's hosts: every address in the page leads back here."""
        host, _, rest = path.removeprefix("/at/").partition("/")
        answer = self._of(host, f"/{rest.partition('?')[0]}")
        headers = tuple((name, f"/at/{host}{value}") for name, value in answer.headers)
        here = _BESIDE.sub(f"/at/{host}/", str(answer.body))
        return Answer(_ACROSS.sub(r"/at/\1", here), answer.status, headers, answer.kind)

    def _of(self, host: str, path: str, at_leisure: bool = False) -> Answer:
        site = self.town.sites.get(host)
        if site is None:
            return Answer("There is no such site in this town.", 404, kind="text/plain")
        if path == STYLE:
            return Answer(self._file(STYLE[1:]), kind="text/css")
        if path == "/robots.txt":
            return Answer(site.robots, kind="text/plain") if site.robots else Answer("", 404, kind="text/plain")
        page = site.pages.get(path)
        if page is None:
            return self._not_found(site)
        if at_leisure and host != self.town.own_site:
            self._server.stopped.wait(self.pause)
        return self._page(page)

    def _page(self, page: SamplePage) -> Answer:
        if page.moved_to:
            return Answer("", 301, (("Location", page.moved_to),))
        if self.long_ago and page.once != page.file:
            return Answer(self._file(page.once))
        return Answer(self._file(page.file), page.status)

    def _not_found(self, site: SampleSite) -> Answer:
        return Answer(self._file(site.not_found) if site.not_found else "<!doctype html><title>Not found</title><h1>Not found</h1>", 404)

    def _file(self, name: str) -> str:
        if name not in self._read:
            self._read[name] = (FOLDER / name).read_text("utf-8")
        return self._read[name]
