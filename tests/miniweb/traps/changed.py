"""The link is there, and something about it is not as it was or as it should be."""

from __future__ import annotations

from core.links.state import LinkState
from tests.miniweb.paper import HOME, linking
from tests.miniweb.trap import Answer, Asked, Trap


def _other_target(asked: Asked) -> Answer:
    return Answer(linking(asked, to=f"{HOME}cakes"))


def _dead_target(asked: Asked) -> Answer:
    return Answer(linking(asked, to=f"{HOME}old-offer"))


def _words(asked: Asked) -> Answer:
    return Answer(linking(asked) if asked.day == 0 else linking(asked, words="this shop"))


CHANGED = (
    Trap("other-target", LinkState.OTHER_TARGET, _other_target, target=f"{HOME}bread"),
    Trap("dead-target", LinkState.DEAD_TARGET, _dead_target),
    Trap("words-changed", LinkState.LIVE, _words, later=LinkState.WORDS_CHANGED),
)
