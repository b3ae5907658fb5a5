"""How many of the first questions are left, as far as can be told now."""

from __future__ import annotations

from core.workspace import Workspace
from gui.business.interview.steps import STEPS


def questions_left(workspace: Workspace) -> int:
    """Count the questions from the one that was open last that concern this business and are open; skipped ones are behind it."""
    profile = workspace.profiles.profile()
    names = [kind.name for kind in STEPS]
    at = workspace.interview.step()
    rest = STEPS[names.index(at) if at in names else 0 :]
    return sum(kind.is_question and kind.concerns(profile) and not kind.settled(profile) for kind in rest)
