"""`export`: the list of links, for spreadsheets and scripts."""

from __future__ import annotations

import argparse

from core.backlinks.export import to_csv, to_json
from core.backlinks.query import LinkQuery
from core.headless.surroundings import Surroundings
from core.words import N_, _
from core.workspace import Workspace

NAME = "export"
HELP = N_("print the list of links as CSV, or as JSON")
MAKES_THE_FILE = False


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=_("JSON instead of CSV"))


def run(arguments: argparse.Namespace, workspace: Workspace, around: Surroundings) -> int:
    """Print every link, in the order of its address."""
    links = workspace.links.rows(list(workspace.links.ids(LinkQuery(order="page"))))
    around.out.write(to_json(links) + "\n" if arguments.json else to_csv(links))
    return 0
