"""Killed with -9 in the middle of a run, whenever that is, the engine loses only the looks that were under way."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from core.backlinks.pasted import read_lines
from core.backlinks.query import LinkQuery
from core.clock import SetClock
from core.engine.protocol import ProgressLine
from core.jobs import Ending
from core.workspace import Workspace
from tests.core.engine.process import EngineProcess
from tests.core.store.files import NOW
from tests.miniweb import MiniWeb
from tests.miniweb.trap import OWNER, Truth

LINKS = 60


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "shop.linkstead"


def fill(file: Path, truths: list[Truth]) -> None:
    with closing(Workspace.open(file, SetClock(NOW))) as workspace:
        workspace.business.set_sites([OWNER])
        number = workspace.additions.begin("")
        workspace.additions.add(number, read_lines([truth.pasted for truth in truths], frozenset({OWNER})).links)
        workspace.additions.finish(number)


def states(file: Path) -> tuple[dict[str, str], int]:
    """Return every page's state, and how many looks are kept; the file is opened as a window would, which finds damage."""
    with closing(Workspace.open(file, SetClock(NOW))) as workspace:
        links = workspace.links.rows(workspace.links.ids(LinkQuery()))
        return {link.page_address: link.state for link in links}, int(workspace.store.one("SELECT count(*) FROM link_check"))


@pytest.mark.parametrize("moments", [(1,), (15, 30), (5, 20, 45), (LINKS - 1,)], ids=str)
def test_what_was_told_is_kept_and_the_rest_is_looked_at_once_more(file: Path, moments: tuple[int, ...]) -> None:
    with MiniWeb() as web:
        truths = web.links(LINKS)
        fill(file, truths)
        kept = 0
        for number, moment in enumerate(moments, 1):
            # A number of its own each time: a page that is in hand at two crashes of one run would be set aside.
            with EngineProcess() as engine:
                engine.hello(file, web.manners())
                engine.run(number, "check_links", every=True, since=NOW)
                told = engine.next(ProgressLine, lambda line, wanted=moment - kept: line.progress.done >= wanted).progress.done
                engine.kill()
            before, (_, kept) = kept, states(file)
            assert kept >= before + told
        with EngineProcess() as engine:
            engine.hello(file, web.manners())
            engine.run(LINKS, "check_links", every=True, since=NOW)
            outcome = engine.outcome(LINKS).outcome
        assert (outcome.ending, outcome.progress.done) == (Ending.FINISHED, LINKS - kept)
        assert states(file) == ({truth.address: truth.first for truth in truths}, LINKS)
