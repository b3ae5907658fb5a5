"""How sites say "there is no such page", in the languages around us; read from a title or a heading."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_BETWEEN = re.compile(r"\s+[|\-–—·»:•]+\s+|\s*[|»·•]\s*")
_LETTERS = re.compile(r"[^\w]+")
_LONGEST = 120
_FILLING_WORDS = "oops ooops ops sorry uh oh hoppla ups whoops entschuldigung leider desole lo sentimos spiacenti helaas beklager tyvarr"
_FILLING = frozenset(_FILLING_WORDS.split())
_ERROR = frozenset(
    {"404", "410", "error", "fehler", "erreur", "fout", "errore", "erro", "fel", "fejl", "feil", "blad", "http", "code", "status"}
)
_ENGLISH = re.compile(
    r"(?:(?:the|this|that|your|we cant find the|we couldnt find the|we couldnt find that|we cant find that) )?(?:requested )?"
    r"(?:page|file|content|article|listing|resource|url|post|event)(?: (?:that )?you(?: a?re| were)? (?:looking for|requested|wanted))?"
    r"(?: (?:(?:was|is|could|can) ?not (?:be )?(?:found|available)|(?:cant|couldnt) be found|isnt (?:here|available)"
    r"|doesnt exist|does not exist"
    r"|no longer exists|is no longer available|not available|is gone|not found|has been removed|is missing|missing))?"
)
_ENGLISH_ENDS = re.compile(r"(?:found|available|here|exists?|gone|removed|missing|looking for|requested)$|^we c")
_SAID = (
    "not found",
    "nothing found",
    "nothing was found",
    "nothing here",
    "no results found",
    "page introuvable",
    "page non trouvee",
    "cette page nexiste pas",
    "cette page nexiste plus",
    "la page demandee est introuvable",
    "la page que vous cherchez est introuvable",
    "seite nicht gefunden",
    "die seite wurde nicht gefunden",
    "die angeforderte seite wurde nicht gefunden",
    "diese seite wurde nicht gefunden",
    "diese seite existiert nicht",
    "diese seite existiert nicht mehr",
    "diese seite gibt es nicht",
    "diese seite gibt es nicht mehr",
    "seite nicht vorhanden",
    "seite nicht verfugbar",
    "nicht gefunden",
    "pagina no encontrada",
    "esta pagina no existe",
    "la pagina no existe",
    "no se encontro la pagina",
    "no encontrado",
    "pagina nao encontrada",
    "esta pagina nao existe",
    "a pagina nao foi encontrada",
    "pagina non trovata",
    "la pagina non esiste",
    "questa pagina non esiste",
    "pagina non disponibile",
    "pagina niet gevonden",
    "de pagina is niet gevonden",
    "deze pagina bestaat niet",
    "deze pagina bestaat niet meer",
    "sidan kunde inte hittas",
    "sidan hittades inte",
    "sidan finns inte",
    "siden blev ikke fundet",
    "siden findes ikke",
    "siden ble ikke funnet",
    "siden finnes ikke",
    "sivua ei loydy",
    "sivua ei loytynyt",
    "strona nie została znaleziona",
    "strona nie istnieje",
    "nie znaleziono strony",
    "stranka nenalezena",
    "stranka nebyla nalezena",
    "az oldal nem talalhato",
    "страница не найдена",
    "сторінку не знайдено",
    "sayfa bulunamadı",
    "η σελιδα δεν βρεθηκε",
    "ページが見つかりません",
    "ページが見つかりませんでした",
    "页面未找到",
    "找不到页面",
    "找不到该页面",
)


def says_not_found(text: str) -> bool:
    """Return whether a title or a heading says so: the whole of it, or a part between dashes or bars.

    >>> says_not_found("404 - Page not found | Village club"), says_not_found("The village not found on any map")
    (True, False)
    """
    if not text or len(text) > 2 * _LONGEST:
        return False
    return any(_says_it(part) for part in parts_of(text))


def parts_of(text: str) -> list[str]:
    """Return a title, and where it has several its parts, as dashes and bars divide it: "Log in | Club"."""
    return [text, *_BETWEEN.split(text)] if text else []


def _says_it(part: str) -> bool:
    words = _plain(part).split() if len(part) <= _LONGEST else []
    while words and words[0] in _FILLING:
        del words[0]
    numbered = "404" in words or "410" in words
    rest = [word for word in words if word not in _ERROR]
    if not rest or (numbered and rest in (["page"], ["seite"], ["pagina"])):
        return numbered
    while rest and rest[0] in _FILLING:
        del rest[0]
    plain = " ".join(rest)
    return plain in _phrases() or (_ENGLISH.fullmatch(plain) is not None and _ENGLISH_ENDS.search(plain) is not None)


@lru_cache(maxsize=1)
def _phrases() -> frozenset[str]:
    return frozenset(map(_plain, _SAID))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.lower().replace("'", "").replace("’", ""))
    return _LETTERS.sub(" ", "".join(c for c in decomposed if not unicodedata.combining(c))).strip()
