"""Described forms: a list of fields in, a form that tells each change out.

field        one thing a form asks for
editors      what it is edited with
suggestions  what is offered while one types
form         the fields together
"""

from gui.forms.field import Field, FieldKind
from gui.forms.form import Form

__all__ = ["Field", "FieldKind", "Form"]
