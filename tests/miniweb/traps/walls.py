"""Something stands before the page and asks for a person; whatever its status, nothing is known of the link."""

from __future__ import annotations

from collections.abc import Callable

from core.links.state import LinkState
from tests.miniweb.paper import page
from tests.miniweb.trap import Answer, Asked, Trap

_FORM = '<form method="post"><input name="user"><input type="password" name="pass"><button>Go on</button></form>'


def _whole(title: str, body: str) -> str:
    return f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head><body>{body}</body></html>'


_WALLS: dict[str, Answer] = {
    "cloudflare-blocked": Answer(_whole("Attention Required! | Cloudflare", "<h1>Sorry, you have been blocked</h1>"), 403),
    "ddos-guard": Answer(_whole("DDoS-Guard", "<p>Checking your browser before accessing"), 200),
    "datadome": Answer(_whole("club", "<script src='https://geo.captcha-delivery.com/c.js'></script>"), 403),
    "imperva": Answer(_whole("", "<iframe src='/_Incapsula_Resource?x=1'></iframe>"), 200),
    "human": Answer(_whole("Access to this page has been denied", "<div id='px-captcha'></div>"), 403),
    "sucuri": Answer(_whole("Sucuri WebSite Firewall - Access Denied", "<h1>Access Denied</h1>"), 403),
    "akamai": Answer(_whole("Access Denied", "<h1>Access Denied</h1><p>You don't have permission. Reference #18.2f1"), 403),
    "aws": Answer("", 202, (("x-amzn-waf-action", "challenge"),)),
    "vercel": Answer(_whole("Vercel Security Checkpoint", "<p>We're verifying your browser"), 429),
    "siteground": Answer('<html><head><meta http-equiv="refresh" content="0;/.well-known/sgcaptcha/?r=%2F"></head></html>', 202),
    "anubis": Answer(_whole("Making sure you're not a bot!", "<h1>Making sure you're not a bot!</h1><p>Loading...")),
    "imunify": Answer(_whole("One moment, please...", "<h1>Please wait while your request is being verified...</h1>")),
    "404-robot": Answer(_whole("Are you a robot?", "<h1>Are you a robot?</h1><p>Tell us that you are not."), 404),
    "payment": Answer("pay first", 402),
    "not-acceptable": Answer("no", 406),
    "teapot": Answer("no", 418),
    "law": Answer("no", 451),
    "linkedin": Answer("no", 999),
    "age": Answer(_whole("Age verification", "<h1>Are you over 18?</h1><button>Yes</button><button>No</button>")),
    "country": Answer(_whole("Club", "<h1>Choose your country or region</h1><ul>" + "<li>A country</li>" * 190 + "</ul>")),
    "leaving": Answer(_whole("Leaving", "<h1>You are now leaving our site</h1><p>Go on to the page you asked for.")),
    "region": Answer(_whole("Paper", "<p>Unfortunately, our website is currently unavailable in most European countries.")),
    "forbidden-200": Answer(_whole("403 Forbidden", "<h1>Forbidden</h1><p>You don't have permission to access this resource.")),
    "rejected": Answer(_whole("Request Rejected", "<p>The requested URL was rejected. Your support ID is: 123")),
    "login-in-place": Answer(_whole("Club | Log in", f"<h1>Please log in to go on</h1>{_FORM}")),
    "members": Answer(_whole("Members only", f"<h1>Members only</h1>{_FORM}")),
    "facebook": Answer(_whole("Facebook – log in or sign up", _FORM), 200),
    "consent-in-place": Answer(_whole("Club", "<h1>Before you continue</h1><p>We and our partners use cookies.<button>Accept</button>")),
}


def _always(answer: Answer) -> Callable[[Asked], Answer]:
    return lambda _asked: answer


def _paywall(asked: Asked) -> Answer:
    return Answer(page(asked, '</p><p class="offer">Subscribe to continue reading</p><p>'))


def _paywall_declared(asked: Asked) -> Answer:
    return Answer(page(asked, head='<script type="application/ld+json">{"isAccessibleForFree": false}</script>'))


def _to_a_captcha(asked: Asked) -> Answer:
    if asked.path.startswith("/captcha"):
        return Answer(page(asked, title="One more step"))
    return Answer(status=302, headers=(("Location", f"/captcha?to={asked.path}"),))


WALLS = (
    *(Trap(f"wall-{name}", LinkState.BLOCKED, _always(answer)) for name, answer in _WALLS.items()),
    Trap("wall-paywall", LinkState.BLOCKED, _paywall),
    Trap("wall-paywall-declared", LinkState.BLOCKED, _paywall_declared),
    Trap("wall-captcha-elsewhere", LinkState.BLOCKED, _to_a_captcha),
)
