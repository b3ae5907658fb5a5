"""The schema, as ordered steps: appended, never edited once released."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.store.migrations import m0001_links

if TYPE_CHECKING:
    from sqlite_utils import Migrations

STEPS = (m0001_links,)
"""In the order they are applied; each module has `apply(db)`."""

VERSION = len(STEPS)
"""Stands in the file as `user_version`."""


def migrations() -> Migrations:
    """Return the steps as sqlite-utils applies them, each in its own transaction."""
    from sqlite_utils import Migrations

    ordered = Migrations("linkstead")
    for step in STEPS:
        ordered(name=step.__name__.rpartition(".")[2])(step.apply)
    return ordered
