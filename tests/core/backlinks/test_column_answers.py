"""What was said of a table's columns holds for every table with the same columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.backlinks.column_answers import ColumnAnswers
from core.backlinks.exports.shape import Field
from core.workspace import Workspace
from tests.core.backlinks.shop import open_shop


@pytest.fixture
def shop(tmp_path: Path) -> Workspace:
    return open_shop(tmp_path)


def test_an_answer_is_remembered_by_the_names_of_the_columns(shop: Workspace) -> None:
    answers = ColumnAnswers(shop.store)
    assert answers.answer(["Partner", "Their page"]) == {}
    answers.keep(["Partner", "Their page"], {Field.PAGE: 1})
    assert answers.answer(["partner", "THEIR_PAGE"]) == {Field.PAGE: 1}
    assert answers.answer(["Partner", "Our page"]) == {}
    shop.close()


@pytest.mark.parametrize("kept", ["[1]", '{"page": "1"}', '{"page": 9}', '{"nonsense": 1}', "{", '{"target": 0}', '{"page": true}'])
def test_what_somebody_wrote_into_the_file_is_no_answer(shop: Workspace, kept: str) -> None:
    answers = ColumnAnswers(shop.store)
    answers.keep(["a", "b"], {Field.PAGE: 0})
    with shop.store.write() as db:
        db.execute("UPDATE option SET value = ? WHERE name LIKE 'columns_%'", (kept,))
    assert answers.answer(["a", "b"]) == {}
    shop.close()
