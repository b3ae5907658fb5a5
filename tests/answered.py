"""Settings in which the owner has answered already what may be asked of others, for tests that are not about the question."""

from __future__ import annotations

from pathlib import Path

from core.settings.machine import MachineSettings
from core.settings.permissions import KINDS, Answer


def answer(settings_file: Path, said: Answer = Answer.YES) -> MachineSettings:
    """Keep `said` for every kind of request."""
    settings = MachineSettings(settings_file)
    for kind in KINDS:
        settings.set(kind.option, said.value)
    return settings
