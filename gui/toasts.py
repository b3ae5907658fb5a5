"""What was just done, said for a moment, with the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from core.words import _
from gui.widgets import Button, ButtonKind, Label
from gui.widgets.sight import bring_into_sight

STAYS_MS = 8_000
KEPT_UNDOS = 20
WIDTH = 640
ABOVE_FOOT = 16
UNDER_PAGE = 8

Undo = Callable[[], None]


@dataclass(frozen=True, slots=True, eq=False)
class Done:
    """What was done, in the words it was said in, and the way back."""

    what: str
    undo: Undo


class Toasts(QFrame):
    """One toast at a time at the foot of `room`, which gives up so much of its height meanwhile that nothing is covered; undos stay
    on a stack after their toast has gone.

    A toast waits while the mouse is over it or the keyboard is in it.
    """

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self.setObjectName("toast")
        self._room = room
        self._undos: list[Done] = []
        self._shown: Done | None = None
        self._said = 0
        self.text = Label()
        self.button = Button(_("Undo"), ButtonKind.QUIET, self._on_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 12, 10)
        row.setSpacing(16)
        row.addWidget(self.text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.setInterval(STAYS_MS)
        self._time.timeout.connect(self._on_time)
        room.installEventFilter(self)
        self.hide()

    def say(self, text: str, undo: Undo | None = None) -> None:
        """Show a toast; an undo goes on top of the stack."""
        self._said += 1
        self.text.setText(text)
        self._shown = Done(text, undo) if undo is not None else None
        self.button.setVisible(undo is not None)
        if self._shown is not None:
            self._undos.append(self._shown)
            del self._undos[:-KEPT_UNDOS]
        self.show()
        self.raise_()
        self._settle()
        self._time.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def undo_newest(self) -> bool:
        """Take back the newest thing that can be; returns whether there was one."""
        if not self._undos:
            return False
        self._take_back(self._undos[-1])
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._room and event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return False

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._keep_free(0)

    def _on_pressed(self) -> None:
        if self._shown is not None:
            self._take_back(self._shown)

    def _take_back(self, done: Done) -> None:
        self._undos.remove(done)
        self.hide()
        before = self._said
        done.undo()
        if self._said == before:
            self.say(_("Taken back: {what}").format(what=done.what))

    def _on_time(self) -> None:
        if self.underMouse() or self.button.hasFocus():
            self._time.start()
        else:
            self.hide()

    def _settle(self) -> None:
        wanted = self.text.fontMetrics().horizontalAdvance(self.text.text()) + 48
        if self._shown is not None:
            wanted += self.button.sizeHint().width() + 16
        width = min(WIDTH, self._room.width() - 2 * ABOVE_FOOT, max(280, wanted))
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        self.setGeometry((self._room.width() - width) // 2, self._room.height() - height - ABOVE_FOOT, width, height)
        self._keep_free(height + ABOVE_FOOT + UNDER_PAGE)

    def _keep_free(self, height: int) -> None:
        """Leave the foot of the room free, and what has the keyboard in sight."""
        if self._room.contentsMargins().bottom() == height:
            return
        self._room.setContentsMargins(0, 0, 0, height)
        layout = self._room.layout()
        if layout is not None:
            layout.activate()
        keyed = self._room.window().focusWidget()
        if height and keyed is not None and self._room.isAncestorOf(keyed) and not self.isAncestorOf(keyed):
            from gui.forms.form import row_of

            bring_into_sight(row_of(keyed) or keyed)
