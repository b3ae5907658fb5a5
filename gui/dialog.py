"""What Return and Escape do in every dialog, in one place.

Return is what the dialog was opened for, wherever in it the keyboard is. Where that destroys something, Return leaves everything as it is;
and where one types before something is destroyed, Return does nothing: it could be taken for the deed. Escape always leaves everything as
it is. A button that has the keyboard is pressed by Return itself, as by Space.
"""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QPushButton


class Dialog(QDialog):
    """A dialog that says which of its buttons is Return's; Qt would take the first one, which here is Cancel."""

    def return_presses(self, button: QPushButton | None) -> None:
        """Make Return press this button of the dialog, or none; called once all of them are in it."""
        for each in self.findChildren(QPushButton):
            each.setAutoDefault(False)
        if button is not None:
            button.setDefault(True)
