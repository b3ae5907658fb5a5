"""The site does not let programs look; nothing is known of the link."""

from __future__ import annotations

from core.links.state import LinkState
from tests.miniweb.paper import linking, page
from tests.miniweb.trap import Answer, Asked, Trap

_STATE = LinkState.BLOCKED
_CHALLENGE = (
    "<!doctype html><html><head><title>Just a moment...</title></head><body><noscript>Enable JavaScript and cookies to continue</noscript>"
    '<script>window._cf_chl_opt={cType:"managed"};</script><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>'
    "</body></html>"
)


def _plain(asked: Asked) -> Answer:
    return Answer(linking(asked))


def _sign_in(asked: Asked) -> Answer:
    return Answer("<h1>401 Unauthorized</h1>", 401, (("WWW-Authenticate", 'Basic realm="members"'),))


def _forbidden(asked: Asked) -> Answer:
    return Answer("<h1>403 Forbidden</h1>", 403)


def _too_many(asked: Asked) -> Answer:
    return Answer("slow down", 429, (("Retry-After", "3600"),))


def _challenge_503(asked: Asked) -> Answer:
    return Answer(_CHALLENGE, 503, (("Server", "cloudflare"), ("cf-mitigated", "challenge")))


def _challenge_200(asked: Asked) -> Answer:
    return Answer(_CHALLENGE, 200, (("Server", "cloudflare"),))


def _consent(asked: Asked) -> Answer:
    if asked.path.startswith("/consent"):
        return Answer(
            "<!doctype html><html><head><title>Before you continue</title></head><body><h1>We value your privacy</h1>"
            "<p>We and our partners use cookies. Accept all to go on reading.</p>"
            '<form action="/consent/save" method="post"><button name="accept">Accept all</button><button>Reject all</button></form>'
            "</body></html>"
        )
    return Answer(status=302, headers=(("Location", f"/consent?continue={asked.path}"),))


def _login(asked: Asked) -> Answer:
    if asked.path.startswith("/login"):
        return Answer(
            "<!doctype html><html><head><title>Log in</title></head><body><h1>Log in to go on</h1><form action='/login' method='post'>"
            "<label>E-mail <input name='email' type='email'></label><label>Password <input name='password' type='password'></label>"
            "<button>Log in</button></form></body></html>"
        )
    return Answer(status=302, headers=(("Location", f"/login?next={asked.path}"),))


def _robots_later(asked: Asked) -> Answer:
    if asked.path == "/partners":
        return Answer(status=302, headers=(("Location", "/members/partners"),))
    return Answer(page(asked))


BLOCKED = (
    Trap("blocked-401", _STATE, _sign_in),
    Trap("blocked-403", _STATE, _forbidden),
    Trap("blocked-429", _STATE, _too_many),
    Trap("challenge-503", _STATE, _challenge_503),
    Trap("challenge-200", _STATE, _challenge_200),
    Trap("robots-us", _STATE, _plain, robots="User-agent: Linkstead\nDisallow: /\n"),
    Trap("robots-all", _STATE, _plain, robots="User-agent: *\nDisallow: /\n\nUser-agent: Googlebot\nAllow: /\n"),
    Trap("robots-after-redirect", _STATE, _robots_later, robots="User-agent: *\nDisallow: /members/\n"),
    Trap("consent", _STATE, _consent),
    Trap("login", _STATE, _login),
)
