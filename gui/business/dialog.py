"""Asks for the business's name and its own website."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.business.repository import BusinessRepository, own_host
from core.errors import WorldError
from core.words import _
from gui.forms import Field, FieldKind, Form
from gui.forms.field import Value
from gui.leaving import WHAT_LEAVES
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Kind, Label


class BusinessDialog(QDialog):
    """A new website takes the first place; the ones before it stay behind, links to them still lead to the owner.

    `saved` tells that something changed.
    """

    saved = Signal()

    def __init__(self, business: BusinessRepository, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._business = business
        self._before = business.business()
        self.setWindowTitle(_("Your business"))
        self.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * 76, self.screen().availableSize().width()))
        site = self._before.sites[0] if self._before.sites else ""
        self.form = Form(
            [
                Field("name", _("Name"), FieldKind.TEXT, _("As it stands over your door.")),
                Field(
                    "site",
                    _("Website"),
                    FieldKind.TEXT,
                    _("Links that lead there are links to you."),
                    placeholder="www.example.com",
                    check=self._what_is_wrong,
                ),
            ]
        )
        self.form.show_values({"name": self._before.name, "site": site})
        self.save = Button(_("Save"), ButtonKind.PRIMARY, self._on_save)
        self.save.setDefault(True)
        self.form.validity.connect(self.save.setEnabled)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 20)
        rows.setSpacing(10)
        rows.addWidget(Label(_("Who you are"), Kind.HEADING))
        rows.addWidget(
            Label(
                f"{_('Kept in your own file.')} {_(WHAT_LEAVES)}",
                Kind.SMALL,
                Role.MUTED,
            )
        )
        rows.addWidget(self.form)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(Button(_("Cancel"), pressed=self.reject))
        foot.addWidget(self.save)
        rows.addLayout(foot)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Be as high as the texts need at this width: Qt's own hint takes those that wrap for shorter."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    def _on_save(self) -> None:
        values = self.form.values()
        site = str(values["site"]).strip()
        self._business.set_sites(([site] if site else []) + list(self._before.sites))
        self._business.rename(str(values["name"]))
        self.saved.emit()
        self.accept()

    def _what_is_wrong(self, value: Value) -> str:
        text = str(value).strip()
        if not text:
            return _("Without a website no link can be recognised.") if self._before.sites else ""
        try:
            own_host(text)
        except WorldError as error:
            return str(error)
        return ""
