"""The steps that ship: whole, honest, short enough, and every condition they name is one."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest

from core.checklist.conditions import APPLIES, DONE
from core.checklist.facts import states_of
from core.checklist.library import FOLDER, read_steps
from core.checklist.step import BY_WORD, Step, Strategy

STEPS = read_steps()

each = pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)


def texts(step: Step) -> list[str]:
    web = [step.web.what, step.web.where, step.web.text] if step.web else []
    return [text for text in (step.title, step.why, *step.how, step.knows, step.button, step.opens.copy, *web) if text]


def test_there_is_a_path_of_some_length_through_every_strategy() -> None:
    assert len(STEPS) >= 40
    assert {step.strategy for step in STEPS} == set(Strategy)
    assert {path.stem for path in FOLDER.iterdir()} == set(Strategy)


def test_every_step_has_a_name_of_its_own() -> None:
    assert len({step.id for step in STEPS}) == len(STEPS)
    assert len({step.title for step in STEPS}) == len(STEPS)


def test_every_condition_the_data_names_exists_and_every_condition_is_used() -> None:
    assert {word for step in STEPS for word in (step.applies_when, step.first_when) if word} == set(APPLIES)
    assert {step.done_when for step in STEPS} - {BY_WORD} == set(DONE)


@each
def test_a_step_takes_at_most_twenty_minutes_and_says_how_in_a_few_short_lines(step: Step) -> None:
    assert 1 <= step.minutes <= 20
    assert 1 <= step.effect <= 3
    assert 1 <= len(step.how) <= 4
    assert all(len(line) <= 170 for line in step.how)
    assert len(step.title) <= 75
    assert len(step.why) <= 180


@each
def test_a_steps_button_does_exactly_one_thing(step: Step) -> None:
    opens = step.opens
    assert sum(bool(way) for way in (opens.page, opens.address, opens.search, opens.copy)) == 1
    assert bool(opens.page) >= bool(opens.filter)
    assert len(step.button) <= 32


@each
def test_an_address_outside_is_a_secure_one(step: Step) -> None:
    address = step.opens.address
    assert not address or address == "http://{site}/" or (urlsplit(address).scheme == "https" and "." in urlsplit(address).netloc)


@each
def test_a_step_that_comes_after_another_comes_after_one_on_the_path(step: Step) -> None:
    seen = {step.id}
    while step.after:
        step = next(other for other in STEPS if other.id == step.after)
        assert step.id not in seen
        seen.add(step.id)


@each
def test_a_step_about_certain_links_opens_one_of_them(step: Step) -> None:
    if step.about:
        assert step.opens.filter == step.about
        assert states_of(step.about)


@each
def test_no_step_promises_a_place_in_search_or_names_a_school_mark(step: Step) -> None:
    promise = re.compile(r"\b(rank\w*|first place|page one|guarantee\w*|SEO|traffic|boost\w*|score)\b", re.IGNORECASE)
    assert [text for text in texts(step) if promise.search(text)] == []


@each
def test_a_step_on_the_website_that_names_it_applies_only_where_there_is_one(step: Step) -> None:
    words = [*texts(step), step.opens.address, step.opens.search]
    if step.web or "{name}" in step.opens.search or any("{site}" in text for text in words if text is not step.opens.copy):
        assert step.applies_when != "always"


def test_reviews_are_asked_of_everybody_alike() -> None:
    (ask,) = [step for step in STEPS if step.id == "reviews_ask"]
    said = " ".join(texts(ask)).lower()
    assert all(word in said for word in ("everybody alike", "no gift", "yelp", "good or bad", "no wish for stars"))
