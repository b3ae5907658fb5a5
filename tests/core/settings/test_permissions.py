"""Every kind of request is declared once, with the jobs that make it and an option for the answer."""

from __future__ import annotations

from pathlib import Path

from core.engine.joblist import JOBS
from core.settings.machine import MachineSettings
from core.settings.options import OPTIONS, Scope, option
from core.settings.permissions import KINDS, Answer, answer_to, kind_of, may_by_itself

ASKS_NOBODY = {"add_links", "preview_links", "save_links"}


def test_every_job_asks_nobody_or_is_of_one_kind() -> None:
    assert {job for job in JOBS if kind_of(job) is None} == ASKS_NOBODY
    declared = [job for kind in KINDS for job in kind.jobs]
    assert sorted(declared) == sorted(set(JOBS) - ASKS_NOBODY)


def test_each_answer_is_an_option_of_this_computer_and_the_first_is_to_ask() -> None:
    for kind in KINDS:
        declared = option(kind.option)
        assert declared in OPTIONS
        assert declared.scope is Scope.MACHINE
        assert declared.default == Answer.ASK
        assert {value for value, _label in declared.choices} == set(Answer)


def test_only_a_yes_lets_a_job_begin_by_itself(tmp_path: Path) -> None:
    settings = MachineSettings(tmp_path / "settings.json")
    kind = kind_of("check_links")
    assert kind is not None
    may = {}
    for said in Answer:
        settings.set(kind.option, said.value)
        assert answer_to(kind, settings) is said
        may[said] = may_by_itself("check_links", settings)
    assert may == {Answer.ASK: False, Answer.YES: True, Answer.NEVER: False}
    assert may_by_itself("add_links", settings)
    assert not may_by_itself("read_site", settings)
