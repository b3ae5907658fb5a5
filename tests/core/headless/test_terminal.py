"""Progress, tables and plain text in front of a person at a terminal."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.headless.terminal import ProgressLine, columns, cut, harmless, table, width_of
from core.jobs import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("evil", ["\x1b[2J", "\x9b1m", "\r", "\n", "\a", "\x00", "\u202e", "\u2066", "\u2028", "\u2029", "\x7f"])
def test_text_from_the_web_commands_no_terminal(evil: str) -> None:
    assert harmless(f"a{evil[0]}b") == "a b"
    assert evil[0] not in table(("State", "Words"), [("There", f"x{evil}y")], 80).replace("\n", "")


def test_letters_of_every_language_stay() -> None:
    assert harmless("Bäckerei 日本 عربى 🍞") == "Bäckerei 日本 عربى 🍞"


def test_wide_letters_take_two_columns() -> None:
    assert (width_of("abc"), width_of("日本"), width_of("e\u0301")) == (3, 4, 1)
    assert cut("日本語の花", 5) == "日本…"
    assert cut("bread", 5) == "bread"


@given(st.text(max_size=40), st.integers(1, 30))
def test_what_is_cut_fits(text: str, width: int) -> None:
    assert width_of(cut(text, width)) <= width


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=80), st.text(max_size=10)), max_size=5), st.integers(40, 120))
def test_a_table_fits_the_terminal(rows: list[tuple[str, str, str]], width: int) -> None:
    printed = table(("One", "Two", "Three"), rows, width)
    assert len(printed.splitlines()) == len(rows) + 1
    assert max(width_of(line) for line in printed.splitlines()) <= width


def test_progress_is_one_line_written_over_and_gone_at_the_end() -> None:
    err = Terminal()
    line = ProgressLine(err)
    line.show(Progress(1200, 5000, 3, "a-long-host-name.example\x1b[2J"))
    line.show(Progress(5000, 5000, 0, ""))
    line.clear()
    assert "1,200 of 5,000, 3 could not be checked  a-long-host-name.example" in err.getvalue()
    assert "\n" not in err.getvalue()
    assert "\x1b" not in err.getvalue()
    assert err.getvalue().endswith(" \r")


def test_where_nobody_watches_there_is_no_progress() -> None:
    err = io.StringIO()
    ProgressLine(err).show(Progress(1, 2))
    assert (err.getvalue(), columns(err)) == ("", 120)
