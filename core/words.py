"""The words on the screen: gettext, plurals, dates and figures as people say them."""

from __future__ import annotations

import gettext
import re
from datetime import date, datetime
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.numbers import format_decimal

from core.clock import local_day

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
        self.locale = Locale("en", "GB")


_speech = _Speech()


def speak(language: str) -> None:
    """Use `language` (a code such as "en", "de" or `PSEUDO`) from now on; one that is not shipped falls back to English."""
    if language == PSEUDO:
        _speech.translation, _speech.locale = _Stretched(), Locale("en", "GB")
        return
    try:
        locale = Locale.parse(language, sep="-" if "-" in language else "_")
        _speech.translation, _speech.locale = gettext.translation(DOMAIN, FOLDER, [str(locale), locale.language]), locale
    except (OSError, ValueError, UnknownLocaleError):
        # Dates in one language and sentences in another would help nobody.
        _speech.translation, _speech.locale = gettext.NullTranslations(), Locale("en", "GB")


def language() -> str:
    """Return the code of the language in use."""
    return PSEUDO if isinstance(_speech.translation, _Stretched) else _speech.locale.language


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
    return format_decimal(n, locale=_speech.locale)


def day(moment: datetime | date, today: date) -> str:
    """Return a day as people say it in a table: "16 Nov", with the year once it is not this one."""
    d = local_day(moment) if isinstance(moment, datetime) else moment
    return format_date(d, "d MMM" if d.year == today.year else "d MMM y", locale=_speech.locale)


def long_day(moment: datetime | date) -> str:
    """Return a day in full: "Monday 16 November"."""
    d = local_day(moment) if isinstance(moment, datetime) else moment
    return format_date(d, "EEEE d MMMM", locale=_speech.locale)


def day_and_time(moment: datetime) -> str:
    """Return a moment in the local calendar: "16 Nov 2026, 09:12"."""
    local = moment.astimezone()
    return f"{format_date(local.date(), 'd MMM y', locale=_speech.locale)}, {format_time(local, 'HH:mm', locale=_speech.locale)}"
