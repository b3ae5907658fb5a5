"""The link is there, on pages in every writing, rightly named, wrongly named or not named at all."""

from __future__ import annotations

from collections.abc import Callable

from core.links.state import LinkState
from tests.miniweb.paper import link, page
from tests.miniweb.trap import Answer, Asked, Trap

_LATE = "<script>/* long before the name of the writing comes */</script>" * 200
_PAGES: dict[str, tuple[str, str, str, str]] = {
    # The codec, what the server says, the words beside the link, and what stands in the head.
    "latin1": ("cp1252", "text/html; charset=ISO-8859-1", "Bäcker", ""),
    "cyrillic": ("cp1251", "text/html; charset=windows-1251", "пекарь", ""),
    "koi8": ("koi8-r", "text/html; charset=KOI8-R", "пекарь", ""),
    "greek": ("iso8859-7", "text/html; charset=ISO-8859-7", "φούρνος", ""),
    "japanese": ("shift_jis", "text/html; charset=x-sjis", "パン屋", ""),
    "iso-2022-jp": ("iso2022_jp", "text/html; charset=iso-2022-jp", "パン屋", ""),
    "chinese": ("gb18030", "text/html; charset=gb2312", "面包", ""),
    "korean": ("cp949", "text/html; charset=euc-kr", "빵집", ""),
    "wide-marked": ("utf-16", "text/html", "Bäcker", ""),
    "wide-not-named": ("utf-16-be", "text/html", "Bäcker", ""),
    "wide-named": ("utf-16-le", "text/html; charset=utf-16le", "Bäcker", ""),
    "marked": ("utf-8-sig", "text/html; charset=windows-1252", "Bäcker", ""),
    "not-named": ("cp1252", "text/html", "Bäcker", ""),
    "named-inside": ("cp1252", "text/html", "Bäcker", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'),
    "named-late": ("cp1251", "text/html", "пекарь", f'{_LATE}<meta charset="windows-1251">'),
    "named-twice": ("utf-8", "text/html; charset=utf-8", "Bäcker", '<meta charset="koi8-r">'),
    "named-wrongly": ("cp1252", "text/html; charset=utf-8", "Bäcker", ""),
    "unheard-of": ("utf-8", "text/html; charset=x-our-own", "Bäcker", ""),
    "utf-7": ("utf-8", "text/html; charset=utf-7", "Bäcker", ""),
    "user-defined": ("utf-8", "text/html; charset=x-user-defined", "Baecker", ""),
}


def _in(codec: str, kind: str, beside: str, head: str) -> Callable[[Asked], Answer]:
    def answer(asked: Asked) -> Answer:
        text = page(asked, f"{beside}: {link()}").replace('<meta charset="utf-8">', head)
        return Answer(text.encode(codec, "xmlcharrefreplace"), kind=kind)

    return answer


LETTERED = tuple(Trap(f"lettered-{name}", LinkState.LIVE, _in(*written)) for name, written in _PAGES.items())
