"""Without a window: links brought in, looked at on two days, printed, taken to a spreadsheet, stopped half-way."""

from __future__ import annotations

import csv
import io
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.links.state import LinkState
from tests.core.engine.silent import SilentServer
from tests.journeys.person import Person, Terminal
from tests.miniweb import MiniWeb
from tests.miniweb.paper import HOME, link, page
from tests.miniweb.trap import Answer, Asked


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    with MiniWeb() as web:
        yield Person(tmp_path, web)


def a_day_later(person: Person) -> None:
    person.clock.forward(days=2)
    person.web.next_day()
    person.web.next_day()


def test_two_days_of_looking_tell_the_truth_about_every_link(person: Person) -> None:
    truths = person.web.links(60)
    code, said = person.brings_in(*[truth.pasted for truth in truths])
    assert (code, said) == (0, "list.txt: 60 links added.\n")
    assert person.types("check", "--all")[0] == 1
    assert person.sees() == {truth.address: truth.first for truth in truths}
    a_day_later(person)
    code, printed = person.types("check", "--all")
    assert code == 1
    assert person.sees() == {truth.address: truth.later for truth in truths}
    assert all(truth.address.partition("://")[2].partition("/")[0].split(".")[0] in printed for truth in truths)
    assert "\x1b" not in printed


def test_all_well_is_zero_and_what_could_not_be_looked_at_is_four(person: Person) -> None:
    by_state = {truth.first: truth for truth in person.web.truths if truth.first == truth.later}
    person.brings_in(by_state[LinkState.LIVE].pasted)
    assert person.types("check")[0] == 0
    person.brings_in(by_state[LinkState.BLOCKED].pasted)
    assert person.types("check")[0] == 4
    person.brings_in(
        by_state[LinkState.WORDS_CHANGED].pasted if LinkState.WORDS_CHANGED in by_state else by_state[LinkState.OTHER_TARGET].pasted
    )
    assert person.types("check", "--json")[0] == 1


def test_what_is_not_due_is_not_asked_again(person: Person) -> None:
    truth = next(truth for truth in person.web.links(20) if truth.first is LinkState.LIVE)
    person.brings_in(truth.pasted)
    person.types("check")
    asked = len(person.web.requests)
    person.types("check")
    assert len(person.web.requests) == asked
    person.clock.forward(days=8)
    person.types("check")
    assert len(person.web.requests) > asked


def test_a_page_that_would_command_the_terminal_or_the_spreadsheet_is_made_harmless(person: Person) -> None:
    evil = "=HYPERLINK(1)\x1b]0;owned\x07\x9b2J\u202e"

    def answer(asked: Asked) -> Answer:
        return (
            Answer(page(asked, f"Thanks to {link(HOME, evil)}.", title=f"Friends {evil}"))
            if asked.path != "/robots.txt"
            else Answer("", 404)
        )

    address = person.web.add("evil.example", answer)
    person.brings_in(address)
    code, printed = person.types("check")
    assert code == 0
    assert "=HYPERLINK" in printed
    _, as_csv = person.types("export")
    _, as_json = person.types("export", "--json")
    for text in (printed, as_csv, as_json):
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)
    (row,) = csv.DictReader(io.StringIO(as_csv))
    assert row["words"].startswith("'=HYPERLINK")


def test_progress_is_shown_on_a_terminal_and_nothing_of_it_stays(person: Person) -> None:
    person.brings_in(*[truth.pasted for truth in person.web.links(12)])
    person.err = Terminal()
    person.types("check")
    assert " of 12" in person.err.getvalue()
    assert person.err.getvalue().endswith(" \r")


def test_ctrl_c_keeps_what_was_seen(person: Person) -> None:
    """Asked for once the silent site has been asked, so that one look is under way for certain."""
    truth = next(truth for truth in person.web.links(20) if truth.first is LinkState.LIVE)
    with SilentServer() as silent:
        person.more_hosts["silent.test"] = silent.address
        person.brings_in(truth.pasted, "http://silent.test/")

        def press() -> None:
            if silent.asked.acquire(timeout=30):
                os.kill(os.getpid(), signal.SIGINT)

        finger = threading.Thread(target=press)
        finger.start()
        before = signal.getsignal(signal.SIGINT)
        code, _ = person.types("check")
        finger.join(30)
    assert code == 130
    assert signal.getsignal(signal.SIGINT) is before
    assert person.sees()["http://silent.test/"] == LinkState.UNCHECKED
    person.more_hosts["silent.test"] = person.web.host_map["*.refused.example"]
    person.types("check")
    assert person.sees() == {truth.address: LinkState.LIVE, "http://silent.test/": LinkState.SITE_UNREACHABLE}
