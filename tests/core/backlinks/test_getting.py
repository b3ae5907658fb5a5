"""Every tool has a card that is short, dated and drawn."""

from __future__ import annotations

from core.backlinks.getting import FOLDER, MOST_STEPS, read_cards
from core.backlinks.sources import SOURCES


def test_every_tool_an_owner_may_have_has_one_card_and_google_stands_first() -> None:
    sources = [card.source for card in read_cards()]
    assert sources[0] == "google"
    # Who has one of the last two knows where it comes from; a list of what is to be ignored is nothing to get.
    assert sorted(sources) == sorted(set(SOURCES) - {"", "other", "disavow", "dataforseo", "tracelinker"})


def test_no_card_has_more_than_four_steps() -> None:
    assert all(0 < len(card.steps) <= MOST_STEPS for card in read_cards())


def test_every_drawing_is_there_and_used() -> None:
    used = {step.drawing for card in read_cards() for step in card.steps} - {""}
    assert used == {path.stem for path in (FOLDER / "drawings").glob("*.svg")}


def test_every_address_is_opened_securely() -> None:
    assert all(not card.address or card.address.startswith("https://") for card in read_cards())
