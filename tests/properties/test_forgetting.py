"""However a name is spelt in the file, it is found and forgotten; of what is not the name nothing is lost."""

from __future__ import annotations

import json
import sqlite3
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from core.forgetting.wanted import COVER, GAP, Wanted

LETTERS = "abkilstzABKSÄéÉñößçØŁőİıſΣςжЖ가김あ中😀"
words = st.text(st.sampled_from(LETTERS), min_size=2, max_size=8)
names = st.lists(words, min_size=2, max_size=3).map(" ".join)
around = st.text(st.sampled_from("xy zé.,!“”\n"), max_size=12)
forms = st.sampled_from(["NFC", "NFD"])
cases = st.sampled_from([str, str.casefold, str.swapcase])
gaps = st.sampled_from([" ", "  ", "_", "\n", "\u00a0", " _ ", "\t"])
dumps = st.sampled_from([lambda text: text, json.dumps, lambda text: json.dumps(text, ensure_ascii=False)])


@st.composite
def spelt(draw: st.DrawFn) -> tuple[str, str, str, str]:
    """A name as it was typed, and as it stands in a text, with what stands before and after it there."""
    name = draw(names)
    other = draw(gaps).join(name.split())
    case = draw(cases)
    # Some letters have no way back from their capitals; those are other letters then.
    other = case(other) if case(other).casefold() == other.casefold() else other
    return normalize(draw(forms), name), normalize(draw(forms), other), draw(around), draw(around)


@given(spelt(), dumps)
def test_a_name_is_found_however_it_is_spelt(made: tuple[str, str, str, str], dump: object) -> None:
    name, other, before, after = made
    text = dump(f"{before} {other} {after}")  # type: ignore[operator]
    wanted = Wanted([name])
    assert wanted.is_in(text)
    assert not wanted.is_in(wanted.left_out(text))
    covered = wanted.covered(text)
    assert len(covered) == len(text)
    assert COVER in covered
    assert not wanted.is_in(covered)
    assert wanted.is_one(other)


@given(spelt())
def test_what_stands_around_a_name_stays_as_it_is(made: tuple[str, str, str, str]) -> None:
    name, other, before, after = made
    assert Wanted([name]).left_out(f"{before} {other} {after}") == f"{before} {GAP} {after}"


@given(spelt(), dumps)
def test_the_files_own_search_lets_every_spelling_pass(made: tuple[str, str, str, str], dump: object) -> None:
    name, other, before, after = made
    text = dump(f"{before} {other} {after}")  # type: ignore[operator]
    wanted = Wanted([name])
    with sqlite3.connect(":memory:") as db:
        assert db.execute("SELECT ? LIKE ?", (text, wanted.likes[0])).fetchone() == (1,)


@given(names, st.text(max_size=60))
def test_a_text_without_the_name_stays_to_the_letter(name: str, text: str) -> None:
    wanted = Wanted([name])
    if not wanted.is_in(text):
        assert wanted.left_out(text) == wanted.covered(text) == text
