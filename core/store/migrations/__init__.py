"""The schema, as ordered steps: appended, never edited once released."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from sqlite_utils import Migrations

VERSION = 12
"""Stands in the file as `user_version`: how many steps there are."""

TABLES = frozenset(
    {
        "business",
        "own_site",
        "option",
        "link_import",
        "link_evidence",
        "link",
        "link_return",
        "link_aim",
        "link_check",
        "link_search",
        "robots_file",
        "crashed_task",
        "site_standing",
        "kept_page",
        "made_up_page",
        "profile_fact",
        "profile_draft",
        "interview",
        "site_reading",
        "site_finding",
        "checklist_word",
        "checklist_proof",
        "checklist_list",
        "checklist_visit",
        "checklist_pause",
        "five_answer",
        "own_page",
        "request",
        "profile_trash",
        "outside_link",
        "checklist_minutes",
        "search_month",
        "profile_month",
        "customer_asked",
        "link_report",
        "link_tag",
        "linking_site",
        "linking_site_report",
        "linked_page",
    }
)
"""The tables of a file of `VERSION`; one that lacks any of them is damaged."""


def steps() -> tuple[ModuleType, ...]:
    """Return the steps in the order they are applied, each a module with `apply(db)`; a file that is up to date needs none of them."""
    from core.store.migrations import (
        m0001_links,
        m0002_politeness,
        m0003_profile,
        m0004_checklist,
        m0005_five,
        m0006_request_log,
        m0007_profile_trash,
        m0008_outside_links,
        m0009_minutes,
        m0010_signs,
        m0011_reports,
        m0012_unread,
    )

    return (
        m0001_links,
        m0002_politeness,
        m0003_profile,
        m0004_checklist,
        m0005_five,
        m0006_request_log,
        m0007_profile_trash,
        m0008_outside_links,
        m0009_minutes,
        m0010_signs,
        m0011_reports,
        m0012_unread,
    )


def migrations() -> Migrations:
    """Return the steps as sqlite-utils applies them, each in its own transaction."""
    from sqlite_utils import Migrations

    ordered = Migrations("linkstead")
    for step in steps():
        ordered(name=step.__name__.rpartition(".")[2])(step.apply)
    return ordered
