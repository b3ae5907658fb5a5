"""`schema`: every table and column of a business file with what it holds, for whoever reads it with other programs."""

from __future__ import annotations

import argparse

from core.headless.surroundings import Surroundings
from core.store.described import described_tables
from core.words import N_, _

NAME = "schema"
HELP = N_("print what a business file holds: every table and column, in plain words")


def declare(parser: argparse.ArgumentParser) -> None:
    """It takes no arguments."""


def run(arguments: argparse.Namespace, around: Surroundings) -> int:
    """Print every table, its columns indented beneath."""
    for table in described_tables():
        around.out.write(f"{table.name}: {_(table.title)}. {_(table.what)}\n")
        for column in table.columns:
            around.out.write(f"  {column.name} ({column.kind.lower()}): {_(column.what)}\n")
        around.out.write("\n")
    return 0
