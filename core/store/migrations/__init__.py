"""The schema, as ordered steps: appended, never edited once released."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.store.migrations import m0001_links, m0002_politeness, m0003_profile, m0004_checklist, m0005_five

if TYPE_CHECKING:
    from sqlite_utils import Migrations

STEPS = (m0001_links, m0002_politeness, m0003_profile, m0004_checklist, m0005_five)
"""In the order they are applied; each module has `apply(db)`."""

VERSION = len(STEPS)
"""Stands in the file as `user_version`."""

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
    }
)
"""The tables of a file of `VERSION`; one that lacks any of them is damaged."""


def migrations() -> Migrations:
    """Return the steps as sqlite-utils applies them, each in its own transaction."""
    from sqlite_utils import Migrations

    ordered = Migrations("linkstead")
    for step in STEPS:
        ordered(name=step.__name__.rpartition(".")[2])(step.apply)
    return ordered
