"""What is covered in a text, and what stays readable."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.diagnosis.masking import Mask

MASK = Mask({"Miller’s Bakery", "Anna Miller", "Quay Street", "ab"}, Path("/home/anna"))


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("asked https://www.shop.example/a?b=c now", "asked [address] now"),
        ("host www.shop.example refused", "host [address] refused"),
        ("host bücher.example:443 refused", "host [address] refused"),
        ("at 192.168.1.20 and 2001:db8::17", "at [address] and [address]"),
        ("mail to anna.miller@shop.example failed", "mail to [mail] failed"),
        ("called +44 1632 960412 twice", "called [number] twice"),
        ("called (01632) 960-412 twice", "called [number] twice"),
        ("ANNA  miller at miller’s bakery in Quay Street", "[name] at [name] in [name]"),
        ("not found: '/home/anna/Anna Miller.linkstead'", "not found: ‘…’"),
        ("not found: /home/anna/files/a.txt", "not found: [folder]"),
        ("not found: /srv/data/a.txt", "not found: [folder]"),
        (r"not found: C:\Users\anna\a.txt", "not found: [folder]"),
        ("KeyError: 'somebody'", "KeyError: ‘…’"),
        ("ab stays: too short to be a name", "ab stays: too short to be a name"),
    ],
)
def test_whatever_may_say_who_somebody_is_is_covered(text: str, covered: str) -> None:
    assert MASK.of(text) == covered


@pytest.mark.parametrize("text", ["sqlite3.OperationalError: no such column", "core.store.store: 17 rows in 3 ms", "ValueError: 42"])
def test_what_a_helper_needs_stays(text: str) -> None:
    import core.store.store  # noqa: F401 - it runs here

    assert MASK.of(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Cannot open /home/jane/Docs/Jane Doe Bakery.linkstead",
        "in C:\\Users\\Jane Doe\\My list.csv it stood",
        "site.com/jane-doe did not answer",
    ],
)
def test_no_part_of_a_path_or_of_a_site_called_like_a_module_is_left(text: str) -> None:
    assert "jane" not in MASK.of(text).lower()
    assert "doe" not in MASK.of(text).lower()


def test_a_name_of_two_letters_is_covered_where_they_are_a_word() -> None:
    assert Mask(["李明"]).of("Could not read 李明 today") == "Could not read [name] today"


def test_of_a_folder_only_its_depth_below_the_home_is_told() -> None:
    assert MASK.path(Path("/home/anna/Documents/Anna Miller")) == "~/[folder]/[folder]"
    assert MASK.path(Path("/srv/elsewhere")) == "[folder]"
