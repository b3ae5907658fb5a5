"""Says which Linkstead this is, under which licence, and who made its parts, as plain text to read and to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from core import __version__
from core.notices import third_party
from core.words import _
from gui.dialog import Dialog
from gui.theme import Role
from gui.widgets import Button, Kind, Label

LEAST = 5
MORE = 16
"""Lines of the notices that are always seen, and how many more are liked."""


class AboutDialog(Dialog):
    """Reads the notices when it is made; the keyboard walks through them, and Tab leads on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("About Linkstead"))
        self._text = third_party()
        self.notices = QPlainTextEdit(self._text)
        self.notices.setReadOnly(True)
        self.notices.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.notices.setTabChangesFocus(True)
        self.notices.setAccessibleName(_("The parts of Linkstead and their licences"))
        letters = self.notices.fontMetrics()
        self._line = letters.height()
        self.setMinimumWidth(min(letters.averageCharWidth() * 92, self.screen().availableSize().width()))
        self.notices.setMinimumHeight(self._line * LEAST)
        self._said = Label("", Kind.SMALL, Role.MUTED)
        self.copy = Button(_("Copy all of it"), pressed=self._on_copy)
        self.shut = Button(_("Close"), pressed=self.accept)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 20)
        rows.setSpacing(12)
        rows.addWidget(Label(_("Linkstead {version}").format(version=__version__), Kind.HEADING))
        rows.addWidget(Label(_("Free to use, change and pass on, under the MIT licence. It comes without any warranty.")))
        replaceable = _(
            "The window is drawn by Qt, used under the GNU LGPL, version 3. Qt’s libraries lie beside the program as files of their own: "
            "you may exchange them for others of the same version, and look into how they work."
        )
        rows.addWidget(Label(replaceable))
        rows.addWidget(Label(_("Who made the parts of Linkstead, and under which licences:"), role=Role.MUTED))
        rows.addWidget(self.notices, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(self.copy)
        foot.addWidget(self.shut)
        rows.addLayout(foot)
        self.return_presses(self.shut)
        self.notices.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Be as high as the texts need at this width, and higher where the screen has room for more of the notices."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None and not event.spontaneous():
            needed = layout.totalMinimumHeightForWidth(self.width())
            self.setMinimumHeight(needed)
            self.resize(self.width(), max(needed, min(needed + self._line * MORE, self.screen().availableSize().height() * 9 // 10)))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._said.setText(_("Copied."))
