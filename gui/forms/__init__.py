"""Described forms: a list of fields in, a form that tells each change out."""

from gui.forms.field import Field, FieldKind
from gui.forms.form import Form

__all__ = ["Field", "FieldKind", "Form"]
