"""What a page is: the one asked for, or one that stands in its place: consent, login, "not found", a parked name, an empty shell."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from core.web.addresses.address import host_of
from core.web.reading import challenges, notices
from core.web.reading.not_found import parts_of, says_not_found
from core.web.reading.signs import Signs
from core.web.records import PageKind

_SHORT = 1_500
_SOME = 3_000
_BRIEF = 600
_SHELL = 200
_NOTHING = 25
_NOT_THERE = frozenset({404, 410})
"""So answered, an empty page is no riddle, unless scripts fill it: some hosts send every page of such a site with 404."""

_LOGIN_ADDRESS = re.compile(
    r"^https?://(?:log-?in|sign-?in|sso|auth|idp|accounts?)\.|/(?:log-?in|sign-?in|authwall|auth|sso|wp-login\.php|users/sign_in|accounts?/log-?in|session/new|my-?account|anmelden|connexion"
    r"|checkpoint)(?:[/.?]|$)",
    re.IGNORECASE,
)
_LOGIN_WORDS = re.compile(
    r"^(?:please )?(?:log ?in(?:to)?|sign ?in|log on|member(?:s|s’|s')? (?:login|area)|anmelden|einloggen|anmeldung|login"
    r"|se connecter|connexion"
    r"|iniciar sesi[oó]n|accedi|inloggen|entrar|iniciar sess[aã]o)(?:\b|$)"
    r"|\b(?:log ?in|sign ?in) (?:or (?:sign up|register|create)|to (?:continue|go on|view|see|your account))"
    r"|^you (?:must|need to) (?:be logged in|log in|sign in)"
    r"|^(?:for )?(?:members|subscribers) only\b|^nur für (?:mitglieder|abonnenten)\b|^réservé aux (?:membres|abonnés)\b",
    re.IGNORECASE,
)
_CONSENT_ADDRESS = re.compile(
    r"^https?://(?:consent|cookies?|privacy|cmp)\.|/(?:cookie-?(?:consent|wall|check|s)?|consent|gdpr|privacy-gate)(?:[/?.]|$)",
    re.IGNORECASE,
)
_CONSENT_WORDS = re.compile(
    r"before you continue|we value your privacy|your privacy (?:choices|matters)|cookie consent|consent to cookies|accept cookies"
    r"|bevor sie fortfahren|ihre privatsph[äa]re|avant de continuer|respectons votre vie priv[ée]e|antes de continuar|tu privacidad"
    r"|prima di continuare|la tua privacy|voordat je verdergaat|jouw privacy|a sua privacidade"
    r"|mit werbung weiterlesen|weiter mit werbung|cookies? (?:zustimm|akzeptier)|datenschutz-?einstellungen|accepte[rz] (?:les |et )"
    r"|privacy preference cent",
    re.IGNORECASE,
)
_ELSEWHERE: tuple[tuple[PageKind, re.Pattern[str]], ...] = (
    (PageKind.CHALLENGE, re.compile(r"/(?:captcha|challenge|verify-?human|bot-?check|are-you-human)(?:[/?.]|$)", re.IGNORECASE)),
    (PageKind.SOFT_404, re.compile(r"/(?:error[-/_]?)?(?:404|page-?not-?found|not-?found)(?:\.\w{2,5})?/?(?:\?|$)", re.IGNORECASE)),
    (
        PageKind.REFUSAL,
        re.compile(r"/(?:access-?denied|denied|blocked|forbidden|not-?allowed|geo-?block(?:ed)?)(?:[/?.]|$)", re.IGNORECASE),
    ),
    (
        PageKind.GATE,
        re.compile(r"/(?:age-?(?:gate|check|verification|restricted)|(?:select|choose)-(?:country|region|language))(?:[/?.]|$)", re.I),
    ),
    (
        PageKind.STAND_IN,
        re.compile(r"/(?:maintenance|coming-?soon|under-?construction|wartung|offline|unavailable|error)(?:\.\w{2,5})?/?(?:\?|$)", re.I),
    ),
)
"""What a page is that nobody asked for, by the address the way led to."""
_PARKERS = (
    "sedoparking.",
    "bodis.com",
    "parkingcrew.",
    "above.com",
    "afternic.com",
    "dan.com",
    "hugedomains.com",
    "parklogic.",
    "sedo.com",
)
_PARKED_MARKUP = re.compile(
    r"(?:src|href|action|location)[^<>]{0,40}(?:sedoparking\.|bodis\.com|parkingcrew\.|parklogic\.|d38psrni17bvxu\.cloudfront\.net)"
    r"|/px\.js\?ch=|window\.park\s*=|data-adblockkey=|/lander[\"'?]"
)
_FOR_SALE = re.compile(
    r"(?:web ?)?(?:domain|address|site)(?: name)? (?:[\w.\-]+ )?(?:is|may be|might be) (?:available )?for sale|buy this domain"
    r"|domain (?:has )?expired|this domain (?:is parked|has been registered)|parked (?:free|domain)|related searches"
    r"|diese domain (?:steht zum verkauf|ist zu verkaufen|kaufen)|ce (?:nom de )?domaine est [àa] vendre"
    r"|este dominio est[áa] (?:en|a la) venta"
    r"|questo dominio [èe] in vendita|dit domein is te koop",
    re.IGNORECASE,
)
_FORWARDS = re.compile(
    r"(?<![\w.$])(?:(?:window|document|top|self|parent)\.)?location(?:\.href)?\s*=(?!=)|location\.(?:replace|assign)\s*\("
)


def kind_of(signs: Signs, *, links_to_me: bool) -> tuple[PageKind, str]:
    """Return what a page is, and who set the challenge where it is one ("" where that does not show).

    `links_to_me`: a plain link to me was found. A page that has it is what it should be, whatever else it says.
    """
    provider = challenges.by_headers(signs.fetched.headers)
    if provider and not links_to_me:
        return PageKind.CHALLENGE, provider
    if links_to_me:
        return PageKind.CONTENT, ""
    provider = challenges.by_content(signs)
    if provider:
        return PageKind.CHALLENGE, "" if provider == "?" else provider
    for kind, pattern in _ELSEWHERE:
        if _redirected_to(signs, pattern):
            return kind, ""
    for kind, recognises in (
        (PageKind.LOGIN, _is_login),
        (PageKind.CONSENT, _is_consent),
        (PageKind.GATE, notices.asks_first),
        (PageKind.SOFT_404, _is_soft_404),
        (PageKind.REFUSAL, notices.refuses),
        (PageKind.PARKED, _is_parked),
        (PageKind.STAND_IN, notices.stands_in),
        (PageKind.SHELL, _is_shell),
    ):
        if recognises(signs):
            return kind, ""
    return PageKind.CONTENT, ""


def _redirected_to(signs: Signs, pattern: re.Pattern[str]) -> bool:
    """Whether the way led to an address of this kind that was not asked for."""
    fetched = signs.fetched
    return bool(fetched.hops) and bool(pattern.search(fetched.final_address)) and not pattern.search(fetched.address)


def _is_login(signs: Signs) -> bool:
    if _redirected_to(signs, _LOGIN_ADDRESS):
        return True
    says_so = _says(_LOGIN_WORDS, signs)
    return says_so and ((signs.length < _SOME and signs.passwords > 0) or (signs.length < _BRIEF and signs.asks))


def _is_consent(signs: Signs) -> bool:
    if _redirected_to(signs, _CONSENT_ADDRESS):
        return True
    return signs.length < _SOME and signs.asks and _says(_CONSENT_WORDS, signs)


def _says(pattern: re.Pattern[str], signs: Signs) -> bool:
    return any(pattern.search(part) for text in (signs.title, signs.heading) for part in parts_of(text))


def _is_parked(signs: Signs) -> bool:
    host = host_of(signs.fetched.final_address)
    if signs.fetched.hops and (any(host.endswith(p.rstrip(".")) or p in host for p in _PARKERS) or _path(signs) in {"/lander", "/lander/"}):
        return True
    if signs.length >= _SHORT:
        return False
    return bool(_PARKED_MARKUP.search(signs.lower)) or any(
        _FOR_SALE.search(text) for text in (signs.title, signs.heading, signs.text[:300])
    )


def _path(signs: Signs) -> str:
    try:
        return urlsplit(signs.fetched.final_address).path
    except ValueError:
        return ""


def _is_soft_404(signs: Signs) -> bool:
    return signs.length < _SOME and (says_not_found(signs.title) or says_not_found(signs.heading))


def _is_shell(signs: Signs) -> bool:
    if notices.asks_for_a_browser(signs):
        return True
    if signs.length >= _SHELL:
        return False
    if signs.length < _NOTHING and (signs.scripts or signs.fetched.status not in _NOT_THERE):
        return True
    return bool(signs.frames or signs.has_root) or (signs.scripts > 0 and _FORWARDS.search(signs.lower) is not None)
