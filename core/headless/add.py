"""`import`: bring links in from lists and from what other tools export, or only tell what would come in."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.backlinks.add_job import AddLinksJob
from core.backlinks.exports.files import FAULTS_OF_A_FILE
from core.backlinks.exports.shape import Field
from core.business.repository import own_host
from core.errors import WorldError
from core.headless.looking_into import look_into, tell
from core.headless.running import IN_THE_WAY, STOPPED, run_job
from core.headless.surroundings import Surroundings
from core.headless.terminal import harmless
from core.jobs import Ending, Outcome
from core.words import N_, _, ngettext
from core.workspace import Workspace

NAME = "import"
HELP = N_("bring in the pages that link to you, from lists and from what other tools export")
MAKES_THE_FILE = True

_FAULTS_OF_A_FILE = FAULTS_OF_A_FILE | {"nothing_to_add", "only_own_pages", "table_unknown"}
"""They say nothing of the other files, which are brought in all the same."""


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help=_("a list, or an export: CSV, ZIP, XLSX or text"))
    only = parser.add_mutually_exclusive_group()
    only.add_argument(
        "--site", metavar="ADDRESS", action="append", help=_("your own website; needed once; give it again for an old address")
    )
    only.add_argument("--look", action="store_true", help=_("only tell what would come in; nothing is kept"))
    parser.add_argument(
        "--column", metavar="N", type=int, help=_("which column is the page that links to you, in a table that nobody knows")
    )


def before_making(arguments: argparse.Namespace) -> None:
    """Let no empty business file be left by a command that could do nothing.

    Raises WorldError: no_site_given, not_an_address, file_missing, files_missing (where not one file is there).
    """
    if arguments.look:
        raise WorldError("file_missing", name=Path(arguments.data).name)
    if not arguments.site:
        raise WorldError("no_site_given")
    for site in arguments.site:
        own_host(site)
    files = [Path(name) for name in arguments.files]
    if any(file.exists() for file in files):
        return
    if len(files) == 1:
        raise WorldError("file_missing", name=files[0].name)
    raise WorldError("files_missing", names=", ".join(file.name for file in files))


def run(arguments: argparse.Namespace, workspace: Workspace, around: Surroundings) -> int:
    """Add the links of every file; each file is one import, shown only once it is whole."""
    if arguments.site:
        known = workspace.business.business().sites
        workspace.business.set_sites([*known, *arguments.site])
    elif not workspace.business.business().sites:
        raise WorldError("no_site_given")
    code = 0
    for name in arguments.files:
        try:
            stopped = _look(arguments, Path(name), workspace, around) if arguments.look else _add(arguments, Path(name), workspace, around)
        except WorldError as error:
            if error.code not in _FAULTS_OF_A_FILE:
                raise
            which = "" if "name" in error.params else f"{Path(name).name}: "
            around.err.write(f"{harmless(which + str(error))}\n")
            code = IN_THE_WAY
            continue
        if stopped:
            return STOPPED
    return code


def _look(arguments: argparse.Namespace, path: Path, workspace: Workspace, around: Surroundings) -> bool:
    """Tell what a file would bring in; return whether that was stopped."""
    looked = look_into(path, _columns(arguments), workspace, around)
    if looked is not None:
        tell(path.name, looked.file, around)
    return looked is None


def _add(arguments: argparse.Namespace, path: Path, workspace: Workspace, around: Surroundings) -> bool:
    """Bring a file in and tell what came; return whether that was stopped."""
    outcome = _added(path, _columns(arguments), workspace, around)
    if outcome is None or outcome.ending is Ending.STOPPED:
        return True
    added, known_before, sites, without = (int(outcome.params[key]) for key in ("added", "known", "sites", "lines_without"))
    parts = [ngettext("{n} link added", "{n} links added", added)]
    if known_before:
        parts.append(ngettext("{n} was known", "{n} were known", known_before))
    if sites:
        parts.append(ngettext("{n} site without its page", "{n} sites without their pages", sites))
    if without:
        parts.append(ngettext("{n} line had no address", "{n} lines had no address", without))
    around.out.write(f"{harmless(path.name)}: {', '.join(parts)}.\n")
    return False


def _added(path: Path, columns: dict[Field, int], workspace: Workspace, around: Surroundings) -> Outcome | None:
    """Run the job; a table that nobody knows is read as the owner said of such a table. None where that was stopped."""
    try:
        return run_job(AddLinksJob(path, path.name, columns), workspace, around)
    except WorldError as error:
        if error.code != "nothing_to_add":
            raise
        looked = look_into(path, columns, workspace, around)
        if looked is None:
            return None
        if looked.file.asked is not None:
            raise WorldError("table_unknown", name=path.name) from error
        if looked.columns == columns:
            raise
    return run_job(AddLinksJob(path, path.name, looked.columns), workspace, around)


def _columns(arguments: argparse.Namespace) -> dict[Field, int]:
    return {Field.PAGE: arguments.column - 1} if arguments.column else {}
