"""Every job by its name: the only way from a line of the protocol to code; each is loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from core.jobs import Job

Running = Callable[[], Iterable[Job[Any, Any, Any]]]
"""Gives the jobs that are on their way at this moment."""

Maker = Callable[[Mapping[str, Any], datetime | None, Running], Job[Any, Any, Any]]


def _add_links(params: Mapping[str, Any], since: datetime | None, running: Running) -> Job[Any, Any, Any]:
    from core.backlinks.add_job import AddLinksJob

    return AddLinksJob(Path(params["path"]), params["name"], _columns(params))


def _preview_links(params: Mapping[str, Any], since: datetime | None, running: Running) -> Job[Any, Any, Any]:
    from core.backlinks.preview_job import PreviewLinksJob

    return PreviewLinksJob(Path(params["path"]), _columns(params))


def _columns(params: Mapping[str, Any]) -> dict[Any, int]:
    """Return what the owner said of a table that nobody knows: the number of the column that holds each field."""
    from core.backlinks.exports.shape import Field

    return {Field(name): int(place) for name, place in params.get("columns", {}).items()}


def _check_links(params: Mapping[str, Any], since: datetime | None, running: Running) -> Job[Any, Any, Any]:
    from core.backlinks.check_job import CheckLinksJob

    def in_hand() -> set[int]:
        return {link for job in running() if isinstance(job, CheckLinksJob) for link in job.in_hand}

    return CheckLinksJob(params.get("ids"), bool(params.get("every")), since, params.get("import"), in_hand)


def _find_pages(params: Mapping[str, Any], since: datetime | None, running: Running) -> Job[Any, Any, Any]:
    from core.backlinks.find_pages_job import FindPagesJob

    return FindPagesJob(params["ids"])


def _save_links(params: Mapping[str, Any], since: datetime | None, running: Running) -> Job[Any, Any, Any]:
    from core.backlinks.saving.job import AskedJob

    return AskedJob(Path(params["path"]), Path(params["asked"]))


def _read_site(params: Mapping[str, Any], since: datetime | None, running: Running) -> Job[Any, Any, Any]:
    # With it come BeautifulSoup and the rules for phone numbers: 20 MB that looking at links does not need.
    from core.business.reading.job import ReadSiteJob

    return ReadSiteJob(str(params.get("address", "")))


def _check_outside(params: Mapping[str, Any], since: datetime | None, running: Running) -> Job[Any, Any, Any]:
    from core.business.reading.outside_job import CheckOutsideJob

    return CheckOutsideJob()


def _read_five(params: Mapping[str, Any], since: datetime | None, running: Running) -> Job[Any, Any, Any]:
    from core.five.job import ReadFiveJob

    return ReadFiveJob(bool(params.get("again")))


JOBS: Mapping[str, Maker] = {
    "add_links": _add_links,
    "preview_links": _preview_links,
    "check_links": _check_links,
    "find_pages": _find_pages,
    "save_links": _save_links,
    "read_site": _read_site,
    "check_outside": _check_outside,
    "read_five": _read_five,
}


def make_job(name: str, params: Mapping[str, Any], since: datetime | None = None, running: Running = tuple) -> Job[Any, Any, Any]:
    """Return the job of that name; `running` is asked when it plans.

    Raises KeyError for a name that is none, or a parameter that is missing.
    """
    return JOBS[name](params, since, running)
