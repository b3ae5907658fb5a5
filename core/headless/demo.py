"""`demo`: the sample business and its neighbours, looked at before one's eyes."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import replace

from core.backlinks.check_job import CheckLinksJob
from core.events import Changed
from core.headless.check import how_it_stands
from core.headless.running import STOPPED, run_job
from core.headless.surroundings import Surroundings
from core.headless.terminal import columns, cut, harmless, width_of
from core.jobs import Ending
from core.links.state import LinkState
from core.links.words import reason_sentence, short_word
from core.sample.stage import PAUSE, set_stage
from core.setup.bundle import in_a_terminal
from core.words import N_, _

NAME = "demo"
HELP = N_("see Linkstead at work on a made-up bakery and its neighbours, all of them on this computer")

ABOUT = N_("The bakery and its neighbours are made up, and their pages come from this computer: nothing leaves it.")


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--terminal", action="store_true", help=_("in the terminal, even where there is a screen for the window"))


def run(arguments: argparse.Namespace, around: Surroundings) -> int:
    """Show each link as it is seen, then all of them; the sample's changed and gone links are no trouble of anybody's."""
    pause = PAUSE if around.manners is None else around.manners.pause
    with set_stage(around.clock.now(), pause) as stage, around.open(stage.file, make=False) as workspace:
        width = columns(around.out)
        words, sites = _widest(short_word(state) for state in LinkState), _widest(stage.web.town.sites)

        def tell(changes: tuple[Changed, ...]) -> None:
            for link in workspace.links.rows([link_id for change in changes for link_id in change.ids]):
                cells = (
                    _wide(short_word(link.state, link.reason), words),
                    _wide(link.site, sites),
                    reason_sentence(link.reason, link.params),
                )
                around.out.write(f"{cut(harmless('  '.join(cells)), width)}\n")
            around.out.flush()

        around.out.write(f"{workspace.business.business().name}\n{_(ABOUT)}\n\n")
        around.out.flush()
        outcome = run_job(CheckLinksJob(every=True), workspace, replace(around, manners=stage.web.manners()), tell)
        around.out.write(f"\n{how_it_stands(workspace, width)}")
        if outcome.ending is Ending.STOPPED:
            return STOPPED
        around.out.write(
            "\n"
            + _("The sample is gone again. How your own links are looked at says: {command} --help").format(command=in_a_terminal())
            + "\n"
        )
    return 0


def _widest(texts: Iterable[str]) -> int:
    return max(map(width_of, texts))


def _wide(text: str, width: int) -> str:
    return text + " " * (width - width_of(text))
