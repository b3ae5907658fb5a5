"""Every text that is shown can be translated, and every translation that ships fits its text."""

from __future__ import annotations

import ast
import importlib.util
import string
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from core import words
from tests import source
from tests.source import ROOT


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("extract", ROOT / "resources" / "words" / "extract.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


EXTRACT = _tool()
MEND = "run: .venv/bin/python resources/words/extract.py"


def forms(catalogue: object) -> set[tuple[str, ...]]:
    """Return the texts of a catalogue, each with its plural where it has one."""
    return {message.id if isinstance(message.id, tuple) else (message.id,) for message in catalogue if message.id}  # type: ignore[attr-defined]


GATHERED = forms(EXTRACT.gather())


def fields(text: str) -> set[str]:
    """Return the names of the fields a text leaves open; raises ValueError where its braces do not fit."""
    return {name.partition(".")[0].partition("[")[0] for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def shown() -> Iterator[tuple[str, ast.Call]]:
    """Return every call that translates or marks, with where it stands."""
    for path in source.modules("core", "gui"):
        for call in source.calls(path):
            if source.dotted(call.func) in ("_", "N_", "ngettext", "words._", "words.ngettext"):
                yield f"{source.name(path)}:{call.lineno}", call


def test_there_are_texts() -> None:
    assert len(GATHERED) > 50


def test_every_text_is_in_the_template() -> None:
    kept = forms(EXTRACT.read(EXTRACT.POT))
    assert (sorted(GATHERED - kept), sorted(kept - GATHERED)) == ([], []), MEND


def test_what_is_marked_stands_there_in_full() -> None:
    """A text that is put together cannot be found; one that was marked elsewhere is passed by its name."""
    built = [place for place, call in shown() if any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in call.args[:2])]
    assert built == []
    unmarked = [place for place, call in shown() if source.dotted(call.func) != "_" and not isinstance(call.args[0], ast.Constant)]
    assert unmarked == []


def test_every_text_can_be_filled_in() -> None:
    for text in (text for texts in GATHERED for text in texts):
        assert "" not in fields(text), text
        text.format(**dict.fromkeys(fields(text), 7))


def test_both_numbers_of_a_text_leave_the_same_fields_open() -> None:
    assert [texts for texts in GATHERED if len(texts) == 2 and fields(texts[0]) - fields(texts[1])] == []


def test_the_stretched_language_keeps_every_field() -> None:
    words.speak(words.PSEUDO)
    for text in (texts[0] for texts in GATHERED):
        stretched = words._(text)
        assert len(stretched) > len(text)
        assert fields(stretched) == fields(text)


@pytest.mark.parametrize("number", [0, 1, 2, 1250])
def test_a_text_with_a_number_is_filled_in_every_language(number: int) -> None:
    for language in ["en", words.PSEUDO, *(path.parts[-3] for path in EXTRACT.translations())]:
        words.speak(language)
        for one, many in (texts for texts in GATHERED if len(texts) == 2 and fields(texts[0]) | fields(texts[1]) <= {"n"}):
            assert "{" not in words.ngettext(one, many, number)


def test_every_translation_is_compiled_as_it_stands() -> None:
    stale = [source.name(path) for path in EXTRACT.translations() if path.with_suffix(".mo").read_bytes() != EXTRACT.compiled(path)]
    assert stale == [], MEND


def test_every_translation_keeps_the_fields_of_its_text() -> None:
    wrong = []
    for path in EXTRACT.translations():
        for message in EXTRACT.read(path):
            originals = message.id if isinstance(message.id, tuple) else (message.id,)
            translated = message.string if isinstance(message.string, tuple) else (message.string,)
            allowed = set[str]().union(*(fields(text) for text in originals))
            wrong += [f"{source.name(path)}: {text}" for text in translated if message.id and fields(text) - allowed]
    assert wrong == []


def test_a_translation_is_compiled_and_spoken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole way, on a language that is made for this test."""
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    text = sorted(texts[0] for texts in GATHERED if len(texts) == 1 and not fields(texts[0]))[0]
    catalogue = EXTRACT.gather()
    catalogue[text].string = "Ein Wort für Möbel"
    with (folder / "linkstead.po").open("wb") as file:
        EXTRACT.write_po(file, catalogue)
    (folder / "linkstead.mo").write_bytes(EXTRACT.compiled(folder / "linkstead.po"))
    monkeypatch.setattr(words, "FOLDER", tmp_path)
    words.speak("de")
    assert words._(text) == "Ein Wort für Möbel"
