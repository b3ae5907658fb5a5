"""The profile's fields as a form asks for them, in the present language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from core.business.editing import Editing
from core.business.fields import ProfileField, Shape
from core.business.profile import Fact, Profile
from core.business.trades import trades
from core.words import _, territories
from gui.forms import Field, FieldKind
from gui.forms.field import Value

YES, NO, NOT_SAID = "yes", "no", ""

CHOSEN = frozenset({Shape.YES_NO, Shape.CHOICE})
"""Shapes that are answered by choosing: every answer is whole and right."""

Choose = Callable[[QWidget], str]


def as_field(field: ProfileField, wrong: Callable[[str], str] | None = None, choose: Choose | None = None) -> Field:
    """Describe a field for a form; `wrong` says what is wrong with a text, `choose` asks for a folder.

    Without `wrong` everything is taken: then whoever keeps it judges it.
    """
    kinds = {Shape.LINES: FieldKind.LINES, Shape.YES_NO: FieldKind.CHOICE, Shape.CHOICE: FieldKind.CHOICE}
    return Field(
        field.name,
        _(field.title),
        kinds.get(field.shape, FieldKind.TEXT),
        _(field.why),
        choices=_choices(field),
        placeholder=_(field.placeholder),
        patient=field.shape not in CHOSEN,
        suggestions=_suggestions(field),
        choose=choose if field.shape is Shape.FOLDER else None,
        check=(lambda value: wrong(str(value))) if wrong is not None and field.shape not in CHOSEN else (lambda value: ""),
    )


def value_of(field: ProfileField, editing: Editing, profile: Profile) -> Value:
    """Return what stands in the field's editor for what is known."""
    if field.shape is Shape.YES_NO and field.fact is not None:
        known = profile.value(field.fact)
        return YES if known is True else NO if known is False else NOT_SAID
    return editing.text(field, profile)


def said(value: Value) -> bool | None:
    """Return the answer to a question of yes and no."""
    return {YES: True, NO: False}.get(str(value))


def _choices(field: ProfileField) -> tuple[tuple[Value, str], ...]:
    if field.shape is Shape.YES_NO:
        return ((NOT_SAID, _("Not said")), (YES, _("Yes")), (NO, _("No")))
    if field.shape is Shape.CHOICE:
        return ((NOT_SAID, _("Not said")), *((kept, _(words)) for kept, words in field.choices))
    return ()


def _suggestions(field: ProfileField) -> tuple[tuple[str, str], ...]:
    if field.shape is not Shape.PICK:
        return ()
    if field.fact is Fact.TRADE:
        known = [(each.shown(), ", ".join(each.words()[1:])) for each in trades()]
    else:
        known = [(name, code) for code, name in territories().items()]
    return tuple(sorted(known, key=lambda entry: entry[0].casefold()))
