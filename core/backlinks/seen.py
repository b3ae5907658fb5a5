"""What is kept of a look for ever: the words around the link, the way to the page, the headers that mattered."""

from __future__ import annotations

import json
from dataclasses import asdict

from core.backlinks.records import Evidence
from core.links.records import Judgement
from core.web.records import Visit

HEADERS_THAT_MATTER = ("content-type", "x-robots-tag", "link", "retry-after", "cf-mitigated", "server", "content-language")


def evidence_of(judgement: Judgement, visit: Visit) -> Evidence | None:
    """Return the evidence of a link that was seen; None where none was."""
    link, fetched = judgement.link, visit.fetched
    if link is None or fetched is None:
        return None
    return Evidence(
        snippet=link.snippet,
        words_at=link.words_at,
        words=link.words,
        leads_to=link.address,
        rel=" ".join(link.rel),
        final_address=fetched.final_address,
        hops=tuple((hop.address, hop.status) for hop in fetched.hops),
        headers={name: fetched.headers[name] for name in HEADERS_THAT_MATTER if name in fetched.headers},
    )


def write_evidence(evidence: Evidence) -> str:
    """Return evidence as the file holds it."""
    return json.dumps(asdict(evidence), ensure_ascii=False, sort_keys=True)


def read_evidence(facts: str) -> Evidence:
    """Read what `write_evidence` wrote; what has a name of its own in another program's version is left out.

    Raises ValueError, TypeError or KeyError for anything else.
    """
    kept = json.loads(facts)
    start, end = kept["words_at"]
    return Evidence(
        snippet=str(kept["snippet"]),
        words_at=(int(start), int(end)),
        words=str(kept["words"]),
        leads_to=str(kept["leads_to"]),
        rel=str(kept["rel"]),
        final_address=str(kept["final_address"]),
        hops=tuple((str(address), int(status)) for address, status in kept["hops"]),
        headers={str(name): str(value) for name, value in dict(kept["headers"]).items()},
    )
