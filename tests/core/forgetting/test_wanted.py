"""A name is found however it is spelt, and nothing else is."""

from __future__ import annotations

import json

import pytest

from core.forgetting.wanted import Wanted

ANNA = Wanted(["Anna Miller", "anna@miller.example"], ["Anna Miller Cakes"])


@pytest.mark.parametrize(
    "text", ["Anna Miller", "by ANNA\n MILLER,", "“anna miller”", "write to Anna@Miller.example!", json.dumps({"a": "Anna Miller"})]
)
def test_it_is_found(text: str) -> None:
    assert ANNA.is_in(text)


@pytest.mark.parametrize(
    "text", ["Joanna Miller", "Anna Millers", "Anna and Miller", "Anna Miller Cakes since 1987", "joanna@miller.example.org"]
)
def test_others_are_not_taken_for_it(text: str) -> None:
    assert not ANNA.is_in(text)


@pytest.mark.parametrize("dump", [json.dumps, lambda text: json.dumps(text, ensure_ascii=False)])
def test_letters_and_quotes_are_found_in_json_of_either_kind(dump: object) -> None:
    wanted = Wanted(['Zoë "Zuzu" Ångström'])
    text = dump({"words": 'by Zoë "Zuzu" Ångström'})  # type: ignore[operator]
    assert wanted.is_in(text)
    covered = wanted.covered(text)
    assert len(covered) == len(text)
    assert "words" in json.loads(covered)


def test_a_gap_stands_in_ones_own_sentences_and_the_length_stays_in_those_of_others() -> None:
    assert ANNA.left_out("Anna Miller bakes at Anna Miller Cakes.") == "… bakes at Anna Miller Cakes."
    assert ANNA.covered("by Anna Miller.") == "by •••••••••••."


def test_a_first_name_alone_stays_in_the_texts_of_others() -> None:
    anna = Wanted(["Anna"])
    assert anna.covered("Anna’s café") == "Anna’s café"
    assert anna.left_out("Anna bakes.") == "… bakes."
    assert anna.is_one("anna")
