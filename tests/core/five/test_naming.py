"""A business is named where its name stands, and not where something is only called alike."""

from __future__ import annotations

import pytest

from core.business.address import Address
from core.business.profile import Profile
from core.five.naming import Wanted, named_in, wanted_of

CRUMB = Wanted(("Crumb & Co bakery", "Miller's", "Ash"), frozenset({"bakery.example"}), "Brindlemere")


@pytest.mark.parametrize(
    "text",
    [
        "Thanks to crumb  and\nCo Bakery for the rolls",
        "our sponsor: CRUMB & CO BAKERY",
        "Bread by Miller’s of Brindlemere",
        "write to hello@bakery.example",
        "see www.bakery.example",
    ],
)
def test_a_name_counts_in_capitals_with_other_signs_and_as_a_web_address(text: str) -> None:
    assert named_in(text, CRUMB)


@pytest.mark.parametrize(
    "text",
    [
        "Crumb & Co bakeryware",
        "Bread by Miller’s of Holloway",
        "the millers of Brindlemere",
        "Ash trees in Brindlemere? No: ash-trees.",
        "old-bakery.example",
        "bakery.example.org",
        "",
    ],
)
def test_what_is_only_called_alike_is_somebody_else(text: str) -> None:
    assert named_in(text, Wanted(("Crumb & Co bakery", "Miller's"), frozenset({"bakery.example"}), "Brindlemere")) == ""


def test_the_words_around_are_kept_and_cut_at_words() -> None:
    words = named_in("first " * 40 + "thanks to Crumb & Co bakery for rolls " + "last " * 40, CRUMB)
    assert words.startswith("…first")
    assert words.endswith("last…")
    assert "thanks to Crumb & Co bakery for rolls" in words
    assert len(words) < 170


def test_a_name_of_one_word_without_a_town_finds_nobody() -> None:
    assert not wanted_of(Profile(name="Crumb")).findable
    assert wanted_of(Profile(name="Crumb", places=("Holloway",))).findable
    assert wanted_of(Profile(name="Crumb", sites=("crumb.example",))).names == ()


def test_names_too_short_to_mean_anybody_are_not_looked_for() -> None:
    profile = Profile(name="Ash", other_names=("Ash  & Daughters",), address=Address(place="Holloway"), sites=("ash.example",))
    assert wanted_of(profile) == Wanted(("Ash & Daughters",), frozenset({"ash.example"}), "Holloway")
