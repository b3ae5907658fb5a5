"""What a test asks of a shop's checklist."""

from __future__ import annotations

from core.checklist.checklist import Overview
from core.checklist.standing import Standing
from core.checklist.step import Step
from core.clock import SetClock
from core.links.state import LinkState
from core.workspace import Workspace
from tests.core.backlinks.shop import look, only

S = LinkState


def things(shop: Workspace) -> list[str]:
    return [thing.step.id for thing in shop.checklist.overview().things]


def step(shop: Workspace, name: str) -> Step:
    return next(step for step in shop.checklist.steps if step.id == name)


def standing(shop: Workspace, name: str) -> Standing:
    return next(standing for standing in shop.checklist.overview().path if standing.step.id == name)


def everything_kept(shop: Workspace) -> list[list[tuple[object, ...]]]:
    return [shop.store.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in ("checklist_word", "checklist_list", "checklist_pause")]


def look_at(shop: Workspace, clock: SetClock, state: LinkState) -> None:
    shop.looks.keep([look(only(shop), state, clock)])


def visit(shop: Workspace) -> Overview:
    overview = shop.checklist.overview()
    shop.checklist.visited()
    return overview
