"""The words on the screen: languages, plurals, dates, figures, and the stretched pseudo-language."""

from __future__ import annotations

import string
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from core import words
from core.errors import SENTENCES
from core.words import PSEUDO, _, day, figure, long_day, ngettext, speak


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    speak("en")
    yield
    speak("en")


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ship a small German catalogue."""
    catalog = Catalog(locale="de", fuzzy=False)
    catalog.add("Stop", "Anhalten")
    catalog.add(("{n} link", "{n} links"), ("{n} Verweis", "{n} Verweise"))
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "linkstead.mo").open("wb") as file:
        write_mo(file, catalog)
    monkeypatch.setattr(words, "FOLDER", tmp_path)


def test_english_is_as_it_stands_in_the_code() -> None:
    assert (_("Stop"), words.language()) == ("Stop", "en")


def test_a_figure_is_written_as_people_write_it() -> None:
    assert (figure(1250), figure(7)) == ("1,250", "7")


def test_one_and_many_have_their_own_forms() -> None:
    assert [ngettext("{n} link", "{n} links", n) for n in (0, 1, 2, 12_000)] == ["0 links", "1 link", "2 links", "12,000 links"]


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("code", ["de", "de_AT", "de-AT"])
def test_a_language_that_is_shipped_is_spoken_with_its_figures_and_days(code: str) -> None:
    speak(code)
    assert (_("Stop"), ngettext("{n} link", "{n} links", 2), words.language()) == ("Anhalten", "2 Verweise", "de")
    assert long_day(date(2026, 11, 16)) == "Montag 16 November"
    assert _("Not translated yet") == "Not translated yet"
    assert _("") == ""


@pytest.mark.parametrize("code", ["fr", "xx", "nonsense", "", "de-DE-x-odd", "C"])
def test_a_language_that_is_not_shipped_is_english_with_english_days(code: str) -> None:
    speak(code)
    assert (_("Stop"), long_day(date(2026, 11, 16)), words.language()) == ("Stop", "Monday 16 November", "en")


def test_the_stretched_language_is_longer_and_shows_its_ends() -> None:
    speak(PSEUDO)
    stretched = _("Look again")
    assert (stretched[0], stretched[-1], words.language()) == ("[", "]", PSEUDO)
    assert len(stretched) >= len("Look again") * 1.3
    assert _("") == ""


@pytest.mark.parametrize("message", [text for text in SENTENCES.values() if "{" in text])
def test_the_stretched_language_keeps_what_is_filled_in(message: str) -> None:
    speak(PSEUDO)
    assert names(_(message)) == names(message)


@given(st.text(alphabet=st.characters(exclude_characters="{}")), st.sampled_from(["n", "name", "seconds"]), st.text(alphabet="aeiou {}"))
def test_whatever_is_stretched_can_be_filled_in(before: str, name: str, value: str) -> None:
    speak(PSEUDO)
    message = f"{before}{{{name}}}"
    assert value in _(message).format(**{name: value})


def names(message: str) -> set[str]:
    return {field for _text, field, _spec, _conversion in string.Formatter().parse(message) if field}


def test_the_stretched_language_has_plurals_too() -> None:
    speak(PSEUDO)
    one, many = (ngettext("{n} link", "{n} links", n) for n in (1, 1250))
    assert "1 líñk~" in one
    assert "1,250 líñks" in many


def test_a_day_of_another_year_says_which() -> None:
    today = date(2026, 11, 16)
    assert [day(d, today) for d in (date(2026, 11, 2), date(2025, 12, 31))] == ["2 Nov", "31 Dec 2025"]
    assert long_day(today) == "Monday 16 November"


def test_a_moment_is_shown_in_the_local_calendar() -> None:
    moment = datetime(2026, 11, 16, 9, 12, tzinfo=UTC)
    local = moment.astimezone()
    assert day(moment, local.date()) == f"{local.day} Nov"


def test_marking_a_text_changes_nothing() -> None:
    speak(PSEUDO)
    assert words.N_("Stop") == "Stop"
