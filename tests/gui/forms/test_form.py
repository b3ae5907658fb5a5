"""Described forms: what is given is told at once, what cannot be says why."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.forms import Field, FieldKind, Form
from gui.forms.field import Value
from gui.theme import Theme
from gui.widgets import ChipBar, NumberBox, Switch

T = TypeVar("T", bound=QWidget)


def no_at(value: Value) -> str:
    return "An address of a website has no @ in it." if "@" in str(value) else ""


FIELDS = (
    Field("look", "Light or dark", FieldKind.CHOICE, "Follows <b>your</b> computer.", (("light", "Light"), ("dark", "Dark"))),
    Field("country", "Country", FieldKind.CHOICE, choices=tuple((n, f"Country {n}") for n in range(9))),
    Field("threads", "Side by side", FieldKind.NUMBER, minimum=1, maximum=128, unit="sites"),
    Field("tell", "Tell me", FieldKind.SWITCH),
    Field("site", "Website", FieldKind.TEXT, check=no_at),
)
VALUES: dict[str, Value] = {"look": "dark", "country": 4, "threads": 32, "tell": True, "site": "bakery.example"}


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> Form:
    form = Form(FIELDS)
    qtbot.addWidget(form)
    form.resize(900, 500)
    form.show_values(VALUES)
    form.show()
    return form


@pytest.fixture
def told(form: Form) -> list[tuple[str, Value]]:
    told: list[tuple[str, Value]] = []
    form.changed.connect(lambda name, value: told.append((name, value)))
    return told


def part(form: Form, name: str, kind: type[T]) -> T:
    found = form.rows[name].findChild(kind)
    assert isinstance(found, kind)
    return found


def test_values_are_shown_without_telling_anyone(form: Form, told: list[tuple[str, Value]]) -> None:
    form.show_values(VALUES)
    assert part(form, "look", ChipBar).held() == "1"
    assert part(form, "country", QComboBox).currentText() == "Country 4"
    assert part(form, "threads", NumberBox).text() == "32 sites"
    assert part(form, "tell", Switch).isChecked()
    assert part(form, "site", QLineEdit).text() == "bakery.example"
    assert (told, form.values()) == ([], VALUES)


def test_each_kind_tells_what_a_person_gives_it(qtbot: QtBot, form: Form, told: list[tuple[str, Value]]) -> None:
    part(form, "look", ChipBar).step(1)
    country = part(form, "country", QComboBox)
    country.setFocus()
    qtbot.keyClick(country, Qt.Key.Key_Down)
    part(form, "threads", NumberBox).setValue(64)
    qtbot.keyClick(part(form, "tell", Switch), Qt.Key.Key_Space)
    qtbot.keyClicks(part(form, "site", QLineEdit), "s")
    assert told == [("look", "light"), ("country", 5), ("threads", 64), ("tell", False), ("site", "bakery.examples")]


def test_a_wrong_value_says_why_and_is_not_told(qtbot: QtBot, form: Form, told: list[tuple[str, Value]]) -> None:
    line = part(form, "site", QLineEdit)
    with qtbot.waitSignal(form.validity, check_params_cb=lambda valid: not valid):
        qtbot.keyClicks(line, "@")
    assert told == []
    assert form.values()["site"] == "bakery.example"
    assert form.rows["site"].problem.text() == "An address of a website has no @ in it."
    assert form.rows["site"].problem.isVisible()
    assert line.property("wrong") is True
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert form.valid()
    assert not form.rows["site"].problem.isVisible()
    assert told == [("site", "bakery.example")]


def test_every_editor_is_named_after_its_field(form: Form) -> None:
    for name, kind in (("look", ChipBar), ("country", QComboBox), ("threads", NumberBox), ("tell", Switch), ("site", QLineEdit)):
        assert part(form, name, kind).accessibleName() == form.rows[name].field.title


def test_no_label_of_a_form_reads_markup(form: Form) -> None:
    labels = form.findChildren(QLabel)
    assert "Follows <b>your</b> computer." in {label.text() for label in labels}
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_where_room_is_narrow_the_editor_moves_under_its_words(qtbot: QtBot, form: Form) -> None:
    row = form.rows["site"]
    assert row.editor.x() > 200
    form.resize(330, 900)
    qtbot.waitUntil(lambda: row.editor.x() == 0)
    assert row.editor.y() > 20


PATIENT = (
    Field("trade", "Trade", FieldKind.TEXT, suggestions=(("Bakery", "bread shop"), ("Florist", "flowers")), patient=True),
    Field("names", "Names", FieldKind.LINES, patient=True, check=no_at),
)


@pytest.fixture
def patient(qtbot: QtBot, theme: Theme) -> Form:
    form = Form(PATIENT)
    qtbot.addWidget(form)
    form.resize(900, 400)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    return form


def test_a_patient_text_is_told_when_the_person_leaves_it_and_every_letter_is_heard(qtbot: QtBot, patient: Form) -> None:
    told: list[tuple[str, Value]] = []
    typed: list[Value] = []
    patient.changed.connect(lambda name, value: told.append((name, value)))
    patient.typed.connect(lambda _name, value: typed.append(value))
    box = part(patient, "names", QPlainTextEdit)
    box.setFocus()
    qtbot.keyClicks(box, "a@")
    assert typed == ["a", "a@"]
    assert (told, patient.valid()) == ([], True)
    qtbot.keyClick(box, Qt.Key.Key_Backtab)
    assert (told, patient.valid()) == ([], False)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    qtbot.keyClick(box, Qt.Key.Key_Backspace)
    assert patient.valid()
    qtbot.keyClick(box, Qt.Key.Key_Backtab)
    assert told == [("names", "a")]


def test_an_entry_is_found_by_another_word_for_it_and_stands_alone_in_the_field(qtbot: QtBot, patient: Form) -> None:
    typed: list[Value] = []
    patient.typed.connect(lambda _name, value: typed.append(value))
    line = part(patient, "trade", QLineEdit)
    line.setFocus()
    qtbot.keyClicks(line, "bread")
    completer = line.completer()
    assert completer.popup().isVisible()
    assert [completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())] == ["Bakery  ·  bread shop"]
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Return)
    assert line.text() == "Bakery"
    assert typed[-1] == "Bakery"


def test_a_note_stands_quietly_under_its_editor(patient: Form) -> None:
    row = patient.rows["trade"]
    row.say_note("Read on <b>your</b> page.")
    assert row.note.isVisible()
    assert row.note.textFormat() is Qt.TextFormat.PlainText
    row.say_note("")
    assert not row.note.isVisible()
