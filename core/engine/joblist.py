"""Every job by its name: the only way from a line of the protocol to code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from core.backlinks.add_job import AddLinksJob
from core.backlinks.check_job import CheckLinksJob
from core.jobs import Job

Maker = Callable[[Mapping[str, Any], datetime], Job[Any, Any, Any]]


def _add_links(params: Mapping[str, Any], since: datetime) -> Job[Any, Any, Any]:
    return AddLinksJob(Path(params["path"]), params["name"])


def _check_links(params: Mapping[str, Any], since: datetime) -> Job[Any, Any, Any]:
    return CheckLinksJob(params.get("ids"), bool(params.get("every")), since)


JOBS: Mapping[str, Maker] = {
    "add_links": _add_links,
    "check_links": _check_links,
}


def make_job(name: str, params: Mapping[str, Any], since: datetime) -> Job[Any, Any, Any]:
    """Return the job of that name. Raises KeyError for a name that is none, or a parameter that is missing."""
    return JOBS[name](params, since)
