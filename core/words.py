"""The words on the screen: gettext, plurals, dates and figures as people say them."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from core.clock import local_day

if TYPE_CHECKING:
    from babel import Locale

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "words"
DOMAIN = "linkstead"
PSEUDO = "x-long"


class _Stretched(gettext.NullTranslations):
    """A made-up language, a third longer than English, that shows which words were forgotten or would be cut off."""

    def gettext(self, message: str) -> str:
        return _stretch(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return _stretch(msgid1 if n == 1 else msgid2)


_ACCENTS = str.maketrans("aeiounycAEIOUNYC", "áéíóúñýçÁÉÍÓÚÑÝÇ")


def _stretch(message: str) -> str:
    parts = re.split(r"(\{[^}]*\})", message)
    plain = "".join(p if p.startswith("{") else p.translate(_ACCENTS) for p in parts)
    return f"[{plain}{'~' * max(1, len(message) // 3)}]"


class _Speech:
    """The language in use; one a process, because every module speaks through it."""

    def __init__(self) -> None:
        self.translation: gettext.NullTranslations = gettext.NullTranslations()
        self.language = "en"

    @property
    def locale(self) -> Locale:
        # Babel is loaded when the first date is written, not before the first window.
        from babel import Locale

        return Locale("en", "GB") if self.language == "en" else Locale.parse(self.language)


_speech = _Speech()


def speak(language: str) -> None:
    """Use `language` (a code such as "en", "de" or `PSEUDO`) from now on; one that is not shipped falls back to English."""
    _speech.language = "en"
    _speech.translation = _Stretched() if language == PSEUDO else gettext.NullTranslations()
    name = language.replace("-", "_")
    if language in {"en", PSEUDO} or not re.fullmatch(r"[A-Za-z_]+", name):
        return
    try:
        _speech.translation = gettext.translation(DOMAIN, FOLDER, [name, name.partition("_")[0]])
        _speech.language = name
    except OSError:
        # Dates in one language and sentences in another would help nobody: both stay English.
        return


def language() -> str:
    """Return the code of the language in use."""
    return PSEUDO if isinstance(_speech.translation, _Stretched) else _speech.language.partition("_")[0]


def _(message: str) -> str:
    """Translate `message` now; nothing stays nothing (to gettext it is the name of the catalogue's header)."""
    return _speech.translation.gettext(message) if message else ""


def N_(message: str) -> str:  # noqa: N802 - the name every gettext tool looks for
    """Mark `message` for translation where it stands; it is translated when shown."""
    return message


def ngettext(one: str, many: str, n: int) -> str:
    """Translate in the plural form that `n` asks for, and fill in `{n}` as a figure."""
    return _speech.translation.ngettext(one, many, n).format(n=figure(n))


def figure(n: float) -> str:
    """Return a number as it is written in the present language: 1,250."""
    if isinstance(n, int) and 0 <= n < 1000:
        return str(n)
    from babel.numbers import format_decimal

    return format_decimal(n, locale=_speech.locale)


def day(moment: datetime | date, today: date) -> str:
    """Return a day as people say it in a table: "16 Nov", with the year once it is not this one."""
    d = _day_of(moment)
    return _written(d, "d MMM" if d.year == today.year else "d MMM y")


def day_and_time(moment: datetime, today: date) -> str:
    """Return a moment in a table, to the second: "16 Nov, 08:00:05"."""
    from babel.dates import format_time

    return f"{day(moment, today)}, {format_time(moment.astimezone(), 'HH:mm:ss', locale=_speech.locale)}"


def size(n: int) -> str:
    """Return how much data this is: "312 bytes", "4.1 MB"."""
    from babel.units import format_unit

    if n < 1000:
        return format_unit(n, "digital-byte", locale=_speech.locale)
    for unit, many in (("kilobyte", 10**3), ("megabyte", 10**6), ("gigabyte", 10**9)):
        if n < 999.95 * many or unit == "gigabyte":
            break
    return format_unit(n / many, f"digital-{unit}", "short", "#,##0.0", locale=_speech.locale)


def long_day(moment: datetime | date) -> str:
    """Return a day in full: "Monday 16 November"."""
    return _written(_day_of(moment), "EEEE d MMMM")


def territories(language: str = "") -> dict[str, str]:
    """Return every country's name by its code (two letters), in the present language or in another one."""
    from babel import Locale

    locale = Locale.parse(language) if language else _speech.locale
    return {code: name for code, name in locale.territories.items() if len(code) == 2 and code not in {"EU", "EZ", "UN", "XA", "XB", "ZZ"}}


def languages(codes: Iterable[str]) -> list[str]:
    """Return the names of languages in the present one; a code that is unknown stays as it is."""
    known = _speech.locale.languages
    return [known.get(code, code) for code in codes]


def language_codes() -> dict[str, str]:
    """Return the code of every language, by its name in the present one in lower case."""
    return {name.casefold(): code for code, name in _speech.locale.languages.items()}


def weekdays() -> list[str]:
    """Return the seven days in the present language, Monday first."""
    from babel.dates import get_day_names

    names = get_day_names("wide", context="stand-alone", locale=_speech.locale)
    return [str(names[number]) for number in range(7)]


def months() -> list[str]:
    """Return the twelve months in the present language."""
    from babel.dates import get_month_names

    names = get_month_names("wide", locale=_speech.locale)
    return [str(names[number]) for number in range(1, 13)]


def short_month(day: date) -> str:
    """Return a day's month in a few letters: "Nov"."""
    return _written(day, "LLL")


def full_day(day: date) -> str:
    """Return a day with its year: "24 December 2026"."""
    return _written(day, "d MMMM y")


def month_and_year(day: date) -> str:
    """Return the month a day is in: "May 2026"."""
    return _written(day, "LLLL y")


def _day_of(moment: datetime | date) -> date:
    return local_day(moment) if isinstance(moment, datetime) else moment


def _written(d: date, form: str) -> str:
    from babel.dates import format_date

    return format_date(d, form, locale=_speech.locale)
