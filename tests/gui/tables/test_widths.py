"""Sharing out a table's width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.tables.widths import Share, share_out

shares = st.lists(
    st.builds(
        lambda least, more, stretch: Share(least + more, least, stretch), st.integers(20, 200), st.integers(0, 200), st.integers(0, 3)
    ),
    min_size=1,
    max_size=8,
)


def test_what_is_left_goes_to_what_stretches_by_weight() -> None:
    assert share_out([Share(100, 50), Share(100, 50, 2), Share(100, 50, 1)], 600) == [100, 300, 200]


def test_what_stretches_gives_way_first() -> None:
    assert share_out([Share(100, 50), Share(100, 50, 2), Share(100, 50, 1)], 240) == [100, 70, 70]


def test_the_others_give_way_only_when_those_are_at_their_least() -> None:
    assert share_out([Share(100, 50), Share(100, 50, 2)], 120) == [70, 50]


def test_a_column_whose_words_matter_is_never_cut() -> None:
    assert share_out([Share(180, 180), Share(100, 50, 1)], 120) == [180, 50]


def test_a_width_set_by_hand_stays() -> None:
    assert share_out([Share(300, 300, 3, by_hand=True), Share(100, 50, 1)], 500) == [300, 200]
    assert share_out([Share(300, 300, 3, by_hand=True), Share(100, 50, 1)], 200) == [300, 50]


def test_with_nothing_to_stretch_the_last_column_takes_the_rest() -> None:
    assert share_out([Share(100, 50), Share(100, 50)], 300) == [100, 200]
    assert share_out([Share(100, 100, 0, by_hand=True)], 300) == [100]


@given(shares, st.integers(0, 3000))
def test_the_room_is_filled_exactly_and_nothing_goes_below_its_least(shares: list[Share], room: int) -> None:
    widths = share_out(shares, room)
    assert all(width >= share.least for width, share in zip(widths, shares, strict=True))
    assert sum(widths) == max(room, sum(share.least for share in shares))
