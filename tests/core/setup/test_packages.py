"""What the installer's lines mean."""

from __future__ import annotations

import pytest

from core.setup.packages import Reading, command, names, why


def test_every_pinned_package_counts_and_no_hash_does() -> None:
    lock = "babel==2.1 \\\n    --hash=sha256:aa==\nsoupsieve==2.10 ; python_full_version < '3.11.5' \\\n    --hash=sha256:bb\n"
    assert names(lock) == ["babel", "soupsieve"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Collecting types-requests==2.3 (from -r requirements.txt (line 3))", "types-requests"),
        ("Requirement already satisfied: sqlite-fts4==1.0 in /somewhere", "sqlite-fts4"),
        ("Processing /a b/click_default_group-1.2-py3-none-any.whl (from -r /a b/requirements.txt)", "click_default_group"),
        ("Processing c:\\a b\\babel-2.18.0-py3-none-any.whl", "babel"),
    ],
)
def test_a_part_is_named_however_it_comes(line: str, name: str) -> None:
    steps: list[tuple[int, int, str]] = []
    Reading(5, lambda *step: steps.append(step)).line(line)
    assert steps == [(0, 6, f"Fetching part 1 of 5: {name}")]


def test_a_part_for_another_system_is_not_counted() -> None:
    steps: list[tuple[int, int, str]] = []
    reading = Reading(2, lambda *step: steps.append(step))
    reading.line("Ignoring colorama: markers 'sys_platform == \"win32\"' don't match your environment")
    reading.line("Collecting babel==2.18.0")
    assert steps == [(0, 2, "Fetching part 1 of 1: babel")]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            "WARNING: Retrying after connection broken by 'NewConnectionError'\nERROR: No matching distribution found for lxml",
            "the internet",
        ),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "not enough room"),
        ("ERROR: Could not install packages: [WinError 32] The process cannot access the file", "in use or may not be written"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "not the one Linkstead was built with"),
        ("ERROR: No matching distribution found for lxml==6.0", "A part of Linkstead, lxml, is not made for"),
        ("something new\nERROR: nobody expected this\n\n", "The installer said: ERROR: nobody expected this"),
    ],
)
def test_each_failure_of_the_installer_has_its_sentence(said: str, sentence: str) -> None:
    assert sentence in why(said)


def test_only_ready_made_packages_with_their_hashes_are_accepted() -> None:
    asked = command("python", "requirements.txt")
    assert {"--require-hashes", "--only-binary", ":all:"} <= set(asked)
