"""What a page asks of search engines, one by one: meta robots and the X-Robots-Tag header, as they read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from core.web.records import Bot

_NAMES: Mapping[Bot, frozenset[str]] = {
    Bot.GOOGLE: frozenset({"robots", "googlebot"}),
    Bot.BING: frozenset({"robots", "bingbot", "msnbot"}),
}
"""Whose directives an engine heeds: everybody's and its own."""
_WITH_VALUE = frozenset({"max-snippet", "max-image-preview", "max-video-preview", "unavailable_after"})
_SCOPE = re.compile(r"\s*([A-Za-z][\w\-]*)\s*:")
_BARE_ZONE = re.compile(r"\s+[A-Z]{2,5}\s*$")


@dataclass(frozen=True, slots=True)
class Directives:
    """What holds for the page and one engine; the most restrictive of everything said."""

    noindex: bool = False
    nofollow: bool = False

    def __or__(self, other: Directives) -> Directives:
        return Directives(self.noindex or other.noindex, self.nofollow or other.nofollow)


def from_meta(name: str, content: str, at: datetime, bot: Bot = Bot.GOOGLE) -> Directives:
    """Read one `<meta name content>`; nothing where it is for others than `bot`. `at` is when the page was read."""
    return _read(content, at) if name.strip().lower() in _NAMES[bot] else Directives()


def from_header(value: str, at: datetime, bot: Bot = Bot.GOOGLE) -> Directives:
    """Read what the X-Robots-Tag header says to `bot`; repeated headers stand in lines of their own.

    `googlebot: noindex` concerns one bot; what follows without a name concerns the same one. `unavailable_after` and its like
    have a colon and name no bot.
    """
    found = Directives()
    for line in value.split("\n"):
        for name, directives in _by_bot(line):
            if name in _NAMES[bot]:
                found |= _read(directives, at)
    return found


def _by_bot(value: str) -> Iterator[tuple[str, str]]:
    bot = "robots"
    gathered: list[str] = []
    for part in value.split(","):
        scope = _SCOPE.match(part)
        if scope and scope[1].lower() not in _WITH_VALUE:
            yield bot, ",".join(gathered)
            bot, gathered = scope[1].lower(), [part[scope.end() :]]
        else:
            gathered.append(part)
    yield bot, ",".join(gathered)


def _read(content: str, at: datetime) -> Directives:
    words = {part.strip().lower() for part in content.split(",")}
    none = "none" in words
    return Directives(none or "noindex" in words or _is_over(content, at), none or "nofollow" in words)


def _is_over(content: str, at: datetime) -> bool:
    """Whether `unavailable_after` names a date that is past: the page leaves the index then."""
    _before, named, rest = content.lower().partition("unavailable_after")
    if not named:
        return False
    date = content[len(content) - len(rest) :].lstrip(" :")
    for text in (date, date.partition(",")[0], ",".join(date.split(",")[:2])):
        moment = _moment(text.strip())
        if moment is not None:
            return moment < at
    return False


def _moment(text: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        for plain in (text, _BARE_ZONE.sub("", text)):
            try:
                moment = read(plain)
            except (ValueError, TypeError, OverflowError, IndexError):
                continue
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None
