"""The job strip: real figures, Stop, and nothing when nothing runs."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.jobs import Progress
from gui.strip import JobStrip, progress_text
from gui.theme import Theme

TITLE = "Looking at your links"


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> JobStrip:
    strip = JobStrip()
    strip.resize(1200, 50)
    qtbot.addWidget(strip)
    return strip


def test_nothing_shows_while_nothing_runs(strip: JobStrip) -> None:
    assert not strip.isVisible()


def test_progress_is_one_sentence_with_real_figures(strip: JobStrip) -> None:
    strip.show_run(1, TITLE, Progress(34, 200, 3, "riverside.example"))
    assert strip.text.text() == "Looking at your links: 34 of 200, 3 could not be checked · riverside.example"
    assert (strip.bar.value(), strip.bar.maximum()) == (34, 200)
    assert strip.isVisible()


def test_a_run_whose_size_is_not_known_shows_no_bar(strip: JobStrip) -> None:
    strip.show_run(1, TITLE, Progress())
    assert strip.text.text() == TITLE
    assert not strip.bar.isVisible()


def test_a_sites_name_is_shown_letter_by_letter(strip: JobStrip) -> None:
    strip.show_run(1, TITLE, Progress(1, 2, 0, "<b>bold.example</b>"))
    assert "<b>bold.example</b>" in strip.text.text()
    assert strip.text.textFormat() is strip.text.textFormat().PlainText


def test_of_several_runs_the_newest_shows_and_the_others_are_counted(strip: JobStrip) -> None:
    strip.show_run(1, "Adding links", Progress(1, 2))
    strip.show_run(2, TITLE, Progress(5, 10))
    strip.show_run(1, "Adding links", Progress(2, 2))
    assert strip.text.text() == "Looking at your links: 5 of 10 and 1 more"
    strip.end(2)
    assert strip.text.text() == "Adding links: 2 of 2"


def test_stop_asks_for_the_run_that_shows_and_says_so(qtbot: QtBot, strip: JobStrip) -> None:
    number = 1_700_000_000_000
    strip.show_run(number, TITLE, Progress(5, 10))
    with qtbot.waitSignal(strip.stop_asked) as asked:
        strip.stop.click()
    assert asked.args == [number]
    assert strip.text.text() == "Stopping. What was seen so far is kept."
    assert not strip.stop.isEnabled()
    strip.show_run(number, TITLE, Progress(6, 10))
    assert not strip.stop.isEnabled()


def test_the_end_of_a_run_without_a_word_empties_the_strip(strip: JobStrip) -> None:
    strip.show_run(1, TITLE, Progress(5, 10))
    strip.end(1)
    assert not strip.isVisible()
    strip.end(1)


def test_figures_are_written_as_people_write_them() -> None:
    assert progress_text("Adding links", Progress(1250, 100_000)) == "Adding links: 1,250 of 100,000"
