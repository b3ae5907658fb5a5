"""What a site's robots.txt lets a program read (RFC 9309)."""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Iterator
from datetime import datetime, timedelta

from protego import Protego

from core.web.records import FRESH_FOR, RobotsFile

SEARCH = "Googlebot"
MOST_BYTES = 500 * 1024
_AGENT_LINE = re.compile(r"\s*user[-_ ]?agent\s*[:\s]\s*(\*|([a-z_-]*)[a-z0-9_-]*)", re.IGNORECASE)
_RULE_LINE = re.compile(r"\s*([a-z_-]+)\s*[:\s]", re.IGNORECASE)
_SITE_WIDE = frozenset({"sitemap", "host"})
_ODD_BREAKS = {ord(c): " " for c in "\x00\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"}
_HTML = re.compile(r"\s*<(?:!doctype|html|head|body|\?xml)", re.IGNORECASE)


def robots_text(body: bytes) -> str:
    """Return a file's bytes as text: UTF-8 with what is not replaced, no byte order mark, the first 500 KiB."""
    return body[:MOST_BYTES].decode("utf-8-sig", errors="replace")


def door_shut(status: int) -> bool:
    """Return whether a robots.txt answer means that the site asks nobody in just now: no answer, 429, 5xx."""
    return status in {0, 429} or status >= 500


def is_fresh(file: RobotsFile, now: datetime) -> bool:
    """Return whether a file may be used as it is: under a day old, and not the sign of a passing trouble."""
    return not door_shut(file.status) and timedelta(0) <= now - file.at < FRESH_FOR


def is_page(file: RobotsFile) -> bool:
    """Return whether HTML came in place of a robots.txt: a site's own notice, or a network's login page."""
    return _HTML.match(file.text.lstrip("\ufeff")) is not None


class Rules:
    """The rules of one file for the programs in `agents` and for everybody ("*").

    Only lines that concern these are given to the parser: its cost grows with agents times rules, and a hostile file has
    thousands of both. An agent line counts by its product token, whole, as in RFC 9309: "Link" does not mean Linkstead.
    """

    def __init__(self, file: RobotsFile, agents: tuple[str, ...]) -> None:
        self._shut = door_shut(file.status)
        wanted = {agent.lower() for agent in agents} | {"*"}
        has_rules = 200 <= file.status < 300 and not is_page(file)
        self._parsed = Protego.parse("\n".join(_lines_for(file.text, wanted)) if has_rules else "")

    def allow(self, agent: str, address: str) -> bool:
        """Return whether `agent` may read `address`.

        A site whose file cannot be had (no answer, 5xx) lets no program in for now. For search engines that is not known, and
        no page is called hidden on a guess.
        """
        if self._shut:
            return agent == SEARCH
        return bool(self._parsed.can_fetch(address, agent))

    def delay(self, agent: str) -> float:
        """Return the pause the site asks for between requests, in seconds; 0.0 where it does not."""
        wish = self._parsed.crawl_delay(agent)
        return wish if wish is not None and 0 < wish < float("inf") else 0.0


def _lines_for(text: str, wanted: set[str]) -> Iterator[str]:
    """Give the lines of the groups that concern `wanted`; every group's own agent lines reduced to those."""
    group: set[str] = set()
    rules_began = False
    for line in re.split(r"[\r\n]+", text.lstrip("\ufeff").translate(_ODD_BREAKS)):
        agent = _AGENT_LINE.match(line)
        if agent:
            if rules_began:
                group, rules_began = set(), False
            # A token has no figures in it, says the standard; those who have some in their name are still meant by it.
            name = next((name for name in (agent[1].lower(), (agent[2] or "").lower()) if name in wanted), "")
            if name and name not in group:
                group.add(name)
                yield f"User-agent: {name}"
            continue
        rule = _RULE_LINE.match(line)
        if rule and rule[1].lower() not in _SITE_WIDE:
            rules_began = True
            if group:
                yield line


class RobotsMemory:
    """Files seen in this run with their parsed rules, by origin; bounded; safe to use from many threads.

    There is room for more files than a run has sites under way: a site's second page must not ask for its file again.
    """

    def __init__(self, agents: tuple[str, ...], most: int = 5_000, most_text: int = 50_000_000) -> None:
        self.agents = agents
        self._most = most
        self._most_text = most_text
        self._text = 0
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, tuple[RobotsFile, Rules]] = OrderedDict()

    def keep(self, file: RobotsFile, origin: str = "") -> Rules:
        """Remember `file` (for `origin` too, where its own led there) and return its rules."""
        key = origin or file.origin
        with self._lock:
            known = self._kept.get(key)
            if known and known[0] == file:
                self._kept.move_to_end(key)
                return known[1]
        rules = Rules(file, self.agents)
        with self._lock:
            before = self._kept.pop(key, None)
            self._text += len(file.text) - (len(before[0].text) if before else 0)
            self._kept[key] = (file, rules)
            while len(self._kept) > self._most or (self._text > self._most_text and len(self._kept) > 1):
                _key, (oldest, _rules) = self._kept.popitem(last=False)
                self._text -= len(oldest.text)
        return rules

    def known(self, origin: str, now: datetime) -> Rules | None:
        """Return the rules of an origin while its file is fresh."""
        with self._lock:
            kept = self._kept.get(origin)
        return kept[1] if kept and is_fresh(kept[0], now) else None
