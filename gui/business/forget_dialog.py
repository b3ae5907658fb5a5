"""Asks whom to forget for good, and says plainly what goes and what remains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.forgetting.people import Known
from core.words import N_, _, ngettext
from gui.dialog import Dialog
from gui.theme import Role
from gui.widgets import Button, Kind, Label, Scroll, Switch

LETTERS = 76

REMAINS = (
    N_("Copies you saved elsewhere, lists and mails that left Linkstead, and the program’s log."),
    N_("Addresses of web pages, and what your business itself is called, also where a name stands in them."),
    N_("A name of a single word in the texts of others: it may be anybody’s."),
    N_("Pages of others: where one that links to you names them, the next look reads it there again."),
)


@dataclass(frozen=True, slots=True)
class Wish:
    """Who is to be forgotten, by name or e-mail address, and whether the backups that know them go too."""

    names: tuple[str, ...]
    renew_backups: bool


class ForgetDialog(Dialog):
    """`wished` tells a `Wish`; without anybody named the button does not go."""

    wished = Signal(object)

    def __init__(self, people: Sequence[Known], backups: int, parent: QWidget | None = None) -> None:
        """`people` are those whom the file knows, `backups` is how many older copies of it there are."""
        super().__init__(parent)
        self.setWindowTitle(_("Forget somebody for good"))
        self.switches = {known.called: Switch(_known(known)) for known in people}
        self.other = QLineEdit()
        self.other.setAccessibleName(_("Somebody else"))
        self.other.setPlaceholderText(_("A name, or an e-mail address"))
        self.renew = Switch(_("Make a fresh backup and delete the older ones"))
        self.act = Button(_("Forget for good"), pressed=self._on_act)
        self.cancel = Button(_("Cancel"), pressed=self.reject)
        self._lay_out(people, backups)
        for switch in self.switches.values():
            switch.toggled.connect(lambda _on: self._judge())
        self.other.textChanged.connect(lambda _text: self._judge())
        self._judge()
        next(iter(self.switches.values()), self.other).setFocus()

    def names(self) -> tuple[str, ...]:
        """Return who is chosen now."""
        other = " ".join(self.other.text().split())
        chosen = [called for called, switch in self.switches.items() if switch.isChecked()]
        return tuple(dict.fromkeys([*chosen, *([other] if other else [])]))

    def _lay_out(self, people: Sequence[Known], backups: int) -> None:
        letters = self.fontMetrics()
        rows = QVBoxLayout()
        rows.setSpacing(8)
        rows.addWidget(Label(_("Whom is Linkstead to forget?"), Kind.STRONG))
        for known in people:
            rows.addLayout(_beside(self.switches[known.called], _known(known)))
        rows.addWidget(Label(_("Somebody else") if people else _("Their name, or their e-mail address"), Kind.SMALL, Role.MUTED))
        rows.addWidget(self.other)
        rows.addSpacing(6)
        goes = _(
            "They go from your profile, from what was read on your website, from what you took out lately and from the texts of links. In "
            "your own sentences “…” stands in their place. Then the file is written anew. This cannot be taken back."
        )
        rows.addWidget(Label(goes))
        rows.addSpacing(6)
        rows.addWidget(Label(_("What remains"), Kind.STRONG))
        if backups:
            kept = ngettext(
                "{n} backup made before now still knows them until newer ones take its place.",
                "{n} backups made before now still know them until newer ones take their place.",
                backups,
            )
            rows.addLayout(_bullet(Label(kept)))
            rows.addLayout(_beside(self.renew, self.renew.accessibleName()))
        for line in REMAINS:
            rows.addLayout(_bullet(Label(_(line), role=Role.MUTED)))
        inner = QWidget()
        inner.setLayout(rows)
        rows.setContentsMargins(0, 0, 12, 0)
        scroll = Scroll(inner)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.act)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 22, 24, 20)
        outer.setSpacing(12)
        outer.addWidget(scroll, 1)
        outer.addLayout(foot)
        self.return_presses(None)
        room = self.screen().availableSize()
        width = min(letters.averageCharWidth() * LETTERS, room.width())
        needed = rows.totalHeightForWidth(width - 72) + letters.height() * 5
        self.resize(width, min(needed, room.height() * 9 // 10))

    def _judge(self) -> None:
        self.act.setEnabled(bool(self.names()))

    def _on_act(self) -> None:
        wish = Wish(self.names(), self.renew.isChecked())
        self.accept()
        self.wished.emit(wish)


def _known(known: Known) -> str:
    return ", ".join(filter(None, (known.called, known.role)))


def _bullet(label: Label) -> QHBoxLayout:
    bullet = Label("•", role=Role.MUTED)
    bullet.setWordWrap(False)
    line = QHBoxLayout()
    line.setSpacing(10)
    line.addWidget(bullet, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label, 1)
    return line


def _beside(switch: Switch, words: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(12)
    line.addWidget(switch, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Label(words), 1)
    return line
