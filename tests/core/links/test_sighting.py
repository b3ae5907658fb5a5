"""Words compared as people would."""

import pytest

from core.links.sighting import folded


@pytest.mark.parametrize(
    ("one", "other"),
    [("Crumb & Co", "crumb & co."), ("Müller’s Bäckerei", "MÜLLERS BÄCKEREI"), ("a  –  b", "a b"), ("ﬁne", "fine"), ("Straße", "STRASSE")],
)
def test_words_are_the_same_whatever_their_case_and_marks(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("Crumb", "Crumbs"), ("Bread 5", "Bread 6"), ("»", "→"), ("Müller", "Muller"), ("", "x")])
def test_other_words_are_other_words(one: str, other: str) -> None:
    assert folded(one) != folded(other)
