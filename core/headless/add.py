"""`import`: bring links in from files of addresses."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.backlinks.add_job import AddLinksJob
from core.backlinks.exports.files import FAULTS_OF_A_FILE
from core.business.repository import own_host
from core.errors import WorldError
from core.headless.running import IN_THE_WAY, STOPPED, run_job
from core.headless.surroundings import Surroundings
from core.headless.terminal import harmless
from core.jobs import Ending
from core.words import N_, _, ngettext
from core.workspace import Workspace

NAME = "import"
HELP = N_("bring in the addresses of pages that link to you, from text files")
MAKES_THE_FILE = True

_FAULTS_OF_A_FILE = FAULTS_OF_A_FILE | {"nothing_to_add", "only_own_pages"}
"""They say nothing of the other files, which are brought in all the same."""


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help=_("a text with addresses in it"))
    parser.add_argument(
        "--site", metavar="ADDRESS", action="append", help=_("your own website; needed once; give it again for an old address")
    )


def before_making(arguments: argparse.Namespace) -> None:
    """Let no empty business file be left by a command that could do nothing.

    Raises WorldError: no_site_given, not_an_address, file_missing, files_missing (where not one file is there).
    """
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
            outcome = run_job(AddLinksJob(Path(name), Path(name).name, {}), workspace, around)
        except WorldError as error:
            if error.code not in _FAULTS_OF_A_FILE:
                raise
            which = "" if "name" in error.params else f"{Path(name).name}: "
            around.err.write(f"{harmless(which + str(error))}\n")
            code = IN_THE_WAY
            continue
        if outcome.ending is Ending.STOPPED:
            return STOPPED
        added, known_before, without = (int(outcome.params[key]) for key in ("added", "known", "lines_without"))
        parts = [ngettext("{n} link added", "{n} links added", added)]
        if known_before:
            parts.append(ngettext("{n} was known", "{n} were known", known_before))
        if without:
            parts.append(ngettext("{n} line had no address", "{n} lines had no address", without))
        around.out.write(f"{harmless(Path(name).name)}: {', '.join(parts)}.\n")
    return code
