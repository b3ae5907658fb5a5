"""`export`: the list of links, for spreadsheets and scripts."""

from __future__ import annotations

import argparse
from array import array
from collections.abc import Iterator
from pathlib import Path

from core.backlinks.query import LinkQuery
from core.backlinks.saving.csvlist import CsvList
from core.backlinks.saving.job import PIECE, SaveLinksJob
from core.backlinks.saving.jsonlist import JsonList
from core.backlinks.saving.whole import WholeLink, read_whole
from core.backlinks.saving.wording import Wording, words_for_people
from core.headless.running import STOPPED, run_job
from core.headless.surroundings import Surroundings
from core.headless.terminal import harmless
from core.jobs import Ending
from core.words import N_, _, ngettext
from core.workspace import Workspace

NAME = "export"
HELP = N_("print the list of links as CSV, or as JSON; or write it to a file")
MAKES_THE_FILE = False


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=_("JSON instead of CSV"))
    parser.add_argument("--to", metavar="FILE", help=_("write to this file instead; its ending says how: .csv, .json or .xlsx"))


def run(arguments: argparse.Namespace, workspace: Workspace, around: Surroundings) -> int:
    """Print every link, or write every link to a file, in the order of its address."""
    ids = workspace.links.ids(LinkQuery(order="page"))
    if arguments.to is not None:
        return _write(Path(arguments.to), ids, workspace, around)
    printed = JsonList(around.out) if arguments.json else CsvList(around.out, Wording())
    for links in _pieces(workspace, ids):
        printed.add(links)
    printed.end()
    if arguments.json:
        around.out.write("\n")
    return 0


def _pieces(workspace: Workspace, ids: array[int]) -> Iterator[list[WholeLink]]:
    """Read the links piece by piece: a hundred thousand are never in memory together."""
    for start in range(0, len(ids), PIECE):
        yield read_whole(workspace.store, ids[start : start + PIECE])


def _write(path: Path, ids: array[int], workspace: Workspace, around: Surroundings) -> int:
    # A workbook is read by people; scripts rely on the fixed names of the others.
    words = words_for_people() if path.suffix.lower() == ".xlsx" else {}
    outcome = run_job(SaveLinksJob(path, ids, words), workspace, around)
    if outcome.ending is Ending.STOPPED:
        return STOPPED
    told = ngettext("{n} link saved:", "{n} links saved:", int(outcome.params["saved"]))
    around.out.write(f"{told} {harmless(str(path))}\n")
    return 0
