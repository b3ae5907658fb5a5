"""A reminder once a week, put into the owner's own calendar."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.checklist.reminder import weekly_reminder
from core.clock import local_day
from core.words import _
from gui.choosing import choose_new_file
from gui.page import PageContext
from gui.widgets import Button, FlowLayout


class ReminderButton(QWidget):
    """Saves the entry where the owner says, and opens it with whatever keeps their calendar."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.button = Button(_("Put it into my calendar…"), pressed=self._on_pressed)
        FlowLayout(self).addWidget(self.button)

    def save(self, target: Path) -> None:
        """Write the entry, and open it."""
        now = self._context.workspace.clock.now()
        value = self._context.settings.value
        entry = weekly_reminder(int(value("reminder_day")), int(value("reminder_hour")), local_day(now), now)
        try:
            target.write_bytes(entry)
        except OSError as error:
            self._context.say(_("{path} could not be written: {reason}. Choose another place.").format(path=target, reason=error.strerror))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))
        said = _("Saved in {path}. Your calendar asks whether to take it; otherwise open the file with it.")
        self._context.say(said.format(path=target))

    def _on_pressed(self) -> None:
        kinds = f"{_('Calendar entries')} (*.ics)"
        target = choose_new_file(self, _("Save the reminder"), _("Linkstead reminder.ics"), kinds, self._context.memory, "reminder")
        if target is not None:
            self.save(target)
