"""The glossary: every word is named somewhere or found by typing, and means one thing."""

from __future__ import annotations

import re

import pytest

from core import words as speech
from core.glossary.library import read_words
from core.glossary.naming import find, named_in, word_of
from core.glossary.word import Word
from core.links.state import COULD_NOT_CHECK, LinkState
from core.links.words import short_word, state_words
from tests.test_words import EXTRACT

WORDS = read_words()


def ids(text: str) -> list[str]:
    return [word.id for word in named_in(text)]


def texts_in_use() -> list[str]:
    """Return every text of the program but those of the glossary itself."""
    return [
        text
        for message in EXTRACT.gather()
        if message.id and any(not place.startswith("resources/glossary/") for place, _line in message.locations)
        for text in (message.id if isinstance(message.id, tuple) else (message.id,))
    ]


def test_the_words_that_experts_use_are_all_there() -> None:
    wanted = (
        "backlink anchor_text nofollow sponsored noindex robots_txt canonical redirect not_found directory citation nap localbusiness "
        "json_ld disavow toxic search_console business_profile crawler indexable could_not_check missing_once page_gone partnership "
        "guest_article link_exchange review_gating utm domain dns imprint"
    )
    assert set(wanted.split()) <= {word.id for word in WORDS}
    assert len({word.id for word in WORDS}) == len(WORDS)


@pytest.mark.parametrize("word", WORDS, ids=lambda word: word.id)
def test_each_is_told_in_two_to_four_plain_sentences(word: Word) -> None:
    assert 2 <= len(re.findall(r"[.!?](?=\s|$)", word.meaning)) <= 4
    assert not re.search(r"[<>{}]|\brank", word.meaning, re.IGNORECASE)


@pytest.mark.parametrize("word", WORDS, ids=lambda word: word.id)
def test_each_is_named_by_a_text_in_use_or_found_by_its_name(word: Word) -> None:
    named = any(word.id in ids(text) for text in texts_in_use()) if word.named or word.alone else False
    found = all(word in find(text) for text in (word.word, word.title(), *word.also))
    assert named or found
    assert found, "whoever types it finds it"


def test_most_of_them_are_named_where_people_meet_them() -> None:
    named = {name for text in texts_in_use() for name in ids(text)}
    assert {"backlink", "nofollow", "sponsored", "noindex", "robots_txt", "redirect", "json_ld", "search_console", "missing_once"} <= named
    assert len(named) > 20


def test_every_way_of_naming_leads_to_one_word() -> None:
    for word in WORDS:
        for form in (*word.named, *word.alone):
            assert word.id in ids(form), form
    forms = [form.casefold() for word in WORDS for form in word.named]
    assert len(set(forms)) == len(forms)


def test_what_names_a_word_only_alone_does_not_name_it_in_a_sentence() -> None:
    assert ids("Gone") == ["gone"]
    assert "gone" not in ids("There, but points to a page of yours that is gone")
    assert "canonicals" not in ids("A robots.txtfile")
    assert ids("") == []


def test_words_stand_in_the_order_in_which_a_text_names_them() -> None:
    assert ids("First a redirect, then robots.txt, then a redirect again.") == ["redirect", "robots_txt"]


def test_the_states_in_doubt_are_all_explained() -> None:
    seen = [LinkState.NOT_FOLLOWED, LinkState.HIDDEN_FROM_SEARCH, LinkState.DEAD_TARGET, LinkState.WORDS_CHANGED]
    doubtful = [*seen, *COULD_NOT_CHECK, LinkState.MISSING_ONCE, LinkState.GONE, LinkState.PAGE_GONE]
    assert [state for state in doubtful if not ids(state_words(state)) or not ids(short_word(state))] == []


def test_names_come_before_meanings_in_what_is_found() -> None:
    found = [word.id for word in find("redirect")]
    assert found[0] == "redirect"
    assert "not_found" in found
    assert find("  ReDiReCt ")[0].id == "redirect"
    assert len(find("")) == len(WORDS)
    assert find("nothing is called this") == []


def test_a_word_is_known_by_its_id() -> None:
    assert (word_of("utm") or WORDS[0]).word == "UTM"
    assert word_of("no such") is None


def test_another_language_does_not_mix_with_the_one_before() -> None:
    assert ids("Missing once") == ["missing_once"]
    speech.speak(speech.PSEUDO)
    assert ids("Missing once") == []
    assert ids(speech._("Missing once")) == ["missing_once"]
