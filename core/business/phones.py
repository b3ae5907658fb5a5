"""Phone numbers: read as people write them, kept in one form, shown as their country does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import WorldError

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

# The library has tables for every country; the first window needs none of them.

_LOOKALIKES = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u00a0": " ", "\u202f": " "})
_LABEL = re.compile(r"^\s*(?:tel|phone|telephone|fon|mob|mobile|fax)\b[.:\s]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phone:
    """`number` is in the form of E.164 ("+441632960412"), `extension` digits or ""."""

    number: str
    extension: str = ""


def read_phone(text: str, country: str) -> Phone:
    """Read a number as somebody wrote it; `country` (two letters, or "") says how one without a "+" is meant.

    Raises WorldError: phone_unclear where it is no number, phone_needs_country, phone_too_short, phone_too_long.
    """
    import phonenumbers
    from phonenumbers import NumberParseException, PhoneNumberFormat, ValidationResult

    written = _LABEL.sub("", text.translate(_LOOKALIKES)).strip()
    try:
        number = phonenumbers.parse(written, country or None)
    except NumberParseException as error:
        code = "phone_unclear"
        if error.error_type == NumberParseException.INVALID_COUNTRY_CODE and not written.startswith(("+", "00")) and not country:
            code = "phone_needs_country"
        raise WorldError(code, text=text.strip()) from error
    possible = phonenumbers.is_possible_number_with_reason(number)
    if possible in {ValidationResult.TOO_SHORT, ValidationResult.IS_POSSIBLE_LOCAL_ONLY}:
        raise WorldError("phone_too_short", text=text.strip())
    if possible == ValidationResult.TOO_LONG:
        raise WorldError("phone_too_long", text=text.strip())
    if possible != ValidationResult.IS_POSSIBLE:
        raise WorldError("phone_unclear", text=text.strip())
    return Phone(phonenumbers.format_number(number, PhoneNumberFormat.E164), number.extension or "")


def written_phone(phone: Phone, country: str) -> str:
    """Return a number as people dial it: as at home where it belongs to `country`, else with its country's code."""
    import phonenumbers
    from phonenumbers import NumberParseException, PhoneNumberFormat

    try:
        number: PhoneNumber = phonenumbers.parse(phone.number)
    except NumberParseException:
        return phone.number
    at_home = bool(country) and number.country_code == phonenumbers.country_code_for_region(country)
    form = PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    if phone.extension:
        number.extension = phone.extension
    return phonenumbers.format_number(number, form)


def country_of_phone(phone: Phone) -> str:
    """Return the country a number belongs to, "" where several share its code and nothing tells which."""
    import phonenumbers
    from phonenumbers import NumberParseException

    try:
        number = phonenumbers.parse(phone.number)
    except NumberParseException:
        return ""
    return phonenumbers.region_code_for_number(number) or ""
