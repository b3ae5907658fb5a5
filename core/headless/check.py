"""`check`: look again at what is due, or at everything, and say how it stands."""

from __future__ import annotations

import argparse

from core.backlinks.check_job import CheckLinksJob
from core.backlinks.export import to_json
from core.backlinks.query import LinkQuery
from core.backlinks.records import Link
from core.headless.running import STOPPED, run_job
from core.headless.surroundings import Surroundings
from core.headless.terminal import columns, harmless, table
from core.jobs import Ending
from core.links.state import StateGroup
from core.links.words import group_word, put_off_sentence, reason_sentence, short_word
from core.web.asking.proxies import system_proxies, word_on_proxies
from core.words import N_, _, figure
from core.workspace import Workspace

NAME = "check"
HELP = N_("look at the links that are due, and say which still stand")
MAKES_THE_FILE = False

CHANGED_OR_GONE = 1
SOME_UNKNOWN = 4


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--all", action="store_true", help=_("look at every link, due or not"))
    parser.add_argument("--json", action="store_true", help=_("print the links as JSON"))


def run(arguments: argparse.Namespace, workspace: Workspace, around: Surroundings) -> int:
    """Look, print, and return an exit code a script can use."""
    if word := word_on_proxies(system_proxies()):
        around.err.write(f"{harmless(word)}\n")
    outcome = run_job(CheckLinksJob(every=arguments.all), workspace, around)
    if put_off := int(outcome.params.get("put_off", 0)):
        around.err.write(f"{put_off_sentence(put_off)}\n")
    counts = workspace.links.counts()
    if arguments.json:
        around.out.write(to_json(_in_order(workspace)) + "\n")
    else:
        around.out.write(how_it_stands(workspace, columns(around.out)))
    if outcome.ending is Ending.STOPPED:
        return STOPPED
    if counts.of(StateGroup.CHANGED) or counts.of(StateGroup.GONE):
        return CHANGED_OR_GONE
    return SOME_UNKNOWN if counts.of(StateGroup.UNKNOWN) or counts.of(StateGroup.MISSING) else 0


def how_it_stands(workspace: Workspace, width: int) -> str:
    """Return every link in a table of that many columns, and the figures below it."""
    rows = [
        (short_word(link.state, link.reason), link.site, link.page_address, link.words, reason_sentence(link.reason, link.params))
        for link in _in_order(workspace)
    ]
    counts = workspace.links.counts()
    figures = [f"{group_word(group)} {figure(counts.of(group))}" for group in StateGroup if counts.of(group)]
    listed = table((_("State"), _("Site"), _("Page"), _("Words"), _("Why")), rows, width)
    return f"{listed}\n{', '.join(figures) or _('No links yet.')}\n"


def _in_order(workspace: Workspace) -> list[Link]:
    return workspace.links.rows(list(workspace.links.ids(LinkQuery(order="state"))))
