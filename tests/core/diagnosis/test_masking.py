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


def test_a_folder_is_named_from_the_home_on() -> None:
    assert MASK.path(Path("/home/anna/Documents/Anna Miller")) == "~/Documents/[name]"
    assert MASK.path(Path("/srv/elsewhere")) == "[folder]"
