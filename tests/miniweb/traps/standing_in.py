"""A notice of the site or its host stands where the page was, with a friendly status; nothing is known of the link."""

from __future__ import annotations

from collections.abc import Callable

from core.links.state import LinkState
from tests.miniweb.paper import page
from tests.miniweb.trap import Answer, Asked, Trap

_DEFAULT = "<p>This is the default welcome page used to test the correct operation of the server after installation.</p>" * 20
_NOTICES = {
    "maintenance": ("Maintenance", "<p>Briefly unavailable for scheduled maintenance. Check back in a minute.</p>"),
    "coming-soon": ("Club – Coming Soon", "<h1>Something is happening</h1><p>Our new website is on its way.</p>"),
    "wartung": ("Verein", "<h1>Wartungsarbeiten</h1><p>Wir sind bald wieder da.</p>"),
    "suspended": ("Account Suspended", "<h1>Account Suspended</h1><p>Contact your hosting provider.</p>"),
    "apache": ("Apache2 Debian Default Page: It works", f"<h1>Apache2 Debian Default Page</h1>{_DEFAULT}"),
    "nginx": ("Welcome to nginx!", "<h1>Welcome to nginx!</h1><p>Further configuration is required.</p>"),
    "it-works": ("", "<h1>It works!</h1>"),
    "index-of": ("Index of /partners", "<h1>Index of /partners</h1><pre><a href='a.html'>a.html</a> 2024-01-01</pre>"),
    "database": ("Database Error", "<h1>Error establishing a database connection</h1>"),
    "php": ("", "<b>Fatal error</b>: Uncaught Error: Call to undefined function get_header() in index.php:12"),
    "went-wrong": ("Oops", "<h1>Something went wrong</h1><p>Please try again later.</p>"),
    "moved": ("We have moved", "<h1>We have moved</h1><p>Find us at <a href='http://new.example/'>our new address</a>.</p>"),
}


def _notice(title: str, body: str) -> Callable[[Asked], Answer]:
    whole = f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"
    return lambda _asked: Answer(whole)


def _elsewhere(asked: Asked) -> Answer:
    if asked.path == "/maintenance.html":
        return Answer(page(asked, title="A short pause"))
    return Answer(status=302, headers=(("Location", "/maintenance.html"),))


def _half(asked: Asked) -> Answer:
    """A page whose program died before it had written everything."""
    return Answer(page(asked).partition("<footer>")[0])


STANDING_IN = (
    *(Trap(f"notice-{name}", LinkState.SITE_UNREACHABLE, _notice(*written)) for name, written in _NOTICES.items()),
    Trap("notice-elsewhere", LinkState.SITE_UNREACHABLE, _elsewhere),
    Trap("half-a-page", LinkState.SITE_UNREACHABLE, _half),
)
