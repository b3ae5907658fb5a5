"""Every tool has a name on the screen."""

from __future__ import annotations

from core.backlinks.exports.formats import FORMATS
from core.backlinks.sources import SOURCES, source_name


def test_every_format_is_of_a_tool_with_a_name() -> None:
    assert {each.source for each in FORMATS} <= set(SOURCES)


def test_a_tool_that_is_not_known_here_is_another_tool() -> None:
    assert (source_name("google"), source_name(""), source_name("next_year")) == ("Google Search Console", "You", "Another tool")
