"""Notices that stand where a page should: a question first, a refusal, a site that is built, mended or paused; by title and heading."""

from __future__ import annotations

import re

from core.web.reading.not_found import parts_of
from core.web.reading.signs import Signs

_BRIEF = 600
_SHORT = 1_500
_LONG = 4_000
"""Characters: a list of all countries to choose from is that long, and so are the pages that web servers come with."""


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(phrases), re.IGNORECASE)


_QUESTION = _any(
    r"^(?:please )?(?:verify|confirm|enter) your (?:age|date of birth)",
    r"\bage (?:verification|gate|check)\b",
    r"\b(?:are you|you must be|i am) (?:(?:at least|over|of) )?(?:(?:16|18|19|20|21)\b|legal (?:drinking )?age)",
    r"\b(?:bist du|sind sie|bin) (?:schon )?(?:(?:über|mindestens|älter als) )?(?:16|18)\b",
    r"alters(?:prüfung|verifikation|nachweis|abfrage)|avez-vous (?:plus de )?18|vérification de l['’]âge",
    r"eres mayor de|verificación de edad|sei maggiorenne|ben je (?:al )?18|leeftijdscontrole",
    r"\b(?:choose|select|pick) your (?:country|region|(?:preferred )?language|location|store)\b",
    r"wählen sie (?:bitte )?(?:ihr land|ihre (?:region|sprache|filiale))|choisissez votre (?:pays|région|langue)",
    r"(?:elige|selecciona) tu (?:país|región|idioma)|scegli (?:il tuo paese|la (?:tua )?lingua)|kies (?:je|uw) (?:land|taal)",
    r"\byou(?:['’]re| are) (?:now |about to )?leav(?:ing|e) (?:our|this|the) (?:web)?site\b|^leaving (?:our|this) (?:web)?site\b",
    r"^sie verlassen\b|^vous (?:quittez|allez quitter)\b|^estás saliendo de|^stai lasciando|^je verlaat",
)
_REFUSAL = _any(
    r"^(?:error )?(?:403|1020|1015)?[\s:\-–]*(?:access (?:is |has been )?(?:denied|restricted|blocked|forbidden)|forbidden\b"
    r"|permission denied)",
    r"^(?:error )?(?:403|451)$",
    r"^access to this (?:page|site|website|resource) (?:is|has been) (?:denied|blocked|restricted|forbidden)",
    r"\byou (?:have been|are|were) (?:temporarily )?(?:blocked|banned)\b",
    r"\byour (?:ip|ip address|access|request|country)\b.{0,40}\bblocked",
    r"\byour access to this (?:site|service|page) has been (?:limited|restricted|blocked)",
    r"^(?:request|access|connection) (?:blocked|rejected|unsuccessful)|^too many requests|^rate limit",
    r"available (?:in|from|to visitors (?:in|from)) (?:your|this|most european) (?:country|region|location|area|countries)",
    r"unavailable (?:due to|for) legal reasons",
    r"zugriff (?:verweigert|gesperrt)|zugang verweigert|accès (?:refusé|interdit|bloqué)|acceso (?:denegado|bloqueado)|accesso negato",
    r"toegang geweigerd|åtkomst nekad|nicht verfügbar in (?:ihrem|deinem|diesem) land|pas disponible dans votre (?:pays|région)",
    r"disponible en (?:tu|su) (?:país|región)|disponibile nel tuo paese",
)
_STAND_IN = _any(
    r"^(?:[\w.\-]+ (?:is )?)?(?:coming soon|under (?:construction|maintenance)|opening soon|launching soon|be right back)\b",
    r"^we(?:['’]ll| will) be (?:right )?back\b",
    r"^we(?:['’]re| are) (?:currently |temporarily )?(?:down|offline|under maintenance|undergoing|performing)\b",
    r"^(?:(?:down for|site|scheduled|website) )?(?:under )?maintenance(?: mode)?(?:$|[.!:])|undergoing (?:scheduled )?maintenance",
    r"\b(?:briefly|temporarily) (?:unavailable|offline|down)\b|^service (?:temporarily )?unavailable",
    r"^(?:this |our |the )?(?:web ?)?site (?:is )?(?:currently |temporarily )?(?:under |offline|down\b|unavailable"
    r"|not (?:yet )?(?:published|configured))",
    r"^(?:this |the )?(?:web ?)?(?:site|account|domain|hosting|store) (?:has been |is )?(?:currently )?(?:suspended|disabled"
    r"|deactivated|paused)",
    r"wartungs(?:modus|arbeiten|pause)|(?:seite|website|homepage) (?:befindet sich )?im (?:auf|um)bau",
    r"^hier entsteht\b|^bald (?:verfügbar|online)|en (?:cours de )?(?:maintenance|construction)\b|site en travaux",
    r"^bientôt (?:disponible|en ligne)",
    r"en (?:mantenimiento|construcción)\b|^próximamente|in (?:manutenzione|costruzione)\b|^prossimamente|in (?:onderhoud|aanbouw)\b",
    r"em (?:manutenção|construção)\b",
    r"^(?:apache\d?|nginx|iis|centos|red hat|debian|ubuntu|litespeed|plesk|cpanel)\b.{0,40}(?:default|test|welcome|it works)",
    r"^welcome to (?:nginx|openresty|caddy|centos)|^it works!?$|^iis windows|^default (?:web ?site|web|server|domain) page",
    r"domain default page",
    r"^index of /|^(?:http server )?test page\b|^(?:sorry[!,]? )?if you are the owner of this (?:web ?)?site",
    r"^error establishing a (?:database|redis) connection|^database (?:connection )?error|^(?:fatal|parse) error\b|^server error in\b",
    r"^(?:50[0-4]|52\d)\b.{0,40}(?:error|unavailable|gateway|time)|^(?:internal server error|bad gateway|gateway time-?out)",
    r"^(?:oops[!,.]? )?something went wrong|^application error\b|there has been a critical error on (?:this|your) website",
    r"^(?:an? )?(?:unexpected )?error (?:has )?occurred",
)
_MOVED = _any(
    r"^we(?:['’]ve| have) moved\b|^(?:this |our |the )?(?:web ?)?(?:site|page) has (?:been )?moved\b|^wir sind umgezogen\b",
    r"^(?:diese |unsere )?(?:seite|website|homepage) (?:ist|wurde) (?:umgezogen|verschoben)",
    r"^(?:ce|notre) site a (?:déménagé|changé d['’]adresse)",
    r"^(?:nos hemos mudado|ci siamo trasferiti|wij zijn verhuisd|we zijn verhuisd)\b",
)
_SERVERS_OWN = _any(
    r"^apache\d?\b", r"^welcome to (?:nginx|centos)", r"^index of /", r"default (?:web|server)", r"^(?:http server )?test page"
)
_NEEDS_MORE = _any(
    r"\b(?:enable|activate|turn on|allow|accept|requires?|activer|activez|habilit\w*|attiva\w*) (?:java ?script|cookies)\b",
    r"\b(?:java ?script|cookies) (?:(?:is|are|must be|need to be) )?(?:required|disabled|not enabled|turned off|aktivier\w*"
    r"|deaktivier\w*|désactivé)",
    r"\b(?:update|upgrade) your browser\b|\bbrowser (?:is )?(?:not supported|unsupported|out of date|outdated)\b",
    r"\bbrowser (?:does not|doesn['’]t|did not|cannot) (?:support|accept|show|display)|\bbrowser (?:unterstützt|kann) keine\b",
    r"^(?:please wait|redirecting|loading|bitte warten|weiterleitung|redirection(?: en cours)?|un instant)\b",
    r"\byou(?:['’]re| are) being redirected|\byou will be (?:redirected|taken|forwarded)\b",
    r"\bsie werden (?:gleich |automatisch )*weitergeleitet",
    r"\bvous allez être redirigé|^(?:your )?session (?:has )?(?:expired|timed out)",
    r"^you(?:['’]re| are) (?:now )?in (?:line|the queue)\b|^(?:virtual )?waiting room\b",
)
_FOR_SUBSCRIBERS = _any(
    r"\b(?:subscribe|sign in|log in|register) (?:now )?to (?:continue|keep) reading\b",
    r"\bto (?:continue|keep) reading this (?:article|story)\b",
    r"\bthis (?:article|story|content) is (?:only )?(?:for|available to|reserved for) (?:our )?(?:paying )?(?:subscribers|members)\b",
    r"\byou(?:['’]ve| have) (?:reached|used|read) (?:your|all) .{0,30}free (?:articles|stories)",
    r"weiterlesen mit |\b(?:diesen|den ganzen) artikel weiterlesen|jetzt (?:abonnieren und )?weiterlesen|nur für abonnenten",
    r"(?:article|contenu) est réservé (?:à nos|aux) abonnés|il vous reste [\d.,]+ ?% de (?:cet article|ce contenu)|la suite est réservée",
    r"contenido exclusivo para suscriptores|suscríbete para seguir leyendo|abbonati per (?:continuare a )?leggere|alleen voor abonnees",
)
_SUBSCRIBING = ("reading", "lesen", "subscri", "abonn", "abbon", "suscri", "réserv", "il vous reste", "free ", "members")
"""One of these is in every such sentence, and they are found a hundred times faster."""
_FREE = "isaccessibleforfree"
_NOT_FREE = re.compile(r"isaccessibleforfree[\"']?\s*[:=]\s*[\"']?(?:false|https?://schema\.org/false)")


def asks_first(signs: Signs) -> bool:
    """Return whether the page is a question that has to be answered before the page itself is shown."""
    return (signs.length < _LONG and _says(_QUESTION, signs)) or _says_briefly(_QUESTION, signs)


def refuses(signs: Signs) -> bool:
    """Return whether the page turns the visitor away."""
    return (signs.length < _SHORT and _says(_REFUSAL, signs)) or _says_briefly(_REFUSAL, signs)


def stands_in(signs: Signs) -> bool:
    """Return whether the page is a notice of the site or its host, which says nothing of what stood there."""
    if signs.length >= _LONG or (signs.length >= _SHORT and not _SERVERS_OWN.search(signs.title)):
        return False
    if signs.length < _BRIEF and _says(_MOVED, signs):
        return True
    return _says(_STAND_IN, signs) or (not signs.heading and _says_briefly(_STAND_IN, signs))


def asks_for_a_browser(signs: Signs) -> bool:
    """Return whether the page says that it needs scripts, cookies, time or another browser to show anything."""
    return (signs.length < _SHORT and _says(_NEEDS_MORE, signs)) or _says_briefly(_NEEDS_MORE, signs)


def for_subscribers(signs: Signs) -> bool:
    """Return whether the page says that only its beginning is open to everybody."""
    if _FREE in signs.lower and _NOT_FREE.search(signs.lower):
        return True
    text = signs.text.lower()
    return any(word in text for word in _SUBSCRIBING) and _FOR_SUBSCRIBERS.search(text) is not None


def _says(pattern: re.Pattern[str], signs: Signs) -> bool:
    return any(pattern.search(part) for text in (signs.title, signs.heading) for part in parts_of(text))


def _says_briefly(pattern: re.Pattern[str], signs: Signs) -> bool:
    return signs.length < _BRIEF and pattern.search(signs.text) is not None
