"""Pages that ask a visitor to prove to be human, and who set them; a captcha in a contact form is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from core.web.signs import Signs

_SHORT = 3_000
"""Characters of visible text; a page that says more is no challenge, whatever scripts it loads."""
_REFUSALS = frozenset({401, 403, 405, 406, 418, 429, 503})
_TITLE_JUST_A_MOMENT = re.compile(
    r"just a moment|un momento|einen moment|nur einen moment|un instant|een moment|um momento|один момент|bitte warten", re.IGNORECASE
)
_HUMAN = re.compile(
    r"(?:verify(?:ing)? (?:that )?you are (?:a )?human|checking (?:if the site connection is secure|your browser before)|are you a robot"
    r"|prove (?:that )?you(?:'|’)?(?:re| are) (?:a )?human|unusual traffic from your (?:computer )?network|press (?:&amp;|&|and) hold"
    r"|please (?:complete the security check|enable cookies and reload)|bot verification|security checkpoint|human verification)",
    re.IGNORECASE,
)


def _header(signs: Signs, name: str) -> str:
    return signs.fetched.headers.get(name, "").lower()


def _cloudflare(signs: Signs) -> bool:
    if "_cf_chl_opt" in signs.lower or 'id="challenge-form"' in signs.lower or "#cf-challenge-running" in signs.lower:
        return True
    if "attention required! | cloudflare" in signs.title.lower():
        return True
    served = "cloudflare" in _header(signs, "server") or "cloudflare" in signs.lower
    return served and (
        bool(_TITLE_JUST_A_MOMENT.match(signs.title))
        or (
            signs.fetched.status in _REFUSALS
            and any(mark in signs.lower for mark in ("cdn-cgi/challenge-platform", "cf-error-code", "__cf_chl_"))
        )
    )


def _datadome(signs: Signs) -> bool:
    return "captcha-delivery.com" in signs.lower or (signs.fetched.status in _REFUSALS and "x-datadome" in signs.fetched.headers)


def _akamai(signs: Signs) -> bool:
    refused = signs.title.lower().startswith("access denied") or signs.heading.lower().startswith("access denied")
    return (refused and "reference #" in signs.text.lower()) or "sec-if-cpt-container" in signs.lower


def _aws(signs: Signs) -> bool:
    return "awswafintegration" in signs.lower or "awswafcaptcha" in signs.lower or "gokuprops" in signs.lower


def _google(signs: Signs) -> bool:
    return "/sorry/index" in signs.fetched.final_address


_BY_CONTENT: tuple[tuple[str, Callable[[Signs], bool]], ...] = (
    ("Cloudflare", _cloudflare),
    ("DDoS-Guard", lambda s: s.title.lower().startswith("ddos-guard") or "/.well-known/ddos-guard/" in s.lower),
    ("DataDome", _datadome),
    ("Imperva", lambda s: "_incapsula_resource" in s.lower),
    ("HUMAN", lambda s: "px-captcha" in s.lower or "/captcha/captcha.js?a=c&u=" in s.lower),
    ("Sucuri", lambda s: "sucuri website firewall" in s.lower or "sucuri_cloudproxy_js" in s.lower),
    ("Akamai", _akamai),
    ("AWS", _aws),
    ("Vercel", lambda s: "vercel security checkpoint" in s.lower),
    ("Google", _google),
)


def by_headers(headers: Mapping[str, str]) -> str:
    """Return who says in an answer's headers (lower-case names) that this is a challenge; "" where nobody does."""
    if headers.get("cf-mitigated", "").lower() == "challenge":
        return "Cloudflare"
    if headers.get("x-amzn-waf-action", "").lower() in {"challenge", "captcha"}:
        return "AWS"
    return "Vercel" if headers.get("x-vercel-mitigated", "").lower() in {"challenge", "deny"} else ""


def by_content(signs: Signs) -> str:
    """Return who set the challenge this page is, "?" where that does not show; "" where it is none."""
    if signs.length > _SHORT:
        return ""
    for provider, recognises in _BY_CONTENT:
        if recognises(signs):
            return provider
    asks = _HUMAN.search(signs.title) or _HUMAN.search(signs.heading) or (signs.length < 600 and _HUMAN.search(signs.text))
    return "?" if asks or (_TITLE_JUST_A_MOMENT.match(signs.title) and signs.length < 600) else ""
