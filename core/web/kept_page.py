"""A page as it was last read, to be confirmed instead of sent again: where a link stood, by who read it, for the same sites."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

from core import __version__
from core.web.records import Bot, Fetched, Gap, KeptPage, PageFacts, PageKind, PageLink, Place, Trace

NOT_MODIFIED = 304
KEPT_FOR = timedelta(days=100)
"""Then the page is read whole again: some servers say "not changed" whatever happened."""
_SETTLED = timedelta(seconds=60)
"""A date of change so fresh may stand for two versions of the page."""
_MOST_LINKS = 20
_LONGEST_MARK = 300


def may_confirm(kept: KeptPage, domains: frozenset[str], now: datetime) -> bool:
    """Return whether the site may be asked if the page is as it was: the same reader, the same sites of mine, not too long ago."""
    return kept.reader == __version__ and kept.domains == domains and timedelta(0) <= now - kept.read_at < KEPT_FOR


def conditions_of(kept: KeptPage) -> dict[str, str]:
    """Return the headers that ask for the page only if it changed."""
    etag, last_modified = _mark(kept.etag), _mark(kept.last_modified)  # anybody may have written into the file
    said = {"If-None-Match": etag, "If-Modified-Since": "" if etag else last_modified}
    return {name: value for name, value in said.items() if value}


def as_before(kept: KeptPage | None, fetched: Fetched) -> KeptPage | None:
    """Return the page that an answer confirms; None where it confirms none."""
    confirms = kept is not None and fetched.status == NOT_MODIFIED and not fetched.fault and fetched.final_address == kept.final_address
    return kept if confirms else None


def kept_of(fetched: Fetched, facts: PageFacts, domains: frozenset[str]) -> KeptPage | None:
    """Return a page just read as it is to be kept; None where it has no link of mine or its site names no version."""
    stands = any(not link.weak and not link.through for link in facts.links)
    if fetched.status != 200 or fetched.cut or not stands or len(facts.links) > _MOST_LINKS:
        return None
    etag = _mark(fetched.headers.get("etag", ""))
    last_modified = _mark(fetched.headers.get("last-modified", ""))
    if not etag and not _settled(last_modified, fetched.at):
        return None
    final = fetched.final_address
    return KeptPage(fetched.address, final, etag, last_modified, __version__, domains, fetched.at, facts)


def _mark(text: str) -> str:
    """Return a header's value where it may be sent back as it is."""
    return text if len(text) <= _LONGEST_MARK and text.isascii() and text.isprintable() else ""


def _settled(last_modified: str, at: datetime) -> bool:
    try:
        moment = parsedate_to_datetime(last_modified)
    except (ValueError, TypeError, OverflowError, IndexError):
        return False
    return moment.tzinfo is not None and at - moment > _SETTLED


def write_facts(facts: PageFacts) -> str:
    """Return facts as the file holds them; what is as it usually is, is left out."""
    usual = asdict(PageFacts(PageKind.CONTENT))
    said = {name: value for name, value in asdict(facts).items() if value != usual[name]}
    return json.dumps(said, ensure_ascii=False, default=sorted)


def read_facts(text: str) -> PageFacts:
    """Read what `write_facts` wrote. Raises ValueError, TypeError, KeyError or AttributeError for anything else."""
    said: Mapping[str, Any] = json.loads(text)
    plain = {field.name: said[field.name] for field in fields(PageFacts) if field.name in said}
    facts = PageFacts(**{"kind": PageKind.CONTENT, **plain})
    return replace(
        facts,
        kind=PageKind(facts.kind),
        traces=frozenset(map(Trace, facts.traces)),
        gaps=frozenset(map(Gap, facts.gaps)),
        counted=tuple(map(_read_link, said.get("counted", ()))),
        noindex_for=frozenset(map(Bot, facts.noindex_for)),
        nofollow_for=frozenset(map(Bot, facts.nofollow_for)),
        links=tuple(map(_read_link, said.get("links", ()))),
    )


def _read_link(said: Mapping[str, Any]) -> PageLink:
    start, end = said["words_at"]
    return replace(PageLink(**said), rel=tuple(said["rel"]), place=Place(said["place"]), words_at=(int(start), int(end)))
