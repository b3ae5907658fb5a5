"""What a field is edited with: one small class a kind."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from core.words import _
from gui.forms.field import Field, FieldKind, Value
from gui.forms.suggestions import Suggestions
from gui.widgets import Button, Chip, ChipBar, ComboBox, NumberBox, Switch, plain

FEW = 5
"""Up to this many choices stand side by side; more make a list."""

LINES = 3
"""How many lines of a longer text are seen at once."""

WIDE, NARROW = 40, 16
"""Letters of a text that are seen at once: where there is room, and at least."""


class Editor(QWidget):
    """`edited` tells a value the person gave, `finished` that they left it as it is; `show_value` tells nobody."""

    edited = Signal(object)
    finished = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)

    def show_value(self, value: Value) -> None:
        raise NotImplementedError

    def mark(self, wrong: bool) -> None:
        """Show whether the value is one that cannot be."""


class ChipsEditor(Editor):
    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.bar = ChipBar(field.title, [Chip(str(number), label) for number, (_value, label) in enumerate(field.choices)])
        self.bar.chosen.connect(lambda name: self.edited.emit(field.choices[int(name)][0]))
        self.rows.addWidget(self.bar)

    def show_value(self, value: Value) -> None:
        self.bar.hold(str(_place(self.field, value)))


class ListEditor(Editor):
    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.box = ComboBox(field.title)
        self.box.addItems([label for _value, label in field.choices])
        self.box.activated.connect(lambda index: self.edited.emit(field.choices[index][0]))
        self.rows.addWidget(self.box)

    def show_value(self, value: Value) -> None:
        self.box.setCurrentIndex(_place(self.field, value))


class NumberEditor(Editor):
    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.box = NumberBox(field.title, field.minimum, field.maximum, field.step, field.unit)
        self.box.valueChanged.connect(lambda _value: self.edited.emit(self.box.number()))
        self.rows.addWidget(self.box)

    def show_value(self, value: Value) -> None:
        self.box.blockSignals(True)
        self.box.setValue(float(value))
        self.box.blockSignals(False)


class SwitchEditor(Editor):
    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.switch = Switch(field.title)
        self.switch.clicked.connect(lambda: self.edited.emit(self.switch.isChecked()))
        self.rows.addWidget(self.switch)

    def show_value(self, value: Value) -> None:
        self.switch.setChecked(bool(value))


class LineBox(QLineEdit):
    """One line, as wide as most texts where there is room."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self.fontMetrics().averageCharWidth() * WIDE, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self.fontMetrics().averageCharWidth() * NARROW, super().minimumSizeHint().height())


class TextEditor(Editor):
    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.line = LineBox()
        self.line.setAccessibleName(field.title)
        self.line.setPlaceholderText(field.placeholder)
        self.line.textEdited.connect(lambda: self.edited.emit(self.line.text()))
        self.line.editingFinished.connect(self.finished.emit)
        if field.suggestions:
            completer = Suggestions(field.suggestions, self.line)
            completer.activated.connect(self.edited.emit)
            self.line.setCompleter(completer)
        self.rows.addWidget(self.line)
        if field.choose is not None:
            self.rows.addWidget(Button(_("Choose…"), pressed=self._on_choose), 0, Qt.AlignmentFlag.AlignLeft)

    def show_value(self, value: Value) -> None:
        if self.line.text() != str(value):
            self.line.setText(str(value))
            if len(str(value)) > WIDE:
                self.line.setCursorPosition(0)  # a long text is read from its beginning

    def mark(self, wrong: bool) -> None:
        plain.dress(self.line, "wrong", wrong)

    def _on_choose(self) -> None:
        assert self.field.choose is not None
        chosen = self.field.choose(self)
        if chosen:
            self.line.setText(chosen)
            self.edited.emit(chosen)
            self.finished.emit()


class LinesBox(QPlainTextEdit):
    """Several lines; Tab goes on to the next field, and `left` tells that the keyboard went elsewhere."""

    left = Signal()

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self._lines = lines

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self.fontMetrics().averageCharWidth() * WIDE, self.fontMetrics().lineSpacing() * self._lines + 26)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self.fontMetrics().averageCharWidth() * NARROW, self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.left.emit()


class LinesEditor(Editor):
    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.box = LinesBox(LINES)
        self.box.setAccessibleName(field.title)
        self.box.setPlaceholderText(field.placeholder)
        self.box.setFixedHeight(self.box.sizeHint().height())
        self.box.textChanged.connect(lambda: self.edited.emit(self.box.toPlainText()))
        self.box.left.connect(self.finished.emit)
        self.rows.addWidget(self.box)

    def show_value(self, value: Value) -> None:
        if self.box.toPlainText() != str(value):
            self.box.blockSignals(True)
            self.box.setPlainText(str(value))
            self.box.blockSignals(False)

    def mark(self, wrong: bool) -> None:
        plain.dress(self.box, "wrong", wrong)


def editor_for(field: Field) -> Editor:
    """Return the editor of a field's kind."""
    if field.kind is FieldKind.CHOICE:
        return ChipsEditor(field) if len(field.choices) <= FEW else ListEditor(field)
    return _EDITORS[field.kind](field)


_EDITORS: dict[FieldKind, type[Editor]] = {
    FieldKind.NUMBER: NumberEditor,
    FieldKind.SWITCH: SwitchEditor,
    FieldKind.TEXT: TextEditor,
    FieldKind.LINES: LinesEditor,
}


def _place(field: Field, value: Value) -> int:
    return next((place for place, (each, _label) in enumerate(field.choices) if each == value), 0)
