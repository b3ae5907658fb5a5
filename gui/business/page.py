"""The profile on one page: everything that is known of the business, where each part comes from, and a field to change it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.business.fields import GROUPS, FieldGroup, ProfileField, Shape
from core.events import Changed, Topic
from core.words import _
from gui.business.fields import CHOSEN, as_field, said, value_of
from gui.business.sources import source_words
from gui.choosing import choose_folder
from gui.forms import Form
from gui.forms.field import Value
from gui.page import MARGIN, Page, PageContext, Place
from gui.theme import Role
from gui.widgets import Button, ButtonKind, Card, Kind, Label, Scroll

WIDTH = 900


class BusinessPage(Page):
    """What is right is kept when its field is left, and can be taken back; what is not stands there until it is."""

    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.BUSINESS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._profiles = context.workspace.profiles
        self._editing = context.workspace.editing
        self._fields = {field.name: field for group in GROUPS for field in group.fields}
        self.forms: dict[str, Form] = {}
        self._scroll = scroll = Scroll(width=context.theme.px(WIDTH))
        context.theme.changed.connect(self._fit)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 24, 0, 0)
        rows.addWidget(scroll)
        scroll.rows.setContentsMargins(0, 0, MARGIN, MARGIN)
        head = QHBoxLayout()
        head.addWidget(Label(_("Who you are, what you sell, where people find you."), Kind.TITLE), 1)
        self.read_button = Button(_("Read my website"), pressed=lambda: context.go(Place("interview", filter="website")))
        head.addWidget(self.read_button, 0, Qt.AlignmentFlag.AlignTop)
        scroll.rows.addLayout(head)
        quieter = _(
            "Filled once and used everywhere. It is kept in your own file and sent to nobody; only your website’s name goes with looks."
        )
        scroll.rows.addWidget(Label(quieter, Kind.SMALL, Role.MUTED))
        for group in GROUPS:
            scroll.rows.addWidget(self._card(group))
        self.forget = Button(_("Forget somebody for good…"), ButtonKind.QUIET, self._on_forget)
        scroll.rows.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        scroll.rows.addStretch(1)

    def _on_forget(self) -> None:
        from gui.business.forgetting import ask_whom

        ask_whom(self.context, self)

    def _fit(self) -> None:
        self._scroll.set_width(self.context.theme.px(WIDTH))

    def refresh(self) -> None:
        profile = self._profiles.profile()
        drafts = self._profiles.drafts()
        for group in GROUPS:
            form = self.forms[group.name]
            known = {field.name: value_of(field, self._editing, profile) for field in group.fields}
            form.show_values({name: drafts.get(name, value) for name, value in known.items()})
            for field in group.fields:
                row = form.rows[field.name]
                row.say_note(source_words(profile.sources.get(field.fact)) if field.fact is not None and known[field.name] else "")
                if not self._is_edited(row):
                    row.say_wrong(self._editing.wrong(field, drafts[field.name], profile) if field.name in drafts else "")

    def shown(self) -> None:
        """Take over what was typed when the program ended before its field was left."""
        taken = False
        for name, text in self._profiles.drafts().items():
            field = self._fields.get(name)
            if field is not None and not self._wrong(field, text):
                self._editing.keep(field, text)
                self._profiles.drop_drafts([name])
                taken = True
        if taken:
            self._say_changed()

    def show_place(self, place: Place) -> None:
        """Give the keyboard to the field that the place names."""
        row = next((form.rows[place.filter] for form in self.forms.values() if place.filter in form.rows), None)
        if row is not None:
            self._scroll.ensureWidgetVisible(row)
            typed = (part for part in row.editor.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus)
            next(typed, row.editor).setFocus()

    def _is_edited(self, row: QWidget) -> bool:
        """Whether somebody is writing in a row: nobody is told that half a word is wrong."""
        at = self.window().focusWidget()
        return at is not None and row.isAncestorOf(at)

    def _card(self, group: FieldGroup) -> Card:
        card = Card(_(group.title))
        card.rows.setSpacing(4)
        form = Form([as_field(field, lambda text, field=field: self._wrong(field, text), self._choose) for field in group.fields])  # type: ignore[misc]
        form.typed.connect(self._on_typed)
        form.changed.connect(self._on_changed_by_hand)
        self.forms[group.name] = form
        card.rows.addWidget(form)
        return card

    def _wrong(self, field: ProfileField, text: str) -> str:
        return self._editing.wrong(field, text, self._profiles.profile())

    def _choose(self, widget: QWidget) -> str:
        folder = choose_folder(widget, _("Folder with your photos"), self.context.memory, "photos")
        return str(folder) if folder is not None else ""

    def _on_typed(self, name: str, value: Value) -> None:
        if self._fields[name].shape not in CHOSEN:
            self._profiles.draft(name, str(value))

    def _on_changed_by_hand(self, name: str, value: Value) -> None:
        field = self._fields[name]
        before = self._profiles.profile()
        if field.shape is Shape.YES_NO:
            back = self._editing.answer(field, said(value))
        else:
            back = self._editing.keep(field, str(value))
            self._profiles.drop_drafts([name])
        if self._profiles.profile() == before:
            return

        def undo() -> None:
            self._editing.put_back(back)
            self._say_changed()
            self.context.say(_("“{field}” is as it was before.").format(field=_(field.title)))

        self._say_changed()
        self.context.say(_("{field}: saved.").format(field=_(field.title)), undo)

    def _say_changed(self) -> None:
        self.context.events.say([Changed(Topic.BUSINESS)])
