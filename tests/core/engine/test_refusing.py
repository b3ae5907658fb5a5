"""What an engine is told wrongly: it says so, and goes on or ends in good order."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from core.engine.protocol import CancelCommand, Hello, Ready, Refusal
from core.jobs import Ending
from core.web.asking.manners import Manners
from tests.core.engine.filled import add
from tests.core.engine.process import EngineProcess
from tests.core.store.files import NOW
from tests.miniweb import MiniWeb

PLAIN = Manners("Linkstead/test", pause=0.0, threads=8, local_allowed=True)


def test_a_job_nobody_knows_and_a_line_that_is_none_leave_it_working(file: Path, web: MiniWeb) -> None:
    with EngineProcess() as engine:
        engine.hello(file, web.manners())
        engine.send_raw(b"this is no line\n\n{}\n\xff\xfe\n")
        engine.send(CancelCommand(99))
        engine.send(Ready())
        engine.run(1, "no_such_job")
        assert (engine.outcome(1).outcome.ending, engine.lines[-1].outcome.code) == (Ending.FAILED, "engine_fault")  # type: ignore[union-attr]
        engine.run(2, "check_links", ids=5)
        assert engine.outcome(2).outcome.ending is Ending.FAILED
        engine.run(3, "check_links")
        assert engine.outcome(3).outcome.ending is Ending.FINISHED
        assert engine.end_of_input() == 0


def refusal(line: Hello) -> tuple[Refusal, int]:
    with EngineProcess() as engine:
        engine.send(line)
        refused = engine.next(Refusal)
        return refused, engine.process.wait(30)


def test_a_file_that_cannot_be_used_is_refused_in_words(file: Path) -> None:
    assert refusal(Hello(str(file.with_name("gone.linkstead")), PLAIN))[0] == Refusal("file_moved", {"name": "gone.linkstead"})
    file.write_bytes(b"not a database, sorry" * 500)
    assert refusal(Hello(str(file), PLAIN)) == (Refusal("file_is_not_ours", {"name": "shop.linkstead"}), 1)


def test_a_damaged_file_is_refused_in_words(file: Path) -> None:
    add(file, [f"http://{i}.example/{'x' * 500}" for i in range(300)])
    with file.open("r+b") as opened:
        opened.seek(4096)
        opened.write(os.urandom(file.stat().st_size - 2 * 4096))
    assert refusal(Hello(str(file), PLAIN))[0] == Refusal("file_damaged", {"name": "shop.linkstead"})


def test_another_protocol_is_refused(file: Path) -> None:
    refused, code = refusal(Hello(str(file), PLAIN, NOW, 99))
    assert (refused.code, code) == ("engine_missing", 1)


@pytest.mark.parametrize("first", [b"", b"GET / HTTP/1.1\r\n"])
def test_an_input_that_ends_or_is_no_hello_ends_it(first: bytes) -> None:
    with EngineProcess() as engine:
        if first:
            engine.send_raw(first)
        engine.end_of_input()
        assert not any(isinstance(line, Ready) for line in engine.lines)


_MALFORMED = [
    {"run": {"run": [1], "job": "check_links", "params": {}, "since": None}},
    {"run": {"run": 10**30, "job": "check_links", "params": {}, "since": None}},
    {"run": {"run": 1, "job": ["check_links"], "params": [1], "since": None}},
    {"run": {"run": 1, "job": "check_links", "params": {}, "since": {}}},
    {"run": "check_links"},
    {"run": None},
    {"cancel": [1]},
    {"cancel": {"run": 1}},
    {"hello": {"manners": 5}},
    ["run", 1],
    5,
    None,
]


def test_no_malformed_command_ends_it(file: Path) -> None:
    with EngineProcess() as engine:
        engine.hello(file, PLAIN)
        for line in _MALFORMED:
            engine.send_raw(json.dumps(line).encode() + b"\n")
        odd = [{"ids": {"a": 1}}, {"ids": 5}, {"ids": [[]]}, {"ids": ["x"]}, {"import": []}, {"import": "x"}]
        for number, params in enumerate(odd, 1):
            engine.run(number, "check_links", **params)
            engine.outcome(number)
        engine.run(50, "check_links")
        assert engine.outcome(50).outcome.ending is Ending.FINISHED
        assert engine.end_of_input() == 0
