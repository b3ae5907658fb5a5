"""Running a program and hearing its lines."""

from __future__ import annotations

import os
import sys

import pytest

from core.setup import commands
from core.setup.faults import Stopped


def never() -> None:
    """Nobody stops this one."""


def test_every_line_is_heard_and_the_exit_code_returned() -> None:
    said: list[str] = []
    assert (
        commands.run([sys.executable, "-c", "import sys; print('one'); print('zwö', file=sys.stderr); sys.exit(3)"], said.append, never)
        == 3
    )
    assert sorted(said) == ["one", "zwö"]


def test_whoever_stops_the_work_ends_the_program() -> None:
    said: list[str] = []

    def stop() -> None:
        if said:
            raise Stopped

    with pytest.raises(Stopped):
        commands.run([sys.executable, "-c", "import os, signal; print(os.getpid(), flush=True); signal.pause()"], said.append, stop)
    with pytest.raises(ProcessLookupError):
        os.kill(int(said[0]), 0)


def test_the_persons_own_settings_send_no_package_astray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    said: list[str] = []
    commands.run([sys.executable, "-c", "import os; print(os.environ.get('PIP_TARGET'), os.environ['PIP_USER'])"], said.append, never)
    assert said == ["None 0"]
