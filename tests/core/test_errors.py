"""The two kinds of error: codes with parameters, put into words when shown."""

from __future__ import annotations

import ast
import string

import pytest

from core.errors import SENTENCES, WorldError, sentence
from tests import source


def test_an_error_is_a_code_with_parameters_and_a_sentence() -> None:
    error = WorldError("file_busy", name="shop.linkstead", process=4711)
    assert (error.code, error.params) == ("file_busy", {"name": "shop.linkstead", "process": 4711})
    assert str(error) == sentence(error.code, error.params)
    assert "shop.linkstead" in str(error)
    assert "4711" in str(error)


def test_a_code_without_a_sentence_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        sentence("no_such_code", {})


def test_every_error_raised_has_its_sentence_and_all_that_it_names() -> None:
    """Read from the code: a code or a parameter that is missing would be found out by a person otherwise."""
    raised = [
        (source.name(path), call)
        for path in source.modules("core")
        for call in source.calls(path)
        if source.dotted(call.func) == "WorldError" and call.args and isinstance(call.args[0], ast.Constant)
    ]
    assert len(raised) > 10
    for where, call in raised:
        code = str(call.args[0].value)  # type: ignore[attr-defined]
        wanted = {field for _, field, _, _ in string.Formatter().parse(SENTENCES[code]) if field}
        assert {word.arg for word in call.keywords} == wanted, (where, code)
