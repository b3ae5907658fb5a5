"""A form made of described fields; every right value is told at once, a wrong one says why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from gui.forms.editors import editor_for
from gui.forms.field import Field, Value
from gui.theme import Role
from gui.widgets import Kind, Label

WORDS, TITLE = 34, 20
"""Letters that title and why, or a title alone, have beside an editor, at least; with less room the editor moves beneath."""


class FieldRow(QWidget):
    """A field's title and why at the left, its editor at the right, or beneath where the room is narrow.

    `typed` tells every value the person gives, right or not, `told` one that may be judged.
    """

    typed = Signal(str, object)
    told = Signal(str, object)

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self.editor = editor_for(field)
        self._untold: Value | None = None
        """What a patient field waits with until the person leaves it."""
        self.problem = Label("", Kind.SMALL, Role.GONE)
        self.problem.hide()
        self.note = Label("", Kind.SMALL, Role.MUTED)
        self.note.hide()
        self.editor.edited.connect(self._on_edited)
        self.editor.finished.connect(self._on_finished)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(Label(field.title, Kind.BODY).explained())
        if field.why:
            words.addWidget(Label(field.why, Kind.SMALL, Role.MUTED).explained())
            self.editor.setAccessibleDescription(field.why)
        words.addStretch(1)
        entry = QVBoxLayout()
        entry.setSpacing(4)
        entry.addWidget(self.editor)
        entry.addWidget(self.problem)
        entry.addWidget(self.note)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 14, 0, 14)
        self._across.setSpacing(24)
        self._across.addLayout(words, 1)
        self._across.addLayout(entry, 0)
        self._across.setAlignment(entry, Qt.AlignmentFlag.AlignVCenter)

    def say_note(self, text: str) -> None:
        """Say quietly under the editor where its value comes from; "" says nothing."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def say_wrong(self, wrong: str) -> None:
        """Say under the editor what is wrong; "" for nothing."""
        self.problem.setText(wrong)
        self.problem.setVisible(bool(wrong))
        self.editor.mark(bool(wrong))

    def be_last(self) -> None:
        """Leave the room under the last row to the card."""
        self._across.setContentsMargins(0, 14, 0, 4)

    def valid(self) -> bool:
        return self.problem.isHidden()

    def keyed(self) -> QWidget | None:
        """Return the part of the editor that the keyboard goes to."""
        return next((part for part in self.editor.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus), None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        metrics = QFontMetrics(self.font())
        words = metrics.averageCharWidth() * (WORDS if self.field.why else TITLE)
        narrow = self.width() < words + self.editor.sizeHint().width() + 24
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._across.direction() != wanted:
            self._across.setDirection(wanted)
            self._across.setSpacing(10 if narrow else 24)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, super().minimumSizeHint().height())

    def _on_edited(self, value: Value) -> None:
        self.typed.emit(self.field.name, value)
        if self.field.patient:
            self._untold = value
            if not self.valid():
                self.say_wrong(self.field.check(value))  # what is mended is not wrong any more
        else:
            self._tell(value)

    def _on_finished(self) -> None:
        value, self._untold = self._untold, None
        if value is not None:
            self._tell(value)

    def _tell(self, value: Value) -> None:
        self.say_wrong(self.field.check(value))
        self.told.emit(self.field.name, value)


def row_of(part: QWidget | None) -> FieldRow | None:
    """Return the row that a part of an editor stands in, with the words about it; None where it is in none."""
    while part is not None and not isinstance(part, FieldRow):
        part = part.parentWidget()
    return part


class Form(QWidget):
    """`changed` tells the name and value of a field the person gave a right value to; `validity` whether all are right.

    `typed` tells every value as it is typed, right or not.
    """

    typed = Signal(str, object)
    changed = Signal(str, object)
    validity = Signal(bool)

    def __init__(self, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, FieldRow] = {}
        self._values: dict[str, Value] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for number, field in enumerate(fields):
            if number:
                line = QFrame()
                line.setObjectName("line")
                line.setFixedHeight(1)
                layout.addWidget(line)
            row = FieldRow(field)
            row.typed.connect(self.typed)
            row.told.connect(self._on_told)
            if number == len(fields) - 1:
                row.be_last()
            self.rows[field.name] = row
            layout.addWidget(row)

    def show_values(self, values: Mapping[str, Value]) -> None:
        """Show these values without telling anyone."""
        for name, value in values.items():
            self._values[name] = value
            self.rows[name].editor.show_value(value)

    def values(self) -> dict[str, Value]:
        """Return the last right value of each field."""
        return dict(self._values)

    def first_wrong(self) -> FieldRow | None:
        """Return the first row that is wrong; None where all are right."""
        return next((row for row in self.rows.values() if not row.valid()), None)

    def valid(self) -> bool:
        return all(row.valid() for row in self.rows.values())

    def _on_told(self, name: str, value: Value) -> None:
        if self.rows[name].valid():
            self._values[name] = value
            self.changed.emit(name, value)
        self.validity.emit(self.valid())
