"""The verbs for a terminal, one small file each, running the same jobs as the window.

surroundings  what a verb may use: the clock, the screen, the manners
terminal      progress, tables and plain text in front of a person
running       one job, run to its end with progress and Ctrl+C
looking_into  what a file would bring in, told before anything is kept
add           `import`: bring links in
check         `check`: look again
export        `export`: the list, for other programs
schema        `schema`: what a business file holds, in plain words
demo          `demo`: the sample business, looked at before one's eyes
"""

from __future__ import annotations

import argparse
import errno
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core import __version__
from core.errors import WorldError
from core.headless import add, check, demo, export, schema
from core.headless.running import IN_THE_WAY, STOPPED
from core.headless.surroundings import Surroundings
from core.headless.terminal import harmless
from core.setup import bundle
from core.words import _

ON_A_FILE = (add, check, export)
"""Each has `NAME`, `HELP`, `MAKES_THE_FILE` (whether it begins a new business file), `declare(parser)`
and `run(arguments, workspace, surroundings) -> exit code`; one that begins a file also `before_making(arguments)`, which raises
WorldError where there is nothing to begin it with."""

ON_NONE = (schema, demo)
"""The same without a business file: `NAME`, `HELP`, `declare(parser)` and `run(arguments, surroundings) -> exit code`."""

_OUTPUT_FAILS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
"""What a full disk behind the output says; on the business file's own disk the store has made a sentence of it."""

VERBS = (*ON_A_FILE, *ON_NONE)

EXIT_CODES = """exit codes:
  0  done; with "check": every link looked at is there, unchanged
  1  "check" found links that changed or are gone
  2  the command itself was wrong
  3  something was in the way; the reason is on stderr
  4  "check" could not look at some links or missed some for the first time, and found nothing worse
130  stopped by Ctrl+C; what was seen is kept"""


def run(arguments: Sequence[str], surroundings: Surroundings | None = None) -> int:
    """Carry out one verb and return its exit code; `arguments` are those after the program's name."""
    around = surroundings or Surroundings.real()
    parser = _parser(around)
    chosen = parser.parse_args(arguments)
    try:
        code = int(chosen.carry_out(chosen))
        around.out.flush()
    except WorldError as error:
        around.err.write(f"{harmless(str(error))}\n")
        return IN_THE_WAY
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        return around.nobody_reads()
    except OSError as error:
        if error.errno not in _OUTPUT_FAILS:
            raise
        around.drop_output()
        around.err.write(f"{WorldError('output_failed', reason=str(error.strerror))}\n")
        return IN_THE_WAY
    return code


def _parser(around: Surroundings) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=bundle.CONSOLE if bundle.is_bundle() else "main.py",
        description=_("Linkstead without a window: the same checks, in a terminal."),
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Linkstead {__version__}, Python {sys.version.split()[0]}")
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    for verb in ON_A_FILE:
        sub = verbs.add_parser(verb.NAME, help=_(verb.HELP), description=_(verb.HELP))
        made = _("the business file; made if it is not there") if verb.MAKES_THE_FILE else _("the business file")
        sub.add_argument("--data", metavar="FILE", default=str(around.folders.usual_file), help=made)
        verb.declare(sub)
        sub.set_defaults(carry_out=lambda chosen, verb=verb: _on_its_file(verb, chosen, around))
    for verb in ON_NONE:
        sub = verbs.add_parser(verb.NAME, help=_(verb.HELP), description=_(verb.HELP))
        verb.declare(sub)
        sub.set_defaults(carry_out=lambda chosen, verb=verb: verb.run(chosen, around))
    return parser


def _on_its_file(verb: Any, chosen: argparse.Namespace, around: Surroundings) -> int:
    path = Path(chosen.data)
    if verb.MAKES_THE_FILE and not path.exists():
        verb.before_making(chosen)
    with around.open(path, verb.MAKES_THE_FILE) as workspace:
        return int(verb.run(chosen, workspace, around))
